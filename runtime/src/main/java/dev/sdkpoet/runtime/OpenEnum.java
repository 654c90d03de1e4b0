package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Base of every enum class: a value that is usually, but not always, one of those that the document lists.
 *
 * <p>It isn't a Java {@code enum}, since servers add values before clients learn of them. A value that this version
 * doesn't know is kept, compared and sent back like any other. {@link #known()} is the {@code enum} for a
 * {@code switch}, with one constant for all such values.
 *
 * @param <V> {@link String}, {@link Long}, {@link BigInteger} or {@link BigDecimal}
 * @param <K> the values that the document lists, and {@code UNRECOGNIZED}
 */
public abstract class OpenEnum<V, K extends Enum<K>> implements JsonEncodable {
    private final V value;
    private final K known;

    /**
     * For generated classes.
     *
     * @param value the value on the wire
     * @param known the constant of the listed value
     */
    protected OpenEnum(V value, K known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
    }

    /**
     * Creates the codec of an enum class.
     *
     * @param <V> the values' type
     * @param <E> the enum class
     * @param value the values' codec
     * @param of returns the object of a value
     */
    protected static <V, E extends OpenEnum<V, ?>> Codec<E> codec(Codec<V> value, Function<V, E> of) {
        return new EnumCodec<>(value, of);
    }

    /** {@return the value on the wire} */
    public final V value() {
        return value;
    }

    /** {@return this value for a {@code switch}: the listed value, or {@code UNRECOGNIZED}} */
    public final K known() {
        return known;
    }

    /**
     * Maps values to constants.
     *
     * @param <V> the values' type
     * @param <E> the constants' type
     * @param constants all constants
     * @return the constants by {@link #key}
     */
    @SafeVarargs
    protected static <V, E extends OpenEnum<V, ?>> Map<V, E> index(E... constants) {
        Map<V, E> index = new HashMap<>();
        for (E constant : constants) {
            index.put(key(constant.value()), constant);
        }
        return index;
    }

    /**
     * Returns the key by which a value is looked up: decimals that are the same number, such as {@code 1.0} and
     * {@code 1.00}, have the same key.
     *
     * @param <V> the value's type
     * @param value the value
     * @return the key
     */
    @SuppressWarnings("unchecked") // V is BigDecimal in the branch that casts
    protected static <V> V key(V value) {
        return value instanceof BigDecimal decimal ? (V) decimal.stripTrailingZeros() : value;
    }

    @Override
    public final void writeTo(JsonWriter out) {
        if (value instanceof String text) {
            out.value(text);
        } else {
            out.ascii(value.toString());
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null
                && getClass() == other.getClass()
                && key(value).equals(key(((OpenEnum<?, ?>) other).value));
    }

    @Override
    public final int hashCode() {
        return key(value).hashCode();
    }

    /** The value on the wire, as text. */
    @Override
    public final String toString() {
        return value.toString();
    }
}
