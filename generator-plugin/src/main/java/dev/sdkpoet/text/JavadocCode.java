package dev.sdkpoet.text;

/**
 * Writes text as code in a Javadoc comment: in {@code {@code …}} where every character may stand there as it is, else escaped in a
 * {@code <code>} element.
 */
final class JavadocCode {
    private static final String TAG = "{@code ";

    private JavadocCode() {}

    /**
     * @param text what to show
     * @param escaped the same, as HTML
     */
    static String of(String text, String escaped) {
        return mayStandInTag(text) ? TAG + text + "}" : "<code>" + escaped + "</code>";
    }

    /**
     * A tag ends at the brace that closes it, so braces come in pairs. In a comment, a star or a backslash could be more than itself;
     * in a tag, an at sign could be; an ampersand or a less-than sign would be itself, but not for every reader of Javadoc.
     */
    private static boolean mayStandInTag(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || "*\\@&<>".indexOf(c) >= 0) {
                return false;
            }
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0 && !text.isBlank() && text.strip().equals(text);
    }

    /** Whether what comes before {@code end} is the tag's name, so that the space at {@code end} belongs to the tag. */
    static boolean isBegun(String html, int end) {
        int start = end - TAG.length() + 1;
        return html.startsWith(TAG, start);
    }

    /** Where the tag that begins at {@code start} ends, or {@code start} where there is none. */
    static int end(String html, int start) {
        if (!html.startsWith(TAG, start)) {
            return start;
        }
        int open = 0;
        for (int i = start; i < html.length(); i++) {
            char c = html.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return start;
    }
}
