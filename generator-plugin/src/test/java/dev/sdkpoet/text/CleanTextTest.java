package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "~", "a\nb", "Plain text."})
    void plain_text_is_not_copied(String text) {
        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @Test
    void lines_end_alike_and_what_nobody_sees_goes() {
        assertThat(CleanText.of("a\r\nb\rc\u0085d\u2028e\u2029f\tg")).isEqualTo("a\nb\nc\nd\ne\nf    g");
        assertThat(CleanText.of("a\u001f\u007f\u200b\u202e\ud800\u0378b\u200d\u200cc\u00e9"))
                .isEqualTo("ab\u200d\u200cc\u00e9");
    }

    /** At its last space, if that isn't in the first half. */
    @ParameterizedTest
    @CsvSource({
        "abcdef, abcdef",
        "abcd efgh, abcd...",
        "'abcd\nefgh', abcd...",
        "abc defgh, abc de...",
        "ab cdefgh, ab cde...",
        "abcdef gh, abcdef...",
        "abcdefgh, abcdef...",
        "abcde\ud83d\ude80x, abcde...",
        "'abcde fghij', abcde..."
    })
    void long_text_is_cut_after_a_word_and_never_in_a_character(String text, String shortened) {
        assertThat(CleanText.shortened(text, 6)).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "&#65;&#x42;&#X43; ~ ABC",
                "&amp;&lt;&hellip; ~ &<\u2026",
                "&bogus; & &; ~ &bogus; & &;",
                "&#0;&#x110000;&#xd800;&#1114112; ~ &#0;&#x110000;&#xd800;&#1114112;",
            })
    void references_to_characters_that_can_be_seen_are_decoded(String text, String decoded) {
        assertThat(Entities.decode(text)).isEqualTo(decoded);
    }
}
