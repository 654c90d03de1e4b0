package dev.sdkpoet.benchmarks.subject;

import java.nio.file.Path;
import java.util.List;

/**
 * What a generator is asked to do in one process.
 *
 * @param documents what to generate from, one client each
 * @param passes how often to go over all of them
 * @param output the directory for all clients
 * @param goal how much to write
 */
public record Generation(List<Path> documents, int passes, Path output, Goal goal) {
    /** How much to write. */
    public enum Goal {
        /** The sources, where there are none. */
        SOURCES,
        /** The sources again, which are there. */
        SOURCES_AGAIN,
        /** A whole Maven project. */
        PROJECT
    }

    public Generation {
        documents = List.copyOf(documents);
    }

    /** Generates one client. */
    public static Generation of(Path document, Path output, Goal goal) {
        return new Generation(List.of(document), 1, output, goal);
    }

    /** Where the first client is. */
    Path first() {
        return output.resolve("0/0");
    }
}
