package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression of a document means in Java what it means there, or has no translation. */
class EcmaPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[A-Z]{3}$ ; [A-Z]{3} ; ABC ; abc",
                "^[A-Z]{3} ; [A-Z]{3}[\\s\\S]* ; ABCd ; ab",
                "[0-9]+$ ; [\\s\\S]*[0-9]+ ; a1 ; 1a",
                "a|b ; [\\s\\S]*(?:a|b)[\\s\\S]* ; xbx ; c",
                "^(a|b)$ ; (a|b) ; a ; ab",
                "^a.b$ ; a[^\\n\\r\\u2028\\u2029]b ; axb ; ab",
                "^[[&&^]$ ; [\\[\\&\\&\\^] ; [ ; a",
                "^\\d{2,}-\\w*\\.$ ; \\d{2,}-\\w*\\. ; 12-a. ; 1-a.",
                "^(?!x).+$ ; (?!x)[^\\n\\r\\u2028\\u2029]+ ; yx ; x",
                "^\\u0041\\x42?$ ; \\u0041\\x42? ; AB ; B",
            })
    void what_means_the_same_is_matched_as_a_whole(String ecma, String java, String fits, String doesnt) {
        String translated = EcmaPattern.inJava(ecma).orElseThrow();

        assertThat(translated).isEqualTo(java);
        assertThat(fits).matches(translated);
        assertThat(doesnt).doesNotMatch(translated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\s+",
                "\\bword",
                "\\p{L}",
                "(a)\\1",
                "(?<=a)b",
                "(?<name>a)",
                "a++",
                "a*+",
                "a{1}+",
                "x{",
                "[]",
                "[^]",
                "(a",
                "a)",
                "^a|b$",
                "a^b",
                "a$b",
                "\u00e4",
                "[\u00e4-\u00f6]",
                "a\\",
                "\\cA",
                "\\v",
                "\\k",
                "[a",
                "[z-a]",
                "\\u12",
                "",
            })
    void what_differs_has_no_translation(String ecma) {
        assertThat(EcmaPattern.inJava(ecma)).isEmpty();
    }

    @Test
    void line_ends_at_the_end_of_a_text_count() {
        assertThat("abc\n").doesNotMatch(EcmaPattern.inJava("^[a-z]+$").orElseThrow());
        assertThat("\nabc").doesNotMatch(EcmaPattern.inJava("^abc").orElseThrow());
        assertThat("\nabc").matches(EcmaPattern.inJava("abc").orElseThrow());
    }
}
