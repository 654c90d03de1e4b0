package dev.sdkpoet.emit.java.poet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes JavaPoet's layout as tight as a person's: one-line Javadoc on one line, no blank line between fields or enum
 * constants, empty bodies closed on their own line, annotations, lists and short chains wrapped at the margin and not before it. Literals
 * can't be touched: none of ours spans lines but text blocks, which are copied.
 */
final class SourceLayout {
    private static final int MAX_LINE = 120;
    private static final int CONTINUED = 8;
    /** What is longer has no room on two lines, however much of it is indentation. */
    private static final int MAX_REWRAPPED = 10 * MAX_LINE;

    /** What comes before the parameters of a method that is declared, and those with what comes behind them. */
    private static final Pattern METHOD =
            Pattern.compile("( *+(?!return |throw |new )[^=(\"]* \\w+\\()(.*\\)(?:;| \\{| throws .*))");

    /** A constant, and what it is. */
    private static final Pattern CONSTANT = Pattern.compile("( *+private static final [^=(\"]* =) (.*;)");

    private static final String ASSIGNS = " = ";
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final StringBuilder out;

    private SourceLayout(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    static String compact(String source) {
        return new SourceLayout(source).compact();
    }

    private String compact() {
        boolean afterField = false;
        boolean inField = false;
        for (int start = 0; start < source.length(); ) {
            int end = lineEnd(start);
            if (end == start && afterField && isField(end + 1)) {
                start = end + 1;
                continue;
            }
            inField = inField || isField(start);
            start = line(start, end);
            afterField = inField && out.charAt(Math.max(0, out.length() - 2)) == ';';
            inField = inField && !afterField;
        }
        return out.toString();
    }

    /** Copies the line, with those after it that belong on it, and returns where the next one starts. */
    private int line(int start, int end) {
        int text = textStart(start, end);
        if (source.startsWith("/**", text) && end == text + 3) {
            return javadoc(start, text, end);
        }
        if (source.startsWith(TEXT_BLOCK, end - TEXT_BLOCK.length())) {
            return textBlock(start, end);
        }
        if (source.startsWith("@", text) && source.charAt(end - 1) == '(') {
            return annotation(start, end);
        }
        if (end - start > MAX_LINE && isAssigned(text, end)) {
            return assigned(start, end);
        }
        if (isStatementWithOneLink(text, end)) {
            return oneLink(start, end);
        }
        if (end > start && source.charAt(end - 1) == '{' && isClosedAt(end + 1, text - start)) {
            out.append(source, start, end).append("}\n");
            return lineEnd(end + 1) + 1;
        }
        if (end - start > MAX_LINE && source.startsWith("public sealed interface ", start)) {
            permits(source.substring(start, end));
        } else if (end - start > MAX_LINE
                && (source.startsWith("public final class ", start) || source.startsWith("public interface ", start))) {
            header(source.substring(start, end));
        } else if (end > start && source.charAt(end - 1) == ',' && source.charAt(text) != '*') {
            return list(start, end);
        } else if (end > start && source.charAt(end - 1) == '(' && source.charAt(text) != '*') {
            return arguments(start, end);
        } else {
            out.append(source, start, end).append('\n');
        }
        return end + 1;
    }

    private int ended(int end) {
        out.append('\n');
        return end + 1;
    }

    /** An annotation, which JavaPoet gives a line for each member, is on one line where there is room. */
    private int annotation(int start, int end) {
        StringBuilder whole = new StringBuilder().append(source, start, end);
        int from = end + 1;
        while (from < source.length()
                && whole.length() < MAX_LINE
                && whole.charAt(whole.length() - 1) != '{'
                && whole.indexOf(TEXT_BLOCK) < 0) {
            int to = lineEnd(from);
            int text = textStart(from, to);
            if (source.substring(text, to).equals(")")) {
                out.append(whole).append(")\n");
                return to + 1;
            }
            whole.append(from == end + 1 ? "" : " ").append(source, text, to);
            from = to + 1;
        }
        out.append(source, start, end);
        return ended(end);
    }

    /** A text block is copied as it is. */
    private int textBlock(int start, int opened) {
        int close = source.indexOf(TEXT_BLOCK, opened);
        int end = close < 0 ? source.length() : lineEnd(close);
        out.append(source, start, end);
        return ended(end);
    }

    /** {@code private static final Operation GET = operation("GET", "/pets")}, with {@code ;} or a chain below. */
    private boolean isAssigned(int text, int end) {
        return source.startsWith("private static final ", text)
                && (source.charAt(end - 1) == ';' || source.charAt(end - 1) == ')')
                && source.substring(text, end).contains(ASSIGNS);
    }

    /** What a constant is takes a line of its own where it has no room behind the name, and its chain goes there, too. */
    private int assigned(int start, int end) {
        int value = source.indexOf(ASSIGNS, start) + ASSIGNS.length();
        String indent = " ".repeat(textStart(start, end) - start + CONTINUED);
        out.append(source, start, value - 1).append('\n').append(indent).append(source, value, end);
        int last = end;
        while (source.charAt(last - 1) != ';' && last < source.length()) {
            int next = last + 1;
            last = lineEnd(next);
            int link = textStart(next, last);
            boolean isOnlyOne = next == end + 1 && source.charAt(last - 1) == ';';
            if (isOnlyOne && indent.length() + end - value + last - link <= MAX_LINE) {
                out.append(source, link, last);
            } else {
                out.append('\n').append(" ".repeat(CONTINUED)).append(source, next, last);
            }
        }
        return ended(last);
    }

    /** {@code return client.request(GET)}, with {@code .empty();} and nothing else on the lines below. */
    private boolean isStatementWithOneLink(int text, int end) {
        boolean begins = source.startsWith("return ", text) || source.startsWith("private static final ", text);
        if (!begins || end == text || source.charAt(end - 1) != ')') {
            return false;
        }
        int nextEnd = lineEnd(end + 1);
        int next = textStart(end + 1, nextEnd);
        return source.startsWith(".", next) && source.charAt(nextEnd - 1) == ';';
    }

    /** One link of a chain stands behind what it is called on, where there is room. */
    private int oneLink(int start, int end) {
        int nextEnd = lineEnd(end + 1);
        int next = textStart(end + 1, nextEnd);
        boolean fits = end - start + nextEnd - next <= MAX_LINE;
        out.append(source, start, end);
        if (!fits) {
            out.append('\n').append(source, end + 1, next);
        }
        out.append(source, next, nextEnd).append('\n');
        return nextEnd + 1;
    }

    /** A list that JavaPoet wrapped at its own margin of 100 columns goes on up to ours. */
    private int list(int start, int end) {
        int text = textStart(start, end);
        if (isEnumConstant(text, end)) {
            out.append(source, start, end).append('\n');
            return isBlank(end + 1) ? end + 2 : end + 1;
        }
        int whole = rewrapped(start, end);
        if (whole > 0) {
            return whole;
        }
        out.append(source, start, end);
        int column = end - start;
        int last = end;
        while (source.charAt(last - 1) == ',') {
            int next = textStart(last + 1, lineEnd(last + 1));
            int nextEnd = lineEnd(next);
            column += 1 + nextEnd - next;
            if (column > MAX_LINE || next == nextEnd) {
                break;
            }
            out.append(' ').append(source, next, nextEnd);
            last = nextEnd;
        }
        return source.startsWith(TEXT_BLOCK, last - TEXT_BLOCK.length()) ? textBlock(last, last) : ended(last);
    }

    /**
     * What JavaPoet broke in the middle of a list is on one line where there is room; else a method's parameters are together below its name,
     * and what a constant is below the constant. Returns where the next line starts, and 0 where neither has room.
     */
    private int rewrapped(int start, int end) {
        int last = listEnd(end);
        String whole = last - start > MAX_REWRAPPED ? "" : joined(start, last);
        if (whole.length() <= MAX_LINE || whole.contains(TEXT_BLOCK)) {
            return 0;
        }
        String indent = " ".repeat(whole.length() - whole.stripLeading().length() + CONTINUED);
        return Stream.of(METHOD, CONSTANT)
                .map(pattern -> pattern.matcher(whole))
                .filter(Matcher::matches)
                .filter(broken -> indent.length() + broken.group(2).length() <= MAX_LINE)
                .findFirst()
                .map(broken -> {
                    out.append(broken.group(1)).append('\n').append(indent).append(broken.group(2));
                    return ended(last);
                })
                .orElse(0);
    }

    /** Where the list ends that goes on behind a line, or where it is too long for two lines: each line of it asks again. */
    private int listEnd(int end) {
        int last = end;
        while (last < source.length()
                && last - end <= MAX_REWRAPPED
                && (source.charAt(last - 1) == ',' || source.charAt(last - 1) == '(')) {
            last = lineEnd(last + 1);
        }
        return last;
    }

    private String joined(int start, int last) {
        StringBuilder whole = new StringBuilder();
        for (int from = start; from < last; from = lineEnd(from) + 1) {
            int text = from == start ? from : textStart(from, lineEnd(from));
            whole.append(whole.length() > 0 && whole.charAt(whole.length() - 1) == ',' ? " " : "")
                    .append(source, text, lineEnd(from));
        }
        return whole.toString();
    }

    /** Parameters and arguments that JavaPoet moved to a line of their own come back where there is room. */
    private int arguments(int start, int end) {
        int whole = rewrapped(start, end);
        if (whole > 0) {
            return whole;
        }
        int nextEnd = lineEnd(end + 1);
        int next = textStart(end + 1, nextEnd);
        boolean isLast = source.startsWith(");", nextEnd - 2) || source.startsWith(") {", nextEnd - 3);
        boolean fits = isLast && end - start + nextEnd - next <= MAX_LINE;
        out.append(source, start, end);
        if (fits) {
            out.append(source, next, nextEnd);
        }
        out.append('\n');
        return fits ? nextEnd + 1 : end + 1;
    }

    private boolean isBlank(int start) {
        return start < source.length() && source.charAt(start) == '\n';
    }

    /** {@code /**}, one line and the end become one line, where that isn't too long. */
    private int javadoc(int start, int text, int end) {
        int body = end + 1;
        int bodyEnd = lineEnd(body);
        int last = bodyEnd + 1;
        int lastEnd = lineEnd(last);
        int bodyText = textStart(body, bodyEnd);
        boolean isShort = source.startsWith("* ", bodyText)
                && source.substring(last, lastEnd).strip().equals("*/")
                && (text - start) + (bodyEnd - bodyText) + "/** */".length() - 1 <= MAX_LINE;
        if (!isShort) {
            out.append(source, start, end).append('\n');
            return body;
        }
        out.append(source, start, text)
                .append("/** ")
                .append(source, bodyText + 2, bodyEnd)
                .append(" */\n");
        return lastEnd + 1;
    }

    /** JavaPoet begins a long list of interfaces on the first line, and leaves a long superclass there. */
    private void header(String line) {
        int implemented = line.indexOf(" implements ");
        int rest = implemented >= 0 ? implemented : line.indexOf(" extends ");
        if (rest < 0) {
            out.append(line).append('\n');
            return;
        }
        out.append(line, 0, rest)
                .append("\n        ")
                .append(line, rest + 1, line.length())
                .append('\n');
    }

    /** JavaPoet leaves a list of permitted classes on one line, however long. */
    private void permits(String line) {
        int permits = line.indexOf(" permits ");
        if (permits < 0) {
            out.append(line).append('\n');
            return;
        }
        out.append(line, 0, permits).append("\n        permits ");
        out.append(line.substring(permits + " permits ".length()).replace(", ", ",\n                "))
                .append('\n');
    }

    /** Whether the line is the closing brace of a block that is indented by {@code indent}. */
    private boolean isClosedAt(int start, int indent) {
        int end = lineEnd(start);
        return end - start == indent + 1 && source.charAt(end - 1) == '}' && textStart(start, end) == end - 1;
    }

    private boolean isField(int start) {
        int end = lineEnd(start);
        int text = textStart(start, end);
        if (!source.startsWith("private ", text) && !source.startsWith("public static final ", text)) {
            return false;
        }
        char last = source.charAt(end - 1);
        // Not searched for in all that follows: a long class has many fields.
        boolean isAssigned = source.substring(text, end).contains(" = ");
        return last == ';' || isAssigned && last != '{';
    }

    private boolean isEnumConstant(int text, int end) {
        if (end - text < 2 || source.charAt(end - 1) != ',') {
            return false;
        }
        for (int i = text; i < end - 1; i++) {
            char c = source.charAt(i);
            if (c != '_' && c != '$' && !Character.isUpperCase(c) && !Character.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int start) {
        int end = start < source.length() ? source.indexOf('\n', start) : -1;
        return end < 0 ? source.length() : end;
    }

    private int textStart(int start, int end) {
        int text = start;
        while (text < end && source.charAt(text) == ' ') {
            text++;
        }
        return text;
    }
}
