package dev.sdkpoet.emit.java.poet;

import static dev.sdkpoet.emit.java.poet.SourceLines.MAX_LINE;
import static dev.sdkpoet.emit.java.poet.SourceLines.TEXT_BLOCK;

/**
 * Makes JavaPoet's layout as tight as a person's: one-line Javadoc on one line, no blank line between fields or enum constants, empty
 * bodies closed on their own line, annotations, lists and short chains wrapped at the margin and not before it. Literals can't be touched:
 * none of ours spans lines but text blocks, which are copied.
 *
 * <p>JavaPoet's margin is fixed, and it breaks before every member of an annotation. Formatters that read Java need a JDK that opens its
 * compiler to them, and take longer than everything else. So this reads lines, which JavaPoet writes in few forms.
 */
final class SourceLayout {
    private final String source;
    private final SourceLines lines;
    private final LineWraps wraps;

    private SourceLayout(String source) {
        this.source = source;
        this.lines = new SourceLines(source);
        this.wraps = new LineWraps(lines);
    }

    static String compact(String source) {
        return new SourceLayout(source).compact();
    }

    private String compact() {
        boolean afterField = false;
        boolean inField = false;
        for (int start = 0; start < source.length(); ) {
            int end = lines.end(start);
            if (end == start && afterField && isField(end + 1)) {
                start = end + 1;
                continue;
            }
            inField = inField || isField(start);
            start = line(start, end);
            afterField = inField && lines.out.charAt(Math.max(0, lines.out.length() - 2)) == ';';
            inField = inField && !afterField;
        }
        return lines.out.toString();
    }

    /** Copies the line, with those after it that belong on it, and returns where the next one starts. */
    private int line(int start, int end) {
        int text = lines.text(start, end);
        boolean isCode = end > start && source.charAt(text) != '*';
        boolean isTooLong = end - start > MAX_LINE;
        if (source.startsWith("/**", text) && end == text + 3) {
            return javadoc(start, text, end);
        }
        if (isCode && lines.beginsTextBlock(end)) {
            return wraps.textBlock(start, end);
        }
        if (source.startsWith("@", text) && source.charAt(end - 1) == '(') {
            return annotation(start, end);
        }
        if (isTooLong && wraps.isConstant(text, end)) {
            return wraps.constant(start, end);
        }
        if (wraps.hasOneLink(text, end)) {
            return wraps.oneLink(start, end);
        }
        if (lines.endsIn('{', start, end) && isClosedAt(end + 1, text - start)) {
            return lines.copy(start, end).write("}").next(lines.end(end + 1));
        }
        if (isTooLong && source.startsWith("public sealed interface ", start)) {
            return wraps.permits(start, end);
        }
        if (isTooLong
                && (source.startsWith("public final class ", start) || source.startsWith("public interface ", start))) {
            return wraps.header(start, end);
        }
        if (isCode && isEnumConstant(text, end)) {
            int next = lines.copy(start, end).next(end);
            return lines.isBlank(next) ? next + 1 : next;
        }
        if (isCode && lines.endsIn(',', start, end)) {
            return wraps.list(start, end);
        }
        if (isCode && lines.endsIn('(', start, end)) {
            return wraps.arguments(start, end);
        }
        return lines.copy(start, end).next(end);
    }

    /** An annotation, which JavaPoet gives a line for each member, is on one line where there is room. */
    private int annotation(int start, int end) {
        StringBuilder whole = new StringBuilder().append(source, start, end);
        int from = end + 1;
        while (from < source.length()
                && whole.length() < MAX_LINE
                && whole.charAt(whole.length() - 1) != '{'
                && whole.indexOf(TEXT_BLOCK) < 0) {
            int to = lines.end(from);
            int text = lines.text(from, to);
            if (source.substring(text, to).equals(")")) {
                return lines.write(whole.append(')').toString()).next(to);
            }
            whole.append(from == end + 1 ? "" : " ").append(source, text, to);
            from = to + 1;
        }
        return lines.copy(start, end).next(end);
    }

    /** {@code /**}, one line and the end become one line, where that isn't too long. */
    private int javadoc(int start, int text, int end) {
        int body = end + 1;
        int bodyEnd = lines.end(body);
        int last = bodyEnd + 1;
        int lastEnd = lines.end(last);
        int bodyText = lines.text(body, bodyEnd);
        boolean isShort = source.startsWith("* ", bodyText)
                && source.substring(last, lastEnd).strip().equals("*/")
                && (text - start) + (bodyEnd - bodyText) + "/** */".length() - 1 <= MAX_LINE;
        return isShort
                ? lines.copy(start, text)
                        .write("/** ")
                        .copy(bodyText + 2, bodyEnd)
                        .write(" */")
                        .next(lastEnd)
                : lines.copy(start, end).next(end);
    }

    /** Whether the line is the closing brace of a block that is indented by {@code indent}. */
    private boolean isClosedAt(int start, int indent) {
        int end = lines.end(start);
        return end - start == indent + 1 && source.charAt(end - 1) == '}' && lines.text(start, end) == end - 1;
    }

    private boolean isField(int start) {
        int end = lines.end(start);
        int text = lines.text(start, end);
        if (!source.startsWith("private ", text) && !source.startsWith("public static final ", text)) {
            return false;
        }
        char last = source.charAt(end - 1);
        // Not searched for in all that follows: a long class has many fields.
        boolean isAssigned = source.substring(text, end).contains(" = ");
        return last == ';' || isAssigned && last != '{';
    }

    private boolean isEnumConstant(int text, int end) {
        return end - text > 1
                && source.charAt(end - 1) == ','
                && source.substring(text, end - 1)
                        .chars()
                        .allMatch(c -> c == '_' || c == '$' || Character.isUpperCase(c) || Character.isDigit(c));
    }
}
