package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives values of parameters the form that a codec has for them. */
public final class ParameterCodec {
    private ParameterCodec() {}

    /**
     * A value in the form that a codec gives it, for example a date as RFC 2822 has it.
     *
     * @param <T> the value's type
     * @param codec writes the value
     * @param value the value, or null for none
     * @return what to hand to {@link RequestBuilder}; null for null
     */
    public static <T> @Nullable Object of(Codec<T> codec, @Nullable T value) {
        JsonValue json = value == null ? null : StreamJsonReader.tree(JsonWriter.bytes(codec, value, false, true));
        return json instanceof JsonArray array ? array.values() : json;
    }

    /**
     * A value as JSON text: parameters with {@code content: application/json}.
     *
     * @param <T> the value's type
     * @param codec writes the value
     * @param value the value, or null for none
     * @return JSON text; null for null
     */
    public static <T> @Nullable String json(Codec<T> codec, @Nullable T value) {
        return value == null ? null : new String(JsonWriter.bytes(codec, value, false, true), StandardCharsets.UTF_8);
    }
}
