package dev.sdkpoet.runtime;

import java.util.Objects;

/**
 * Base of codecs of your own: makes a value of JSON, and JSON of a value. Nothing is lost: JSON that the value doesn't
 * give back stays beside it, and what can't be read stays as it came, and fails only whoever asks for it.
 *
 * <p>Values are shared, so their type should be immutable, and have {@code equals} and {@code hashCode}.
 *
 * @param <T> the Java type
 */
public abstract class ValueCodec<T> extends Codec<T> {
    private final String expected;

    /**
     * For a codec of your own.
     *
     * @param expected what it reads, for messages: "an amount of money"
     */
    protected ValueCodec(String expected) {
        this.expected = expected;
    }

    /**
     * Makes a value.
     *
     * @param json JSON of any kind but null
     * @return the value
     * @throws RuntimeException if this isn't JSON of such a value; a cast that fails will do
     */
    protected abstract T decode(JsonValue json);

    /**
     * Makes JSON.
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
