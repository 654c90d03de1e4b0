package dev.sdkpoet.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prose of a document as a Java line comment inside a Markdown code block: one line that can end neither. */
public final class LineComment {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    /** javac reads Unicode escapes in comments too, and a wrong one is an error. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=u)");

    private LineComment() {}

    /** @return the text without line breaks, control and format characters; "" for none */
    public static String of(@Nullable String text) {
        String line = SPACE.matcher(text == null ? "" : text).replaceAll(" ").strip();
        return ESCAPE.matcher(line).replaceAll("\\\\ ");
    }
}
