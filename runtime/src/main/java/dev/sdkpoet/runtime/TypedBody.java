package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body that is there already, with its media type. */
public final class TypedBody extends RequestBody {
    private final String mediaType;
    private final RequestBody content;
    private final @Nullable Codec<?> codec;
    private final @Nullable Object value;

    private TypedBody(String mediaType, RequestBody content, @Nullable Codec<?> codec, @Nullable Object value) {
        this.mediaType = mediaType;
        this.content = content;
        this.codec = codec;
        this.value = value;
    }

    /**
     * A value as JSON, without its read-only members.
     *
     * @param mediaType the media type
     * @param codec writes the value
     * @param value the value, or null for none
     * @return what to hand to {@code RequestBuilder.body}; null for null
     */
    public static <T> @Nullable RequestBody json(String mediaType, Codec<T> codec, @Nullable T value) {
        return value == null ? null : new TypedBody(mediaType, encoded(codec, value, true), codec, value);
    }

    /**
     * A text, sent as UTF-8.
     *
     * @param mediaType the media type
     * @param text the text, or null for none
     * @return what to hand to {@code RequestBuilder.body}; null for null
     */
    public static @Nullable RequestBody text(String mediaType, @Nullable String text) {
        return text == null ? null : new TypedBody(mediaType, RequestBody.of(text), null, null);
    }

    private static <T> RequestBody encoded(Codec<T> codec, Object value, boolean request) {
        return RequestBody.owning(JsonWriter.bytes(codec, codec.cast(value), false, request));
    }

    @Override
    RequestBody whole() {
        return codec == null || value == null
                ? this
                : new TypedBody(mediaType, encoded(codec, value, false), null, null);
    }

    @Override
    String contentType() {
        return mediaType;
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public long length() throws IOException {
        return content.length();
    }
}
