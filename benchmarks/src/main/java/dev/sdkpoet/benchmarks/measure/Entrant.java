package dev.sdkpoet.benchmarks.measure;

import java.io.IOException;

/**
 * One of those that are compared.
 *
 * @param label how the report names it
 * @param trial what it runs
 */
public record Entrant(String label, Trial trial) {
    /** Runs once and measures. */
    public interface Trial {
        Sample run() throws IOException, InterruptedException;
    }
}
