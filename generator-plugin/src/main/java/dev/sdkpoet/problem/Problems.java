package dev.sdkpoet.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the problems of one run, so that they are shown together; thread-confined. */
public final class Problems {

    /** Nobody reads more, and a document written to cause problems must not fill the heap with them. */
    private static final int MAX_PER_SEVERITY = 10_000;

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message);

    private final Map<Severity, Set<Problem>> problems = new EnumMap<>(Severity.class);

    /** Adds a problem after which nothing is generated. */
    public void error(Place place, String message) {
        add(new Problem(Severity.ERROR, place, message));
    }

    /** Adds a problem that leaves the output sound. */
    public void warning(Place place, String message) {
        add(new Problem(Severity.WARNING, place, message));
    }

    /** Adds something worth knowing. */
    public void note(Place place, String message) {
        add(new Problem(Severity.NOTE, place, message));
    }

    /** Adds what another phase collected on its own. */
    public void addAll(Problems others) {
        others.problems.values().forEach(each -> each.forEach(this::add));
    }

    public boolean hasErrors() {
        return problems.containsKey(Severity.ERROR);
    }

    /** All problems, each once, sorted by setting or file, line and column. */
    public List<Problem> all() {
        return problems.values().stream()
                .flatMap(Collection::stream)
                .sorted(ORDER)
                .toList();
    }

    /** Ends the run when anything in it is wrong. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new GenerationException(all().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList());
        }
    }

    private void add(Problem problem) {
        Set<Problem> same = problems.computeIfAbsent(problem.severity(), severity -> new LinkedHashSet<>());
        if (same.size() < MAX_PER_SEVERITY) {
            same.add(problem);
        }
    }
}
