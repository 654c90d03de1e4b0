package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Codec of a type that is a JSON string in a certain form.
 *
 * @param <T> the Java type
 */
abstract class TextCodec<T> extends Codec<T> {
    private final String expected;

    /** @param expected for messages, for example "a UUID" */
    TextCodec(String expected) {
        this.expected = expected;
    }

    /** The value of a text, or null where the text hasn't the form. */
    abstract @Nullable T parse(String text);

    /** The text of a value. */
    abstract String format(T value);

    /** Whether a value that was parsed is written as the same text. */
    boolean isExact(T value, String text) {
        return format(value).equals(text);
    }

    @Override
    protected final Object read(JsonReader in) {
        if (in.peek() != '"') {
            return in.misfit(expected);
        }
        String text = in.readText();
        T value = parse(text);
        if (value == null) {
            return in.misfit(new JsonString(text), expected, "another string");
        }
        return isExact(value, text) ? value : new Raw(new JsonString(text), value, null);
    }

    @Override
    protected final void write(JsonWriter out, T value) {
        out.value(format(value));
    }
}
