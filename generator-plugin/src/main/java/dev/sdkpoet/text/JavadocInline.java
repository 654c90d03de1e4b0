package dev.sdkpoet.text;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes what is in a paragraph as HTML of a Javadoc comment, on one line. Emphasis goes; so do links to nowhere and images. */
final class JavadocInline extends InlineWalk {
    private static final Pattern SPACES = Pattern.compile("  ++");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?s).*[\\p{L}\\p{N}]{2}[.!?]\\s++");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final StringBuilder html = new StringBuilder();
    private @Nullable Link open;
    private @Nullable Link dropped;
    /** Where the label of the last link begins. */
    private int label;

    private JavadocInline() {}

    /** @param block whose children are text, code, links and so on */
    static String html(Node block) {
        JavadocInline inline = new JavadocInline();
        inline.walk(block);
        return SPACES.matcher(inline.html).replaceAll(" ").strip();
    }

    @Override
    void text(Text text) {
        boolean isAfterDropped = dropped != null && dropped.equals(text.getPrevious());
        String shown = text.getLiteral().replace(NO_BREAK_SPACE, ' ');
        html.append(JavadocEscape.escape(isAfterDropped && shown.startsWith(".") ? shown.substring(1) : shown));
    }

    @Override
    void escaped(char character) {
        html.append(JavadocEscape.escape(String.valueOf(character)));
    }

    @Override
    void code(String code) {
        String shown = code.strip();
        if (!shown.isEmpty()) {
            html.append(JavadocCode.of(shown, JavadocEscape.escape(shown)));
        }
    }

    @Override
    void lineBreak(boolean isHard) {
        html.append(' ');
    }

    @Override
    void beginLink(Link link) {
        String href = SafeLink.attribute(link.getDestination());
        if (open != null) {
            return;
        }
        if (!href.isEmpty()) {
            open = link;
            html.append("<a href=\"").append(href).append("\">");
        }
        label = html.length();
    }

    @Override
    void endLink(Link link) {
        if (link.equals(open)) {
            String shown = html.substring(label).strip();
            html.setLength(label);
            html.append(shown.isEmpty() ? JavadocEscape.escape(link.getDestination()) : shown)
                    .append("</a>");
            open = null;
        } else if (link instanceof WebAddress) {
            html.append(JavadocEscape.escape(link.getDestination()));
        } else if (open == null && isSentence(link, html.substring(label))) {
            html.setLength(label); // there is nothing to follow
            dropped = link;
        }
    }

    @Override
    void beginImage(Image image) {}

    @Override
    void endImage(Image image) {}

    /** Marks in the middle of a word are more likely those of a product: {@code 2*3*4}. */
    @Override
    void emphasis(Node emphasis, String delimiter) {
        if (delimiter.startsWith("*") && endsInWord(emphasis.getPrevious()) && beginsInWord(emphasis.getNext())) {
            html.append(JavadocEscape.escape(delimiter));
        }
    }

    private static boolean endsInWord(@Nullable Node node) {
        return node instanceof Text text
                && isInWord(text.getLiteral().charAt(text.getLiteral().length() - 1));
    }

    private static boolean beginsInWord(@Nullable Node node) {
        return node instanceof Text text && isInWord(text.getLiteral().charAt(0));
    }

    private static boolean isInWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Such as {@code [Learn more](/docs).} behind another sentence. */
    private static boolean isSentence(Link link, String label) {
        return label.strip().indexOf(' ') > 0
                && link.getParent() instanceof Block
                && END_OF_SENTENCE.matcher(before(link)).matches()
                && endsSentence(link.getNext());
    }

    private static String before(Link link) {
        Node previous = link.getPrevious();
        boolean isNextLine = previous instanceof SoftLineBreak;
        Node text = isNextLine ? previous.getPrevious() : previous;
        return text instanceof Text last ? last.getLiteral() + (isNextLine ? " " : "") : "";
    }

    private static boolean endsSentence(@Nullable Node next) {
        if (!(next instanceof Text text)) {
            return next == null;
        }
        String literal = text.getLiteral();
        return literal.startsWith(". ")
                || literal.equals(".") && (next.getNext() == null || next.getNext() instanceof SoftLineBreak)
                || literal.isBlank() && next.getNext() == null;
    }
}
