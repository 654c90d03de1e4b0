package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;

/** Percent-encoding as RFC 3986 has it: UTF-8, upper-case hexadecimal digits. ASCII letters and digits always stay. */
final class Percent {
    /** The unreserved characters of RFC 3986, section 2.3. */
    static final String UNRESERVED = "-._~";

    /**
     * What a form keeps: the {@code application/x-www-form-urlencoded} percent-encode set of the URL standard, and the
     * space, which becomes a plus sign.
     */
    static final String FORM = "*-._ ";

    /** All that a URI may have: for links and templates, whose percent signs and delimiters have a meaning already. */
    static final String LINK = "-._~:/?@!$'()*,;=&+[]%#";

    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /**
     * Encodes a text.
     *
     * @param keep the characters that stay as they are, besides letters and digits
     * @throws IllegalArgumentException for a lone surrogate, which has no UTF-8 form
     */
    static String encode(String text, String keep) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int lower = c | 0x20;
            if (c >= '0' && c <= '9' || lower >= 'a' && lower <= 'z' || keep.indexOf(c) >= 0) {
                out.append(c == ' ' ? '+' : (char) c);
            } else {
                escape(c, out);
            }
        }
        return out.toString();
    }

    /** Encodes the value of a parameter, whose name is for the message where it can't be sent. */
    static String encode(String name, String value, String keep) {
        try {
            return encode(value, keep);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The value of ".concat(name).concat(String.valueOf(e.getMessage())));
        }
    }

    /** A parameter as {@code name=value}. */
    static String pair(String name, String value, String keep) {
        return encode(name, keep).concat("=").concat(encode(name, value, keep));
    }

    private static void escape(int codePoint, StringBuilder out) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException(" has half of a surrogate pair, which can't be sent");
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }
}
