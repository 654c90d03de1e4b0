package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/** A body that is one value as plain text, written as in a parameter. */
public final class ScalarBody {
    private ScalarBody() {}

    /**
     * Creates a body from a value as text, sent as UTF-8.
     *
     * @param <T> the value's type
     * @param mediaType the media type
     * @param codec writes the value
     * @param value the value, or null for none
     * @return the argument of {@code RequestBuilder.body}; null for null
     */
    public static <T> @Nullable RequestBody of(String mediaType, Codec<T> codec, @Nullable T value) {
        if (value == null) {
            return null;
        }
        JsonValue json = StreamJsonReader.tree(JsonWriter.bytes(codec, value, false, true));
        return TypedBody.text(mediaType, ParameterValue.text(json));
    }
}
