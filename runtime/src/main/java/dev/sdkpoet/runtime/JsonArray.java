package dev.sdkpoet.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array. */
public final class JsonArray implements JsonValue {
    private final List<JsonValue> values;

    private JsonArray(List<JsonValue> values) {
        this.values = values;
    }

    /**
     * Creates a JSON array.
     *
     * @param values its items, copied
     */
    public static JsonArray of(List<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }

    /** {@return the items in order; unmodifiable} */
    public List<JsonValue> values() {
        return values;
    }

    @Override
    public void writeTo(JsonWriter out) {
        out.beginArray();
        for (JsonValue value : values) {
            out.value(value);
        }
        out.endArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonArray that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
