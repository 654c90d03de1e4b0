package dev.sdkpoet.naming;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the inline types whose names would be too long. One that stands in another type becomes a nested class of that, named by the way
 * from there: {@code Order.PackingSlipOptions}. One that stands in an operation, or in several places, leaves out words. Whether a type is
 * one of them depends on its own place only, so a document that grows nests nothing that wasn't.
 */
final class Nesting {
    /** What reads well in code; longer names are nested or shortened. */
    static final int LONGEST = 60;

    /** Leaves room for a number. */
    private static final int SHORTENED = LONGEST - 4;

    private final Map<TypeId, TypeDef> types = new HashMap<>();
    private final Map<TypeId, TypeId> owners = new HashMap<>();
    private final Map<TypeId, Place> places = new HashMap<>();

    /**
     * Where a class belongs, and the words for its name there, the best first.
     *
     * @param owner null for a class in a file of its own
     * @param length of the name with those of all classes around it
     */
    private record Place(@Nullable TypeId owner, List<Words> words, int length) {}

    private Nesting() {}

    /** Every type in a class of its own, whatever the length of its name. */
    static Nesting none() {
        return new Nesting();
    }

    static Nesting of(ApiDocument document) {
        Nesting nesting = new Nesting();
        document.types().forEach(type -> nesting.types.put(type.id(), type));
        Set<TypeId> shared = new HashSet<>(document.otherPlaces().values());
        document.types().forEach(type -> nesting.addOwned(type, shared));
        document.types().forEach(nesting::place);
        return nesting;
    }

    /** The type that another one is a nested class of; nothing for most. */
    Optional<TypeId> owner(TypeId type) {
        return Optional.ofNullable(places.get(type)).flatMap(place -> Optional.ofNullable(place.owner()));
    }

    /** Words for the name of a type that is nested or shortened, the best first; nothing for others. */
    Optional<List<Words>> words(TypeId type) {
        return Optional.ofNullable(places.get(type)).map(Place::words).filter(words -> !words.isEmpty());
    }

    /** A type owns those inline ones that stand in it and nowhere else. */
    private void addOwned(TypeDef owner, Set<TypeId> shared) {
        owner.held()
                .flatMap(held -> held.innermost().stream())
                .filter(id -> types.containsKey(id) && !id.isOfSchemaWithName() && !shared.contains(id))
                .filter(id -> id.pointer().startsWith(owner.id().pointer() + "/"))
                .forEach(id -> owners.merge(
                        id,
                        owner.id(),
                        (one, other) -> one.pointer().length() > other.pointer().length() ? one : other));
    }

    private Place place(TypeDef type) {
        Place known = places.get(type.id());
        if (known == null) {
            known = newPlace(type);
            places.put(type.id(), known);
        }
        return known;
    }

    private Place newPlace(TypeDef type) {
        List<String> segments = type.hint().segments();
        int length = Words.of(segments).upperCamel().length();
        if (length <= LONGEST || type.id().isOfSchemaWithName()) {
            return new Place(null, List.of(), length);
        }
        TypeDef owner = types.get(owners.get(type.id()));
        if (owner != null) {
            List<Words> own = nested(owner.hint().segments(), segments);
            int whole = place(owner).length() + 1 + own.get(0).upperCamel().length();
            if (whole < JavaIdentifiers.MAX_LENGTH) {
                return new Place(owner.id(), own, whole);
            }
        }
        return new Place(null, shortened(segments), SHORTENED);
    }

    /** The words that a type's place adds to its owner's, then more and more of the words before them. */
    private static List<Words> nested(List<String> owner, List<String> type) {
        int known = owner.size();
        boolean isBelow = type.size() > known && type.subList(0, known).equals(owner);
        List<Words> nested = new ArrayList<>(shortened(isBelow ? type.subList(known, type.size()) : type));
        Words all = Words.of(type);
        int count = nested.get(0).words().size();
        boolean isEnd = all.endsWith(nested.get(0));
        while (isEnd
                && count < all.words().size()
                && all.last(count + 1).upperCamel().length() <= LONGEST) {
            count++;
            nested.add(all.last(count));
        }
        return nested;
    }

    /** The words of all segments, if there is room for them; else the first ones before those of the last segment, the last ones,
     * or some of both.
     */
    private static List<Words> shortened(List<String> segments) {
        Words all = Words.of(segments);
        if (all.upperCamel().length() <= LONGEST) {
            return List.of(all);
        }
        int size = segments.size();
        Words last = Words.of(segments.get(size - 1)).startIn(SHORTENED);
        Words first = size == 1
                ? last
                : Words.of(segments.subList(0, size - 1))
                        .firstIn(SHORTENED - last.upperCamel().length())
                        .then(last);
        Words start = all.firstIn(SHORTENED / 2);
        Words both = start.then(all.endIn(SHORTENED - start.upperCamel().length()));
        return List.of(first, all.endIn(SHORTENED), both);
    }
}
