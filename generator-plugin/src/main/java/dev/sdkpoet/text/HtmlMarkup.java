package dev.sdkpoet.text;

import java.util.Locale;
import java.util.Set;
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
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]{0," + MAX_TAG + "})?)/?>");
    private static final Pattern COMMENT = Pattern.compile("<!--.{0," + MAX_TAG + "}?-->", Pattern.DOTALL);
    private static final Pattern HREF = attribute("href");
    private static final Pattern ALT = attribute("alt");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "hr",
            "details",
            "summary",
            "center",
            "header",
            "footer",
            "caption");
    private static final Set<String> ITEMS = Set.of("li", "tr");
    private static final Set<String> CODE = Set.of("code", "tt", "kbd", "samp");
    private static final Set<String> DROPPED = Set.of("script", "style", "head", "iframe", "object", "svg");
    private static final Set<String> INLINE = Set.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "span",
            "font",
            "small",
            "big",
            "sub",
            "sup",
            "mark",
            "del",
            "ins",
            "abbr",
            "cite",
            "q",
            "var",
            "label",
            "strike",
            "nobr",
            "wbr",
            "html",
            "body",
            "input",
            "button",
            "form",
            "video",
            "audio",
            "source",
            "embed",
            "link",
            "meta",
            "col",
            "colgroup",
            "tfoot");

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
            int codeEnd = c == '`' || c == '~' ? codeEnd() : -1;
            if (codeEnd > 0) {
                markdown.append(text, position, codeEnd);
                position = codeEnd;
            } else if (c == '\\' && position + 1 < text.length()) {
                markdown.append(c).append(text.charAt(position + 1));
                position += 2;
            } else if (c != '<' || !tag()) {
                markdown.append(c);
                position++;
            }
        }
        return markdown.toString();
    }

    /** The end of the code that begins here, or -1. */
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
        if (mark == '~') {
            return -1;
        }
        int end = text.indexOf(run, runEnd);
        int paragraphEnd = text.indexOf("\n\n", runEnd);
        return end < 0 || paragraphEnd >= 0 && paragraphEnd < end ? runEnd : end + run.length();
    }

    private int lineStart() {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private boolean tag() {
        Matcher comment = COMMENT.matcher(text).region(position, text.length());
        if (comment.lookingAt()) {
            position = comment.end();
            return true;
        }
        Matcher tag = TAG.matcher(text).region(position, text.length());
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean isEnd = !tag.group(1).isEmpty();
        int content = tag.end();
        if (isEnd) {
            return end(name, content);
        }
        if (CODE.contains(name) || name.equals("pre") || name.equals("a") || DROPPED.contains(name)) {
            element(name, tag.group(3), content);
            return true;
        }
        return start(name, tag.group(3), content);
    }

    private boolean end(String name, int next) {
        if (BLOCKS.contains(name)) {
            markdown.append("\n\n");
        } else if (name.equals("td") || name.equals("th")) {
            markdown.append(' ');
        } else if (!isKnown(name)) {
            return false;
        }
        position = next;
        return true;
    }

    private boolean start(String name, String attributes, int next) {
        if (BLOCKS.contains(name)) {
            markdown.append("\n\n");
        } else if (ITEMS.contains(name)) {
            markdown.append("\n- ");
        } else if (name.equals("br")) {
            markdown.append(isInTableRow() ? " " : "\n\n");
        } else if (name.equals("img")) {
            markdown.append(value(ALT, attributes));
        } else if (!isKnown(name)) {
            return false;
        }
        position = next;
        return true;
    }

    private static boolean isKnown(String name) {
        return INLINE.contains(name)
                || ITEMS.contains(name)
                || CODE.contains(name)
                || DROPPED.contains(name)
                || Set.of("a", "br", "img", "pre", "td", "th").contains(name);
    }

    private void element(String name, String attributes, int content) {
        Matcher end = Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .region(content, Math.min(text.length(), content + MAX_ELEMENT));
        if (!end.find()) {
            position = content;
            return;
        }
        position = end.end();
        if (DROPPED.contains(name)) {
            return;
        }
        String inner = COMMENT.matcher(text.substring(content, end.start())).replaceAll("");
        inner = TAG.matcher(inner).replaceAll("");
        if (name.equals("pre")) {
            markdown.append("\n\n```\n")
                    .append(Entities.decode(inner).replace("```", "'''"))
                    .append("\n```\n\n");
        } else if (name.equals("a")) {
            String url = Entities.decode(value(HREF, attributes));
            markdown.append(SafeLink.isSafe(url) ? link(inner.strip(), url.strip()) : inner);
        } else {
            String code = Entities.decode(inner).replaceAll("\\s+", " ").strip();
            markdown.append(code.isEmpty() || code.contains("`") ? code : "`" + code + "`");
        }
    }

    private static String link(String label, String url) {
        return "[" + label.replace('[', '(').replace(']', ')') + "]("
                + url.replace("(", "%28").replace(")", "%29") + ")";
    }

    private boolean isInTableRow() {
        int start = lineStart();
        return text.startsWith("|", start);
    }

    private static Pattern attribute(String name) {
        return Pattern.compile(
                "\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);
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
