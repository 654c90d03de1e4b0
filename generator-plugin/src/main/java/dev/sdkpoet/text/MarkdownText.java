package dev.sdkpoet.text;

import org.jspecify.annotations.Nullable;

/**
 * Untrusted prose in a Markdown document: CommonMark stays as it is, word for word, but nothing in it can become HTML, load an
 * image, link to anything but a web page, or reach beyond its own place in the document.
 */
public final class MarkdownText {
    private static final int MAX_LENGTH = 50_000;

    private final String markdown;

    private MarkdownText(String markdown) {
        this.markdown = markdown;
    }

    /** @param markdown CommonMark, perhaps with HTML in it, or null for none; what is beyond 50,000 characters is left out */
    public static MarkdownText of(@Nullable String markdown) {
        String clean =
                markdown == null ? "" : CleanText.shortened(CleanText.stripped(CleanText.of(markdown)), MAX_LENGTH);
        return new MarkdownText(HtmlMarkup.toMarkdown(clean).strip());
    }

    /** The whole text on one line, for a table cell, a list item or a heading. */
    public String cell() {
        if (markdown.indexOf('\n') >= 0) {
            return MarkdownLine.of(Markdown.read(markdown));
        }
        String line = MarkdownLine.of(Markdown.readLine(markdown));
        return line.isEmpty() ? escaped(markdown) : line;
    }

    /** The whole text, as blocks of their own; no line feed at the end. */
    public String block() {
        return MarkdownBlocks.of(Markdown.read(markdown));
    }

    /** Any text as a code span, for running text. */
    public static String inlineCode(String text) {
        String line = CleanText.of(text).replace('\n', ' ');
        if (line.isEmpty()) {
            return "` `";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        // CommonMark takes a space off both ends, unless there is nothing else.
        boolean padded = line.startsWith("`")
                || line.endsWith("`")
                || line.startsWith(" ") && line.endsWith(" ") && !line.trim().isEmpty();
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** Any text as a code span, for a table cell. */
    public static String codeCell(String text) {
        return MarkdownInline.escapePipes(inlineCode(text));
    }

    /**
     * A link to a web page, on one line. What isn't the address of one is shown in code, and leads nowhere.
     *
     * @param label what the page is about, or null
     */
    public static String link(String url, @Nullable String label) {
        String address = SafeLink.markdown(url);
        String text =
                label == null ? "" : CleanText.of(label).replace('\n', ' ').strip();
        if (address.isEmpty()) {
            return text.isEmpty() ? codeCell(url) : escaped(text) + ": " + codeCell(url);
        }
        return "[" + escaped(text.isEmpty() ? url.strip() : text) + "](" + address + ")";
    }

    /** Whatever CommonMark could take for more than text is escaped. */
    private static String escaped(String line) {
        return line.replaceAll("[\\\\`*_\\[\\]|~!]", "\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
