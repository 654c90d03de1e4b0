package dev.sdkpoet.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes one line of CommonMark inline text on. Code spans, emphasis and links to web pages stay word for word; everything that
 * could be HTML, an image, another link, or code that goes on in the next line is escaped.
 */
final class MarkdownInline {
    private static final String LABEL = "\\[((?:[^\\[\\]`<\\\\]++|`[^`]++`)*+)]";
    private static final String TITLE = "(?:\\s++\"[^\"<\\\\`]*+\")?";
    private static final Pattern LINK = Pattern.compile(
            LABEL + "\\((https?://(?:[^\\s<>()\\\\\"'`|]++|\\([^\\s<>()\\\\\"'`|]*+\\))*+)" + TITLE + "\\)");
    private static final Pattern OTHER_LINK = Pattern.compile(LABEL + "\\([^\\s()<>`]*+" + TITLE + "\\)");
    private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^\\s<>\"'`|\\\\]++)>");
    private static final Pattern DEFINITION =
            Pattern.compile("\\s{0,3}\\[[^\\[\\]`<\\\\]++]:\\s*+(https?://[^\\s<>\"'`|\\\\]++)\\s*+");

    private static final String MARKS = "\\`<[!]|";

    private final String line;
    private final boolean inTable;
    private final StringBuilder safe = new StringBuilder();
    /** Lengths of runs of backticks that have no partner in the rest of the line. */
    private final Set<Integer> unpaired = new HashSet<>();

    private MarkdownInline(String line, boolean inTable) {
        this.line = line;
        this.inTable = inTable;
    }

    static String inText(String line) {
        Matcher definition = DEFINITION.matcher(line);
        return definition.matches() && SafeLink.isSafe(definition.group(1))
                ? line
                : new MarkdownInline(line, false).convert();
    }

    static String inTable(String line) {
        return new MarkdownInline(line, true).convert();
    }

    /** In a table, a pipe ends the cell even in code, unless a backslash stands before it. */
    static String escapePipes(String code) {
        StringBuilder escaped = new StringBuilder();
        boolean isEscaped = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            escaped.append(c == '|' && !isEscaped ? "\\|" : String.valueOf(c));
            isEscaped = c == '\\' && !isEscaped;
        }
        return escaped.toString();
    }

    private String convert() {
        for (int i = 0; i < line.length(); ) {
            i = part(i);
        }
        return safe.toString();
    }

    /** Passes on what begins at {@code i}, and returns where it ends. */
    private int part(int i) {
        return switch (line.charAt(i)) {
            case '\\' -> backslash(i);
            case '`' -> code(i);
            case '<' -> autolink(i);
            case '[' -> link(i);
            case '!' -> bang(i);
            case ']' -> bracket(i);
            case '|' -> text(i, inTable ? "&#124;" : "|");
            default -> plain(i);
        };
    }

    private int plain(int i) {
        int end = i + 1;
        while (end < line.length() && MARKS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        safe.append(line, i, end);
        return end;
    }

    private int text(int i, String text) {
        safe.append(text);
        return i + 1;
    }

    private int backslash(int i) {
        boolean isLast = i + 1 == line.length();
        if (isLast || line.charAt(i + 1) == '|' && inTable) {
            return text(i, "\\\\");
        }
        if (line.charAt(i + 1) == '<') {
            safe.append("&lt;");
        } else {
            safe.append('\\').append(line.charAt(i + 1));
        }
        return i + 2;
    }

    private int code(int i) {
        int start = runEnd(i);
        int length = start - i;
        int end = unpaired.contains(length) ? -1 : partnerEnd(start, length);
        if (end < 0) {
            unpaired.add(length);
            safe.append("\\`".repeat(length));
            return start;
        }
        String code = line.substring(i, end);
        safe.append(inTable ? escapePipes(code) : code);
        return end;
    }

    private int partnerEnd(int from, int length) {
        int next = line.indexOf('`', from);
        while (next >= 0) {
            int end = runEnd(next);
            if (end - next == length) {
                return end;
            }
            next = line.indexOf('`', end);
        }
        return -1;
    }

    private int autolink(int i) {
        Matcher link = AUTOLINK.matcher(line).region(i, line.length());
        return link.lookingAt() && SafeLink.isSafe(link.group(1)) ? wordForWord(link) : text(i, "&lt;");
    }

    /** Of a link to anything but a web page, the label stays. */
    private int link(int i) {
        Matcher link = LINK.matcher(line).region(i, line.length());
        if (link.lookingAt() && SafeLink.isSafe(link.group(2))) {
            return wordForWord(link);
        }
        Matcher other = OTHER_LINK.matcher(line).region(i, line.length());
        if (other.lookingAt()) {
            safe.append(new MarkdownInline(other.group(1), inTable).convert());
            return other.end();
        }
        return text(i, "[");
    }

    private int wordForWord(Matcher link) {
        safe.append(inTable ? escapePipes(link.group()) : link.group());
        return link.end();
    }

    /** An image becomes a link. One more exclamation mark before it would make that an image again. */
    private int bang(int i) {
        int end = i + 1;
        while (end < line.length() && line.charAt(end) == '!') {
            end++;
        }
        if (end == line.length() || line.charAt(end) != '[') {
            safe.append(line, i, end);
        } else {
            boolean isImage = LINK.matcher(line).region(end, line.length()).lookingAt();
            safe.append("\\!".repeat(isImage ? end - i - 1 : end - i));
        }
        return end;
    }

    /** What isn't a link we know must not be one: neither {@code [text](place)} nor the definition of a {@code [reference]: place}. */
    private int bracket(int i) {
        boolean isLink = i + 1 < line.length() && "(:".indexOf(line.charAt(i + 1)) >= 0;
        return text(i, isLink ? "\\]" : "]");
    }

    private int runEnd(int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
