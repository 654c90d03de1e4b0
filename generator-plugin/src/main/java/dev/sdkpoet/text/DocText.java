package dev.sdkpoet.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prose of a document as the body of a Javadoc comment: ASCII, unable to end the comment, clean under doclint. */
public final class DocText {
    private final String text;

    private DocText(String text) {
        this.text = text;
    }

    /** @param markdown CommonMark, perhaps with HTML in it, or null for none */
    public static DocText of(@Nullable String markdown) {
        if (markdown == null) {
            return new DocText("");
        }
        StringBuilder html = new StringBuilder();
        markdown.codePoints().forEach(codePoint -> {
            if (codePoint > ' ' && codePoint <= '~' && "<>&@*/\\{}".indexOf(codePoint) < 0) {
                html.append((char) codePoint);
            } else if (Character.isWhitespace(codePoint) || codePoint < ' ') {
                html.append(' ');
            } else {
                html.append("&#").append(codePoint).append(';');
            }
        });
        return new DocText(html.toString().strip());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The first sentence; it ends with a period. "" when there is no text. */
    public String summary() {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** The whole text, no line longer than {@code width} where it can be broken; empty when there is no text. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
