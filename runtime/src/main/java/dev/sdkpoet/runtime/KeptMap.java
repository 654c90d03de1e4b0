package dev.sdkpoet.runtime;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that remembers the JSON it came as, as {@code KeptList} does: a value that doesn't fit costs itself, and the
 * view of all entries.
 *
 * @param <T> the values' type
 */
final class KeptMap<T> extends AbstractMap<String, T> {
    final JsonObject json;

    private final Map<String, @Nullable Object> values;
    private final boolean fits;

    /**
     * @param values each a {@code T}, or what stands in for a value that doesn't fit
     * @param fits whether all of them fit
     */
    KeptMap(JsonObject json, Map<String, @Nullable Object> values, boolean fits) {
        this.json = json;
        this.values = values;
        this.fits = fits;
    }

    /** Whether the JSON is to be written, and not the values. */
    boolean isWrittenTo(JsonWriter out) {
        return !fits || !out.isCanonical();
    }

    /** Writes the JSON, in a request without the read-only members of models in it. */
    void writeTo(JsonWriter out, Codec<T> codec) {
        if (!out.isRequest()) {
            out.value(json);
            return;
        }
        out.beginObject();
        for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
            out.name(member.getKey());
            KeptList.write(out, codec, values.get(member.getKey()), member.getValue());
        }
        out.endObject();
    }

    @Override
    @SuppressWarnings("unchecked") // by the codec that made the values
    public @Nullable T get(@Nullable Object key) {
        Object value = values.get(key);
        if (value instanceof Raw raw) {
            throw JsonException.at("member " + key, String.valueOf(raw.problem));
        }
        return (T) value;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return values.containsKey(key);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(values.keySet());
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        Set<Map.Entry<String, T>> entries = new LinkedHashSet<>();
        for (String name : values.keySet()) {
            entries.add(new SimpleImmutableEntry<>(name, get(name)));
        }
        return Collections.unmodifiableSet(entries);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return fits ? super.equals(other) : other instanceof KeptMap<?> that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return fits ? super.hashCode() : json.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
