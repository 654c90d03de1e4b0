package dev.sdkpoet.text;

/** Takes out of untrusted prose what no reader sees: control characters, halves of characters, direction overrides. */
final class CleanText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private CleanText() {}

    /** Lines end with {@code \n}, tabs are spaces. */
    static String of(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(clean, codePoint));
        return clean.toString();
    }

    /** The text without white space around it, and without what all its lines are indented by. */
    static String stripped(String text) {
        int indent = text.isEmpty() || text.charAt(0) != ' ' && text.charAt(0) != '\n' ? 0 : indent(text);
        return (indent == 0 ? text : text.replaceAll("(?m)^ {1," + indent + "}", "")).strip();
    }

    private static int indent(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    /** Most text is. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && (c < ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder clean, int codePoint) {
        switch (codePoint) {
            case '\n', '\r', NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> clean.append('\n');
            case '\t' -> clean.append("    ");
            default -> {
                if (isVisible(codePoint)) {
                    clean.appendCodePoint(codePoint);
                }
            }
        }
    }

    static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    /** No more than {@code max} characters, cut after a word. */
    static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        return text.substring(0, space > max / 2 ? space : end).stripTrailing() + "...";
    }
}
