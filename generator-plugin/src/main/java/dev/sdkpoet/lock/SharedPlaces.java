package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * By what a lock knows the types of a document, of which it has some in several places. One of the places is what the lock knows such a type
 * by, also when the document doesn't have that place any more: then another one goes on in its place.
 */
public final class SharedPlaces {
    /** Of a document that no lock knows. */
    public static final SharedPlaces NONE = new SharedPlaces(false);

    private final Map<TypeId, String> known = new LinkedHashMap<>();
    private final Set<TypeId> own = new HashSet<>();
    private final boolean areAny;

    private SharedPlaces(boolean areAny) {
        this.areAny = areAny;
    }

    static SharedPlaces of(ApiDocument document, Lock lock, LockIds ids) {
        if (lock.entries().isEmpty()) {
            return NONE;
        }
        SortedMap<String, String> others = lock.otherPlaces();
        SharedPlaces places = new SharedPlaces(!others.isEmpty());
        Map<String, List<TypeId>> types = new LinkedHashMap<>();
        for (TypeDef type : document.types()) {
            String place = ids.type(type.id());
            String id = lock.has(place) ? place : others.get(place);
            if (id != null) {
                types.computeIfAbsent(id, any -> new ArrayList<>()).add(type.id());
                places.known.put(type.id(), id);
            }
        }
        types.forEach((id, all) -> places.own.add(own(id, all, ids)));
        return places;
    }

    private static TypeId own(String id, List<TypeId> types, LockIds ids) {
        return types.stream()
                .filter(type -> ids.type(type).equals(id))
                .findFirst()
                .orElseGet(() -> {
                    TypeId next =
                            types.stream().min(Comparator.comparing(ids::type)).orElseThrow();
                    ids.takeOver(next, id);
                    return next;
                });
    }

    /** By what the lock knows the type in a place; nothing if it knows none there. */
    public Optional<String> known(TypeId place) {
        return Optional.ofNullable(known.get(place));
    }

    /** Whether a place is that by which the lock knows its type. */
    public boolean isOwn(TypeId place) {
        return own.contains(place);
    }

    /** What the lock knows by place; empty if each of its types has one place. */
    Map<TypeId, String> shared() {
        return areAny ? known : Map.of();
    }
}
