package dev.sdkpoet.problem;

import java.util.ArrayList;
import java.util.List;

public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public void error(SpecLocation location, String message) {
        all.add(new Problem(Severity.ERROR, location, message));
    }

    public void warning(SpecLocation location, String message) {
        all.add(new Problem(Severity.WARNING, location, message));
    }

    public void note(SpecLocation location, String message) {
        all.add(new Problem(Severity.NOTE, location, message));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    public void throwIfErrors() {
        if (hasErrors()) {
            throw new GenerationException(all());
        }
    }
}
