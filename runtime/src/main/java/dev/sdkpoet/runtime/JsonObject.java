package dev.sdkpoet.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object. */
public final class JsonObject implements JsonValue {
    private final Map<String, JsonValue> members;

    private JsonObject(Map<String, JsonValue> members) {
        this.members = members;
    }

    /**
     * Creates a JSON object.
     *
     * @param members its members by name, copied
     */
    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        Map<String, JsonValue> copy = new LinkedHashMap<>(members);
        for (Map.Entry<String, JsonValue> member : copy.entrySet()) {
            Objects.requireNonNull(member.getKey(), "a member's name");
            Objects.requireNonNull(member.getValue(), "a member's value; JsonNull.INSTANCE says null");
        }
        return owning(copy);
    }

    /** A JSON object of a map that nobody changes any more. */
    static JsonObject owning(Map<String, JsonValue> members) {
        return new JsonObject(members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members));
    }

    /** {@return the members by name, in the order received; unmodifiable} */
    public Map<String, JsonValue> members() {
        return members;
    }

    /**
     * Returns one member.
     *
     * @param name its name
     * @return its value, {@link JsonNull} for null, or null if there is no such member
     */
    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    @Override
    public void writeTo(JsonWriter out) {
        out.beginObject();
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            out.name(member.getKey());
            out.value(member.getValue());
        }
        out.endObject();
    }

    /** Objects are equal if their members are, in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
