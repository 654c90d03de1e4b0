package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the accessors of the interfaces of schemas with children: a child that narrows the type of a member would take its accessor from them,
 * so that member has the type there that it has above. The interface is a union with a base, or that of what an object and those below it have
 * alike.
 */
final class LockedFamilies {
    private final Lock lock;
    private final LockIds ids;
    private final ApiDocument document;

    /** By object, what its members have to be like. */
    private final Map<TypeId, Map<String, Property>> kept = new LinkedHashMap<>();

    /** By object, those that take properties from it. */
    private final Map<TypeId, List<TypeId>> children = new HashMap<>();

    private LockedFamilies(Lock lock, LockIds ids, ApiDocument document) {
        this.lock = lock;
        this.ids = ids;
        this.document = document;
        for (TypeDef type : document.types()) {
            List<TypeId> parents = type instanceof ObjectDef object ? object.parents() : List.of();
            parents.forEach(parent ->
                    children.computeIfAbsent(parent, any -> new ArrayList<>()).add(type.id()));
        }
    }

    static ApiDocument apply(ApiDocument document, Lock lock, LockIds ids) {
        LockedFamilies families = new LockedFamilies(lock, ids, document);
        families.keepAll();
        return families.kept.isEmpty()
                ? document
                : document.with(
                        document.resources(),
                        document.types().stream()
                                .map(type -> type instanceof ObjectDef object ? families.object(object) : type)
                                .toList());
    }

    /**
     * What is above others has more below it than they have, so that the members of an object are like the topmost ones, in whatever order a
     * document has them.
     */
    private void keepAll() {
        document.types().stream()
                .map(this::family)
                .filter(family -> !family.accessors().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Family family) -> family.below().size())
                        .reversed()
                        .thenComparing(family -> ids.type(family.top())))
                .forEach(family -> family.below().forEach(object -> {
                    Map<String, Property> above = kept.computeIfAbsent(object, any -> new LinkedHashMap<>());
                    family.accessors().forEach(property -> above.putIfAbsent(property.wireName(), property));
                }));
    }

    /**
     * An interface and the objects that implement it.
     *
     * @param accessors the members that callers can get from it
     */
    private record Family(TypeId top, List<Property> accessors, Set<TypeId> below) {}

    private Family family(TypeDef type) {
        if (type instanceof UnionDef union) {
            List<Property> accessors = accessors(union);
            return new Family(union.id(), accessors, accessors.isEmpty() ? Set.of() : below(union));
        }
        List<Property> accessors = type instanceof ObjectDef object && lock.has(ids.shared(object.id()))
                ? object.properties().stream()
                        .filter(property -> lock.has(ids.sharedMember(object.id(), property.wireName())))
                        .toList()
                : List.of();
        return new Family(type.id(), accessors, accessors.isEmpty() ? Set.of() : below(type.id()));
    }

    /** What callers can get from a union with a base. */
    private List<Property> accessors(UnionDef union) {
        return Optional.ofNullable(union.fallback())
                .filter(base -> lock.has(ids.type(union.id())))
                .flatMap(document::type)
                .filter(ObjectDef.class::isInstance)
                .map(base -> ((ObjectDef) base)
                        .properties().stream()
                                .filter(property -> lock.has(ids.property(union.id(), property.wireName())))
                                .toList())
                .orElse(List.of());
    }

    /** The objects that take properties from another one, or from those that do. */
    private Set<TypeId> below(TypeId top) {
        Set<TypeId> objects = new LinkedHashSet<>();
        Deque<TypeId> pending = new ArrayDeque<>(List.of(top));
        while (!pending.isEmpty()) {
            children.getOrDefault(pending.remove(), List.of()).stream()
                    .filter(child -> !child.equals(top) && objects.add(child))
                    .forEach(pending::add);
        }
        return objects;
    }

    /** The objects that are variants of a union, or of unions that are. */
    private Set<TypeId> below(UnionDef union) {
        Set<TypeId> objects = new HashSet<>();
        Set<TypeId> seen = new HashSet<>();
        Deque<UnionDef> pending = new ArrayDeque<>();
        pending.add(union);
        while (!pending.isEmpty()) {
            UnionDef next = pending.remove();
            if (next.fallback() != null) {
                objects.add(next.fallback());
            }
            next.variants().forEach(variant -> {
                if (variant.type() instanceof TypeRef.Named named && seen.add(named.id())) {
                    document.type(named.id()).ifPresent(type -> {
                        if (type instanceof UnionDef inner) {
                            pending.add(inner);
                        } else {
                            objects.add(type.id());
                        }
                    });
                }
            });
        }
        return objects;
    }

    private ObjectDef object(ObjectDef object) {
        Map<String, Property> above = kept.get(object.id());
        return above == null
                ? object
                : object.with(object.properties().stream()
                        .map(property -> above.containsKey(property.wireName())
                                ? like(above.get(property.wireName()), property)
                                : property)
                        .toList());
    }

    private Property like(Property above, Property own) {
        if (own.type().equals(above.type())) {
            return own;
        }
        return LockedShapes.retyped(own, above.type(), document);
    }
}
