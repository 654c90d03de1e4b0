package dev.sdkpoet.emit.template;

import java.util.ArrayList;
import java.util.List;

/** Reads the tags of a template, with their places. */
public final class TemplateTags {
    private TemplateTags() {}

    /**
     * @param kind the character after the opening braces, or a space for a plain variable
     * @param name what stands in it
     */
    public record Tag(char kind, String name, int line, int column) {}

    public static List<Tag> of(String text) {
        List<Tag> tags = new ArrayList<>();
        String open = "{{";
        String close = "}}";
        int line = 1;
        int at = 0;
        for (int start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
            int end = text.indexOf(close, start + open.length());
            if (end < 0) {
                return tags;
            }
            line += lineBreaks(text, at, start);
            String content = text.substring(start + open.length(), end).strip();
            Tag tag = tag(content, line, start - text.lastIndexOf('\n', start));
            if (tag.kind() == '=') {
                String[] delimiters = tag.name().replaceAll("=$", "").strip().split("\\s+");
                open = delimiters[0];
                close = delimiters[delimiters.length - 1];
            } else {
                tags.add(tag);
            }
            line += lineBreaks(text, start, end);
            at = end + close.length();
        }
        return tags;
    }

    private static Tag tag(String content, int line, int column) {
        if (content.isEmpty()
                || Character.isJavaIdentifierStart(content.charAt(0))
                || "-.".indexOf(content.charAt(0)) >= 0) {
            return new Tag(' ', content, line, column);
        }
        return new Tag(content.charAt(0), content.substring(1).strip(), line, column);
    }

    private static int lineBreaks(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
