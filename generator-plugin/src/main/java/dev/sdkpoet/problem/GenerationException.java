package dev.sdkpoet.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a run because of what the user's documents or configuration say; its message is complete without a stack trace. */
public final class GenerationException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LINES = 100;

    private final transient List<Problem> problems;

    public GenerationException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, also those that the message only counts. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String lines = problems.stream().limit(MAX_LINES).map(Problem::toString).collect(Collectors.joining("\n"));
        int rest = problems.size() - MAX_LINES;
        return rest <= 0 ? lines : lines + "\n… and " + rest + " more.";
    }
}
