package dev.sdkpoet.emit.java.type;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which union interfaces each class belongs to. An object or a union is a member itself; everything else is wrapped, and so is a
 * union whose membership would make an interface its own ancestor.
 */
public final class UnionIndex {
    private final Map<TypeId, List<TypeId>> members = new LinkedHashMap<>();
    private final Map<TypeId, Set<TypeId>> parents = new LinkedHashMap<>();

    private UnionIndex() {}

    public static UnionIndex of(ApiModel model) {
        UnionIndex index = new UnionIndex();
        Map<TypeId, TypeDef> types = new LinkedHashMap<>();
        model.types().forEach(type -> types.put(type.id(), type));
        types.values().stream()
                .filter(UnionDef.class::isInstance)
                .map(UnionDef.class::cast)
                .forEach(union -> index.add(union, types));
        return index;
    }

    private void add(UnionDef union, Map<TypeId, TypeDef> types) {
        Set<TypeId> own = new LinkedHashSet<>();
        union.variants()
                .forEach(variant -> named(variant.type())
                        .filter(id -> isMember(union.id(), Objects.requireNonNull(types.get(id))))
                        .ifPresent(own::add));
        Optional.ofNullable(union.fallback()).ifPresent(own::add);
        members.put(union.id(), List.copyOf(own));
        own.forEach(
                id -> parents.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(union.id()));
    }

    private static Optional<TypeId> named(TypeRef type) {
        return type instanceof TypeRef.Named named ? Optional.of(named.id()) : Optional.empty();
    }

    private boolean isMember(TypeId union, TypeDef type) {
        return type instanceof ObjectDef || (type instanceof UnionDef && !isAncestor(type.id(), union));
    }

    /** Whether {@code candidate} is {@code type} or one of its union ancestors. */
    public boolean isAncestor(TypeId candidate, TypeId type) {
        Set<TypeId> seen = new HashSet<>(Set.of(type));
        Deque<TypeId> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            TypeId next = pending.pop();
            if (next.equals(candidate)) {
                return true;
            }
            parents.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(pending::push);
        }
        return false;
    }

    /** The classes that implement a union's interface themselves, in the order of its variants. */
    public List<TypeId> members(TypeId union) {
        return members.getOrDefault(union, List.of());
    }

    /** The unions that a class is a member of. */
    public List<TypeId> parents(TypeId type) {
        return new ArrayList<>(parents.getOrDefault(type, Set.of()));
    }
}
