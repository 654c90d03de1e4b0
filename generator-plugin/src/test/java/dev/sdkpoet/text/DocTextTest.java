package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.testing.HostileText;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocTextTest {
    @Test
    void no_prose_is_empty() {
        assertThat(DocText.of(null).isEmpty()).isTrue();
        assertThat(DocText.of(" \n\t").isEmpty()).isTrue();
        assertThat(DocText.of("\u0000\u200b").isEmpty()).isTrue();
        assertThat(DocText.of(null).lines(80)).isEmpty();
        assertThat(DocText.of(null).summary()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "plain text ~ plain text",
                "a < b && c > d ~ a &lt; b &amp;&amp; c &gt; d",
                "5 * 3 */ ~ 5 &#42; 3 &#42;/",
                "mail @ {@code x} ~ mail &#64; {&#64;code x}",
                "C:\\users\\u002a ~ C:&#92;users&#92;u002a",
                "caf\u00e9 \u4e2d ~ caf&#233; &#20013;",
                "the `sid` or ``a`b`` ~ the {@code sid} or {@code a`b}",
                "`List<String>` ~ <code>List&lt;String&gt;</code>",
                "`/a/{b}/{c}` ~ {@code /a/{b}/{c}}",
                "`{a`, `b}` and `}{` ~ <code>{a</code>, <code>b}</code> and <code>}{</code>",
                "`{@code x}` and `a*b` ~ <code>{&#64;code x}</code> and <code>a&#42;b</code>",
                "**bold** and _em_ and snake_case_name ~ bold and em and snake_case_name",
                "__bold__, *em*. ~ bold, em.",
                "\\*not em\\* ~ &#42;not em&#42;",
                "[Service](https://www.twilio.com/docs/a_b) ~ <a href=\"https://www.twilio.com/docs/a_b\">Service</a>",
                "[`x`](https://a.b/?c=1&d=2) ~ <a href=\"https://a.b/?c=1&amp;d=2\">{@code x}</a>",
                "[wiki](https://en.wikipedia.org/wiki/A_(b)) ~ <a href=\"https://en.wikipedia.org/wiki/A_(b)\">wiki</a>",
                "[x](javascript:alert) ~ x",
                "[x](/relative) ~ x",
                "One. [Learn more](/docs). Two. ~ One. Two.",
                "One. [Learn more](#docs) ~ One.",
                "One, see [the guide](/docs). ~ One, see the guide.",
                "Such as e.g. [Chat and more](/docs). ~ Such as e.g. Chat and more.",
                "Uses: [Chat](/docs). ~ Uses: Chat.",
                "[Learn more](/docs). ~ Learn more.",
                "[x](https://user:pw@evil.example) ~ x",
                "![alt](https://a.b/beacon.png) ~ alt",
                "<https://a.b/c> ~ <a href=\"https://a.b/c\">https://a.b/c</a>",
                "use <your-id> here ~ use &lt;your-id&gt; here",
                "<b>bold</b> <code>x &lt; y</code> ~ bold <code>x &lt; y</code>",
                "<a href='https://a.b' target=_blank>t</a> ~ <a href=\"https://a.b\">t</a>",
                "a&nbsp;b &copy; &bogus; ~ a&#160;b &#169; &amp;bogus;",
                "<script>alert(1)</script>x ~ x",
                "{{x}} $L %s ~ {{x}} $L %s",
                "#no ~ #no",
                "|x ~ |x",
                "a*b*c and a _ b ~ a&#42;b&#42;c and a _ b",
            })
    void inline_text_becomes_html(String markdown, String html) {
        assertThat(DocText.of(markdown).lines(200)).containsExactly(html.replace("&#160;", " "));
    }

    @Test
    void blocks_become_paragraphs_lists_and_code() {
        String markdown =
                "# Title\nFirst line\nsame paragraph.\n\nSecond.\n- one\n  more\n- two\n\n  still two\n\nThird:\n\n1. a\n2. b\n"
                        + "```json\n{\"a\": \"*/\"}\n\n  x\n```\n> quoted\n\n| Name | Use |\n|------|-----|\n| a | b |\n";

        assertThat(DocText.of(markdown).lines(80))
                .containsExactly(
                        "Title",
                        "",
                        "<p>First line same paragraph.",
                        "",
                        "<p>Second.",
                        "<ul>",
                        "<li>one more</li>",
                        "<li>two",
                        "<p>still two</li>",
                        "</ul>",
                        "",
                        "<p>Third:",
                        "<ol>",
                        "<li>a</li>",
                        "<li>b</li>",
                        "</ol>",
                        "<pre>",
                        "{\"a\": \"&#42;/\"}",
                        "",
                        "  x",
                        "</pre>",
                        "",
                        "<p>quoted",
                        "<table>",
                        "<caption>Name, Use</caption>",
                        "<tr><th>Name</th> <th>Use</th></tr>",
                        "<tr><td>a</td> <td>b</td></tr>",
                        "</table>");
    }

    @Test
    void headings_rules_and_lists_end_what_comes_before_them() {
        assertThat(DocText.of("a\n# B\nc\n***\nd").lines(80)).containsExactly("a", "", "<p>B", "", "<p>c", "", "<p>d");
        assertThat(DocText.of("- a\n1. b\n\nc").lines(80))
                .containsExactly("<ul>", "<li>a</li>", "</ul>", "<ol>", "<li>b</li>", "</ol>", "", "<p>c");
        assertThat(DocText.of("2) a\n- b").lines(80))
                .containsExactly("<ol start=\"2\">", "<li>a</li>", "</ol>", "<ul>", "<li>b</li>", "</ul>");
        assertThat(DocText.of("| a | b\n|---|---\n| c |").lines(80))
                .containsExactly(
                        "<table>",
                        "<caption>a, b</caption>",
                        "<tr><th>a</th> <th>b</th></tr>",
                        "<tr><td>c</td> <td></td></tr>",
                        "</table>");
        assertThat(DocText.of("- <!-- x -->\n- b").lines("@param x ", 80))
                .containsExactly("@param x <ul>", "<li>b</li>", "</ul>");
    }

    @Test
    void lists_in_lists_tables_and_indented_code_are_what_they_are() {
        String markdown = """
                Fetches a car.

                1. wheels
                   * four
                   * spare

                     In the boot.
                2. doors

                       open

                | code | `meaning` |
                | --- | :---: |
                | 1 | [*open*](https://a.b) |

                    GET /car

                Last line.
                """;

        assertThat(DocText.of(markdown).lines(80))
                .containsExactly(
                        "Fetches a car.",
                        "<ol>",
                        "<li>wheels",
                        "<ul>",
                        "<li>four</li>",
                        "<li>spare",
                        "<p>In the boot.</li>",
                        "</ul>",
                        "</li>",
                        "<li>doors",
                        "<pre>",
                        "open",
                        "</pre>",
                        "</li>",
                        "</ol>",
                        "<table>",
                        "<caption>code, {@code meaning}</caption>",
                        "<tr><th>code</th> <th>{@code meaning}</th></tr>",
                        "<tr><td>1</td> <td><a href=\"https://a.b\">open</a></td></tr>",
                        "</table>",
                        "<pre>",
                        "GET /car",
                        "</pre>",
                        "",
                        "<p>Last line.");
        assertThat(DocText.of("- a\n  - b").lines("@param x ", 80))
                .containsExactly("@param x <ul>", "<li>a", "<ul>", "<li>b</li>", "</ul>", "</li>", "</ul>");
    }

    @Test
    void lists_of_html_have_levels_and_numbers_too() {
        assertThat(DocText.of(
                                "<ul>\n    <li><p>a</p>\n    <p>b</p></li>\n    <li>c\n\n        <ol><li>d</li></ol></li></ul>\n\n    e")
                        .lines(80))
                .containsExactly(
                        "<ul>",
                        "<li>a",
                        "<p>b</li>",
                        "<li>c",
                        "<ol>",
                        "<li>d</li>",
                        "</ol>",
                        "</li>",
                        "</ul>",
                        "",
                        "<p>e");
        assertThat(DocText.of("<ul><li>a\n\nb").lines(80)).containsExactly("<ul>", "<li>a</li>", "</ul>", "", "<p>b");
    }

    @Test
    void links_by_reference_are_links() {
        assertThat(DocText.of("[a], [b][A] and [c]\n\n[a]: https://a.b\n[c]: /docs")
                        .lines(200))
                .containsExactly("<a href=\"https://a.b\">a</a>, <a href=\"https://a.b\">b</a> and c");
    }

    @Test
    void what_all_lines_are_indented_by_is_no_code() {
        assertThat(DocText.of("\n    One.\n\n    - a\n      b\n").lines(80))
                .containsExactly("One.", "<ul>", "<li>a b</li>", "</ul>");
    }

    @Test
    void summary_is_of_text() {
        assertThat(DocText.of("```\na\n```\nB. C").summary()).isEqualTo("B.");
        assertThat(DocText.of("|a|\n|-|\n|b|").summary()).isEmpty();
        assertThat(DocText.of("- - a\n  - b").summary()).isEqualTo("a.");
    }

    @Test
    void a_line_is_as_long_as_it_may_be() {
        assertThat(DocText.of("aa bb cc").lines(5)).containsExactly("aa bb", "cc");
        assertThat(DocText.of("aa bb cc").lines(4)).containsExactly("aa", "bb", "cc");
    }

    @Test
    void blank_lines_at_the_ends_of_code_are_left_out() {
        assertThat(DocText.of("```\n\n  a\n\nb\n\n \n```").lines(80))
                .containsExactly("<pre>", "  a", "", "b", "</pre>");
    }

    @Test
    void html_blocks_become_javadoc_blocks() {
        assertThat(DocText.of(
                                "<p>One</p><p>Two<br/>three</p><ul><li>a</li><li><b>b</b></li></ul><pre>x\n<i>y</i></pre>")
                        .lines(80))
                .containsExactly(
                        "One",
                        "",
                        "<p>Two",
                        "",
                        "<p>three",
                        "<ul>",
                        "<li>a</li>",
                        "<li>b</li>",
                        "</ul>",
                        "<pre>",
                        "x",
                        "y",
                        "</pre>");
    }

    @Test
    void lines_break_at_spaces_but_not_in_tags() {
        assertThat(DocText.of("aaa bbb ccc [ddd](https://example.com/a/long/way) eee")
                        .lines(12))
                .containsExactly("aaa bbb ccc", "<a href=\"https://example.com/a/long/way\">ddd</a>", "eee");
    }

    @Test
    void long_prose_is_cut_at_a_word() {
        List<String> lines = DocText.of("word ".repeat(2_000)).lines(100);

        assertThat(String.join(" ", lines)).hasSizeBetween(3_900, 4_010).endsWith("word...");
    }

    @Test
    void a_line_never_ends_within_the_name_of_a_tag() {
        assertThat(DocText.of("one `two` three").lines(15)).containsExactly("one {@code two}", "three");
        assertThat(DocText.of("one `two three`").lines("@param x ", 19))
                .containsExactly("@param x one", "{@code two three}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "One sentence. Another. ~ One sentence.",
                "No period ~ No period.",
                "Ends with a colon:  ~ Ends with a colon.",
                "Really? Yes. ~ Really.",
                "Sends it, e.g. By SMS or i.e. mail. More. ~ Sends it, e.g. By SMS or i.e. mail.",
                "Version 1.0 of it. More ~ Version 1.0 of it.",
                "The `a. B` value. More ~ The {@code a. B} value.",
                "See [A. B](https://a.b). More ~ See <a href=\"https://a.b\">A. B</a>.",
                "- item one. x ~ item one. x.",
            })
    void summary_is_the_first_sentence(String markdown, String summary) {
        assertThat(DocText.of(markdown).summary()).isEqualTo(summary);
    }

    @Test
    void any_prose_is_a_clean_comment() {
        Random random = new Random(20260602);
        StringBuilder source = new StringBuilder("package p;\n/** Hostile texts. */\npublic interface Docs {\n");
        for (int i = 0; i < 600; i++) {
            DocText text = DocText.of(
                    i < HostileText.PIECES.size() ? HostileText.PIECES.get(i) : HostileText.random(random, 25));
            assertThat(text.summary()).doesNotContain("\n");
            assertThat(text.isEmpty()).isEqualTo(text.lines(80).isEmpty());
            source.append("    /**\n");
            (text.isEmpty() ? List.of("Empty.") : text.lines(80))
                    .forEach(line -> source.append("     * ").append(line).append('\n'));
            source.append("     */\n    void m").append(i).append("();\n\n");
            String summary = text.summary();
            source.append("    /** ")
                    .append(summary.isEmpty() ? "Empty." : summary)
                    .append(" */\n    void s")
                    .append(i)
                    .append("();\n");
        }
        source.append("}\n");
        String java = source.toString();
        assertThat(java.chars().allMatch(unit -> unit == '\n' || unit >= ' ' && unit <= '~'))
                .isTrue();
        assertThat(java).doesNotContain("\\", "{@");

        InMemoryCompiler.Result result = InMemoryCompiler.compile(Map.of("p/Docs.java", java));

        assertThat(result.errors()).isEmpty();
        assertThat(result.classes()).containsOnlyKeys("p.Docs");
    }
}
