package dev.sdkpoet.text;

import java.util.ArrayList;
import java.util.List;

/** The source text of a Java expression for a string: ASCII only, whatever the string holds. Hand it to JavaPoet as an argument of {@code $L}. */
public final class JavaLiteral {
    /** What javac takes in one literal, in bytes of modified UTF-8: one less than a constant pool entry holds. */
    private static final int MAX_BYTES = 65_534;

    private final String source;

    private JavaLiteral(String source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException for an unpaired surrogate: javac doesn't read its escape reliably */
    public static JavaLiteral string(String text) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder("\"");
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                throw new IllegalArgumentException("unpaired surrogate at index " + i);
            }
            int size = modifiedUtf8Size(codePoint);
            if (bytes + size > MAX_BYTES) {
                chunks.add(chunk.append('"').toString());
                chunk = new StringBuilder("\"");
                bytes = 0;
            }
            bytes += size;
            append(chunk, codePoint);
            i += Character.charCount(codePoint);
        }
        chunks.add(chunk.append('"').toString());
        return new JavaLiteral(
                chunks.size() == 1 ? chunks.get(0) : "String.join(\"\", " + String.join(", ", chunks) + ")");
    }

    /**
     * A text block, each line of the text on a line of its own, where a block can hold the text.
     *
     * @param text ASCII without control characters but {@code \n}, and without spaces at the ends of lines
     */
    public static JavaLiteral lines(String text) {
        if (text.length() > MAX_BYTES || text.indexOf('\n') < 0 || !isWholeInBlock(text)) {
            return string(text);
        }
        String escaped = text.replace("\\", "\\\\").replace("\"\"\"", "\"\"\\\"");
        return new JavaLiteral("\"\"\"\n" + escaped + "\"\"\"");
    }

    /**
     * Whether the end of a block right behind the text stays apart from it, and something in the first column keeps javac from taking
     * the spaces before each line away.
     */
    private static boolean isWholeInBlock(String text) {
        return text.endsWith("\n") || !text.endsWith("\"") && !text.startsWith(" ") && !text.startsWith("\n");
    }

    private static int modifiedUtf8Size(int codePoint) {
        if (codePoint > 0xffff) {
            return 6;
        }
        if (codePoint > 0x7ff) {
            return 3;
        }
        return codePoint > 0x7f || codePoint == 0 ? 2 : 1;
    }

    private static void append(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (codePoint >= ' ' && codePoint <= '~') {
                    out.append((char) codePoint);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        out.append(String.format("\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    /** The Java expression. */
    @Override
    public String toString() {
        return source;
    }
}
