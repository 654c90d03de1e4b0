package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    /** Shapes of the {@code n_} files of JSONTestSuite, each as a whole document and as a value of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1 true]",
                "[a]",
                "[\"\": 1]",
                "[\"\"],",
                "[,1]",
                "[1,,2]",
                "[\"x\",,]",
                "[\"x\"]]",
                "[\"\",]",
                "[\"x\"",
                "[3[4]]",
                "[1:2]",
                "[,]",
                "[-]",
                "[   , \"\"]",
                "[1,\n1\n,1",
                "[1,]",
                "[1,,]",
                "[*]",
                "[\"\"",
                "[1,",
                "[1,\n1\n,1,",
                "[{}",
                "[fals]",
                "[nul]",
                "[tru]",
                "[++1234]",
                "[+1]",
                "[+Inf]",
                "[-01]",
                "[-1.0.]",
                "[-2.]",
                "[-NaN]",
                "[.-1]",
                "[.2e-3]",
                "[0.1.2]",
                "[0.3e+]",
                "[0.e1]",
                "[0e]",
                "[1 000.0]",
                "[1.0e-]",
                "[1eE2]",
                "[2.e3]",
                "[9.e+]",
                "[Inf]",
                "[NaN]",
                "[1+2]",
                "[0x1]",
                "[0x42]",
                "[Infinity]",
                "[-Infinity]",
                "[-123.123foo]",
                "[1ea]",
                "[-1x]",
                "[- 1]",
                "[-012]",
                "[.123]",
                "[1.]",
                "[1.8011670033376514H-308]",
                "[1.2a-3]",
                "[012]",
                "[\"x\", truth]",
                "{[: \"x\"}",
                "{\"x\", null}",
                "{\"x\"::\"b\"}",
                "{\"a\":\"a\" 123}",
                "{key: 'value'}",
                "{\"a\" b}",
                "{:\"b\"}",
                "{\"a\" \"b\"}",
                "{\"a\":",
                "{\"a\"",
                "{1:1}",
                "{9999E9999:1}",
                "{null:null,null:null}",
                "{\"id\":0,,,,,}",
                "{'a':0}",
                "{\"id\":0,}",
                "{\"a\":\"b\"}/**/",
                "{\"a\":\"b\"}/**//",
                "{\"a\":\"b\"}//",
                "{\"a\":\"b\"}/",
                "{\"a\":\"b\",,\"c\":\"d\"}",
                "{a: \"b\"}",
                "{\"a\":\"a",
                "{ \"foo\" : \"bar\", \"a\" }",
                "{\"a\":\"b\"}#",
                "[\"\\uD800\\\"]",
                "[\"\\u00A\"]",
                "[\"\\\\\\\"]",
                "[\"\\\"]",
                "[\"\\a\"]",
                "[\"\\x00\"]",
                "[\"\\uqqqq\"]",
                "[\"\\",
                "[\"new\nline\"]",
                "[\"\t\"]",
                "[\\u0020\"asd\"]",
                "[\"asd]",
                "['single quote']",
                "[1]x",
                "[1]]",
                "[",
                "{",
                "[[",
                "[{",
                "[\"a",
                "{}}",
                "{\"\":",
                "{]",
                "[}",
                "{\"a\": true} \"x\"",
                "{\"a\": /*comment*/\"b\"}",
                "[True]",
                "{\"asd\":\"asd\"",
                "[<null>]",
                "[\"a\"\n,4\n,1,",
                "{\"a\":/*comment*/1}",
                "{\"a\":1 // c\n}",
                "[1]\u2060",
                "[\u000c]",
                "{\"a\":undefined}"
            })
    void what_is_no_json_is_an_error(String text) {
        assertThat(loading.problemsOf("a.json", text))
                .singleElement()
                .asString()
                .startsWith("ERROR a.json:");
        assertThat(loading.problemsOf("a.json", "{\"openapi\":\"3.0.3\",\"x-a\":" + text + "}"))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("ERROR a.json:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[]   ]",
                "[\"\"]",
                "[\"a\"]",
                "[false]",
                "[null, 1, \"1\", {}]",
                "[123e65]",
                "[0e+1]",
                "[0e1]",
                "[ 4]",
                "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
                "[20e1]",
                "[-0]",
                "[-123]",
                "[-1]",
                "[1E22]",
                "[1E-2]",
                "[1E+2]",
                "[123.456e78]",
                "{\"\":0}",
                "{\"min\": -1.0e+28}",
                "[\"\\u0060\\u012a\\u12AB\"]",
                "[\"\\uD801\\udc37\"]",
                "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
                "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
                "[\"\\\\u0000\"]",
                "[\"\\u0000\"]",
                "[\"a/*b*/c/*d//e\"]",
                "[\"\uDBFF\uDFFF\"]",
                "[\"\uFFFF\"]",
                "[\"\u2028\"]",
                "[\"\u007f\"]",
                "42",
                "-0.1",
                "null",
                "\"\"",
                " [] "
            })
    void what_is_json_loads(String text) {
        SpecNode value = loading.json(text);

        assertThat(loading.json(value.toJson())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "{\"a\": 1,} | a.json:1:9 #: This isn't valid JSON: '}' is where JSON needs double-quote to start field name. Correct it.",
                "{\"a\": 'secret'} | a.json:1:7 #: This isn't valid JSON: ''' is where JSON needs a valid value. Correct it.",
                "{\"a\": [secret]} | a.json:1:8 #/a/0: This word isn't true, false or null. Quote it.",
                "{\"a\": // secret | a.json:1:7 #: JSON has no comments.",
                "{\"a\": [\"secret | a.json:1:15 #/a/0: The JSON document ends too early.",
                "{\"a\": [1, | a.json:1:10 #/a/1: The JSON document ends too early.",
                "{} secret | a.json:1:4 #: This word isn't true, false or null. Quote it.",
                "{} {} | a.json:1:4 #: There is more text after the end of the JSON document."
            })
    void wrong_json_is_an_error_with_its_place_and_without_its_text(String text, String problem) {
        assertThat(loading.problemsOf("a.json", text))
                .singleElement()
                .asString()
                .startsWith("ERROR " + problem)
                .doesNotContain("secret");
    }

    @Test
    void json_in_a_file_that_is_called_yaml_is_read_as_json_or_else_as_yaml() {
        assertThat(loading.file("a.yaml", "{\"openapi\": \"3.0.3\", \"x\": \"\\/\"}")
                        .document("a.yaml")
                        .root()
                        .string("x"))
                .isEqualTo("/");
        assertThat(loading.file("a.yml", "{\"openapi\": '3.0.3', x: 010} # comment")
                        .document("a.yml")
                        .root()
                        .get("x"))
                .extracting(SpecNode::source)
                .isEqualTo("010");
        assertThat(loading.problemsOf("a.yaml", "{\"openapi\": \"3.0.3\", x: *y}"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.yaml:1:25 #/x: There is no anchor");
    }

    @Test
    void yaml_in_a_file_that_is_called_json_is_read_as_yaml() {
        assertThat(loading.file("a.json", "# comment\nopenapi: 3.0.3\n")
                        .document("a.json")
                        .dialect())
                .isEqualTo(Dialect.OPENAPI_3_0);
    }
}
