package dev.sdkpoet.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fragments of Javadoc made from single values, such as names and patterns; prose goes through {@link DocText}. */
public final class JavadocText {
    /** Longer values say more than a reader wants to know. */
    private static final int MAX_CODE = 200;

    private JavadocText() {}

    /**
     * A value as code, in ASCII and with nothing in it that ends a comment, opens a tag or is a Unicode escape (JLS 3.3).
     */
    public static String code(String value) {
        StringBuilder out = new StringBuilder();
        String cut = value.length() <= MAX_CODE ? value : value.substring(0, cut(value)) + "...";
        boolean isBlank = cut.chars().allMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        String shown = isBlank ? "\"" + cut + "\"" : cut; // doclint has no empty tags
        shown.codePoints().forEach(codePoint -> append(out, codePoint));
        return JavadocCode.of(shown, out.toString());
    }

    /**
     * A link to a web page, on one line. What isn't the address of one is shown in code, and leads nowhere.
     *
     * @param label what the page is about, or null
     */
    public static String link(String url, @Nullable String label) {
        String href = SafeLink.attribute(url);
        String text = label == null
                ? ""
                : JavadocEscape.escape(CleanText.shortened(line(label), MAX_CODE))
                        .strip();
        if (href.isEmpty()) {
            return text.isEmpty() ? code(url) : text + ": " + code(url);
        }
        return "<a href=\"" + href + "\">" + (text.isEmpty() ? JavadocEscape.escape(line(url)) : text) + "</a>";
    }

    private static String line(String text) {
        return CleanText.of(text).replace('\n', ' ').strip();
    }

    private static int cut(String value) {
        return Character.isHighSurrogate(value.charAt(MAX_CODE - 1)) ? MAX_CODE - 1 : MAX_CODE;
    }

    private static void append(StringBuilder out, int codePoint) {
        boolean plain = codePoint >= ' ' && codePoint < 0x7f && "&<>@\\".indexOf(codePoint) < 0;
        boolean endsComment = codePoint == '/' && !out.isEmpty() && out.charAt(out.length() - 1) == '*';
        if (plain && !endsComment) {
            out.append((char) codePoint);
        } else if (Character.isISOControl(codePoint)) {
            out.append(' ');
        } else if (!Character.isDefined(codePoint)) {
            out.append('?'); // doclint has no entities for unassigned code points
        } else {
            out.append("&#").append(codePoint).append(';');
        }
    }

    /** Breaks a text at spaces so that no line is longer than {@code width}, where it has spaces to break at. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<!\\{@code) ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
