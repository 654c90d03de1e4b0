package dev.sdkpoet.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as a Java comment above everything else of a file, which it can't end. */
public final class BlockComment {
    private static final Pattern END = Pattern.compile("\\*(?=/)");

    /** javac reads Unicode escapes in comments too, and a wrong one is an error. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=u)");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\t\\n]]");

    private BlockComment() {}

    /** @return a comment of whole lines; "" for a text without any */
    public static String of(String text) {
        String lines = CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .lines()
                .map(line -> " * " + escaped(line))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return text.isBlank() ? "" : "/*\n" + lines + "\n */\n";
    }

    /** A line's first slash would end the comment with the star before it. */
    private static String escaped(String line) {
        return ESCAPE.matcher(END.matcher(line).replaceAll("* ")).replaceAll("\\\\ ");
    }
}
