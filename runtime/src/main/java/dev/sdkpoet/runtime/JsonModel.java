package dev.sdkpoet.runtime;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Base of every model class: an immutable JSON object with declared members.
 *
 * <p>Nothing read is lost. Absent and null stay distinct, undeclared members are kept, and a value that doesn't fit its
 * declared type is kept as received: it is written back unchanged, and only its own accessor throws a
 * {@link JsonException}.
 *
 * <p>Every model class has {@code builder()}, which returns an empty builder; {@code toBuilder()}, which returns a
 * builder that starts from this object; {@code fromJson(String)}, the inverse of {@link #toJson()}; and
 * {@code codec()}, which reads and writes such objects as JSON.
 */
public abstract class JsonModel implements JsonEncodable {
    private final FieldSet fields;
    private final Values values;

    /**
     * For generated classes.
     *
     * @param fields the declared members
     * @param values their values
     */
    protected JsonModel(FieldSet fields, Values values) {
        this.fields = fields;
        this.values = values;
    }

    /** For deserialization, which replaces the object by one that its JSON describes. */
    protected JsonModel() {
        this(new FieldSet(""), Values.NONE);
    }

    /**
     * Sets all members of this object on a builder of its class.
     *
     * @param <B> the builder's class
     * @param builder a builder with nothing set
     */
    protected final <B extends JsonModelBuilder<?, B>> B copyTo(B builder) {
        return builder.startFrom(this);
    }

    final Values values() {
        return values;
    }

    final FieldSet fields() {
        return fields;
    }

    /**
     * Returns a member's value.
     *
     * @param <T> its type
     * @param field the member
     * @return the value, or null if it is absent or null
     * @throws JsonException if the value doesn't fit the declared type
     */
    protected final <T> @Nullable T get(Field<T> field) {
        Object slot = values.get(field);
        if (slot == null) {
            return null;
        }
        if (slot == JsonNull.INSTANCE) {
            return field.takesNull() ? field.codec.cast(slot) : null;
        }
        if (slot instanceof Raw raw) {
            Object value = raw.value;
            if (value == null || raw.problem != null) {
                throw misfit(field.name, raw);
            }
            return field.codec.cast(value);
        }
        return field.codec.cast(slot);
    }

    final JsonException misfit(String name, Raw raw) {
        String shown = JsonException.printable(name);
        return problem(
                shown,
                String.valueOf(raw.problem).concat(". member(\"").concat(shown).concat("\") has it as it came."));
    }

    private JsonException problem(String name, String problem) {
        return JsonException.at(fields.modelName.concat(".").concat(name), problem);
    }

    /**
     * Returns the value of a required member.
     *
     * @param <T> its type
     * @param field the member
     * @throws JsonException if it is absent, null, or doesn't fit the declared type
     */
    protected final <T> T require(Field<T> field) {
        T value = get(field);
        if (value == null) {
            String found = values.get(field) == null ? "it is absent" : "found null";
            throw problem(field.name, "expected a value, ".concat(found));
        }
        return value;
    }

    /** {@return the undeclared members by name, in the order received; unmodifiable} */
    public final Map<String, JsonValue> additionalProperties() {
        return values.additional;
    }

    /**
     * Returns any member as received, whether or not it is declared and fits its type.
     *
     * @param name its name on the wire
     * @return its JSON, {@link JsonNull} for null, empty if it is absent
     */
    public final Optional<JsonValue> member(String name) {
        Field<?> field = fields.find(name);
        if (field == null) {
            return Optional.ofNullable(values.additional.get(name));
        }
        Object slot = values.get(field);
        return slot == null ? Optional.empty() : Optional.of(field.json(slot, false));
    }

    /** {@return this object as JSON text, without white space} */
    public final String toJson() {
        return JsonWriter.text(this, false);
    }

    @Override
    public final void writeTo(JsonWriter out) {
        out.beginObject();
        for (Field<?> field : fields.fields) {
            Object slot = values.get(field);
            if (slot != null && !(out.isRequest() && field.has(Field.READ_ONLY))) {
                out.name(field.name);
                field.write(out, slot);
            }
        }
        for (Map.Entry<String, JsonValue> member : values.additional.entrySet()) {
            out.name(member.getKey());
            out.value(member.getValue());
        }
        out.endObject();
    }

    /**
     * Two objects are equal if they have the same class and their JSON means the same: numbers compare by value, other
     * declared members by their Java type, so that an upper-case UUID equals a lower-case one. Values that don't fit
     * their type, or aren't declared, compare as JSON.
     */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (other == null || getClass() != other.getClass()) {
            return false;
        }
        JsonModel that = (JsonModel) other;
        for (Field<?> field : fields.fields) {
            Object left = values.get(field);
            Object right = that.values.get(field);
            if (left == null || right == null) {
                if (left != right) {
                    return false;
                }
            } else if (!left.equals(right) && !field.json(left, true).equals(field.json(right, true))) {
                return false;
            }
        }
        return values.additional.equals(that.values.additional);
    }

    @Override
    public final int hashCode() {
        int hash = values.additional.hashCode();
        for (Field<?> field : fields.fields) {
            Object slot = values.get(field);
            hash = 31 * hash + (slot == null ? 0 : field.json(slot, true).hashCode());
        }
        return hash;
    }

    /**
     * Lists the members, and masks those that the document marks as personal or secret. It doesn't show the values of
     * members that don't fit their type or aren't declared, since these can be either.
     */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append('{');
        String separator = "";
        for (Field<?> field : fields.fields) {
            Object slot = values.get(field);
            if (slot != null) {
                text.append(separator).append(field.name).append('=').append(shown(field, slot));
                separator = ", ";
            }
        }
        for (Map.Entry<String, JsonValue> member : values.additional.entrySet()) {
            String kind = JsonReader.words(JsonReader.kind(member.getValue()));
            String name = JsonException.printable(member.getKey());
            text.append(separator).append(name).append("=<").append(kind).append('>');
            separator = ", ";
        }
        return text.append('}').toString();
    }

    private static Object shown(Field<?> field, Object slot) {
        if (slot == JsonNull.INSTANCE) {
            return slot;
        }
        if (field.has(Field.SENSITIVE)) {
            return "***";
        }
        if (slot instanceof Raw raw) {
            Object value = raw.value;
            return value != null ? value : raw;
        }
        return slot;
    }
}
