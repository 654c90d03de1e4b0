package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;

/**
 * Reads and writes one Java type as JSON. Codecs have no mutable state and are safe to share.
 *
 * @param <T> the Java type
 */
public abstract class Codec<T> {
    /** For the runtime and the generated codecs. */
    protected Codec() {}

    /**
     * Reads the current value of the reader: a {@code T}, or an internal stand-in that keeps JSON that {@link #write}
     * wouldn't reproduce.
     *
     * @param in the reader
     * @return the value or its stand-in; never null
     */
    protected abstract Object read(JsonReader in);

    /**
     * Writes one value.
     *
     * @param out where to
     * @param value the value
     */
    protected abstract void write(JsonWriter out, T value);

    /**
     * Reads JSON text.
     *
     * @param json one JSON value
     * @throws JsonException if the text isn't JSON, or the JSON isn't of this type
     */
    public final T fromJson(String json) {
        return StreamJsonReader.read(json, false, this, StreamJsonReader.ENDLESS);
    }

    /**
     * Reads JSON in UTF-8 (or UTF-16 and UTF-32, which are recognized).
     *
     * @param json one JSON value
     * @throws JsonException if the bytes aren't JSON, or the JSON isn't of this type
     */
    public final T fromJson(byte[] json) {
        return StreamJsonReader.read(json, false, this, StreamJsonReader.ENDLESS);
    }

    /**
     * Reads a JSON value.
     *
     * @param json the value
     * @return the value as this type
     * @throws JsonException if it isn't of this type
     */
    public final T fromJson(JsonValue json) {
        return fromJson(json.toJson());
    }

    /**
     * Reads what is labelled as text: JSON of this type, as many servers say so of theirs, else the text itself.
     *
     * @throws JsonException if it is neither
     */
    final T fromText(String text, boolean strict, long nanos) {
        try {
            return StreamJsonReader.read(text, strict, this, nanos);
        } catch (JsonException e) {
            return fromJson(new JsonString(text)); // or the problem is that it is no string
        }
    }

    /** The value in what {@link #read} gave, or the error it stands for. */
    final T decoded(Object read) {
        Object value = read;
        if (read instanceof Raw raw) {
            value = raw.value;
            if (value == null) {
                throw JsonException.at("the JSON value", String.valueOf(raw.problem));
            }
        }
        return cast(value);
    }

    /** Reads give a T or a stand-in that was taken apart before; generics can't say so. */
    @SuppressWarnings("unchecked")
    final T cast(Object value) {
        return (T) value;
    }

    /**
     * Writes JSON text.
     *
     * @param value the value
     * @return its JSON, without white space
     */
    public final String toJson(T value) {
        return new String(JsonWriter.bytes(this, value, false, false), StandardCharsets.UTF_8);
    }

    /**
     * Converts a value to JSON.
     *
     * @param value the value
     * @return its JSON
     */
    public final JsonValue toJsonValue(T value) {
        return toJsonValue(value, false);
    }

    /** As {@link #toJsonValue(Object)}; canonical as {@link JsonWriter#isCanonical} has it. */
    final JsonValue toJsonValue(T value, boolean canonical) {
        if (value instanceof String || value instanceof Number || value instanceof JsonValue) {
            return ParameterValue.toJson(value, false);
        }
        return StreamJsonReader.tree(JsonWriter.bytes(this, value, canonical, false));
    }

    /** A value that nobody can change; the same one, unless the type is a collection. */
    T copy(T value) {
        return value;
    }
}
