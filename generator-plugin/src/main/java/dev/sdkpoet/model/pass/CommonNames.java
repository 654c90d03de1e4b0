package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names equal types after what their places have in common, which is the words at their end: those of a property, for example. Where
 * something else would like the same name, they are called as one of them would be called alone, the one with the shortest way to it. So
 * one more place gives them another name only if the way to it is shorter, and then a lock keeps the old one.
 */
final class CommonNames {
    /** What a place has only because of its structure, so that it says nothing alone. */
    private static final Pattern STRUCTURE =
            Pattern.compile("item|value|object|option [0-9]+|parameter [0-9]+|request|response|default|[0-9][0-9X]{2}");

    /** Of types that can stand for others; it depends on their places only. */
    private static final Comparator<TypeDef> BEST_FIRST = Comparator.comparingInt(
                    (TypeDef type) -> type.hint().segments().size())
            .thenComparing(type -> String.join("/", type.hint().segments()))
            .thenComparing(type -> type.id().pointer());

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> wishes = new HashMap<>();

    /**
     * @param all everything that has a name
     * @param groups types that become one, by group
     */
    CommonNames(List<TypeDef> all, List<List<TypeDef>> groups) {
        all.forEach(type -> names.merge(normal(type.hint()), 1, Integer::sum));
        groups.forEach(group -> wishes.merge(normal(end(group)), 1, Integer::sum));
    }

    /** Types by the words that their places end in. */
    static Map<String, List<TypeDef>> byEnd(List<TypeDef> types) {
        Map<String, List<TypeDef>> byEnd = new LinkedHashMap<>();
        for (TypeDef type : types) {
            byEnd.computeIfAbsent(normal(end(type.hint())), any -> new ArrayList<>())
                    .add(type);
        }
        return byEnd;
    }

    /** What the type is named after that becomes of these. */
    NameHint of(List<TypeDef> group) {
        NameHint common = end(group);
        String name = normal(common);
        long own =
                group.stream().filter(type -> normal(type.hint()).equals(name)).count();
        boolean isFree = !name.isEmpty() && wishes.getOrDefault(name, 0) == 1 && names.getOrDefault(name, 0) == own;
        return isFree ? common : best(group).hint();
    }

    static TypeDef best(List<TypeDef> group) {
        return group.stream().min(BEST_FIRST).orElseThrow();
    }

    private static NameHint end(List<TypeDef> group) {
        return end(best(group).hint());
    }

    /** The end of a place's name, with what structure adds to it. */
    private static NameHint end(NameHint hint) {
        List<String> segments = hint.segments();
        int start = segments.size() - 1;
        while (start > 0 && STRUCTURE.matcher(segments.get(start)).matches()) {
            start--;
        }
        return new NameHint(segments.subList(start, segments.size()));
    }

    private static String normal(NameHint hint) {
        StringBuilder letters = new StringBuilder();
        hint.segments()
                .forEach(segment ->
                        segment.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
