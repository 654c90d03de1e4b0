package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a lock knows the types of a document, of which it has some in several places. One of the places is what the lock knows such a type
 * by, also when the document doesn't have that place any more: then another one goes on in its place. Places that contradict the ones before
 * them, since a member has another type there, or always another value, aren't together with them; the order of the document makes no
 * difference.
 */
public final class SharedPlaces {
    /** Of a document that no lock knows. */
    public static final SharedPlaces NONE = new SharedPlaces(Collections.emptySortedMap());

    private final Map<TypeId, String> known = new HashMap<>();
    private final Set<TypeId> own = new HashSet<>();
    private final Set<TypeId> shared = new HashSet<>();
    private final Map<TypeId, TypeId> first = new HashMap<>();
    private final List<List<TypeId>> together = new ArrayList<>();

    /** @param places by what the lock knows a type, where it is, in order */
    private SharedPlaces(SortedMap<String, List<TypeId>> places) {
        places.forEach((id, types) -> {
            own.add(types.get(0));
            shared.addAll(types.size() > 1 ? types : List.of());
            types.forEach(type -> known.put(type, id));
        });
    }

    /** @param otherPlaces the lock's {@linkplain Lock#otherPlaces() other places} of types */
    static SharedPlaces of(ApiDocument document, Lock lock, SortedMap<String, String> otherPlaces, LockIds ids) {
        NavigableMap<String, List<TypeId>> places = new TreeMap<>();
        for (TypeDef type : document.types()) {
            String place = ids.type(type.id());
            String id = lock.has(place) ? place : otherPlaces.get(place);
            if (id != null) {
                places.computeIfAbsent(id, any -> new ArrayList<>()).add(type.id());
            }
        }
        places.forEach((id, types) ->
                types.sort(Comparator.comparing((TypeId type) -> !ids.type(type).equals(id))
                        .thenComparing(ids::type)));
        SharedPlaces shared = new SharedPlaces(places);
        if (!shared.shared.isEmpty()) {
            shared.join(document.types(), places, lock, ids);
        }
        return shared;
    }

    /** From the inside out, so that what contains types that contradict each other is compared once. */
    private void join(Collection<TypeDef> types, NavigableMap<String, List<TypeId>> places, Lock lock, LockIds ids) {
        Set<TypeId> apart = new HashSet<>();
        TypeJoiner joiner = new TypeJoiner(
                types,
                this::isJoined,
                type -> known(type)
                        .map(id -> new TypeJoiner.Mark(id, Optional.of(type).filter(apart::contains))),
                (id, member) -> lock.entry(ids.property(id, member))
                        .filter(entry -> !LockedType.isAny(entry.type()))
                        .isPresent());
        places.descendingMap()
                .values()
                .forEach(all -> all.stream()
                        .skip(1)
                        .filter(type -> !joiner.join(all.get(0), type))
                        .forEach(apart::add));
        Comparator<TypeId> inOrder = Comparator.comparing((TypeId type) -> !isOwn(type))
                .thenComparing(type -> known(type).isEmpty())
                .thenComparing(ids::type);
        for (List<TypeId> joined : joiner.joined()) {
            List<TypeId> all = joined.stream().sorted(inOrder).toList();
            together.add(all);
            all.forEach(type -> first.put(type, all.get(0)));
        }
    }

    /** Types with names in the document stay themselves, unless the lock has them as one with others. */
    private boolean isJoined(TypeDef type) {
        return type.isInline() || shared.contains(type.id());
    }

    /** By what the lock knows the type in a place; nothing if it knows none there. */
    public Optional<String> known(TypeId place) {
        return Optional.ofNullable(known.get(place));
    }

    /** Whether a place is that by which the lock knows its type. */
    public boolean isOwn(TypeId place) {
        return own.contains(place);
    }

    /** The first of the places whose type is one with that in a place. */
    public TypeId one(TypeId place) {
        return first.getOrDefault(place, place);
    }

    /** Types that are one, where there are several, the first one in front. */
    List<List<TypeId>> together() {
        return Collections.unmodifiableList(together);
    }

    /** What goes on in the place of what is gone has its id from now on. */
    void takeOver(LockIds ids) {
        own.forEach(type -> known(type).ifPresent(id -> ids.takeOver(type, id)));
    }
}
