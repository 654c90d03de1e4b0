package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;

/** Ends the reading of one file that can't be read any further. */
final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SpecLocation location;
    private final String problem;

    RejectedException(SpecLocation location, String problem) {
        super(problem, null, false, false);
        this.location = location;
        this.problem = problem;
    }

    void reportTo(Problems problems) {
        problems.error(location, problem);
    }
}
