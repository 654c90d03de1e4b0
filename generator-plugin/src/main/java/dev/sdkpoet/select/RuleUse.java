package dev.sdkpoet.select;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.OperationFilter.Candidate;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule, and what became of it. */
final class RuleUse {
    static final String INCLUDE = "include";
    static final String EXCLUDE = "exclude";

    private final String kind;
    private final SelectionRule rule;

    /** Values that fit nothing so far, and what is there instead. */
    private final Map<Condition, Set<String>> useless = new EnumMap<>(Condition.class);

    private final Map<Condition, Set<String>> known = new EnumMap<>(Condition.class);
    private boolean isUsed;
    private boolean hasSkipped;

    RuleUse(String kind, SelectionRule rule) {
        this.kind = kind;
        this.rule = rule;
        for (Condition condition : Condition.values()) {
            useless(condition).addAll(condition.of(rule));
        }
    }

    private Set<String> useless(Condition condition) {
        return useless.computeIfAbsent(condition, any -> new LinkedHashSet<>());
    }

    private Set<String> known(Condition condition) {
        return known.computeIfAbsent(condition, any -> new LinkedHashSet<>());
    }

    boolean isIncludeFor(String document) {
        return kind.equals(INCLUDE) && rule.isFor(document);
    }

    boolean isExcludeFor(String document) {
        return !kind.equals(INCLUDE) && rule.isFor(document);
    }

    /** Whether an operation of a path may fit. */
    boolean mayFit(String path) {
        return rule.paths().isEmpty() || rule.paths().stream().anyMatch(value -> Glob.fitsPath(value, path));
    }

    /** Whether all operations of a path fit. */
    boolean fitsAll(String path) {
        return !rule.paths().isEmpty()
                && mayFit(path)
                && rule.tags().isEmpty()
                && rule.operations().isEmpty()
                && rule.methods().isEmpty()
                && rule.deprecated() == null
                && rule.internal() == null;
    }

    /** Nobody knows what the operations of this path are. */
    void skip(String path) {
        hasSkipped = true;
        isUsed |= fitsAll(path);
        useless(Condition.PATHS).removeIf(value -> Glob.fitsPath(value, path));
        known(Condition.PATHS).add(path);
    }

    boolean fits(Candidate operation) {
        boolean fits = true;
        for (Condition condition : Condition.values()) {
            Set<String> open = useless(condition);
            open.removeIf(value -> condition.fits(value, operation));
            if (!open.isEmpty()) {
                known(condition).addAll(condition.valuesOf(operation));
            }
            fits &= condition.fits(rule, operation);
        }
        fits &= is(rule.deprecated(), isDeprecated(operation)) && is(rule.internal(), operation.isInternal());
        isUsed |= fits;
        return fits;
    }

    private static boolean is(@Nullable Boolean wanted, boolean value) {
        return wanted == null || wanted == value;
    }

    private static boolean isDeprecated(Candidate operation) {
        SpecNode deprecated = operation.operation().get("deprecated");
        return deprecated != null && deprecated.isBoolean() && deprecated.text().equals("true");
    }

    void tell(Problems problems) {
        boolean isWrong = false;
        for (Condition condition : Condition.values()) {
            boolean isKnown = !hasSkipped || condition == Condition.PATHS;
            for (String value : isKnown ? useless(condition) : Set.<String>of()) {
                isWrong = true;
                problems.warning(
                        new Place.Setting("select/" + kind + "/" + condition.setting()),
                        condition.message(value, known(condition)));
            }
        }
        boolean isAboutLists = !rule.tags().isEmpty()
                || !rule.paths().isEmpty()
                || !rule.operations().isEmpty()
                || !rule.methods().isEmpty();
        if (!isUsed && !isWrong && !hasSkipped && isAboutLists) {
            problems.warning(
                    new Place.Setting("select/" + kind),
                    "No operation matches all its conditions: " + said() + ". Correct it, or say it in several <" + kind
                            + ">s.");
        }
    }

    private String said() {
        List<String> said = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            if (!condition.of(rule).isEmpty()) {
                said.add(condition.setting() + " " + String.join(", ", condition.of(rule)));
            }
        }
        if (rule.deprecated() != null) {
            said.add("deprecated " + rule.deprecated());
        }
        if (rule.internal() != null) {
            said.add("internal " + rule.internal());
        }
        return String.join("; ", said);
    }
}
