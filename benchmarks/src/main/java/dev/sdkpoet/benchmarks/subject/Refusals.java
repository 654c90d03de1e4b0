package dev.sdkpoet.benchmarks.subject;

import dev.sdkpoet.benchmarks.measure.ChildProcess;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The documents that a generator couldn't generate from. */
public final class Refusals {
    private static final String PREFIX = "refused ";

    private Refusals() {}

    public static Set<Path> in(ChildProcess run) {
        return run.output().stream()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> Path.of(line.substring(PREFIX.length())))
                .collect(Collectors.toSet());
    }
}
