package dev.sdkpoet.benchmarks;

import java.io.IOException;

/** One thing to measure. */
public interface Benchmark {
    /** Its name on the command line, and that of its section in the report. */
    String name();

    /** Measures, and returns the figures as Markdown. */
    String run(Laboratory laboratory) throws IOException, InterruptedException;
}
