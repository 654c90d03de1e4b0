package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds which objects are the parents of which others, and what a parent and all objects below it have alike, when all types
 * are known. What isn't an object is no parent: a union has accessors of its own. Schemas that are above each other aren't
 * parents of each other either.
 */
final class Parents {
    private final Map<TypeId, ObjectDef> objects = new LinkedHashMap<>();
    private final Map<TypeId, Set<TypeId>> above = new HashMap<>();
    private final Map<TypeId, Set<TypeId>> ancestors = new HashMap<>();
    private final Map<TypeId, Set<TypeId>> nearest = new HashMap<>();
    private final Map<TypeId, Map<String, Property>> alike = new HashMap<>();

    private Parents(List<TypeDef> types) {
        for (TypeDef type : types) {
            if (type instanceof ObjectDef object) {
                objects.put(object.id(), object);
            }
        }
    }

    /** Leaves the nearest of all that the objects of a document take properties from as their parents. */
    static ApiDocument fill(ApiDocument document) {
        Parents parents = new Parents(document.types());
        parents.find();
        return document.with(
                document.resources(),
                document.types().stream()
                        .map(type -> type instanceof ObjectDef object ? parents.filled(object) : type)
                        .toList());
    }

    private void find() {
        objects.values().forEach(object -> above.put(object.id(), above(object)));
        objects.keySet().forEach(object -> ancestors.put(object, withoutDescendants(object)));
        // An object has more ancestors than any of them has.
        List<TypeId> fromAbove = new ArrayList<>(objects.keySet());
        fromAbove.sort(Comparator.comparingInt(object -> ancestors(object).size()));
        fromAbove.forEach(object -> nearest.put(object, nearest(object)));
        Collections.reverse(fromAbove);
        fromAbove.forEach(this::compareWithParents);
    }

    private Set<TypeId> above(ObjectDef object) {
        Set<TypeId> all = new LinkedHashSet<>(object.parents());
        all.retainAll(objects.keySet());
        return all;
    }

    private Set<TypeId> withoutDescendants(TypeId object) {
        Set<TypeId> found = new LinkedHashSet<>(above(object));
        found.removeIf(other -> other.equals(object) || above(other).contains(object));
        return found;
    }

    private Set<TypeId> above(TypeId object) {
        return Objects.requireNonNull(above.get(object));
    }

    private Set<TypeId> ancestors(TypeId object) {
        return Objects.requireNonNull(ancestors.get(object));
    }

    private Set<TypeId> nearest(TypeId object) {
        Set<TypeId> found = new LinkedHashSet<>(ancestors(object));
        ancestors(object).forEach(above -> found.removeAll(Objects.requireNonNull(nearest.get(above))));
        return found;
    }

    /** What is alike is alike all the way down, so that each object need only be compared with the ones right above it. */
    private void compareWithParents(TypeId object) {
        Map<String, Property> own = alike(object);
        Objects.requireNonNull(nearest.get(object))
                .forEach(parent -> alike.put(parent, AlikeProperties.of(alike(parent), own)));
    }

    private Map<String, Property> alike(TypeId object) {
        Map<String, Property> known = alike.get(object);
        return known != null
                ? known
                : AlikeProperties.byName(
                        Objects.requireNonNull(objects.get(object)).properties());
    }

    private ObjectDef filled(ObjectDef object) {
        List<TypeId> parents = Objects.requireNonNull(nearest.get(object.id())).stream()
                .filter(parent -> !alike(parent).isEmpty())
                .toList();
        return object.with(
                parents, List.copyOf(alike.getOrDefault(object.id(), Map.of()).values()));
    }
}
