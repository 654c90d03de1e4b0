package dev.sdkpoet.text;

import org.jspecify.annotations.Nullable;

/** Placeholder. */
public final class MarkdownText {
    private final String text;

    private MarkdownText(String text) {
        this.text = text;
    }

    public static MarkdownText of(@Nullable String markdown) {
        return new MarkdownText(markdown == null ? "" : markdown.strip());
    }

    public String cell() {
        return block().replaceAll("\\s+", " ").replace("|", "\\|");
    }

    public String block() {
        return text.replace("<", "&lt;");
    }

    public static String inlineCode(String code) {
        return "`" + code.replace("`", "'").replace("|", "\\|") + "`";
    }
}
