package dev.sdkpoet.lock;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes texts of a document into ids: ASCII without spaces, the rest percent-encoded as in a URI. */
final class LockText {
    private static final String PLAIN = "-._~!$&'()*+,;:@/?{}[]|^";

    private static final Pattern ESCAPE = Pattern.compile("%(?:u(?<unit>[0-9a-f]{4})|(?<byte>[0-9A-F]{2}))");

    private LockText() {}

    /** One step of a JSON pointer. */
    static String token(String text) {
        return encoded(text.replace("~", "~0").replace("/", "~1"));
    }

    /** The text of a step that was encoded as a {@link #token}. */
    static String step(String token) {
        return decoded(token).replace("~1", "/").replace("~0", "~");
    }

    /** A text that may have several steps. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, encoded));
        return encoded.toString();
    }

    /** The text that was {@link #encoded}. */
    static String decoded(String encoded) {
        StringBuilder text = new StringBuilder(encoded.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = ESCAPE.matcher(encoded);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                text.append(bytes.toString(StandardCharsets.UTF_8)).append(encoded, end, matcher.start());
                bytes.reset();
            }
            end = matcher.end();
            String unit = matcher.group("unit");
            if (unit == null) {
                bytes.write(Integer.parseInt(matcher.group("byte"), 16));
            } else {
                text.append(bytes.toString(StandardCharsets.UTF_8)).append((char) Integer.parseInt(unit, 16));
                bytes.reset();
            }
        }
        return text.append(bytes.toString(StandardCharsets.UTF_8))
                .append(encoded, end, encoded.length())
                .toString();
    }

    private static void append(int c, StringBuilder encoded) {
        boolean isPlain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || PLAIN.indexOf(c) >= 0;
        if (isPlain) {
            encoded.append((char) c);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            // Half of a pair has no bytes in UTF-8.
            encoded.append("%u").append(Integer.toHexString(c));
        } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
    }
}
