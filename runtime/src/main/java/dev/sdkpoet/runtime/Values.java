package dev.sdkpoet.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of one model object, on their way from a builder or a decoder to the model's constructor. */
public final class Values {
    /** Of an object that is only asked for its model's fields. */
    static final Values NONE = new Values(new Object[0], Map.of());

    /** By the field's index: null for absent, {@link JsonNull} for null, {@link Raw}, or the value. */
    private final @Nullable Object[] slots;

    /** Undeclared members; unmodifiable. */
    final Map<String, JsonValue> additional;

    /** @param slots not copied */
    Values(@Nullable Object[] slots, Map<String, JsonValue> additional) {
        this.slots = slots;
        this.additional = additional;
    }

    @Nullable
    Object get(Field<?> field) {
        return slots[field.index];
    }

    @Nullable
    Object[] copyOfSlots() {
        return slots.clone();
    }
}
