package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Base of the builders of what an operation may send. A method sets what the accessor of the same name reads; null
 * leaves it out, where null may be given; {@code addTag} adds an item to the list {@code tags}, {@code putLabel} an
 * entry to the map {@code labels}; {@code build()} gives the finished object. Not thread-safe.
 *
 * @param <B> the builder's own class
 */
public abstract class OptionsBuilder<B extends OptionsBuilder<B>> implements Cloneable {
    /** By the accessor's name, so that equal values look alike. */
    Map<String, Object> values = new TreeMap<>();

    /** Of values that must not appear in logs. */
    private Set<String> secrets = new TreeSet<>();

    /** For generated classes. */
    protected OptionsBuilder() {}

    /** {@return a builder with the same values, which shares nothing that can change} */
    @SuppressWarnings("unchecked") // every subclass is its own B; generics can't say so
    public final B copy() {
        try {
            OptionsBuilder<B> copy = (OptionsBuilder<B>) super.clone();
            copy.values = new TreeMap<>(values);
            for (Map.Entry<String, Object> entry : copy.values.entrySet()) {
                if (entry.getValue() instanceof ArrayList<?> items) { // of Setters, which may add to it after this
                    entry.setValue(Collections.unmodifiableList(new ArrayList<>(items)));
                } else if (entry.getValue() instanceof LinkedHashMap<?, ?> entries) {
                    entry.setValue(Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
                }
            }
            copy.secrets = new TreeSet<>(secrets);
            return (B) copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e); // this class implements Cloneable
        }
    }

    /**
     * Sets a value.
     *
     * @param name the accessor's name
     * @param value its value, or null to leave it out
     */
    @SuppressWarnings("unchecked") // every subclass is its own B; generics can't say so
    protected final B set(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        return (B) this;
    }

    /**
     * Sets a list or a map, which is copied.
     *
     * @param name the accessor's name
     * @param value its value, which may have null items, or null to leave it out
     */
    protected final B setCopy(String name, @Nullable Object value) {
        return set(
                name,
                value instanceof List<?> items
                        ? items.stream().toList()
                        : value instanceof Map<?, ?> entries ? new LinkedHashMap<>(entries) : value);
    }

    /**
     * Sets a value that must not appear in logs.
     *
     * @param name the accessor's name
     * @param value its value, or null to leave it out
     */
    protected final B setSecret(String name, @Nullable Object value) {
        secrets.add(name);
        return set(name, value);
    }

    /**
     * Sets a list or a map that must not appear in logs, and is copied.
     *
     * @param name the accessor's name
     * @param value its value, which may have null items, or null to leave it out
     */
    protected final B setCopySecret(String name, @Nullable Object value) {
        secrets.add(name);
        return setCopy(name, value);
    }

    /** The values, with those masked that the document marks as personal or secret. */
    final String text() {
        Map<String, Object> shown = new TreeMap<>(values);
        shown.replaceAll((name, value) -> secrets.contains(name) ? "***" : value);
        return shown.toString();
    }
}
