package dev.sdkpoet.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Base of every model's builder. Each method sets the member that the model's accessor of the same name reads; nested
 * objects also take a function that sets their builder: {@code address(a -> a.city("Bern"))}. {@code addTag} adds an
 * item to the list {@code tags}, {@code putLabel} an entry to the map {@code labels}. Passing null sets null if the
 * member can be null, and otherwise removes an optional member; {@link #clearMember} removes any member. A builder that
 * starts from an object has all its members, including undeclared ones. Not thread-safe.
 *
 * <p>A model's codec also creates its objects with a builder: that doesn't initialize the model's class, so models can
 * refer to each other in circles.
 *
 * @param <M> the model class
 * @param <B> the builder's own class
 */
public abstract class JsonModelBuilder<M extends JsonModel, B extends JsonModelBuilder<M, B>> {
    private final Map<String, JsonValue> additional = new LinkedHashMap<>();
    private @Nullable Object @Nullable [] slots;
    private @Nullable Values origin;

    /** A builder with nothing set. */
    protected JsonModelBuilder() {}

    /**
     * Makes an object.
     *
     * @param values its members
     */
    protected abstract M create(Values values);

    /** The declared members: what every object of the model knows. */
    final FieldSet fields() {
        return create(Values.NONE).fields();
    }

    /** Sets all members of an object, also those that don't fit or aren't declared. */
    final B startFrom(JsonModel from) {
        origin = from.values();
        slots = origin.copyOfSlots();
        additional.putAll(origin.additional);
        return self();
    }

    /** Not made with the builder, since that would initialise the model's class. */
    @Nullable
    Object[] slots() {
        @Nullable Object[] current = slots;
        if (current == null) {
            current = new @Nullable Object[fields().fields.size()];
            slots = current;
        }
        return current;
    }

    /**
     * Sets a member. Lists and maps are copied.
     *
     * @param <T> its type
     * @param field the member
     * @param value its value; null for JSON null if the member may be null, else for none if it is optional
     * @throws NullPointerException if the member is required and may not be null; items of lists and values of maps
     *     may
     */
    protected final <T> B set(Field<T> field, @Nullable T value) {
        if (value == null && !field.has(Field.NULLABLE) && field.has(Field.REQUIRED)) {
            throw new NullPointerException(field.name.concat(" may not be null"));
        }
        slots()[field.index] =
                value != null ? copy(field, value) : field.has(Field.NULLABLE) ? JsonNull.INSTANCE : null;
        return self();
    }

    private static <T> T copy(Field<T> field, Object value) {
        try {
            return field.codec.copy(field.codec.cast(value));
        } catch (NullPointerException e) {
            throw new NullPointerException(field.name.concat(": ").concat(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Sets a member that the document doesn't declare.
     *
     * @param name its name on the wire
     * @param value its value
     * @throws IllegalArgumentException for a declared member, which has a method of its own
     */
    public final B putAdditionalProperty(String name, JsonValue value) {
        if (fields().find(name) != null) {
            throw new IllegalArgumentException(name.concat(" is a declared member: use its own method"));
        }
        additional.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Removes a member, so that it is absent, not null: the opposite of setting it.
     *
     * @param name its name in JSON, declared or not; removing an absent member has no effect
     */
    public final B clearMember(String name) {
        additional.remove(name);
        Field<?> field = fields().find(name);
        if (field != null) {
            slots()[field.index] = null;
        }
        return self();
    }

    /**
     * The finished object. A member whose only value is known is set to it: a required constant, and what tells a union
     * which variant this is. One that the original object already lacked may stay away.
     *
     * @return an object with everything that was set
     * @throws IllegalStateException naming the required members that aren't set
     */
    public final M build() {
        return create(values());
    }

    private Values values() {
        FieldSet fields = fields();
        @Nullable Object[] filled = slots().clone();
        StringBuilder missing = new StringBuilder();
        for (Field<?> field : fields.fields) {
            Object slot = filled[field.index];
            if (slot instanceof Cloneable) { // a list or map that is made of parts, and grows after this, too
                filled[field.index] = copy(field, slot);
            } else if (slot == null && !wasMissing(field)) {
                filled[field.index] = field.preset;
                if (field.preset == null && field.isRequiredInRequest()) {
                    missing.append(missing.length() == 0 ? "" : ", ").append(field.name);
                }
            }
        }
        if (missing.length() > 0) {
            throw new IllegalStateException(fields.modelName.concat(" needs ").concat(missing.toString()));
        }
        return new Values(
                filled, additional.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(additional)));
    }

    private boolean wasMissing(Field<?> field) {
        return origin != null && origin.get(field) == null;
    }

    /** Every subclass is its own {@code B}; generics can't say so. */
    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
