package dev.sdkpoet.text;

import dev.sdkpoet.text.JavadocBlock.Items;
import dev.sdkpoet.text.JavadocBlock.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prose of a document as the body of a Javadoc comment: ASCII, unable to end the comment, clean under doclint. CommonMark and the
 * usual HTML of descriptions become paragraphs, lists, tables, code and links to web pages; all else is plain text.
 */
public final class DocText {
    private static final int MAX_LENGTH = 4_000;

    private final List<JavadocBlock> blocks;

    private DocText(List<JavadocBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** @param markdown CommonMark, perhaps with HTML in it, or null for none; what is beyond 4,000 characters is left out */
    public static DocText of(@Nullable String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return new DocText(List.of());
        }
        String clean = CleanText.shortened(CleanText.stripped(CleanText.of(markdown)), MAX_LENGTH);
        return new DocText(
                JavadocBlocks.of(Markdown.read(HtmlMarkup.toMarkdown(clean).strip())));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The first sentence, as HTML on one line; it ends with a period. "" when there is no text. */
    public String summary() {
        return summary(blocks);
    }

    private static String summary(List<JavadocBlock> blocks) {
        for (JavadocBlock block : blocks) {
            if (block instanceof Paragraph paragraph) {
                return FirstSentence.of(paragraph.html());
            }
            String first = block instanceof Items list ? summary(list.items().get(0)) : "";
            if (!first.isEmpty()) {
                return first;
            }
        }
        return "";
    }

    /** The first sentence, no line longer than {@code width} where it can be broken; empty when there is no text. */
    public List<String> summaryLines(int width) {
        String summary = summary();
        return summary.isEmpty() ? List.of() : JavadocLines.of(summary, width);
    }

    /** The whole text, no line longer than {@code width} where it can be broken; empty when there is no text. */
    public List<String> lines(int width) {
        return lines("", width);
    }

    /** As {@link #lines(int)}, with a block tag in front of the first line. */
    public List<String> lines(String tag, int width) {
        return JavadocLines.of(blocks, tag, width);
    }
}
