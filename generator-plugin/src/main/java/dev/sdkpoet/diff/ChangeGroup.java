package dev.sdkpoet.diff;

import dev.sdkpoet.diff.Causes.Cause;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one part of a document does to the API.
 *
 * @param place where the part is
 * @param causes what was changed there
 * @param changes what became of its elements
 */
record ChangeGroup(SpecLocation place, List<Cause> causes, List<JavaChange> changes) {

    boolean breaksCallers() {
        return changes.stream().anyMatch(JavaChange::breaksCallers);
    }

    /**
     * At most one entry for each section.
     *
     * @param throwing whether it is reported already that a builder throws: what null has to do with that is said by then
     */
    List<ApiChange> report(boolean throwing) {
        List<ApiChange> report = new ArrayList<>();
        List<JavaChange> breaking = select(JavaChange::breaksCallers);
        List<JavaChange> added = select(change -> change.kind() == JavaChange.Kind.ADDED);
        if (!breaking.isEmpty()) {
            report.add(breaks(breaking, added));
        } else if (!added.isEmpty()) {
            report.add(entry(Section.ADDED, List.of(Wording.elements(added)), Set.of()));
        }
        List<JavaChange> deprecated = select(change -> change.kind() == JavaChange.Kind.DEPRECATED);
        if (!deprecated.isEmpty()) {
            report.add(entry(Section.DEPRECATED, List.of(Wording.elements(deprecated)), Set.of()));
        }
        List<JavaChange> undeprecated = select(change -> change.kind() == JavaChange.Kind.UNDEPRECATED);
        if (!undeprecated.isEmpty()) {
            List<String> effects = List.of(Wording.sentence(undeprecated, "not deprecated any more"));
            report.add(entry(Section.BEHAVIOUR, effects, Set.of()));
        }
        if (breaking.isEmpty() && !throwing) {
            List<JavaChange> nullness = select(change -> change.impacts().contains(Impact.NULLNESS));
            if (!nullness.isEmpty()) {
                List<String> effects = new ArrayList<>(texts(nullness));
                effects.set(0, "Checks of nullness: " + effects.get(0));
                report.add(entry(Section.CASES, effects, Set.of(Impact.NULLNESS)));
            }
            List<JavaChange> harmless = select(change ->
                    change.kind() == JavaChange.Kind.CHANGED && change.impacts().isEmpty());
            if (!harmless.isEmpty()) {
                report.add(entry(Section.BEHAVIOUR, texts(harmless), Set.of()));
            }
        }
        return report;
    }

    private ApiChange breaks(List<JavaChange> breaking, List<JavaChange> added) {
        List<JavaChange> removed = breaking.stream()
                .filter(change -> change.kind() == JavaChange.Kind.REMOVED)
                .toList();
        List<JavaChange> others = breaking.stream()
                .filter(change -> change.kind() != JavaChange.Kind.REMOVED)
                .toList();
        List<String> effects = new ArrayList<>(texts(others));
        if (!removed.isEmpty()) {
            effects.add(Wording.sentence(removed, "gone"));
        }
        if (!added.isEmpty()) {
            effects.add(Wording.sentence(added, "new"));
        }
        Set<Impact> impacts = breaking.stream()
                .flatMap(change -> change.impacts().stream())
                .filter(Impact::breaksCallers)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Impact.class)));
        return new ApiChange(
                Section.BREAKS, effects, cause(), impacts, firstPlace(), others.isEmpty() && added.isEmpty());
    }

    private ApiChange entry(Section section, List<String> effects, Set<Impact> impacts) {
        return new ApiChange(section, effects, cause(), impacts, firstPlace(), false);
    }

    private List<JavaChange> select(Predicate<JavaChange> wanted) {
        return changes.stream().filter(wanted).toList();
    }

    private static List<String> texts(List<JavaChange> changes) {
        return changes.stream()
                .map(change -> Wording.elements(List.of(change)) + " " + change.text())
                .toList();
    }

    private String cause() {
        return causes.stream().map(Cause::text).collect(Collectors.joining("; "));
    }

    private SpecLocation firstPlace() {
        return causes.isEmpty() ? place : causes.get(0).place();
    }
}
