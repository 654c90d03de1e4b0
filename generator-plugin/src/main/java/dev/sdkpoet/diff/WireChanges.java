package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What callers don't see when they compile, but the server does, or they do when it answers. */
final class WireChanges {
    private final OriginIndex before;
    private final OriginIndex after;
    private final List<ArgumentChanges.Replaced> replaced;
    private final Set<String> reported;
    private final Map<Fact, List<Origin>> changed = new LinkedHashMap<>();

    /**
     * @param replaced arguments at the places of others
     * @param reported the keys of parts of which something is reported already
     */
    WireChanges(OriginIndex before, OriginIndex after, List<ArgumentChanges.Replaced> replaced, Set<String> reported) {
        this.replaced = replaced;
        this.reported = reported;
        this.before = before;
        this.after = after;
    }

    /** What is said of a part, and was. */
    private record Fact(
            String name, @Nullable String was, @Nullable String is) {

        @Override
        public String toString() {
            return name + ": " + code(is, was) + " instead of " + code(was, is);
        }

        private static String code(@Nullable String value, @Nullable String other) {
            return value == null ? "nothing" : Wording.code(value, other == null ? "" : other);
        }
    }

    /** One entry for the same parts: a server is that of a hundred operations, and a parameter that moves also has another style. */
    List<ApiChange> changes() {
        after.all().forEach(origin -> before.origin(origin.key()).ifPresent(old -> compare(old, origin)));
        replaced.forEach(argument -> compare(argument.old(), argument.now()));
        Map<List<Origin>, List<String>> facts = new LinkedHashMap<>();
        changed.forEach((fact, origins) ->
                facts.computeIfAbsent(origins, key -> new ArrayList<>()).add(fact.toString()));
        List<ApiChange> report = new ArrayList<>();
        facts.forEach((origins, texts) -> report.add(new ApiChange(
                Section.BEHAVIOUR,
                Wording.list(origins.stream().map(Origin::java).toList()),
                String.join("; ", texts),
                Set.of(),
                origins.get(0).place())));
        return report;
    }

    private void compare(Origin old, Origin now) {
        if (isAnotherThing(old, now)) {
            return;
        }
        boolean isRetyped =
                !Objects.equals(old.shape().get(Origin.TYPE), now.shape().get(Origin.TYPE));
        Set<String> names = new LinkedHashSet<>(now.wire().keySet());
        names.addAll(old.wire().keySet());
        for (String name : names) {
            String was = old.wire().get(name);
            String is = now.wire().get(name);
            boolean isReported = (name.equals(Origin.REQUIRED) && reported.contains(now.key()))
                    || (isRetyped && SentLimits.isLimit(name));
            if (SentLimits.matters(name, was, is) && !isReported && !isNameInPath(name, old, now)) {
                Fact fact = fact(name, old, now);
                changed.computeIfAbsent(fact, key -> new ArrayList<>()).add(now);
            }
        }
    }

    private static Fact fact(String name, Origin old, Origin now) {
        return name.equals(OperationWire.PATH)
                ? new Fact(name, old.shape().get(Origin.PATH), now.shape().get(Origin.PATH))
                : new Fact(name, old.wire().get(name), now.wire().get(name));
    }

    /** What a parameter of a path is called shows in no path. */
    private static boolean isNameInPath(String name, Origin old, Origin now) {
        return name.equals(OperationWire.NAME)
                && OperationWire.IN_PATH.equals(old.wire().get(OperationWire.PLACE))
                && OperationWire.IN_PATH.equals(now.wire().get(OperationWire.PLACE));
    }

    /** Whether Java shows that it isn't what it was: then all the rest is different, too. */
    private static boolean isAnotherThing(Origin old, Origin now) {
        boolean isWhole = now.kind() == Origin.Kind.RESPONSE || now.kind() == Origin.Kind.SCHEMA;
        return (isWhole
                        && !Objects.equals(
                                old.shape().get(Origin.TYPE), now.shape().get(Origin.TYPE)))
                || (now.kind() == Origin.Kind.PROPERTY
                        && (old.wire().isEmpty() || now.wire().isEmpty()));
    }
}
