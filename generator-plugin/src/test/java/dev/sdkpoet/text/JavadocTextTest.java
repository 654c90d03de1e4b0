package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "abc -> {@code abc}",
                "/a/{b} -> {@code /a/{b}}",
                "'!}{~' -> <code>!}{~</code>",
                "'!{}~' -> {@code !{}~}",
                "a<b>&@c -> <code>a&#60;b&#62;&#38;&#64;c</code>",
                "a*/b/c -> <code>a*&#47;b/c</code>",
                "'\\u002a' -> <code>&#92;u002a</code>",
                "'a\nb\u007fc' -> <code>a b c</code>",
                "\u00e9\ud83d\ude80 -> <code>&#233;&#128640;</code>",
                "\u0378 -> <code>?</code>",
                "'' -> {@code \"\"}",
                "'  ' -> {@code \"  \"}",
                "'\u0001' -> <code>\" \"</code>",
                "' a' -> <code> a</code>",
            })
    void a_value_is_code_that_can_end_neither_its_tag_nor_the_comment(String value, String code) {
        assertThat(JavadocText.code(value)).isEqualTo(code);
    }

    @Test
    void a_long_value_is_cut_but_not_in_a_character() {
        assertThat(JavadocText.code("x".repeat(200))).isEqualTo("{@code " + "x".repeat(200) + "}");
        assertThat(JavadocText.code("x".repeat(201))).isEqualTo("{@code " + "x".repeat(200) + "...}");
        assertThat(JavadocText.code("x".repeat(199) + "\ud83d\ude80")).isEqualTo("{@code " + "x".repeat(199) + "...}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "none",
            value = {
                "https://a.b/c ~ The docs ~ <a href=\"https://a.b/c\">The docs</a>",
                "https://a.b/c ~ none ~ <a href=\"https://a.b/c\">https://a.b/c</a>",
                "https://a.b/c ~ '' ~ <a href=\"https://a.b/c\">https://a.b/c</a>",
                "https://a.b?c='d'&e=*@ ~ a<b ~ <a href=\"https://a.b?c=%27d%27&amp;e=%2A%40\">a&lt;b</a>",
                "' http://a.b ' ~ none ~ <a href=\"http://a.b\">http://a.b</a>",
                "javascript:x ~ none ~ {@code javascript:x}",
                "javascript:x ~ a<b ~ a&lt;b: {@code javascript:x}",
            })
    void a_link_leads_to_a_web_page_and_anything_else_is_code(String url, @Nullable String label, String link) {
        assertThat(JavadocText.link(url, label)).isEqualTo(link);
    }

    @Test
    void the_label_of_a_link_is_one_line() {
        assertThat(JavadocText.link("https://a.b", "\none\ntwo\n")).isEqualTo("<a href=\"https://a.b\">one two</a>");
    }

    @Test
    void lines_break_at_spaces_but_not_behind_the_name_of_a_tag() {
        assertThat(JavadocText.wrap("aa bb cc", 5)).containsExactly("aa bb", "cc");
        assertThat(JavadocText.wrap("aa bb cc", 4)).containsExactly("aa", "bb", "cc");
        assertThat(JavadocText.wrap("aaaaa b", 3)).containsExactly("aaaaa", "b");
        assertThat(JavadocText.wrap("{@code a} b", 3)).containsExactly("{@code a}", "b");
        assertThat(JavadocText.wrap("", 3)).isEqualTo(List.of(""));
    }

    @Test
    void printable_ascii_stays_and_what_nobody_sees_goes() {
        assertThat(JavadocEscape.escape(" !~\u007f\u001f\u0378")).isEqualTo(" !~");
    }

    @Test
    void a_line_comment_is_one_line_that_javac_takes_as_it_is() {
        assertThat(LineComment.of(null)).isEmpty();
        assertThat(LineComment.of(" a\u2028b\u0000 ")).isEqualTo("a b");
        assertThat(LineComment.of("\\u000a \\x")).isEqualTo("\\ u000a \\x");
    }

    @Test
    void a_line_comment_is_the_first_sentence_without_marks() {
        assertThat(LineComment.of(
                        "The SID of the [Service](https://example.com/a.b?c) to *read*, e.g. `IS1`. It\n is long."))
                .isEqualTo("The SID of the Service to read, e.g. IS1.");
        assertThat(LineComment.of("# Pets\n\n- <b>The</b> first\\_pet\n- others"))
                .isEqualTo("The first_pet");
        assertThat(LineComment.of("```\ncode\n```")).isEmpty();
        assertThat(LineComment.of("word ".repeat(100))).hasSizeBetween(60, 124).endsWith("word...");
        assertThat(LineComment.of("a < b, {@code x} */ ```")).isEqualTo("a < b, {@code x} */ ```");
        assertThat(LineComment.of("*".repeat(3_000) + "a")).isNotEmpty();
    }
}
