package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What breaks only code that implements an interface, or switches over everything that a type may be. */
final class ImplementerChanges {
    private final OriginIndex before;
    private final OriginIndex after;

    ImplementerChanges(OriginIndex before, OriginIndex after) {
        this.before = before;
        this.after = after;
    }

    /** One entry for each type. */
    List<ApiChange> of(List<JavaChange> changes) {
        List<ApiChange> report = new ArrayList<>();
        byType(changes, Impact.IMPLEMENTERS).forEach((type, group) -> report.add(implementers(group)));
        byType(changes, Impact.SWITCHES).forEach((type, group) -> report.add(switches(group)));
        return report;
    }

    private static Map<String, List<JavaChange>> byType(List<JavaChange> changes, Impact impact) {
        return changes.stream()
                .filter(change -> change.impacts().contains(impact))
                .collect(Collectors.groupingBy(
                        change -> change.element().type(), LinkedHashMap::new, Collectors.toList()));
    }

    // Classes that implement `PetApi` lack `PetApi.createPetCall(Pet)`
    // Classes that extend `Base`: `Base.name()` became final
    private ApiChange implementers(List<JavaChange> group) {
        List<JavaChange> lacking = group.stream()
                .filter(change -> change.kind() == JavaChange.Kind.ADDED || change.kind() == JavaChange.Kind.ABSTRACTED)
                .toList();
        List<String> texts = new ArrayList<>();
        if (!lacking.isEmpty()) {
            texts.add("Classes that implement `" + type(group) + "` lack " + Wording.elements(lacking));
        }
        group.stream()
                .filter(change -> !lacking.contains(change))
                .map(change -> "Classes that extend `" + type(group) + "`: " + Wording.elements(List.of(change)) + " "
                        + change.text())
                .forEach(texts::add);
        return new ApiChange(Section.CASES, texts, "", Set.of(Impact.IMPLEMENTERS), place(group), false);
    }

    // Switches over `Kind.Known` without a default lack `Kind.Known.BIRD`
    private ApiChange switches(List<JavaChange> group) {
        JavaChange first = group.get(0);
        // What permits more says itself what that is.
        String lacking = first.element().isType() ? first.text() : Wording.elements(group);
        String text = "Switches over `" + type(group) + "` without a default lack " + lacking;
        return new ApiChange(Section.CASES, text, "", Set.of(Impact.SWITCHES), place(group));
    }

    /** {@code Kind.Known} */
    private static String type(List<JavaChange> group) {
        JavaElement element = group.get(0).element();
        String display = element.display();
        return element.isType() ? display : display.substring(0, display.lastIndexOf("." + element.name()));
    }

    private SpecLocation place(List<JavaChange> group) {
        JavaElement element = group.get(0).element();
        return after.of(element).or(() -> before.of(element)).map(Origin::place).orElse(after.root());
    }
}
