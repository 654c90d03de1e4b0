package dev.sdkpoet.text;

import java.util.List;

/** A block of prose. */
sealed interface MarkdownBlock {
    /** @param text one line of CommonMark inline text */
    record Paragraph(String text) implements MarkdownBlock {}

    /** @param items each one line of CommonMark inline text; never empty */
    record Items(boolean ordered, List<String> items) implements MarkdownBlock {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Code(List<String> lines) implements MarkdownBlock {
        public Code {
            lines = List.copyOf(lines);
        }
    }
}
