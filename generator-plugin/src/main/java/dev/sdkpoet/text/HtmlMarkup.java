package dev.sdkpoet.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the HTML that authors put into descriptions into the CommonMark they could have written: paragraphs, lists, links and
 * code stay, everything else loses its tags and keeps its text. Code of the prose itself isn't touched, and what only looks like
 * a tag ({@code <your-id>}) stays.
 */
final class HtmlMarkup {
    private static final int MAX_TAG = 2_000;
    private static final int MAX_ELEMENT = 10_000;

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)((?:\\s[^<>]{0," + MAX_TAG + "})?)/?>");
    private static final Pattern COMMENT = Pattern.compile("<!--.{0," + MAX_TAG + "}?-->", Pattern.DOTALL);
    private static final Pattern HREF = attribute("href");
    private static final Pattern ALT = attribute("alt");

    private final String text;
    private final StringBuilder markdown = new StringBuilder();
    private int position;

    private HtmlMarkup(String text) {
        this.text = text;
    }

    static String toMarkdown(String text) {
        return text.indexOf('<') < 0 ? text : new HtmlMarkup(text).convert();
    }

    private String convert() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '\\') {
                copyTo(Math.min(position + 2, text.length()));
            } else if (c == '`' || c == '~') {
                copyTo(codeEnd());
            } else if (c != '<' || !comment() && !tag()) {
                copyTo(position + 1);
            }
        }
        return markdown.toString();
    }

    private void copyTo(int end) {
        markdown.append(text, position, end);
        position = end;
    }

    /** The end of the code that begins here, or of the marks when none does. */
    private int codeEnd() {
        char mark = text.charAt(position);
        int runEnd = position;
        while (runEnd < text.length() && text.charAt(runEnd) == mark) {
            runEnd++;
        }
        String run = text.substring(position, runEnd);
        boolean isFence =
                run.length() >= 3 && text.substring(lineStart(), position).isBlank();
        if (isFence) {
            int end = text.indexOf("\n" + run, runEnd);
            return end < 0 ? text.length() : end + 1 + run.length();
        }
        int end = mark == '`' ? text.indexOf(run, runEnd) : -1;
        int paragraphEnd = text.indexOf("\n\n", runEnd);
        return end < 0 || paragraphEnd >= 0 && paragraphEnd < end ? runEnd : end + run.length();
    }

    private int lineStart() {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private boolean comment() {
        Matcher comment = COMMENT.matcher(text).region(position, text.length());
        boolean isComment = text.startsWith("<!--", position) && comment.lookingAt();
        position = isComment ? comment.end() : position;
        return isComment;
    }

    private boolean tag() {
        Matcher tag = TAG.matcher(text).region(position, text.length());
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean isStart = tag.group(1).isEmpty();
        String attributes = tag.group(3);
        HtmlTag kind = HtmlTag.of(name);
        switch (kind) {
            case BLOCK -> markdown.append("\n\n");
            case ITEM -> markdown.append(isStart ? "\n- " : "");
            case CELL -> markdown.append(' ');
            case LINE_BREAK -> markdown.append(text.startsWith("|", lineStart()) ? " " : "\n\n");
            case IMAGE -> markdown.append(value(ALT, attributes));
            case LINK, CODE, PREFORMATTED, DROPPED -> {
                if (isStart) {
                    position = element(kind, name, attributes, tag.end());
                    return true;
                }
            }
            case INLINE -> {}
            case UNKNOWN -> {
                return false;
            }
        }
        position = tag.end();
        while (kind != HtmlTag.INLINE && position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return true;
    }

    /** Converts a whole element, or drops its start tag when it has no end; returns where that is. */
    private int element(HtmlTag kind, String name, String attributes, int content) {
        Matcher end = Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .region(content, Math.min(text.length(), content + MAX_ELEMENT));
        if (!end.find()) {
            return content;
        }
        String withoutComments =
                COMMENT.matcher(text.substring(content, end.start())).replaceAll("");
        String inner = TAG.matcher(withoutComments).replaceAll("");
        if (kind == HtmlTag.PREFORMATTED) {
            markdown.append("\n\n```\n")
                    .append(Entities.decode(inner).replace("```", "'''"))
                    .append("\n```\n\n");
        } else if (kind == HtmlTag.LINK) {
            String url = Entities.decode(value(HREF, attributes)).strip();
            markdown.append(SafeLink.isSafe(url) ? link(inner.strip(), url) : inner);
        } else if (kind == HtmlTag.CODE) {
            String code = Entities.decode(inner).replaceAll("\\s+", " ").strip();
            markdown.append(code.isEmpty() || code.contains("`") ? code : "`" + code + "`");
        }
        return end.end();
    }

    private static String link(String label, String url) {
        return "[" + label.replace('[', '(').replace(']', ')') + "]("
                + url.replace("(", "%28").replace(")", "%29") + ")";
    }

    private static Pattern attribute(String name) {
        return Pattern.compile(
                "\\s" + name + "\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]++))", Pattern.CASE_INSENSITIVE);
    }

    private static String value(Pattern attribute, String attributes) {
        Matcher matcher = attribute.matcher(attributes);
        if (!matcher.find()) {
            return "";
        }
        for (int group = 1; group < 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(3);
    }
}
