package dev.sdkpoet.problem;

import java.util.HexFormat;

/**
 * One thing wrong at one place: what is wrong, then what to do.
 *
 * <p>Messages quote documents that nobody has vetted, so they are made safe to print here, once: one line, no control,
 * bidirectional or escape characters, bounded length.
 */
public record Problem(Severity severity, Place place, String message) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int MAX_MESSAGE = 1_000;
    private static final int MAX_LOCATION = 500;

    public Problem {
        message = printable(message, MAX_MESSAGE);
    }

    @Override
    public String toString() {
        return printable(place.toString(), MAX_LOCATION) + ": " + message;
    }

    /** Text of a document as one line that can be printed, of bounded length. */
    public static String printable(String text) {
        return printable(text, MAX_MESSAGE);
    }

    /** Text of a document as one line that can be printed, of a given length at most. */
    public static String printable(String text, int limit) {
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
