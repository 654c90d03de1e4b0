package dev.sdkpoet.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the HTML that authors put into descriptions into the CommonMark they could have written: paragraphs, lists, links and
 * code stay, everything else loses its tags and keeps its text. Code of the prose itself isn't touched, and what only looks like
 * a tag ({@code <your-id>}) stays.
 */
final class HtmlMarkup {
    private static final int MAX_TAG = 2_000;
    private static final int MAX_ELEMENT = 10_000;
    /** Fits below an item with a bullet and below one with a number. */
    private static final int INDENT = 3;
    /** Each list in a list indents all that is in it. */
    private static final int MAX_LISTS = 10;

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)((?:\\s[^<>]{0," + MAX_TAG + "})?)/?>");
    private static final Pattern COMMENT = Pattern.compile("<!--.{0," + MAX_TAG + "}?-->", Pattern.DOTALL);
    private static final Pattern HREF = attribute("href");
    private static final Pattern ALT = attribute("alt");

    private final String text;
    private final CodePlaces code;
    private final StringBuilder markdown = new StringBuilder();
    private int position;
    /** The marks of the items of the lists that are open, the innermost first. */
    private final Deque<String> lists = new ArrayDeque<>();
    /** Whether what comes next begins a paragraph. */
    private boolean isNewParagraph;
    /** Where the text of the last item begins. */
    private int item = -1;
    /** The next end tag of each name. */
    private final Map<String, MatchResult> ends = new HashMap<>();

    private HtmlMarkup(String text) {
        this.text = text;
        this.code = CodePlaces.of(text);
    }

    static String toMarkdown(String text) {
        return text.indexOf('<') < 0 ? text : new HtmlMarkup(text).convert();
    }

    private String convert() {
        while (position < text.length()) {
            char c = text.charAt(position);
            int codeEnd = code.end(position);
            if (codeEnd > position) {
                copyTo(codeEnd);
            } else if (code.isIndent(position)) {
                position++;
            } else if (c == '\\') {
                copyTo(Math.min(position + 2, text.length()));
            } else if (c != '<' || !comment() && !tag()) {
                copyTo(position + 1);
            }
        }
        return markdown.toString();
    }

    private void copyTo(int end) {
        write(text.substring(position, end));
        position = end;
    }

    private void write(String content) {
        if (isNewParagraph && markdown.length() > item) {
            markdown.append("\n\n").append(indent());
        }
        isNewParagraph = false;
        markdown.append(content);
    }

    /** What stands before the text of the innermost open item. */
    private String indent() {
        return lists.isEmpty()
                ? ""
                : " ".repeat(INDENT * (lists.size() - 1) + lists.getFirst().length());
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
        HtmlTag kind = HtmlTag.of(name);
        switch (kind) {
            case LIST -> list(name, isStart, tag.end());
            case ITEM -> item(name, isStart);
            case CELL -> write(" ");
            case BLOCK -> isNewParagraph = true;
            case LINE_BREAK -> {
                if (isInTable()) {
                    write(" ");
                } else {
                    isNewParagraph = true;
                }
            }
            case IMAGE -> write(value(ALT, tag.group(3)));
            case LINK, CODE, PREFORMATTED, DROPPED -> {
                if (isStart) {
                    position = element(kind, name, tag.group(3), tag.end());
                    return true;
                }
            }
            case INLINE -> {
                position = tag.end();
                return true;
            }
            case UNKNOWN -> {
                return false;
            }
        }
        position = tag.end();
        skipSpace(isNewParagraph || kind == HtmlTag.ITEM && isStart);
        return true;
    }

    /** A list that doesn't end is no place for all that comes after it. */
    private void list(String name, boolean isStart, int content) {
        if (!isStart) {
            lists.poll();
        } else if (end(name, content) != null && lists.size() < MAX_LISTS) {
            lists.push(name.equals("ol") ? "1. " : "- ");
        }
        isNewParagraph = true;
    }

    private void item(String name, boolean isStart) {
        if (isStart) {
            boolean isInList = name.equals("li") && !lists.isEmpty();
            markdown.append('\n')
                    .append(" ".repeat(isInList ? INDENT * (lists.size() - 1) : 0))
                    .append(isInList ? lists.getFirst() : "- ");
            item = markdown.length();
            isNewParagraph = false;
        }
    }

    private void skipSpace(boolean withLineFeeds) {
        while (position < text.length()
                && (text.charAt(position) == ' ' || withLineFeeds && text.charAt(position) == '\n')
                && code.end(position) == position) {
            position++;
        }
    }

    private boolean isInTable() {
        return text.startsWith("|", text.lastIndexOf('\n', position - 1) + 1);
    }

    /** Converts a whole element, or drops its start tag when it has no end; returns where that is. */
    private int element(HtmlTag kind, String name, String attributes, int content) {
        MatchResult end = end(name, content);
        if (end == null || end.end() - content > MAX_ELEMENT) {
            return content;
        }
        String withoutComments =
                COMMENT.matcher(text.substring(content, end.start())).replaceAll("");
        String inner = TAG.matcher(withoutComments).replaceAll("");
        if (kind == HtmlTag.PREFORMATTED) {
            isNewParagraph = true;
            write(("```\n" + Entities.decode(inner).replace("```", "'''") + "\n```").replace("\n", "\n" + indent()));
            isNewParagraph = true;
        } else if (kind == HtmlTag.LINK) {
            String url = Entities.decode(value(HREF, attributes)).strip();
            write(SafeLink.isSafe(url) ? link(inner.strip(), url) : inner);
        } else if (kind == HtmlTag.CODE) {
            String shown = Entities.decode(inner).replaceAll("\\s+", " ").strip();
            write(shown.isEmpty() || shown.contains("`") ? shown : "`" + shown + "`");
        }
        return end.end();
    }

    /** The first end tag of that name from {@code from} on, or null for none. */
    private @Nullable MatchResult end(String name, int from) {
        MatchResult known = ends.get(name);
        if (known == null && !ends.containsKey(name) || known != null && known.start() < from) {
            Matcher end = Pattern.compile("</" + name + "\\s*+>", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .region(from, text.length());
            known = end.find() ? end.toMatchResult() : null;
            ends.put(name, known);
        }
        return known;
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
