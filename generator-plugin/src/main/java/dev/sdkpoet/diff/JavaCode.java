package dev.sdkpoet.diff;

import dev.sdkpoet.text.JavaTokens;

/**
 * Java source without what the compiler doesn't read. The compiler's own trees would do as well, but parsing all classes of two clients
 * takes seconds, and a class of a user's template may not parse.
 */
final class JavaCode {
    private JavaCode() {}

    /** Two sources of the same code give the same: comments and space count as one space. */
    static String of(String source) {
        StringBuilder code = new StringBuilder(source.length());
        for (int at = 0; at < source.length(); ) {
            int end = Math.max(at + 1, JavaTokens.end(source, at));
            if (!Character.isWhitespace(source.charAt(at)) && !JavaTokens.isComment(source, at)) {
                code.append(source, at, end);
            } else if (code.length() > 0 && code.charAt(code.length() - 1) != ' ') {
                code.append(' ');
            }
            at = end;
        }
        return code.toString();
    }
}
