package dev.sdkpoet.text;

import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is in a paragraph as Markdown again. Text, code spans, emphasis and links to web pages stay as they are; of images and
 * other links the text stays, and no text can become more than text.
 */
final class MarkdownInline extends InlineWalk {
    /** What is around the text. All but paragraphs are one line. */
    enum Place {
        PARAGRAPH(false, false),
        HEADING(true, false),
        CELL(false, true),
        HEADING_IN_CELL(true, true);

        private final boolean isBold;
        private final boolean isCell;

        Place(boolean isBold, boolean isCell) {
            this.isBold = isBold;
            this.isCell = isCell;
        }
    }

    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\w{1,8}|\\w{2,40});.*+", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("[^\"<\\\\`&\\v]++");

    private final Place place;
    private final StringBuilder safe = new StringBuilder();
    private @Nullable Node open;
    /** How much of the text at the end of what is written would become something else before some characters. */
    private int exclamationMarks;

    private boolean isAfterBracket;
    private boolean isAfterBackslash;

    private MarkdownInline(Place place) {
        this.place = place;
    }

    /** @param block whose children are text, code, links and so on */
    static String of(Node block, Place place) {
        MarkdownInline inline = new MarkdownInline(place);
        inline.walk(block);
        inline.prepare('\n');
        return inline.safe.toString().strip();
    }

    /** In a table, a pipe ends the cell even in code, unless a backslash stands before it. */
    static String escapePipes(String code) {
        StringBuilder escaped = new StringBuilder();
        boolean isEscaped = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            escaped.append(c == '|' && !isEscaped ? "\\|" : String.valueOf(c));
            isEscaped = c == '\\' && !isEscaped;
        }
        return escaped.toString();
    }

    @Override
    void text(Text text) {
        String literal = text.getLiteral();
        for (int i = 0; i < literal.length(); ) {
            int codePoint = literal.codePointAt(i);
            character(literal, i, codePoint);
            i += Character.charCount(codePoint);
        }
    }

    private void character(String text, int i, int codePoint) {
        switch (codePoint) {
            case '`' -> markup("\\`");
            case '<' -> markup("&lt;");
            case '&' -> markup(REFERENCE.matcher(text).region(i, text.length()).lookingAt() ? "&amp;" : "&");
            case '|' -> markup(place.isCell ? "&#124;" : "|");
            case ' ' -> {
                boolean isSecond = place.isCell && !safe.isEmpty() && safe.charAt(safe.length() - 1) == ' ';
                markup(isSecond ? "" : " ");
            }
            case '*' -> markup(place.isBold ? "\\*" : "*");
            case '[' -> markup(open == null ? "[" : "\\[");
            case ']' -> {
                markup(open == null ? "]" : "\\]");
                isAfterBracket = open == null;
            }
            case '!' -> {
                int before = exclamationMarks;
                markup("!");
                exclamationMarks = before + 1;
            }
            case '\\' -> {
                markup("\\");
                isAfterBackslash = true;
            }
            default -> {
                if (CleanText.isVisible(codePoint)) {
                    markup(Character.toString(codePoint));
                }
            }
        }
    }

    /** Writes something that is what it should be. */
    private void markup(String markdown) {
        if (!markdown.isEmpty()) {
            prepare(markdown.charAt(0));
            safe.append(markdown);
        }
    }

    /** Escapes the text before {@code next} where that would make more of it: a link, an image or an escape. */
    private void prepare(char next) {
        if (isAfterBackslash && (next == '\n' || EscapedCharacter.isPunctuation(next))) {
            safe.append('\\');
        }
        if (isAfterBracket && (next == '(' || next == ':')) {
            safe.insert(safe.length() - 1, '\\');
        }
        if (next == '[') {
            safe.setLength(safe.length() - exclamationMarks);
            safe.append("\\!".repeat(exclamationMarks));
        }
        exclamationMarks = 0;
        isAfterBracket = false;
        isAfterBackslash = false;
    }

    @Override
    void escaped(char character) {
        if (character == '<') {
            markup("&lt;");
        } else if (character == '|' && place.isCell) {
            markup("&#124;");
        } else {
            markup("\\" + character);
        }
    }

    @Override
    void code(String code) {
        String fence = "`".repeat(MarkdownText.longestRun(code) + 1);
        // With spaces, which CommonMark takes off, as most people write it.
        String span = fence.length() == 1 ? MarkdownText.inlineCode(code) : fence + " " + code + " " + fence;
        markup(place.isCell ? escapePipes(span) : span);
    }

    @Override
    void lineBreak(boolean isHard) {
        if (!safe.isEmpty() && safe.charAt(safe.length() - 1) == ' ') {
            safe.setLength(safe.length() - 1);
        }
        markup(place != Place.PARAGRAPH ? " " : isHard ? "\\\n" : "\n");
    }

    @Override
    void beginLink(Link link) {
        if (link instanceof WebAddress) {
            address(link.getDestination());
        } else {
            begin(link, link.getDestination());
        }
    }

    private void address(String address) {
        if (open == null) {
            markup("<" + address + ">");
        } else {
            text(new Text(address));
        }
    }

    @Override
    void endLink(Link link) {
        end(link, link.getDestination(), link.getTitle());
    }

    /** What it shows can be looked at, but isn't loaded. */
    @Override
    void beginImage(Image image) {
        begin(image, image.getDestination());
    }

    @Override
    void endImage(Image image) {
        end(image, image.getDestination(), image.getTitle());
    }

    private void begin(Node link, String destination) {
        if (open == null && SafeLink.isSafe(destination)) {
            markup("[");
            open = link;
        }
    }

    private void end(Node link, String destination, @Nullable String title) {
        if (link.equals(open)) {
            boolean hasTitle = title != null && TITLE.matcher(title).matches();
            String target = SafeLink.inParentheses(destination) + (hasTitle ? " \"" + title + "\"" : "");
            markup("](" + (place.isCell ? escapePipes(target) : target) + ")");
            open = null;
        }
    }

    @Override
    void emphasis(Node emphasis, String delimiter) {
        boolean isBoldAlready = place.isBold && emphasis instanceof StrongEmphasis;
        if (!isBoldAlready) {
            markup(delimiter);
        }
    }
}
