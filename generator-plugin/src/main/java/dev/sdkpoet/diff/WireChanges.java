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
    private final Parts before;
    private final Parts after;
    private final Set<String> reported;
    private final Map<Fact, List<Part>> changed = new LinkedHashMap<>();

    /** @param reported the keys of parts of which something is reported already */
    WireChanges(Parts before, Parts after, Set<String> reported) {
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

    /** The same of several parts is one entry: a server is that of a hundred operations. */
    List<ApiChange> changes() {
        after.all().forEach(part -> before.part(part.key()).ifPresent(old -> compare(old, part)));
        List<ApiChange> report = new ArrayList<>();
        changed.forEach((fact, parts) -> report.add(new ApiChange(
                Section.BEHAVIOUR,
                Wording.list(parts.stream().map(Part::java).toList()),
                fact.toString(),
                Set.of(),
                parts.get(0).place())));
        return report;
    }

    private void compare(Part old, Part now) {
        if (isAnotherThing(old, now)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(now.wire().keySet());
        names.addAll(old.wire().keySet());
        for (String name : names) {
            Fact fact = new Fact(name, old.wire().get(name), now.wire().get(name));
            boolean isTold = name.equals(Part.REQUIRED) && reported.contains(now.key());
            if (!Objects.equals(fact.was(), fact.is()) && !isTold) {
                changed.computeIfAbsent(fact, key -> new ArrayList<>()).add(now);
            }
        }
    }

    /** Whether Java shows that it isn't what it was: then all the rest is different, too. */
    private static boolean isAnotherThing(Part old, Part now) {
        boolean isWhole = now.kind() == Part.Kind.RESPONSE || now.kind() == Part.Kind.SCHEMA;
        return (isWhole
                        && !Objects.equals(
                                old.shape().get(Part.TYPE), now.shape().get(Part.TYPE)))
                || (now.kind() == Part.Kind.PROPERTY
                        && (old.wire().isEmpty() || now.wire().isEmpty()));
    }
}
