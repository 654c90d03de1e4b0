package dev.sdkpoet.text;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** What a document says about a value, as a short Java line comment inside a Markdown code block: one line that can end neither. */
public final class LineComment {
    private static final int MAX_LENGTH = 120;
    private static final int MAX_READ = 4_000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    /** javac reads Unicode escapes in comments too, and a wrong one is an error. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=u)");

    private LineComment() {}

    /**
     * The first sentence, as plain text of at most about 120 characters.
     *
     * @param markdown CommonMark, perhaps with HTML in it, or null for none
     * @return the text without line breaks, control and format characters; "" for none
     */
    public static String of(@Nullable String markdown) {
        String clean =
                CleanText.shortened(CleanText.stripped(CleanText.of(markdown == null ? "" : markdown)), MAX_READ);
        Node first = firstParagraph(Markdown.read(HtmlMarkup.toMarkdown(clean).strip()));
        String line = SPACE.matcher(first == null ? "" : PlainInline.of(first)).replaceAll(" ");
        return ESCAPE.matcher(CleanText.shortened(FirstSentence.ofText(line.strip()), MAX_LENGTH))
                .replaceAll("\\\\ ");
    }

    /** The first one in any block, even in a list. */
    private static @Nullable Node firstParagraph(Node document) {
        Node node = document.getFirstChild();
        while (node != null && !(node instanceof Paragraph)) {
            node = node.getFirstChild() != null ? node.getFirstChild() : following(node);
        }
        return node;
    }

    private static @Nullable Node following(Node last) {
        Node node = last;
        while (node != null && node.getNext() == null) {
            node = node.getParent();
        }
        return node == null ? null : node.getNext();
    }
}
