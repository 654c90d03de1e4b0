package dev.sdkpoet.benchmarks.client;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link JsonBenchmark} in one fork, and writes {@code figure NAME NANOSECONDS BYTES} for each of its methods. */
public final class JsonRuns {
    /** The first word of a line with figures; JMH writes other lines. */
    public static final String FIGURE = "figure";

    private static final TimeValue ITERATION = new TimeValue(1, TimeUnit.SECONDS);
    private static final int WARM_UP = 3;
    private static final int MEASURED = 2;

    private JsonRuns() {}

    /** @param arguments the driver's class, and the file with the page */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(JsonBenchmark.class.getName())
                .param("driver", arguments[0])
                .param("page", arguments[1])
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(ITERATION)
                .measurementIterations(MEASURED)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            System.out.println(FIGURE + " " + result.getPrimaryResult().getLabel() + " "
                    + result.getPrimaryResult().getScore() + " "
                    + Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                            .getScore());
        }
    }
}
