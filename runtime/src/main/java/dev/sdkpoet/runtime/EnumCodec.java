package dev.sdkpoet.runtime;

import java.util.function.Function;

/** Codec of an enumeration. */
final class EnumCodec<V, E extends OpenEnum<V, ?>> extends Codec<E> {
    private final Codec<V> base;
    private final Function<V, E> of;

    EnumCodec(Codec<V> base, Function<V, E> of) {
        this.base = base;
        this.of = of;
    }

    @Override
    protected Object read(JsonReader in) {
        Object read = base.read(in);
        if (read instanceof Raw raw) {
            return raw.value == null ? raw : new Raw(raw.json, of.apply(base.cast(raw.value)), null);
        }
        V value = base.cast(read);
        E constant = of.apply(value);
        return constant.value().equals(value)
                ? constant
                : new Raw(base.toJsonValue(value), constant, null); // 1.0 for 1
    }

    @Override
    protected void write(JsonWriter out, E value) {
        value.writeTo(out);
    }
}
