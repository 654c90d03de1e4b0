package dev.sdkpoet.runtime;

import java.util.Objects;

/**
 * Base of your own codecs, which convert JSON to a value and back. Nothing is lost: JSON that the value doesn't
 * reproduce is kept beside it, and JSON that can't be read is kept as received; only its accessor fails.
 *
 * <p>Values are shared, so their type should be immutable and implement {@code equals} and {@code hashCode}.
 *
 * @param <T> the Java type
 */
public abstract class ValueCodec<T> extends Codec<T> {
    private final String expected;

    /**
     * For your own codecs.
     *
     * @param expected the expected value, for messages: "an amount of money"
     */
    protected ValueCodec(String expected) {
        this.expected = expected;
    }

    /**
     * Converts JSON to a value.
     *
     * @param json any JSON except null
     * @return the value
     * @throws RuntimeException if the JSON isn't such a value; a failing cast is fine
     */
    protected abstract T decode(JsonValue json);

    /**
     * Converts a value to JSON.
     *
     * @param value the value
     * @return its JSON
     */
    protected abstract JsonValue encode(T value);

    @Override
    protected final Object read(JsonReader in) {
        JsonValue json = in.readValue();
        try {
            T value = Objects.requireNonNull(decode(json));
            return encode(value).equals(json) ? value : new Raw(json, value, null);
        } catch (RuntimeException e) {
            return in.misfit(json, expected, "other JSON");
        }
    }

    @Override
    protected final void write(JsonWriter out, T value) {
        encode(value).writeTo(out);
    }
}
