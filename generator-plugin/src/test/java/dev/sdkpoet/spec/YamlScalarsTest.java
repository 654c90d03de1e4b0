package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.spec.SpecNode.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "NO",
                "y",
                "n",
                "1_000",
                "12:30",
                "12:30:45",
                "2020-01-01",
                ".inf",
                "-.Inf",
                "+.INF",
                ".nan",
                ".NaN",
                "0b1",
                "0O17",
                "0X1F",
                "-0x1F",
                "1e",
                "1.2.3",
                "+",
                "-a",
                ".",
                "1e3e4",
                "tRue",
                "nUll",
                "<<",
                "2001-12-14t21:59:43.10-05:00"
            })
    void what_is_no_number_boolean_or_null_in_yaml_1_2_is_a_string(String source) {
        assertScalar(source, Kind.STRING, source);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "010, 10",
        "-0, -0",
        "+12, 12",
        "007.50, 7.50",
        "1.10, 1.10",
        "5., 5.0",
        ".5, 0.5",
        "-.5e-3, -0.5e-3",
        "1e3, 1e3",
        "1E+3, 1E+3",
        "1e999999999, 1e999999999",
        "0o10, 8",
        "0x1F, 31",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void a_number_has_the_form_of_json_and_keeps_its_source(String source, String text) {
        assertScalar(source, Kind.NUMBER, text);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "TRUE, true", "false, false", "False, false", "FALSE, false"})
    void a_boolean_keeps_its_source(String source, String text) {
        assertScalar(source, Kind.BOOLEAN, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
    void null_keeps_its_source(String source) {
        assertScalar(source, Kind.NULL, "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'null'", "\"null\"", "!!str null", "! null", "|-\n  null"})
    void what_is_quoted_or_tagged_as_a_string_is_a_string(String source) {
        SpecNode node = Loading.in(directory).yaml(source);

        assertThat(node.kind()).isEqualTo(Kind.STRING);
        assertThat(node.text()).isEqualTo("null");
        assertThat(node.source()).isEqualTo("null");
    }

    @Test
    void names_are_kept_as_they_are_written() {
        SpecNode node = Loading.in(directory).yaml("{200: a, on: b, 0x1F: c, 1.10: d, ~: e, true: f, 'x': g}");

        assertThat(node.members().keySet()).containsExactly("200", "on", "0x1F", "1.10", "~", "true", "x");
    }

    private void assertScalar(String source, Kind kind, String text) {
        SpecNode node = Loading.in(directory).yaml("\n  - " + source).at(0);

        assertThat(node.kind()).isEqualTo(kind);
        assertThat(node.text()).isEqualTo(text);
        assertThat(node.source()).isEqualTo(source);
    }
}
