package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Exactly what RFC 8259 calls JSON is read, from text as from bytes, and written so that the same is read again. */
public final class JsonFuzz {
    /** Numbers and names beyond the limits of the reader. */
    private static final Pattern LONG = Pattern.compile("[0-9.eE+-]{1000}|[^\"]{50000}");

    /** Of a text, though not of bytes, jackson-core takes U+0362 for the hexadecimal digit U+0062, and so on: it drops the upper byte. */
    private static final Pattern ODD_ESCAPE = Pattern.compile("\\\\u[0-9A-Fa-f]{0,3}[^\\x00-\\xff]");

    private JsonFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        JsonValue value = parse(text);
        if (value == null) {
            if (!LONG.matcher(text).find() && !text.startsWith("\ufeff")) {
                assertThat(Rfc8259.matches(text)).as("is JSON, but isn't read").isFalse();
            }
            return;
        }
        if (!ODD_ESCAPE.matcher(text).find()) {
            assertThat(Rfc8259.matches(text.startsWith("\ufeff") ? text.substring(1) : text))
                    .as("is read, but isn't JSON")
                    .isTrue();
        }
        String written = value.toJson();
        assertThat(Rfc8259.matches(written)).as(written).isTrue();
        assertThat(JsonValue.parse(written)).isEqualTo(value);
        assertThat(JsonValue.parse(written).toJson()).isEqualTo(written);
        assertThat(ExactJson.of(written)).isEqualTo(ExactJson.of(text));
        if (!ODD_ESCAPE.matcher(text).find() && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), input)) {
            assertThat(StreamJsonReader.read(input, false, Codecs.ANY, StreamJsonReader.ENDLESS)
                            .toJson())
                    .isEqualTo(written);
        }
    }

    private static JsonValue parse(String text) {
        try {
            return JsonValue.parse(text);
        } catch (JsonException e) {
            return null;
        }
    }
}
