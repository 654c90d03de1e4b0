package dev.sdkpoet.diff;

/** Java source without what the compiler doesn't read. */
final class JavaCode {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final StringBuilder code = new StringBuilder();
    private int at;

    private JavaCode(String source) {
        this.source = source;
    }

    /** Two sources of the same code give the same: comments and space count as one space. */
    static String of(String source) {
        return new JavaCode(source).read();
    }

    private String read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (source.startsWith("//", at)) {
                skip(endOf("\n", at));
            } else if (source.startsWith("/*", at)) {
                skip(endOf("*/", at + 2));
            } else if (Character.isWhitespace(c)) {
                skip(at + 1);
            } else if (source.startsWith(TEXT_BLOCK, at)) {
                copy(endOfLiteral(TEXT_BLOCK));
            } else if (c == '"' || c == '\'') {
                copy(endOfLiteral(String.valueOf(c)));
            } else {
                copy(at + 1);
            }
        }
        return code.toString();
    }

    private void skip(int end) {
        if (code.length() > 0 && code.charAt(code.length() - 1) != ' ') {
            code.append(' ');
        }
        at = end;
    }

    private void copy(int end) {
        code.append(source, at, end);
        at = end;
    }

    private int endOf(String text, int from) {
        int found = source.indexOf(text, from);
        return found < 0 ? source.length() : found + text.length();
    }

    private int endOfLiteral(String quote) {
        int end = at + quote.length();
        while (end < source.length() && !source.startsWith(quote, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + quote.length(), source.length());
    }
}
