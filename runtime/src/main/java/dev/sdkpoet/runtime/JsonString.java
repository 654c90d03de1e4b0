package dev.sdkpoet.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON string. */
public final class JsonString implements JsonValue {
    private final String value;

    /**
     * Creates a JSON string.
     *
     * @param value the text
     */
    public JsonString(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** {@return the string's text} */
    public String value() {
        return value;
    }

    @Override
    public void writeTo(JsonWriter out) {
        out.value(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
