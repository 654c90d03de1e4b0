package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.ActiveMarkdown;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes readers of Markdown slow, deep or large: 50,000 characters of it are read in bounded time and memory, and without recursion. */
class MarkdownBoundsTest {
    private static final int LENGTH = 50_000;

    static Stream<String> texts() {
        Stream<String> repeated = List.of(
                        "[",
                        "]",
                        "![",
                        "[a](",
                        "[a](<b",
                        "[a](b \"",
                        "[a]: b 'c\n",
                        "[a\n",
                        "[a][",
                        "[[a]]",
                        "*[a](b)",
                        "*",
                        "**",
                        "_",
                        "*a **b ",
                        "*a_ ",
                        "a**b",
                        "`",
                        "`a``b",
                        "<",
                        "<a ",
                        "<a>",
                        "</a>",
                        "<ul>",
                        "<li>",
                        "<pre>",
                        "<!--",
                        "<!-- ",
                        "<http://a",
                        "&",
                        "&#",
                        "\\",
                        "> ",
                        "- ",
                        "1. ",
                        "> - ",
                        "- - a\n",
                        "~~~\n",
                        "```a",
                        "|",
                        "| a |\n",
                        "a|b\n-|-\n",
                        "a\n",
                        "a  \n",
                        "a\n===\n",
                        "# ",
                        "    a\n",
                        "\n")
                .stream()
                .map(piece -> piece.repeat(LENGTH / piece.length()));
        Stream<String> nested = Stream.of(
                nested("![", "](https://a.b)"),
                nested("[", "](b)"),
                nested("**", "**"),
                nested("*a _b ", "_ *"),
                nested("[", "]"),
                nested("<ul><li>", "</li></ul>"));
        return Stream.of(repeated, nested, Stream.of(wideTable(), growing())).flatMap(texts -> texts);
    }

    private static String nested(String start, String end) {
        int depth = LENGTH / (start.length() + end.length());
        return start.repeat(depth) + "x" + end.repeat(depth);
    }

    /** Each short row would have thousands of empty cells. */
    private static String wideTable() {
        return "a|".repeat(LENGTH / 8) + "\n" + "-|".repeat(LENGTH / 8) + "\n" + "|a\n".repeat(LENGTH / 6);
    }

    /** Ever deeper lists. */
    private static String growing() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        return text.substring(0, LENGTH);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_is_read_in_bounded_time(String markdown) {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            MarkdownText text = MarkdownText.of(markdown);
            assertThat(ActiveMarkdown.inText(text.block())).isEmpty();
            assertThat(text.block()).hasSizeLessThan(100 * LENGTH);
            assertThat(text.cell()).doesNotContain("\n");
            assertThat(DocText.of(markdown).lines(80)).hasSizeLessThan(LENGTH);
        });
    }
}
