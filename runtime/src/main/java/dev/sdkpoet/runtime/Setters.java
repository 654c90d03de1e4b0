package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of builders do that set a part of a member: one item of a list, one entry of a map, an object by its
 * own builder. A list or map in a builder that isn't an unmodifiable one is of this class, and nobody else has it.
 */
public final class Setters {
    private Setters() {}

    /**
     * Adds an item to a list, which is made if there is none.
     *
     * @param <T> the items' type
     * @param <B> the builder's class
     * @param builder has the member
     * @param field the member
     * @param item the last item from now on
     * @throws JsonException if what was read as the member isn't such a list
     */
    public static <T extends @Nullable Object, B extends JsonModelBuilder<?, B>> B add(
            B builder, Field<List<T>> field, T item) {
        List<T> items = list(current(builder, field));
        items.add(item == null ? item : ((ListCodec<T>) field.codec).item.copy(item));
        builder.slots()[field.index] = items;
        return builder;
    }

    /**
     * Puts an entry into a map, which is made if there is none.
     *
     * @param <T> the values' type
     * @param <B> the builder's class
     * @param builder has the member
     * @param field the member
     * @param key the entry's key
     * @param value its value from now on
     * @throws JsonException if what was read as the member isn't such a map
     */
    public static <T extends @Nullable Object, B extends JsonModelBuilder<?, B>> B put(
            B builder, Field<Map<String, T>> field, String key, T value) {
        Map<String, T> entries = map(current(builder, field));
        Objects.requireNonNull(key, "a key may not be null");
        entries.put(key, value == null ? value : ((MapCodec<T>) field.codec).codec.copy(value));
        builder.slots()[field.index] = entries;
        return builder;
    }

    /**
     * Adds an item to a list of options, which is made if there is none.
     *
     * @param <B> the builder's class
     * @param builder has the list
     * @param name the accessor's name
     * @param item the last item from now on
     */
    public static <B extends OptionsBuilder<B>> B add(B builder, String name, @Nullable Object item) {
        List<@Nullable Object> items = list(builder.values.get(name));
        items.add(item);
        return builder.set(name, items);
    }

    /**
     * Puts an entry into a map of options, which is made if there is none.
     *
     * @param <B> the builder's class
     * @param builder has the map
     * @param name the accessor's name
     * @param key the entry's key
     * @param value its value from now on
     */
    public static <B extends OptionsBuilder<B>> B put(B builder, String name, String key, @Nullable Object value) {
        Map<String, @Nullable Object> entries = map(builder.values.get(name));
        entries.put(Objects.requireNonNull(key, "a key may not be null"), value);
        return builder.set(name, entries);
    }

    /**
     * Keeps an option out of logs.
     *
     * @param <B> the builder's class
     * @param builder has the option
     * @param name the accessor's name
     */
    public static <B extends OptionsBuilder<B>> B secret(B builder, String name) {
        return builder.setSecret(name, builder.values.get(name));
    }

    /**
     * Makes an object.
     *
     * @param <M> its class
     * @param <B> its builder's class
     * @param builder with nothing set
     * @param edit sets what is to be set
     * @return the finished object
     * @throws IllegalStateException naming the required members that aren't set
     */
    public static <M extends JsonModel, B extends JsonModelBuilder<M, B>> M built(B builder, Consumer<B> edit) {
        edit.accept(builder);
        return builder.build();
    }

    /** The value in a member's slot; null for none. */
    private static @Nullable Object current(JsonModelBuilder<?, ?> builder, Field<?> field) {
        Object slot = builder.slots()[field.index];
        if (slot instanceof Raw raw) {
            Object value = raw.value;
            if (value == null) {
                throw JsonException.at(JsonException.printable(field.name), String.valueOf(raw.problem));
            }
            return value;
        }
        return slot == JsonNull.INSTANCE ? null : slot;
    }

    @SuppressWarnings("unchecked") // by the codec, or the setter, that made the list
    private static <T extends @Nullable Object> List<T> list(@Nullable Object slot) {
        if (slot instanceof ArrayList) {
            return (List<T>) slot;
        }
        return slot == null ? new ArrayList<>() : new ArrayList<>((List<T>) slot);
    }

    @SuppressWarnings("unchecked") // by the codec, or the setter, that made the map
    private static <T extends @Nullable Object> Map<String, T> map(@Nullable Object slot) {
        if (slot instanceof LinkedHashMap) {
            return (Map<String, T>) slot;
        }
        return slot == null ? new LinkedHashMap<>() : new LinkedHashMap<>((Map<String, T>) slot);
    }
}
