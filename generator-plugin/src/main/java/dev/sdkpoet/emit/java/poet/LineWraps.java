package dev.sdkpoet.emit.java.poet;

import static dev.sdkpoet.emit.java.poet.SourceLines.CONTINUED;
import static dev.sdkpoet.emit.java.poet.SourceLines.MAX_LINE;
import static dev.sdkpoet.emit.java.poet.SourceLines.TEXT_BLOCK;

import dev.sdkpoet.text.JavaTokens;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Wraps declarations and statements at the margin and not before it. Each method writes one of them, from the line that begins at {@code
 * start}, and returns the start of the first line that it leaves.
 */
final class LineWraps {
    /** What is longer has no room on two lines, however much of it is indentation. */
    private static final int MAX_REWRAPPED = 10 * MAX_LINE;

    /** What comes before the parameters of a method that is declared, and those with what comes behind them. */
    private static final Pattern METHOD =
            Pattern.compile("( *+(?!return |throw |new )[^=(\"]* \\w+\\()(.*\\)(?:;| \\{| throws .*))");

    /** A constant, and its value. */
    private static final Pattern CONSTANT = Pattern.compile("( *+private static final [^=(\"]* =) (.*;)");

    private static final String DECLARED = "private static final ";
    private static final String ASSIGNS = " = ";

    private final SourceLines lines;
    private final String source;

    LineWraps(SourceLines lines) {
        this.lines = lines;
        this.source = lines.source;
    }

    /** {@code private static final Operation GET = operation("GET", "/pets")}, with {@code ;} or a chain below. */
    boolean isConstant(int text, int end) {
        return source.startsWith(DECLARED, text)
                && (source.charAt(end - 1) == ';' || source.charAt(end - 1) == ')')
                && source.substring(text, end).contains(ASSIGNS);
    }

    /** The value of a constant has a line of its own where it has no room behind the name, and its chain goes there, too. */
    int constant(int start, int end) {
        int value = source.indexOf(ASSIGNS, start) + ASSIGNS.length();
        int indent = lines.text(start, end) - start + CONTINUED;
        lines.copy(start, value - 1).newLine(indent).copy(value, end);
        int last = end;
        while (source.charAt(last - 1) != ';' && last < source.length()) {
            int next = last + 1;
            last = lines.end(next);
            int link = lines.text(next, last);
            boolean isOnlyOne = next == end + 1 && source.charAt(last - 1) == ';';
            if (isOnlyOne && indent + end - value + last - link <= MAX_LINE) {
                lines.copy(link, last);
            } else {
                lines.newLine(CONTINUED).copy(next, last);
            }
        }
        return lines.next(last);
    }

    /** {@code return client.request(GET)}, with {@code .empty();} and nothing else on the lines below. */
    boolean hasOneLink(int text, int end) {
        boolean begins = source.startsWith("return ", text) || source.startsWith(DECLARED, text);
        if (!begins || !lines.endsIn(')', text, end)) {
            return false;
        }
        int nextEnd = lines.end(end + 1);
        return source.startsWith(".", lines.text(end + 1, nextEnd)) && source.charAt(nextEnd - 1) == ';';
    }

    /** One link of a chain stands behind what it is called on, where there is room. */
    int oneLink(int start, int end) {
        int nextEnd = lines.end(end + 1);
        int next = lines.text(end + 1, nextEnd);
        boolean fits = end - start + nextEnd - next <= MAX_LINE;
        lines.copy(start, end);
        if (!fits) {
            lines.newLine(0).copy(end + 1, next);
        }
        return lines.copy(next, nextEnd).next(nextEnd);
    }

    /** A list that JavaPoet wrapped at its own margin of 100 columns goes on up to ours. */
    int list(int start, int end) {
        int whole = onTwoLines(start, end);
        if (whole > 0) {
            return whole;
        }
        lines.copy(start, end);
        int column = end - start;
        int last = end;
        while (source.charAt(last - 1) == ',') {
            int next = lines.text(last + 1, lines.end(last + 1));
            int nextEnd = lines.end(next);
            column += 1 + nextEnd - next;
            if (column > MAX_LINE || next == nextEnd) {
                break;
            }
            lines.write(" ").copy(next, nextEnd);
            last = nextEnd;
        }
        return lines.beginsTextBlock(last) ? textBlock(last, last) : lines.next(last);
    }

