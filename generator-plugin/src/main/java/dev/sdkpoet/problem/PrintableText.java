package dev.sdkpoet.problem;

import java.util.HexFormat;

/** Text of documents that nobody has vetted, for a log: one line, no control, bidirectional or escape characters, bounded length. */
public final class PrintableText {
    private static final HexFormat HEX = HexFormat.of();

    private PrintableText() {}

    /** The text, with escapes for what can't be printed, and cut beyond a length. */
    public static String of(String text, int limit) {
        StringBuilder printable = new StringBuilder(Math.min(text.length(), limit) + 16);
        for (int i = 0; i < text.length(); ) {
            if (printable.length() >= limit) {
                return printable.append('…').toString();
            }
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (isPrintable(codePoint)) {
                printable.appendCodePoint(codePoint);
            } else {
                text.substring(i, next)
                        .chars()
                        .forEach(unit -> printable.append("\\u").append(HEX.toHexDigits((char) unit)));
            }
            i = next;
        }
        return printable.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
