package dev.sdkpoet.conformance;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** What texts of formats mean, by the JDK: the generated codecs don't judge themselves. */
final class Times {
    private Times() {}

    /** RFC 3339, or RFC 1123 as HTTP's headers have it. */
    static OffsetDateTime dateTime(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        }
    }

    /** RFC 4648, section 4 or 5. */
    static byte[] base64(String text) {
        return text.indexOf('-') < 0 && text.indexOf('_') < 0
                ? Base64.getDecoder().decode(text)
                : Base64.getUrlDecoder().decode(text);
    }
}
