package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declared members of a model. Filled by the model's static initialiser and never changed after it. */
public final class FieldSet {
    final String modelName;
    final List<Field<?>> fields = new ArrayList<>();
    private final Map<String, Field<?>> byName = new HashMap<>();

    /**
     * An empty set.
     *
     * @param modelName what the document calls the schema, for messages
     */
    public FieldSet(String modelName) {
        this.modelName = modelName;
    }

    /**
     * Declares a member.
     *
     * @param <T> its Java type
     * @param name its name on the wire
     * @param codec reads and writes it
     */
    public <T> Field<T> add(String name, Codec<T> codec) {
        return add(name, codec, 0);
    }

    /**
     * Declares a member.
     *
     * @param <T> its Java type
     * @param name its name on the wire
     * @param codec reads and writes it
     * @param flags what else the document says of it, for example {@code REQUIRED | NULLABLE}
     */
    public <T> Field<T> add(String name, Codec<T> codec, int flags) {
        return add(name, codec, null, null, flags);
    }

    /**
     * Declares a member that has one value only. A builder sets it by itself where it is required or {@code PRESET},
     * and a union is chosen by it.
     *
     * @param <T> its Java type
     * @param name its name on the wire
     * @param codec reads and writes it
     * @param constant the value
     * @param flags what else the document says of it
     */
    public <T> Field<T> constant(String name, Codec<T> codec, T constant, int flags) {
        return add(name, codec, constant, (flags & (Field.REQUIRED | Field.PRESET)) == 0 ? null : constant, flags);
    }

    /**
     * Declares a member that a builder sets by itself: the value by which a discriminator knows the model.
     *
     * @param <T> its Java type
     * @param name its name on the wire
     * @param codec reads and writes it
     * @param preset the value
     * @param flags what else the document says of it
     */
    public <T> Field<T> preset(String name, Codec<T> codec, T preset, int flags) {
        return add(name, codec, null, preset, flags);
    }

    private <T> Field<T> add(String name, Codec<T> codec, @Nullable T constant, @Nullable T preset, int flags) {
        Field<T> field = new Field<>(name, fields.size(), codec, flags, constant, preset);
        if (byName.put(name, field) != null) {
            throw new IllegalArgumentException(
                    modelName.concat(" declares ").concat(name).concat(" twice"));
        }
        fields.add(field);
        return field;
    }

    /** The member of this name, or null. */
    @Nullable
    Field<?> find(String name) {
        return byName.get(name);
    }

    /**
     * Reads an object's members. Servers mostly send them in the document's order, so the next one is looked at first.
     */
    Values read(JsonReader in) {
        @Nullable Object[] slots = new @Nullable Object[fields.size()];
        Map<String, JsonValue> additional = null;
        int next = 0;
        in.begin();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Field<?> field = next < slots.length ? fields.get(next) : null;
            if (field == null || !field.name.equals(name)) {
                field = byName.get(name);
            }
            if (field == null) {
                additional = additional == null ? new LinkedHashMap<>() : additional;
                if (additional.put(name, in.readValue()) != null) {
                    throw in.repeated();
                }
            } else if (slots[field.index] != null) {
                throw in.repeated();
            } else {
                slots[field.index] = readMember(field, in);
                next = field.index + 1;
            }
        }
        if (in.isStrict()) {
            requireAll(in, slots);
        }
        return new Values(slots, additional == null ? Map.of() : Collections.unmodifiableMap(additional));
    }

    private Object readMember(Field<?> field, JsonReader in) {
        try {
            return field.read(in);
        } catch (JsonException e) {
            throw e.in(placeOf(field));
        }
    }

    private String placeOf(Field<?> field) {
        return modelName.concat(".").concat(field.name);
    }

    private void requireAll(JsonReader in, @Nullable Object[] slots) {
        for (Field<?> field : fields) {
            if (slots[field.index] == null && field.isExpected()) {
                throw in.failure("expected a member ".concat(field.name).concat(", it is absent"))
                        .in(placeOf(field));
            }
        }
    }
}
