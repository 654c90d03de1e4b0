package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.ActiveMarkdown;
import dev.sdkpoet.testing.HostileText;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final String SEED =
            "The SID of the [Service](https://www.twilio.com/docs/chat/rest/service-resource) to fetch the"
                    + " Invite resource from. This value can be the Channel resource's `sid` or `unique_name`.";

    @Test
    void commonmark_stays_word_for_word() {
        assertThat(MarkdownText.of(SEED).block()).isEqualTo(SEED);
        assertThat(MarkdownText.of(SEED).cell()).isEqualTo(SEED);
    }

    @Test
    void no_prose_is_empty() {
        assertThat(MarkdownText.of(null).block()).isEmpty();
        assertThat(MarkdownText.of(null).cell()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a <script>b</script> <x-y> ~ a  &lt;x-y>",
                "</details><your-id> ~ &lt;your-id>",
                "[x](javascript:alert(1)) ~ x",
                "[`a` b](/docs/x \"t\") ~ `a` b",
                "[x](other.md) ~ x",
                "![x](https://a.b/i.png) ~ [x](https://a.b/i.png)",
                "![x][y] ~ \\![x][y]",
                "[x]: javascript:alert(1) ~ ''",
                "`<b>` and `` a`b `` ~ `<b>` and `` a`b ``",
                "one ` tick <b ~ one \\` tick &lt;b",
                "<https://a.b/c> <javascript:x> ~ <https://a.b/c> &lt;javascript:x>",
                "<b>bold</b> <a href=\"https://a.b\">t</a> ~ bold [t](https://a.b)",
                "\\<b> \\[ \\ ~ &lt;b> \\[ \\\\",
                "caf\u00e9 \u202eevil ~ caf\u00e9 evil",
                "# Title # ~ **Title**",
                "[x]: https://a.b/c ~ ''",
                "[x](a b): c ~ [x\\](a b): c",
                "!![x](https://a.b) ~ \\![x](https://a.b)",
                "!![x][y] ~ \\!\\![x][y]",
                "a!!b ~ a!!b",
            })
    void what_could_be_active_is_escaped(String markdown, String safe) {
        assertThat(MarkdownText.of(markdown).block()).isEqualTo(safe);
    }

    @Test
    void blocks_end_with_the_text() {
        assertThat(MarkdownText.of("one<br>    two<p>   three").block()).isEqualTo("one\n\ntwo\n\nthree");
        assertThat(MarkdownText.of("- a\n  ```json\n<script>\n").block()).isEqualTo("- a");
        assertThat(MarkdownText.of("- a\n  ```json\n  <script>\n").block())
                .isEqualTo("- a\n\n  ```json\n  <script>\n  ```");
        assertThat(MarkdownText.of("Title\n===\ntext\n---\nmore").block()).isEqualTo("**Title**\n\n**text**\n\nmore");
        assertThat(MarkdownText.of("~~~\na\n```\nb\n~~~\nc").block()).isEqualTo("````\na\n```\nb\n````\n\nc");
    }

    @Test
    void a_fence_of_tildes_may_have_backticks_behind_it() {
        assertThat(MarkdownText.of("~~~a `b`\nc").block()).isEqualTo("```a\nc\n```");
        assertThat(MarkdownText.of("```a `b`\nc").block()).isEqualTo("\\`\\`\\`a `b`\nc");
    }

    @Test
    void a_cell_is_one_line_without_pipes() {
        assertThat(MarkdownText.of("[a|b](https://a.b) `x").cell()).isEqualTo("[a&#124;b](https://a.b) \\`x");
        assertThat(MarkdownText.of("a | b\n\n`c|d` \\| e\n```\nf\n```").cell())
                .isEqualTo("a &#124; b `c\\|d` &#124; e `f`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "abc~`abc`",
                "a`b~``a`b``",
                "`a~`` `a ``",
                "``~``` `` ```",
                "'' ~` `",
                "a|b~`a|b`",
                "<b>~`<b>`",
                "   ~`   `",
                " a ~`  a  `"
            })
    void inline_code_holds_any_text(String text, String code) {
        assertThat(MarkdownText.inlineCode(text.equals("'' ") ? "" : text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "none",
            value = {
                "https://a.b/c ~ The docs ~ [The docs](https://a.b/c)",
                "https://a.b/c ~ none ~ [https://a.b/c](https://a.b/c)",
                "https://a.b/(c)?d=1&e=2 ~ x ~ [x](https://a.b/%28c%29?d=1&amp;e=2)",
                "https://a.b ~ '  ' ~ [https://a.b](https://a.b)",
                "' https://a.b ' ~ none ~ [https://a.b](https://a.b)",
                "https://a.b ~ a*b_[c]|<d>&`!\\ ~ [a\\*b\\_\\[c\\]\\|&lt;d&gt;&amp;\\`\\!\\\\](https://a.b)",
                "javascript:x ~ none ~ `javascript:x`",
                "javascript:x ~ *t* ~ \\*t\\*: `javascript:x`",
                "https://user@a.b ~ none ~ `https://user@a.b`",
                "https: ~ '' ~ `https:`",
                "http://a.b ~ none ~ [http://a.b](http://a.b)",
            })
    void a_link_leads_to_a_web_page_and_anything_else_is_code(String url, @Nullable String label, String link) {
        assertThat(MarkdownText.link(url, label)).isEqualTo(link);
    }

    @Test
    void the_label_of_a_link_is_one_line() {
        assertThat(MarkdownText.link("https://a.b", "\none\ntwo\n")).isEqualTo("[one two](https://a.b)");
    }

    @Test
    void headings_are_bold_lines_of_their_own() {
        assertThat(MarkdownText.of("a\n# B\nc").block()).isEqualTo("a\n\n**B**\n\nc");
        assertThat(MarkdownText.of("a\n   ###### B ##\nc").block()).isEqualTo("a\n\n**B**\n\nc");
        assertThat(MarkdownText.of("a\n# **B** <b\n\n\nc").block()).isEqualTo("a\n\n**B &lt;b**\n\nc");
        assertThat(MarkdownText.of("a\n#\nb\n# \nc").block()).isEqualTo("a\n\nb\n\nc");
        assertThat(MarkdownText.of("a\n####### B\n    # C\n#D\n# E#").block())
                .isEqualTo("a\n####### B\n\\# C\n#D\n\n**E#**");
    }

    @Test
    void a_fence_ends_at_its_like_or_with_the_text_and_nothing_in_it_changes() {
        assertThat(MarkdownText.of("a\n```java x\n# <b>\n\n\n````\nb").block())
                .isEqualTo("a\n\n`````java\n# <b>\n\n\n`````\n\nb".replace("`````", "```"));
        assertThat(MarkdownText.of("~~~\n```\n").block()).isEqualTo("````\n```\n````");
        assertThat(MarkdownText.of("~~~~\n~~~\na\n~~~~~\nb").block()).isEqualTo("```\n~~~\na\n```\n\nb");
        assertThat(MarkdownText.of("a  \n\n\n\nb").block()).isEqualTo("a\n\nb");
    }

    @Test
    void lists_keep_their_levels_and_tables_their_columns() {
        String lists = "- a\n  - b\n    1. c\n- d";
        assertThat(MarkdownText.of(lists).block()).isEqualTo(lists);
        assertThat(MarkdownText.of("* a\n\n  b\n* c\n\n3) d").block()).isEqualTo("* a\n\n  b\n\n* c\n\n3) d");
        assertThat(MarkdownText.of("|a|b|\n|:-|-:|\n|`c\\|d`|[e](f)|\n|g|").block())
                .isEqualTo("| a | b |\n| :--- | ---: |\n| `c\\|d` | e |\n| g |  |");
        assertThat(MarkdownText.of("a\n\n    b\n\nc").block()).isEqualTo("a\n\n```\nb\n```\n\nc");
        assertThat(MarkdownText.of("> a\n>> b\nc").block()).isEqualTo("> a\n>\n> > b\n> > c");
        assertThat(MarkdownText.of("a\n\n---\n\nb").block()).isEqualTo("a\n\n___\n\nb");
    }

    @Test
    void a_cell_has_what_the_blocks_have() {
        assertThat(MarkdownText.of("# A\nb\n- c\n- d\n  1. e").cell()).isEqualTo("**A** b - c - d 1. e");
        assertThat(MarkdownText.of("|a|b|\n|-|-|\n|c|d|").cell()).isEqualTo("a &#124; b; c &#124; d");
        assertThat(MarkdownText.of("> a\n\n    b\n    c").cell()).isEqualTo("a `b c`");
    }

    /** Names of members, versions and paths. */
    @ParameterizedTest
    @ValueSource(strings = {"#", "-", "+1", "1.", "1. a", ">", "---", "===", "~~~", "*/*", "- a", "# a"})
    void a_line_is_text_whatever_it_begins_with(String line) {
        assertThat(MarkdownText.of(line).cell()).isEqualTo(line);
    }

    @Test
    void a_name_that_would_be_no_text_is_text() {
        assertThat(MarkdownText.of("[a]: b").cell()).isEqualTo("\\[a\\]: b");
        assertThat(MarkdownText.of("![](b)").cell()).isEqualTo("\\!\\[\\](b)");
    }

    @Test
    void links_by_reference_have_their_addresses_and_reach_no_other_text() {
        assertThat(MarkdownText.of("[a], [b][A] and [c]\n\n[a]: https://a.b \"t\"\n[c]: javascript:x")
                        .block())
                .isEqualTo("[a](https://a.b \"t\"), [b](https://a.b \"t\") and c");
    }

    @Test
    void text_next_to_what_is_left_out_stays_text() {
        assertThat(MarkdownText.of("[a][(b)](/c)").block()).isEqualTo("[a\\](b)");
        assertThat(MarkdownText.of("[~~~](/c)\n[# a](/c)\n[2. b](/c)").block()).isEqualTo("\\~~~\n\\# a\n2. b");
        assertThat(MarkdownText.of("[2. b](/c)").block()).isEqualTo("2\\. b");
        assertThat(MarkdownText.of("\\![a](https://a.b)").block()).isEqualTo("\\![a](https://a.b)");
        assertThat(MarkdownText.of("a&#x202e;b").block()).isEqualTo("ab");
        assertThat(MarkdownText.of("&amp;lt; &lt;b> a&b").block()).isEqualTo("&amp;lt; &lt;b> a&b");
    }

    @Test
    void text_beyond_50_000_characters_is_left_out() {
        assertThat(MarkdownText.of("x".repeat(50_000)).block()).isEqualTo("x".repeat(50_000));
        assertThat(MarkdownText.of("x".repeat(50_001)).block()).isEqualTo("x".repeat(50_000) + "...");
    }

    @Test
    void inline_code_in_a_cell_escapes_pipes() {
        assertThat(MarkdownText.codeCell("a|b\\|c\n")).isEqualTo("`a\\|b\\|c `");
    }

    @Test
    void no_text_becomes_html_or_another_link() {
        Random random = new Random(20260603);
        for (int i = 0; i < 3_000; i++) {
            MarkdownText text = MarkdownText.of(HostileText.random(random, 20));
            assertThat(ActiveMarkdown.inText(text.block())).as(text.block()).isEmpty();
            String link = MarkdownText.link(HostileText.random(random, 5), HostileText.random(random, 5));
            assertThat(link).doesNotContain("\n");
            assertThat(ActiveMarkdown.inText(link)).as(link).isEmpty();
            String cell = text.cell();
            assertThat(cell).doesNotContain("\n");
            assertThat(ActiveMarkdown.inText("| a |\n|---|\n| " + cell + " |"))
                    .as(cell)
                    .isEmpty();
            assertThat(Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|")
                            .matcher(cell)
                            .find())
                    .as(cell)
                    .isFalse();
        }
    }
}
