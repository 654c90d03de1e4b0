package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Arguments that come by position, where the method's signature stays the same: compiled callers and their sources go on, and say something
 * else.
 */
final class ArgumentChanges {
    private final OriginIndex before;
    private final OriginIndex after;

    ArgumentChanges(OriginIndex before, OriginIndex after) {
        this.before = before;
        this.after = after;
    }

    /** An argument and what is at its place now. */
    record Replaced(Origin old, Origin now) {}

    /**
     * The operations whose arguments have changed places, by key.
     *
     * @param broken the keys of parts of which it is reported already that their callers break
     */
    Map<String, ApiChange> breaks(Set<String> broken) {
        Map<String, ApiChange> breaks = new LinkedHashMap<>();
        operations().filter(operation -> !broken.contains(operation.key())).forEach(operation -> {
            List<Origin> old = arguments(before, operation.key());
            List<Origin> now = arguments(after, operation.key());
            if (haveMoved(old, now)) {
                String text = Wording.code(operation.java()) + " takes " + names(now) + " instead of " + names(old)
                        + ", in this order";
                breaks.put(
                        operation.key(),
                        new ApiChange(Section.BREAKS, text, "", Set.of(Impact.MEANING), operation.place()));
            }
        });
        return breaks;
    }

    /** Arguments that are gone, each with the one that the same position now stands for. */
    List<Replaced> replaced() {
        List<Replaced> replaced = new ArrayList<>();
        operations().forEach(operation -> {
            List<Origin> old = arguments(before, operation.key());
            List<Origin> now = arguments(after, operation.key());
            if (old.size() == now.size() && !haveMoved(old, now)) {
                for (int i = 0; i < old.size(); i++) {
                    if (!old.get(i).key().equals(now.get(i).key())) {
                        replaced.add(new Replaced(old.get(i), now.get(i)));
                    }
                }
            }
        });
        return replaced;
    }

    private Stream<Origin> operations() {
        return after.all()
                .filter(origin -> origin.kind() == Origin.Kind.OPERATION)
                .filter(origin -> before.origin(origin.key()).isPresent());
    }

    private static boolean haveMoved(List<Origin> old, List<Origin> now) {
        List<String> was = keys(old);
        List<String> is = keys(now);
        return was.stream().anyMatch(key -> is.contains(key) && is.indexOf(key) != was.indexOf(key));
    }

    private static List<String> keys(List<Origin> arguments) {
        return arguments.stream().map(Origin::key).toList();
    }

    private static String names(List<Origin> arguments) {
        return arguments.stream()
                .map(argument -> argument.label().isEmpty() ? argument.kind().toString() : argument.label())
                .map(Wording::code)
                .collect(Collectors.joining(", "));
    }

    /** What comes by position, in its order; nothing where a builder takes it. */
    private static List<Origin> arguments(OriginIndex origins, String operation) {
        boolean isBuilt = origins.origin(operation)
                .map(origin -> origin.building().built())
                .orElse(false);
        return isBuilt
                ? List.of()
                : origins.children(operation).stream()
                        .filter(child -> child.kind() == Origin.Kind.PARAMETER || child.kind() == Origin.Kind.BODY)
                        .filter(Origin::isRequired)
                        .toList();
    }
}
