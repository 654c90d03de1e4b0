package dev.sdkpoet.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a union.
 *
 * @param codec reads the variant's own value
 * @param wrap makes a member of the union of it; null if it is one
 * @param <U> the union's interface
 */
record Variant<U>(Codec<?> codec, @Nullable Function<Object, U> wrap) {

    Object read(JsonReader in) {
        Object read = codec.read(in);
        if (wrap == null) {
            return read;
        }
        if (read instanceof Raw raw) {
            Object value = raw.value;
            return value == null || raw.problem != null ? raw : new Raw(raw.json, wrap.apply(value), null);
        }
        return wrap.apply(read);
    }
}
