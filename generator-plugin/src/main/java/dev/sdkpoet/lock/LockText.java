package dev.sdkpoet.lock;

import java.nio.charset.StandardCharsets;

/** Writes texts of a document into ids: ASCII without spaces, the rest percent-encoded as in a URI. */
final class LockText {
    private static final String PLAIN = "-._~!$&'()*+,;:@/?{}[]|^";

    private LockText() {}

    /** One step of a JSON pointer. */
    static String token(String text) {
        return encoded(text.replace("~", "~0").replace("/", "~1"));
    }

    /** A text that may have several steps. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, encoded));
        return encoded.toString();
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
