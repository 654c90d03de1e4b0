package dev.sdkpoet.output;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digest in a file's header of the file itself. It tells a file as sdkpoet wrote it from one that somebody changed where there is no
 * record of what was written, as on a fresh clone.
 */
final class Seal {
    private static final int DIGITS = 16;
    private static final int HEADER_LINES = 3;
    private static final Pattern HEADER = Pattern.compile(Pattern.quote(GeneratedFile.HEADER) + "(?! [0-9a-f]{16}\\b)");
    private static final Pattern SEALED =
            Pattern.compile(Pattern.quote(GeneratedFile.HEADER) + "( [0-9a-f]{" + DIGITS + "})\\b");

    private Seal() {}

    /** The text with a digest behind its header; the text itself where it has none on its first lines. */
    static String seal(String text) {
        Matcher header = HEADER.matcher(text).region(0, headerEnd(text));
        return header.find()
                ? text.substring(0, header.end()) + " " + digest(text) + text.substring(header.end())
                : text;
    }

    /** Whether a file has a digest in its header, whatever it is. */
    static boolean isSealed(byte[] content) {
        return sealIn(text(content)).find();
    }

    /** Whether a file is as it was when it was sealed. */
    static boolean isIntact(byte[] content) {
        String text = text(content);
        Matcher seal = sealIn(text);
        return seal.find()
                && seal.group(1).strip().equals(digest(text.substring(0, seal.start(1)) + text.substring(seal.end(1))));
    }

    private static Matcher sealIn(String text) {
        return SEALED.matcher(text).region(0, headerEnd(text));
    }

    /** Line ends don't count, since version control may change them. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** A license can be above it. */
    private static int headerEnd(String text) {
        int end = text.startsWith("/*") ? Math.max(0, text.indexOf("*/")) : 0;
        for (int i = 0; i < HEADER_LINES && end < text.length(); i++) {
            int line = text.indexOf('\n', end);
            end = line < 0 ? text.length() : line + 1;
        }
        return end;
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
