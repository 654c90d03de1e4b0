package dev.sdkpoet.goal;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.util.List;

/** Where a goal says what it does. */
public interface Messages {
    /** More would hide the first ones. */
    int MAX_WARNINGS = 100;

    /** Says what everybody sees. */
    void info(String line);

    /** Says what somebody should do something about. */
    void warn(String line);

    /** Says what only those see who look for it. */
    void debug(String line);

    /** Says what is wrong, but doesn't keep a client from being generated. */
    default void report(List<Problem> problems) {
        List<Problem> warnings = problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
        warnings.stream().limit(MAX_WARNINGS).forEach(problem -> warn(problem.toString()));
        if (warnings.size() > MAX_WARNINGS) {
            warn("... and " + (warnings.size() - MAX_WARNINGS) + " more warnings.");
        }
        problems.stream()
                .filter(problem -> problem.severity() == Severity.NOTE)
                .forEach(problem -> debug(problem.toString()));
    }
}
