package dev.sdkpoet.diff;

import dev.sdkpoet.text.MarkdownText;
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
    private final Set<String> reported;
    private final Map<Fact, List<Origin>> changed = new LinkedHashMap<>();

    /** @param reported the keys of parts of which something is reported already */
    WireChanges(OriginIndex before, OriginIndex after, Set<String> reported) {
        this.reported = reported;
        this.before = before;
        this.after = after;
    }

    /** What is said of a part, and was. */
    private record Fact(
            String name, @Nullable String was, @Nullable String is) {

        @Override
        public String toString() {
            return name + ": " + code(is) + " instead of " + code(was);
        }

        private static String code(@Nullable String value) {
            return value == null ? "nothing" : MarkdownText.inlineCode(value);
        }
    }

    /** One entry for the same parts: a server is that of a hundred operations, and a parameter that moves has another style, too. */
    List<ApiChange> changes() {
        after.all().forEach(origin -> before.origin(origin.key()).ifPresent(old -> compare(old, origin)));
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
        Set<String> names = new LinkedHashSet<>(now.wire().keySet());
        names.addAll(old.wire().keySet());
        for (String name : names) {
            Fact fact = new Fact(name, old.wire().get(name), now.wire().get(name));
            boolean isTold = name.equals(Origin.REQUIRED) && reported.contains(now.key());
            if (!Objects.equals(fact.was(), fact.is()) && !isTold) {
                changed.computeIfAbsent(fact, key -> new ArrayList<>()).add(now);
            }
        }
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
