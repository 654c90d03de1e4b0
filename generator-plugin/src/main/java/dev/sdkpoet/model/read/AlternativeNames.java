package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the alternatives of a schema go by: the schema that they refer to, else their title, else the values that tell them from the others,
 * else what only they refer to, else their type, else their number among those without a reference. No two go by the same. Those that an earlier
 * client has go by what they went by there: the last three kinds of words change with each member, so those alternatives are found by the
 * members that they have had.
 */
final class AlternativeNames {
    /** Deeper or longer ones are identified by something else. */
    private static final int MAX_NODES = 500;

    private static final int KINDS = 6;

    /** A reference (two ways of writing it), a title, and values: what tells an alternative from others whatever members these get. */
    private static final int OWN_KINDS = 3;

    /** The last kind, which says the least. */
    private static final int NUMBER = KINDS - 1;

    /** By item, kind and rank. */
    private final List<List<List<String>>> wishes = new ArrayList<>();

    private final Map<Integer, Map<String, Integer>> counts = new HashMap<>();
    private final String[] names;
    private final Set<String> taken = new HashSet<>();

    private AlternativeNames(List<SpecNode> items) {
        names = new String[items.size()];
        Arrays.fill(names, "");
        int number = 0;
        for (SpecNode item : items) {
            String reference = item.string("$ref");
            wishes.add(
                    reference == null
                            ? List.of(
                                    List.of(),
                                    text(item, "title"),
                                    constants(item),
                                    references(item),
                                    text(item, "type"),
                                    List.of(Integer.toString(++number)))
                            : List.of(
                                    List.of(lastStep(reference)),
                                    List.of(reference),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of()));
        }
    }

    /**
     * In the order of the items.
     *
     * @param place where the items are
     * @param earlier what has got a title since keeps what it went by there
     */
    static List<String> of(List<SpecNode> items, String place, SpecDocument document, EarlierPlaces earlier) {
        AlternativeNames alternatives = new AlternativeNames(items);
        if (earlier.has(place)) {
            alternatives.giveKnown(items, place, document, earlier);
        }
        alternatives.give(0, KINDS, (kind, name, item) -> alternatives.isSingle(kind, name));
        alternatives.number();
        return List.of(alternatives.names);
    }

    private void giveKnown(List<SpecNode> items, String place, SpecDocument document, EarlierPlaces earlier) {
        Predicate<String> isLocked = name -> earlier.has(place + JsonPointer.append("", name));
        give(0, OWN_KINDS, (kind, name, item) -> isSingle(kind, name) && isLocked.test(name));
        giveByMembers(items, place, document, earlier);
        give(0, KINDS, (kind, name, item) -> isSingle(kind, name) && isLocked.test(name));
        give(0, KINDS, (kind, name, item) -> isLocked.test(name));
    }

    /** What refers to others, or to none, may do so in another way once it has more members. */
    private void giveByMembers(List<SpecNode> items, String place, SpecDocument document, EarlierPlaces earlier) {
        Map<Integer, SpecNode> unnamed = new HashMap<>();
        Map<Integer, Set<String>> own = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].isEmpty() && items.get(i).string("$ref") == null) {
                unnamed.put(i, items.get(i));
                own.put(i, wishes.get(i).stream().flatMap(List::stream).collect(Collectors.toSet()));
            }
        }
        Map<String, Set<String>> members = new HashMap<>();
        for (String step : earlier.steps(place)) {
            Set<String> known = taken.contains(step) ? Set.of() : earlier.members(place + JsonPointer.append("", step));
            if (!known.isEmpty()) {
                members.put(step, known);
            }
        }
        AlternativeMembers alternatives = new AlternativeMembers(document, unnamed, members);
        give(OWN_KINDS, NUMBER, (kind, name, item) -> isSingle(kind, name) && alternatives.fits(item, name));
        alternatives
                .found(index -> names[index].isEmpty(), name -> !taken.contains(name), own)
                .forEach((index, name) -> {
                    names[index] = name;
                    taken.add(name);
                });
    }

    /** What several are called says nothing, but that of what was alone before. */
    private boolean isSingle(int kind, String name) {
        Map<String, Integer> ofKind = counts.computeIfAbsent(kind, key -> {
            Map<String, Integer> count = new HashMap<>();
            wishes.forEach(own -> own.get(key).forEach(wish -> count.merge(wish, 1, Integer::sum)));
            return count;
        });
        return ofKind.getOrDefault(name, 0) == 1;
    }

    /** Whether an item goes by a name of a kind. */
    private interface Choice {
        boolean isGiven(int kind, String name, int item);
    }

    private void give(int from, int to, Choice choice) {
        for (int kind = from; kind < to; kind++) {
            for (int i = 0; i < names.length; i++) {
                for (String wish : wishes.get(i).get(kind)) {
                    if (names[i].isEmpty()
                            && !wish.isEmpty()
                            && !taken.contains(wish)
                            && choice.isGiven(kind, wish, i)) {
                        names[i] = wish;
                        taken.add(wish);
                    }
                }
            }
        }
    }

    private void number() {
        int next = names.length;
        for (int i = 0; i < names.length; i++) {
            while (names[i].isEmpty()) {
                String number = Integer.toString(++next);
                if (taken.add(number)) {
                    names[i] = number;
                }
            }
        }
    }

    private static List<String> text(SpecNode node, String key) {
        String text = node.string(key);
        return text == null ? List.of() : List.of(text);
    }

    private static String lastStep(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The names of all schemas that it refers to, in their own order. */
    private static List<String> references(SpecNode item) {
        Set<String> references = new TreeSet<>();
        Deque<SpecNode> pending = new ArrayDeque<>(List.of(item));
        for (int i = 0; i < MAX_NODES && !pending.isEmpty(); i++) {
            SpecNode node = pending.remove();
            String reference = node.string("$ref");
            if (reference != null) {
                references.add(lastStep(reference));
            }
            pending.addAll(node.isObject() ? node.members().values() : node.items());
        }
        return List.copyOf(references);
    }

    /** {@code type=card}, from constants and enums of one value. */
    private static List<String> constants(SpecNode node) {
        SpecNode properties = node.get("properties");
        StringBuilder constants = new StringBuilder();
        for (Map.Entry<String, SpecNode> property : properties == null
                ? List.<Map.Entry<String, SpecNode>>of()
                : properties.members().entrySet()) {
            SpecNode value = property.getValue().get("const");
            SpecNode values = property.getValue().get("enum");
            if (value == null && values != null && values.isArray() && values.size() == 1) {
                value = values.at(0);
            }
            if (value != null && value.isString()) {
                constants
                        .append(constants.isEmpty() ? "" : ",")
                        .append(property.getKey())
                        .append('=')
                        .append(value.text());
            }
        }
        return List.of(constants.toString());
    }
}
