package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the alternatives of an earlier document among those of this one by their members: an object may get more of them, and still has those
 * that it had. Finds as many as there can be at once, since what has few members is in many others.
 */
final class AlternativeMembers {
    /** Among more alternatives, looking for the best partners would take too long. */
    private static final int MAX_PAIRS = 250_000;

    private final Map<Integer, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> earlier = new HashMap<>();
    private final Map<Integer, List<String>> candidates = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();

    /**
     * @param items those that go by nothing else, by their index
     * @param known the members of earlier alternatives, by what these went by
     */
    AlternativeMembers(SpecDocument document, Map<Integer, SpecNode> items, Map<String, Set<String>> known) {
        items.forEach((index, item) -> members.put(index, members(item, document)));
        Set<String> all = members.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        known.forEach((name, names) -> {
            // What stands beside the alternatives all of them have, and so it tells nothing.
            Set<String> own = new HashSet<>(names);
            own.retainAll(all);
            if (!own.isEmpty()) {
                earlier.put(name, own);
            }
        });
    }

    /** Whether an alternative has all members of an earlier one. */
    boolean fits(int index, String name) {
        Set<String> own = earlier.get(name);
        return own != null && members.getOrDefault(index, Set.of()).containsAll(own);
    }

    /**
     * What alternatives go by that have been found.
     *
     * @param isOpen whether an alternative hasn't been found by something else
     * @param isFree whether an earlier one hasn't
     * @param wishes what an alternative would go by; of several earlier ones that it could be, it is that one
     */
    Map<Integer, String> found(Predicate<Integer> isOpen, Predicate<String> isFree, Map<Integer, Set<String>> wishes) {
        if ((long) earlier.size() * members.size() > MAX_PAIRS) {
            return Map.of();
        }
        members.keySet().stream()
                .filter(isOpen)
                .forEach(index -> candidates.put(
                        index,
                        earlier.keySet().stream()
                                .filter(name -> isFree.test(name) && fits(index, name))
                                .sorted(Comparator.comparing((String name) -> !wishes.getOrDefault(index, Set.of())
                                                .contains(name))
                                        .thenComparing(Comparator.comparingInt(this::size)
                                                .reversed())
                                        .thenComparing(Comparator.naturalOrder()))
                                .toList()));
        // Who has the fewest members more than its best partner chooses first.
        candidates.keySet().stream()
                .sorted(Comparator.comparingInt(this::more)
                        .thenComparing(index -> candidates.getOrDefault(index, List.of()).stream()
                                .noneMatch(wishes.getOrDefault(index, Set.of())::contains))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(index -> finds(index, new HashSet<>()));
        Map<Integer, String> names = new HashMap<>();
        found.forEach((name, index) -> names.put(index, name));
        return names;
    }

    /** How many members an alternative has more than the earlier one that it would rather be. */
    private int more(int index) {
        int all = members.getOrDefault(index, Set.of()).size();
        return candidates.getOrDefault(index, List.of()).stream()
                .findFirst()
                .map(name -> all - size(name))
                .orElse(Integer.MAX_VALUE);
    }

    private int size(String name) {
        return earlier.getOrDefault(name, Set.of()).size();
    }

    /** Whether an alternative gets a partner: its first choice that is free, else one whose partner finds another one (Kuhn's algorithm). */
    private boolean finds(int index, Set<String> asked) {
        List<String> own = candidates.getOrDefault(index, List.of());
        Optional<String> free =
                own.stream().filter(name -> !found.containsKey(name)).findFirst();
        free.ifPresent(name -> found.put(name, index));
        return free.isPresent()
                || own.stream().anyMatch(name -> {
                    Integer partner = found.get(name);
                    boolean isFree = partner != null && asked.add(name) && finds(partner, asked);
                    if (isFree) {
                        found.put(name, index);
                    }
                    return isFree;
                });
    }

    /** The names of all properties, also of those that it has from what it refers to. */
    private static Set<String> members(SpecNode item, SpecDocument document) {
        Set<String> names = new HashSet<>();
        SchemaParts.of(item, document).forEach(part -> {
            SpecNode properties = part.get("properties");
            names.addAll(properties == null ? Set.of() : properties.members().keySet());
        });
        return names;
    }
}
