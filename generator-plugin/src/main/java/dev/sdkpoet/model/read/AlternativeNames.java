package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the alternatives of a schema go by: the schema that they refer to, else their title, else the values that tell them from the others,
 * else their type, else their number among those without a reference. No two go by the same.
 */
final class AlternativeNames {
    private static final int REFERENCE = 0;
    private static final int TITLE = 1;
    private static final int CONSTANTS = 2;
    private static final int TYPE = 3;
    private static final int NUMBER = 4;

    /** By item and kind; "" for none. */
    private final List<String[]> wishes = new ArrayList<>();

    private final String[] names;
    private final Set<String> taken = new HashSet<>();

    private AlternativeNames(List<SpecNode> items) {
        names = new String[items.size()];
        Arrays.fill(names, "");
        int number = 0;
        for (SpecNode item : items) {
            String[] own = new String[NUMBER + 1];
            Arrays.fill(own, "");
            String reference = item.string("$ref");
            if (reference != null) {
                own[REFERENCE] = reference.substring(reference.lastIndexOf('/') + 1);
                own[TITLE] = reference;
            } else {
                own[TITLE] = text(item, "title");
                own[CONSTANTS] = constants(item);
                own[TYPE] = text(item, "type");
                own[NUMBER] = Integer.toString(++number);
            }
            wishes.add(own);
        }
        for (int kind : List.of(TITLE, CONSTANTS, TYPE)) {
            dropRepeated(kind);
        }
    }

    /**
     * In the order of the items.
     *
     * @param isKnown whether a lock has something at or below a step: what has got a title since keeps what it goes by there
     */
    static List<String> of(List<SpecNode> items, Predicate<String> isKnown) {
        AlternativeNames alternatives = new AlternativeNames(items);
        alternatives.give(name -> isKnown.test(JsonPointer.append("", name)));
        alternatives.give(any -> true);
        alternatives.number();
        return List.of(alternatives.names);
    }

    /** What several are called says nothing. */
    private void dropRepeated(int kind) {
        Map<String, Integer> counts = new HashMap<>();
        wishes.forEach(own -> counts.merge(own[kind], 1, Integer::sum));
        wishes.forEach(own -> own[kind] = counts.getOrDefault(own[kind], 0) > 1 ? "" : own[kind]);
    }

    private void give(Predicate<String> isGiven) {
        for (int kind = REFERENCE; kind <= NUMBER; kind++) {
            for (int i = 0; i < names.length; i++) {
                String wish = wishes.get(i)[kind];
                if (names[i].isEmpty() && !wish.isEmpty() && !taken.contains(wish) && isGiven.test(wish)) {
                    names[i] = wish;
                    taken.add(wish);
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

    private static String text(SpecNode node, String key) {
        String text = node.string(key);
        return text == null ? "" : text;
    }

    /** {@code type=card}, from constants and enums of one value. */
    private static String constants(SpecNode node) {
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
        return constants.toString();
    }
}
