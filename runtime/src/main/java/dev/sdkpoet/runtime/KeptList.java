package dev.sdkpoet.runtime;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that remembers the JSON it came as, since writing its items would give other JSON. An item that doesn't fit
 * costs only itself: reading it fails, and writing the list gives it back.
 *
 * @param <T> the items' type
 */
final class KeptList<T> extends AbstractList<T> implements RandomAccess {
    final JsonArray json;

    private final List<@Nullable Object> items;
    private final boolean fits;

    /**
     * @param items each a {@code T}, or what stands in for an item that doesn't fit
     * @param fits whether all of them fit
     */
    KeptList(JsonArray json, List<@Nullable Object> items, boolean fits) {
        this.json = json;
        this.items = items;
        this.fits = fits;
    }

    /**
     * Reads an item: null for a null, which costs only itself, unless it is a value of the type. Strict decoding
     * reports one that the document doesn't declare.
     */
    static @Nullable Object read(JsonReader in, Codec<?> item, boolean nullable) {
        if (in.peek() != 'n' || item == Codecs.ANY && !nullable) {
            return item.read(in);
        }
        if (in.isStrict() && !nullable) {
            throw in.failure("expected a value, found null");
        }
        in.readValue();
        return null;
    }

    /** Whether the JSON is to be written, and not the items. */
    boolean isWrittenTo(JsonWriter out) {
        return !fits || !out.isCanonical();
    }

    /** Writes the JSON, in a request without the read-only members of models in it. */
    void writeTo(JsonWriter out, Codec<T> codec) {
        if (!out.isRequest()) {
            out.value(json);
            return;
        }
        out.beginArray();
        for (int i = 0; i < items.size(); i++) {
            write(out, codec, items.get(i), json.values().get(i));
        }
        out.endArray();
    }

    /** Encodes a value again if it may contain models; otherwise writes it as received. */
    static <T> void write(JsonWriter out, Codec<T> codec, @Nullable Object value, JsonValue json) {
        if (value instanceof JsonModel || value instanceof Iterable || value instanceof Map) {
            codec.write(out, codec.cast(value));
        } else {
            out.value(json);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // by the codec that made the items
    public T get(int index) {
        Object item = items.get(index);
        if (item instanceof Raw raw) {
            throw JsonException.at("item " + index, String.valueOf(raw.problem));
        }
        return (T) item;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return fits ? super.equals(other) : other instanceof KeptList<?> that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return fits ? super.hashCode() : json.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
