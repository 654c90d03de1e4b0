package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaIdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "class, class_",
        "default, default_",
        "true, true_",
        "null, null_",
        "yield, yield_",
        "2fa, _2fa",
        "_, underscore",
        "1, _1",
    })
    void members_that_javac_refuses_are_changed(String text, String member) {
        assertThat(JavaIdentifiers.member(Words.of(text))).isEqualTo(member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"to", "with", "open", "module", "record", "var", "sealed", "permits", "when", "exports", "strict"
            })
    void members_that_javac_takes_are_kept(String text) {
        assertThat(JavaIdentifiers.member(Words.of(text))).isEqualTo(text);
    }

    @Test
    void long_names_are_cut_and_stay_different() {
        String one = JavaIdentifiers.type(Words.of("Word ".repeat(60) + "one"));
        String two = JavaIdentifiers.type(Words.of("Word ".repeat(60) + "two"));

        assertThat(one)
                .hasSize(120)
                .startsWith("WordWordWord")
                .isEqualTo(JavaIdentifiers.type(Words.of("word_".repeat(60) + "one")));
        assertThat(two).hasSize(120).isNotEqualTo(one);
    }
}
