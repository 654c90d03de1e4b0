package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;

/** Ends the reading of one file that can't be read any further. */
public class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place location;
    private final String problem;

    /** @param problem what is wrong, and what to do */
    public RejectedException(Place location, String problem) {
        super(problem, null, false, false);
        this.location = location;
        this.problem = problem;
    }

    /** Tells it as an error. */
    public void reportTo(Problems problems) {
        problems.error(location, problem);
    }
}
