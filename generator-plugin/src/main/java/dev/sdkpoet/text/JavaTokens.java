package dev.sdkpoet.text;

/**
 * Finds the comments and literals of Java source, for those who look for a line or a word of its code: text inside these isn't code. It
 * needs no compiler, which a Java that only runs programs lacks, and reads a megabyte in milliseconds. Unicode escapes outside of literals
 * stay as they are.
 */
public final class JavaTokens {
    private static final String TEXT_BLOCK = "\"\"\"";

    private JavaTokens() {}

    public static boolean isComment(String source, int at) {
        return source.startsWith("//", at) || source.startsWith("/*", at);
    }

    /** The end of the comment, string, character or text block that begins at {@code at}; {@code at} if none does. */
    public static int end(String source, int at) {
        if (source.startsWith("//", at)) {
            return endOf(source, "\n", at, false);
        }
        if (source.startsWith("/*", at)) {
            return endOf(source, "*/", at + 2, true);
        }
        char first = source.charAt(at);
        return first != '"' && first != '\'' ? at : endOfLiteral(source, at, quote(source, at));
    }

    /** The same source with spaces for what comments and literals hold, so that each line and each word of code stays at its place. */
    public static String codeOnly(String source) {
        StringBuilder code = new StringBuilder(source);
        for (int at = 0; at < source.length(); ) {
            int end = end(source, at);
            int margin =
                    end == at || isComment(source, at) ? 0 : quote(source, at).length();
            for (int i = at + margin; i < end - margin; i++) {
                if (source.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
            at = Math.max(end, at + 1);
        }
        return code.toString();
    }

    private static String quote(String source, int at) {
        return source.startsWith(TEXT_BLOCK, at) ? TEXT_BLOCK : source.substring(at, at + 1);
    }

    private static int endOf(String source, String last, int from, boolean isIncluded) {
        int found = source.indexOf(last, from);
        return found < 0 ? source.length() : found + (isIncluded ? last.length() : 0);
    }

    private static int endOfLiteral(String source, int at, String quote) {
        int end = at + quote.length();
        while (end < source.length() && !source.startsWith(quote, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + quote.length(), source.length());
    }
}
