package dev.sdkpoet.text;

/** Encodes text for a Javadoc comment: ASCII, and nothing that Java, HTML or Javadoc would take for more than text. */
final class JavadocEscape {
    private JavadocEscape() {}

    /** A star could end or begin a comment or a line, a backslash be an escape, an at sign be a tag. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            append(html, codePoint);
            i += Character.charCount(codePoint);
        }
        return html.toString();
    }

    private static void append(StringBuilder html, int codePoint) {
        switch (codePoint) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '*', '\\', '@' -> reference(html, codePoint);
            default -> {
                if (codePoint >= ' ' && codePoint <= '~') {
                    html.append((char) codePoint);
                } else if (CleanText.isVisible(codePoint)
                        && Character.isDefined(codePoint)) { // doclint knows no others
                    reference(html, codePoint);
                }
            }
        }
    }

    private static void reference(StringBuilder html, int codePoint) {
        html.append("&#").append(codePoint).append(';');
    }
}
