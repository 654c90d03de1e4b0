package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The named types of a document. A type is declared as soon as it is met, so that it may be used, also by itself; the
 * properties of objects are read later, so that long chains of types don't nest.
 */
public final class TypeRegistry {
    /** What a declared type is, also before it is defined. */
    public enum Kind {
        OBJECT,
        ENUM,
        UNION
    }

    private final Map<TypeId, Optional<TypeDef>> slots = new LinkedHashMap<>();
    private final Map<TypeId, Kind> declared = new LinkedHashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    /** Keeps a type's place in the order, whether or not the schema turns out to be one. */
    public void reserve(TypeId id) {
        slots.putIfAbsent(id, Optional.empty());
    }

    void declare(TypeId id, Kind kind) {
        reserve(id);
        declared.put(id, kind);
    }

    @Nullable
    public Kind kind(TypeId id) {
        return declared.get(id);
    }

    boolean isDeclared(TypeId id) {
        return declared.containsKey(id);
    }

    public void define(TypeDef type, Kind kind) {
        declare(type.id(), kind);
        slots.put(type.id(), Optional.of(type));
    }

    /** The definition, or null while it isn't there yet. */
    @Nullable
    public TypeDef definition(TypeId id) {
        return slots.getOrDefault(id, Optional.empty()).orElse(null);
    }

    void later(Runnable definition) {
        pending.add(definition);
    }

    /** Does what was put off. */
    public void complete() {
        for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
            next.run();
        }
    }

    public List<TypeDef> all() {
        complete();
        List<TypeDef> types = new ArrayList<>();
        slots.values().forEach(slot -> slot.ifPresent(types::add));
        return types;
    }
}
