package dev.sdkpoet.emit.java.poet;

/** The lines of a source, and the source with other line breaks that is written from them. */
final class SourceLines {
    static final int MAX_LINE = 120;
    static final int CONTINUED = 8;
    static final String TEXT_BLOCK = "\"\"\"";

    final String source;
    final StringBuilder out;

    SourceLines(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    /** The end of the line that {@code start} is in, without its line break. */
    int end(int start) {
        int end = start < source.length() ? source.indexOf('\n', start) : -1;
        return end < 0 ? source.length() : end;
    }

    /** The first character between {@code start} and {@code end} that isn't a space. */
    int text(int start, int end) {
        int text = start;
        while (text < end && source.charAt(text) == ' ') {
            text++;
        }
        return text;
    }

    boolean isBlank(int start) {
        return start < source.length() && source.charAt(start) == '\n';
    }

    boolean endsIn(char last, int start, int end) {
        return end > start && source.charAt(end - 1) == last;
    }

    /** Whether a text block begins at the end of a line. */
    boolean beginsTextBlock(int end) {
        return source.startsWith(TEXT_BLOCK, end - TEXT_BLOCK.length());
    }

    SourceLines copy(int start, int end) {
        out.append(source, start, end);
        return this;
    }

    SourceLines write(String text) {
        out.append(text);
        return this;
    }

    SourceLines newLine(int indent) {
        out.append('\n').append(" ".repeat(indent));
        return this;
    }

    /** Ends the written line, and returns the start of the line after {@code end}. */
    int next(int end) {
        out.append('\n');
        return end + 1;
    }
}