    /** Parameters and arguments that JavaPoet moved to a line of their own come back where there is room. */
    int arguments(int start, int end) {
        int whole = onTwoLines(start, end);
        if (whole > 0) {
            return whole;
        }
        int nextEnd = lines.end(end + 1);
        int next = lines.text(end + 1, nextEnd);
        boolean isLast = source.startsWith(");", nextEnd - 2) || source.startsWith(") {", nextEnd - 3);
        lines.copy(start, end);
        return isLast && end - start + nextEnd - next <= MAX_LINE
                ? lines.copy(next, nextEnd).next(nextEnd)
                : lines.next(end);
    }

    /**
     * What JavaPoet broke in the middle of a list, and has no room on one line: a method's parameters are together below its name, and the
     * value of a constant is below the constant. 0 where neither has room.
     */
    private int onTwoLines(int start, int end) {
        int last = listEnd(end);
        String whole = last - start > MAX_REWRAPPED ? "" : joined(start, last);
        if (whole.length() <= MAX_LINE || whole.contains(TEXT_BLOCK)) {
            return 0;
        }
        int indent = whole.length() - whole.stripLeading().length() + CONTINUED;
        return Stream.of(METHOD, CONSTANT)
                .map(pattern -> pattern.matcher(whole))
                .filter(Matcher::matches)
                .filter(broken -> indent + broken.group(2).length() <= MAX_LINE)
                .findFirst()
                .map(broken -> lines.write(broken.group(1))
                        .newLine(indent)
                        .write(broken.group(2))
                        .next(last))
                .orElse(0);
    }

    /** The end of the list that goes on behind a line; less of a list too long for two lines, as every line of it comes here. */
    private int listEnd(int end) {
        int last = end;
        while (last < source.length()
                && last - end <= MAX_REWRAPPED
                && (source.charAt(last - 1) == ',' || source.charAt(last - 1) == '(')) {
            last = lines.end(last + 1);
        }
        return last;
    }

    private String joined(int start, int last) {
        StringBuilder whole = new StringBuilder();
        for (int from = start; from < last; from = lines.end(from) + 1) {
            int text = from == start ? from : lines.text(from, lines.end(from));
            whole.append(whole.length() > 0 && whole.charAt(whole.length() - 1) == ',' ? " " : "")
                    .append(source, text, lines.end(from));
        }
        return whole.toString();
    }

    /** A text block is copied as it is. */
    int textBlock(int start, int opened) {
        int end = lines.end(JavaTokens.end(source, opened - TEXT_BLOCK.length()));
        return lines.copy(start, end).next(end);
    }

    /** JavaPoet begins a long list of interfaces on the first line, and leaves a long superclass there. */
    int header(int start, int end) {
        String line = source.substring(start, end);
        int implemented = line.indexOf(" implements ");
        int rest = implemented >= 0 ? implemented : line.indexOf(" extends ");
        if (rest < 0) {
            return lines.copy(start, end).next(end);
        }
        return lines.copy(start, start + rest)
                .newLine(CONTINUED)
                .copy(start + rest + 1, end)
                .next(end);
    }

    /** JavaPoet leaves a list of permitted classes on one line, however long. */
    int permits(int start, int end) {
        int permits = source.substring(start, end).indexOf(" permits ");
        if (permits < 0) {
            return lines.copy(start, end).next(end);
        }
        String classes = source.substring(start + permits + " permits ".length(), end);
        return lines.copy(start, start + permits)
                .newLine(CONTINUED)
                .write("permits ")
                .write(classes.replace(", ", ",\n" + " ".repeat(2 * CONTINUED)))
                .next(end);
    }
}
