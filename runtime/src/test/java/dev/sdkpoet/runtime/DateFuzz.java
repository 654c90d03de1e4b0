package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Date-times are those that the JDK's own formatters read, and every value of the time codecs comes back as it was. */
public final class DateFuzz {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
    /** The JDK also knows other years, offsets with seconds, and a point without digits. */
    private static final Pattern OF_RFC_3339 = Pattern.compile("\\d{4}-.*[Tt][^+-]*\\d(?:[Zz]|[+-]\\d\\d:\\d\\d)");

    private static final DateTimeFormatter MAIL = DateTimeFormatter.ofPattern(
                    "[EEE, ]d MMM uuuu HH:mm[:ss] XX", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The JDK also reads days of more than two digits, and years of more than four, or with a sign. */
    private static final Pattern OF_RFC_2822 = Pattern.compile("(?:[A-Za-z]{3}, )?\\d{1,2} [A-Za-z]{3} \\d{4} .*");

    private DateFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        checkRfc3339(text);
        checkRfc2822(text);
        String json = JsonValue.of(text).toJson();
        for (Codec<?> codec : List.of(Codecs.DATE, Codecs.DATE_TIME, Codecs.DATE_TIME_RFC2822, Codecs.DURATION)) {
            checkCodec(codec, json);
        }
    }

    private static void checkRfc3339(String text) {
        OffsetDateTime value = Rfc3339.parse(text);
        OffsetDateTime second = read(text, ISO);
        if (second != null && OF_RFC_3339.matcher(text).matches()) {
            assertThat(value).isEqualTo(second);
        }
        if (value == null) {
            return;
        }
        String written = Rfc3339.format(value);
        assertThat(Rfc3339.parse(written)).isEqualTo(value);
        assertThat(read(written, ISO)).isEqualTo(value);
        assertThat(Rfc3339.isCanonical(written)).isTrue();
        assertThat(Rfc3339.isCanonical(text)).isEqualTo(written.equals(text));
    }

    private static void checkRfc2822(String text) {
        OffsetDateTime value = Rfc2822.parse(text);
        OffsetDateTime second = read(text, MAIL);
        if (second != null && OF_RFC_2822.matcher(text).matches()) {
            assertThat(value).isEqualTo(second);
        }
        if (value != null) {
            String written = Rfc2822.format(value);
            assertThat(Rfc2822.parse(written)).isEqualTo(value);
            assertThat(read(written, MAIL)).isEqualTo(value);
        }
    }

    private static <T> void checkCodec(Codec<T> codec, String json) {
        T value;
        try {
            value = codec.fromJson(json);
        } catch (JsonException e) {
            return;
        }
        String written = codec.toJson(value);
        if (codec != Codecs.DATE_TIME_RFC2822) { // whose resolution is the second
            assertThat(codec.fromJson(written)).isEqualTo(value);
        }
        assertThat(codec.toJson(codec.fromJson(written))).isEqualTo(written);
    }

    private static OffsetDateTime read(String text, DateTimeFormatter formatter) {
        try {
            return formatter.parse(text, OffsetDateTime::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
