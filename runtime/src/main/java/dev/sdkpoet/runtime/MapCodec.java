package dev.sdkpoet.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Codec of objects whose members are all of one type. What isn't as its codec would write it is kept as in
 * {@code ListCodec}, and so is a null that isn't declared.
 *
 * @param <T> the values' type
 */
final class MapCodec<T> extends Codec<Map<String, T>> {
    final Codec<T> codec;
    final boolean nullable;

    MapCodec(Codec<T> codec, boolean nullable) {
        this.codec = codec;
        this.nullable = nullable;
    }

    @Override
    protected Object read(JsonReader in) {
        if (in.peek() != '{') {
            return in.misfit("an object");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean exact = true;
        in.begin();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Object read = KeptList.read(in, codec, nullable);
            if (values.containsKey(name)) {
                throw in.repeated();
            }
            values.put(name, read);
            exact = exact && !(read instanceof Raw);
        }
        return exact ? Collections.unmodifiableMap(values) : raw(values);
    }

    /** Splits the values read into their JSON and their meaning. */
    private Raw raw(Map<String, @Nullable Object> values) {
        Map<String, JsonValue> json = new LinkedHashMap<>();
        String problem = null;
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            if (value instanceof Raw raw) {
                if (problem == null && raw.problem != null) {
                    problem = "member " + JsonException.printable(entry.getKey()) + ": " + raw.problem;
                }
                json.put(entry.getKey(), raw.json);
                entry.setValue(raw.value == null ? raw : raw.value);
            } else {
                json.put(entry.getKey(), value == null ? JsonNull.INSTANCE : codec.toJsonValue(codec.cast(value)));
            }
        }
        JsonObject object = JsonObject.owning(json);
        return new Raw(object, new KeptMap<T>(object, values, problem == null), problem);
    }

    @Override
    protected void write(JsonWriter out, Map<String, T> value) {
        if (value instanceof KeptMap<T> kept && kept.isWrittenTo(out)) {
            kept.writeTo(out, codec);
            return;
        }
        out.beginObject();
        for (Map.Entry<String, T> entry : value.entrySet()) {
            out.name(entry.getKey());
            T each = entry.getValue();
            if (each == null) {
                out.nullValue();
            } else {
                codec.write(out, each);
            }
        }
        out.endObject();
    }

    @Override
    Map<String, T> copy(Map<String, T> value) {
        if (value instanceof KeptMap) {
            return value;
        }
        Map<String, T> copy = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : value.entrySet()) {
            String name = Objects.requireNonNull(entry.getKey(), "a key may not be null");
            T each = entry.getValue();
            copy.put(name, each == null ? each : codec.copy(each));
        }
        return Collections.unmodifiableMap(copy);
    }
}
