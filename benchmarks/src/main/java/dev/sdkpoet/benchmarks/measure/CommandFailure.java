package dev.sdkpoet.benchmarks.measure;

import java.util.List;

/** A command that failed. Its message has the end of what the command wrote. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN_LINES = 20;

    private final transient List<String> output;

    CommandFailure(List<String> command, int exitValue, List<String> output) {
        super(String.join(" ", command) + "\nended with " + exitValue + " and wrote:\n"
                + String.join("\n", output.subList(Math.max(0, output.size() - SHOWN_LINES), output.size())));
        this.output = List.copyOf(output);
    }

    /** All that the command wrote. */
    public List<String> output() {
        return output;
    }
}
