package dev.sdkpoet.text;

import java.util.Set;

/** What becomes of the HTML elements that descriptions have. */
enum HtmlTag {
    LIST,
    /** Its text is a paragraph, or several. */
    BLOCK,
    /** Its text is an item of a list: list items and rows of tables. */
    ITEM,
    CELL,
    LINE_BREAK,
    IMAGE,
    LINK,
    CODE,
    PREFORMATTED,
    /** It goes together with its text. */
    DROPPED,
    /** Its text stays. */
    INLINE,
    /** No element of HTML, but perhaps a placeholder: {@code <your-id>}. */
    UNKNOWN;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "caption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dl",
            "dt",
            "dd",
            "hr",
            "details",
            "summary",
            "center",
            "header",
            "footer");
    private static final Set<String> INLINES = Set.of(
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
            "colgroup");

    /** @param name in lower case */
    static HtmlTag of(String name) {
        return switch (name) {
            case "ul", "ol" -> LIST;
            case "li", "tr" -> ITEM;
            case "td", "th" -> CELL;
            case "br" -> LINE_BREAK;
            case "img" -> IMAGE;
            case "a" -> LINK;
            case "code", "tt", "kbd", "samp" -> CODE;
            case "pre" -> PREFORMATTED;
            case "script", "style", "head", "iframe", "object", "svg" -> DROPPED;
            default -> BLOCKS.contains(name) ? BLOCK : INLINES.contains(name) ? INLINE : UNKNOWN;
        };
    }

    /** Whether it begins on a line of its own. */
    boolean isBlock() {
        return this == LIST || this == BLOCK || this == ITEM || this == CELL || this == PREFORMATTED;
    }
}
