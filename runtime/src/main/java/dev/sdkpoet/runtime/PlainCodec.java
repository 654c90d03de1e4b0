package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Codec of the types that JSON itself has: strings, booleans, integers, any value, and objects as models, which are
 * made with a builder. One class, since each class costs a client half a kilobyte.
 *
 * @param <T> the Java type
 */
final class PlainCodec<T> extends Codec<T> {
    /** Of codecs that read values of any kind. */
    static final char ANY = '*';

    private final char kind;

    /** Of models: only what it has in common with all others of its class is used. */
    final @Nullable JsonModelBuilder<?, ?> builder;

    /** @param kind as {@link JsonReader#peek} has it, or {@link #ANY} */
    PlainCodec(char kind, @Nullable JsonModelBuilder<?, ?> builder) {
        this.kind = kind;
        this.builder = builder;
    }

    @Override
    protected Object read(JsonReader in) {
        if (kind == ANY) {
            return in.readValue();
        } else if (in.peek() != kind) {
            return in.misfit(kind == '0' ? "an integer" : JsonReader.words(kind));
        } else if (kind == '"') {
            return in.readText();
        } else if (builder != null) {
            return builder.create(builder.fields().read(in));
        }
        return kind == 't' ? (Object) in.readBoolean() : readLong(in);
    }

    /** What a long can't hold is a misfit, and other digits are kept: nothing is rounded silently. */
    private static Object readLong(JsonReader in) {
        if (in.isLong()) {
            return in.readLong();
        }
        JsonNumber number = new JsonNumber(in.readText());
        try {
            return new Raw(number, new BigDecimal(number.text()).longValueExact(), null);
        } catch (ArithmeticException
                | NumberFormatException e) { // a fraction, too large, or an exponent beyond 32 bits
            return in.misfit(number, "an integer of 64 bits", "another number");
        }
    }

    @Override
    protected void write(JsonWriter out, T value) {
        if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Long number) {
            out.value(number.longValue());
        } else if (value instanceof Boolean flag) {
            out.value(flag.booleanValue());
        } else {
            ((JsonEncodable) value).writeTo(out);
        }
    }
}
