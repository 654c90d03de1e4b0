package dev.sdkpoet.text;

import dev.sdkpoet.text.MarkdownBlock.Code;
import dev.sdkpoet.text.MarkdownBlock.Items;
import dev.sdkpoet.text.MarkdownBlock.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prose of a document as the body of a Javadoc comment: ASCII, unable to end the comment, clean under doclint. CommonMark and the
 * usual HTML of descriptions become paragraphs, lists, code and links to web pages; all else is plain text.
 */
public final class DocText {
    private static final int MAX_LENGTH = 4_000;

    private final List<MarkdownBlock> blocks;

    private DocText(List<MarkdownBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** @param markdown CommonMark, perhaps with HTML in it, or null for none; what is beyond 4,000 characters is left out */
    public static DocText of(@Nullable String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return new DocText(List.of());
        }
        String clean = CleanText.shortened(CleanText.of(markdown).strip(), MAX_LENGTH);
        return new DocText(htmlBlocks(MarkdownReader.read(HtmlMarkup.toMarkdown(clean))));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The first sentence, as HTML on one line; it ends with a period. "" when there is no text. */
    public String summary() {
        for (MarkdownBlock block : blocks) {
            if (block instanceof Paragraph paragraph) {
                return FirstSentence.of(paragraph.text());
            }
            if (block instanceof Items items) {
                return FirstSentence.of(items.items().get(0));
            }
        }
        return "";
    }

    /** The first sentence, no line longer than {@code width} where it can be broken; empty when there is no text. */
    public List<String> summaryLines(int width) {
        List<String> lines = new ArrayList<>();
        String summary = summary();
        if (!summary.isEmpty()) {
            wrap(summary, width, lines);
        }
        return lines;
    }

    /** The whole text, no line longer than {@code width} where it can be broken; empty when there is no text. */
    public List<String> lines(int width) {
        return lines("", width);
    }

    /** As {@link #lines(int)}, with a block tag in front of the first line. */
    public List<String> lines(String tag, int width) {
        List<String> lines = new ArrayList<>();
        for (MarkdownBlock block : blocks) {
            boolean isFirst = lines.isEmpty();
            String start = isFirst ? tag : "";
            if (block instanceof Paragraph paragraph) {
                if (!isFirst) {
                    lines.add("");
                }
                wrap((isFirst ? tag : "<p>") + paragraph.text(), width, lines);
            } else if (block instanceof Items items) {
                lines.add(start + (items.ordered() ? "<ol>" : "<ul>"));
                items.items().forEach(item -> wrap("<li>" + item + "</li>", width, lines));
                lines.add(items.ordered() ? "</ol>" : "</ul>");
            } else if (block instanceof Code code) {
                lines.add(start + "<pre>");
                lines.addAll(code.lines());
                lines.add("</pre>");
            }
        }
        return lines;
    }

    /** The blocks with their texts as HTML, without those that have none. */
    private static List<MarkdownBlock> htmlBlocks(List<MarkdownBlock> markdown) {
        List<MarkdownBlock> html = new ArrayList<>();
        for (MarkdownBlock block : markdown) {
            if (block instanceof Paragraph paragraph) {
                String text = JavadocInline.html(paragraph.text());
                if (!text.isEmpty()) {
                    html.add(new Paragraph(text));
                }
            } else if (block instanceof Items items) {
                List<String> texts = items.items().stream()
                        .map(JavadocInline::html)
                        .filter(text -> !text.isEmpty())
                        .toList();
                if (!texts.isEmpty()) {
                    html.add(new Items(items.ordered(), texts));
                }
            } else if (block instanceof Code code) {
                html.add(new Code(code.lines().stream()
                        .map(line -> JavadocEscape.escape(line.stripTrailing()))
                        .toList()));
            }
        }
        return html;
    }

    /** Breaks at spaces, but not in tags, nor between a tag for code and its text. */
    private static void wrap(String html, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int start = 0;
        while (start < html.length()) {
            int end = wordEnd(html, start);
            if (line.length() > 0 && line.length() + 1 + end - start > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(html, start, end);
            start = end + 1;
        }
        lines.add(line.toString());
    }

    private static int wordEnd(String html, int start) {
        boolean isTag = false;
        int end = start;
        while (end < html.length() && (isTag || html.charAt(end) != ' ' || JavadocCode.isBegun(html, end))) {
            isTag = html.charAt(end) == '<' || isTag && html.charAt(end) != '>';
            end++;
        }
        return end;
    }
}
