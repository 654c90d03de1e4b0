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
import java.util.stream.Collectors;

/**
 * Finds the alternatives of an earlier document among those of this one by their members: an object may get more of them, and still has those
 * that it had. Finds as many as there can be at once, since what has few members is in many others.
 */
final class AlternativeMembers {
    /** Among more alternatives, looking for the best partners would take too long. */
    private static final int MAX_PAIRS = 250_000;

    private final SpecDocument document;
    private final Map<Integer, Set<String>> members = new HashMap<>();
    private final Map<Integer, List<String>> candidates = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();

    /** @param items those that go by nothing else, by their index */
    AlternativeMembers(SpecDocument document, Map<Integer, SpecNode> items) {
        this.document = document;
        items.forEach((index, item) -> members.put(index, members(item)));
    }

    /**
     * What alternatives go by that have been found.
     *
     * @param known the members of earlier alternatives, by what these went by
     * @param wishes what an alternative would go by; of several earlier ones that it could be, it is that one
     */
    Map<Integer, String> found(Map<String, Set<String>> known, Map<Integer, Set<String>> wishes) {
        Map<String, Set<String>> earlier = own(known);
        if ((long) earlier.size() * members.size() > MAX_PAIRS) {
            return Map.of();
        }
        members.forEach((index, own) -> candidates.put(
                index,
                earlier.keySet().stream()
                        .filter(name -> own.containsAll(earlier.getOrDefault(name, Set.of())))
                        .sorted(Comparator.comparing((String name) ->
                                        !wishes.getOrDefault(index, Set.of()).contains(name))
                                .thenComparing(Comparator.comparingInt((String name) -> size(earlier, name))
                                        .reversed())
                                .thenComparing(Comparator.naturalOrder()))
                        .toList()));
        // Who has the fewest members more than its best partner chooses first.
        members.keySet().stream()
                .sorted(Comparator.comparingInt((Integer index) -> more(index, earlier))
                        .thenComparing(index -> candidates.getOrDefault(index, List.of()).stream()
                                .noneMatch(wishes.getOrDefault(index, Set.of())::contains))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(index -> finds(index, new HashSet<>()));
        Map<Integer, String> names = new HashMap<>();
        found.forEach((name, index) -> names.put(index, name));
        return names;
    }

    /** What stands beside the alternatives all of them have, and so it tells nothing. */
    private Map<String, Set<String>> own(Map<String, Set<String>> known) {
        Set<String> all = members.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Set<String>> earlier = new HashMap<>();
        known.forEach((name, names) -> {
            Set<String> own = new HashSet<>(names);
            own.retainAll(all);
            if (!own.isEmpty()) {
                earlier.put(name, own);
            }
        });
        return earlier;
    }

    /** How many members an alternative has more than the earlier one that it would rather be. */
    private int more(int index, Map<String, Set<String>> earlier) {
        int all = members.getOrDefault(index, Set.of()).size();
        return candidates.getOrDefault(index, List.of()).stream()
                .findFirst()
                .map(name -> all - size(earlier, name))
                .orElse(Integer.MAX_VALUE);
    }

    private static int size(Map<String, Set<String>> earlier, String name) {
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
    private Set<String> members(SpecNode item) {
        Set<String> names = new HashSet<>();
        SchemaParts.of(item, document).forEach(part -> {
            SpecNode properties = part.get("properties");
            names.addAll(properties == null ? Set.of() : properties.members().keySet());
        });
        return names;
    }
}
