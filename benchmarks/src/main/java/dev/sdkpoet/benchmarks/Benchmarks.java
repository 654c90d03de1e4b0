package dev.sdkpoet.benchmarks;

import dev.sdkpoet.benchmarks.machine.Load;
import dev.sdkpoet.benchmarks.machine.Machine;
import dev.sdkpoet.benchmarks.machine.Revision;
import dev.sdkpoet.benchmarks.report.Page;
import dev.sdkpoet.benchmarks.run.CompileBenchmark;
import dev.sdkpoet.benchmarks.run.FirstUseBenchmark;
import dev.sdkpoet.benchmarks.run.GenerationBenchmark;
import dev.sdkpoet.benchmarks.run.JsonCostBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Runs the benchmarks that {@code -Dbenchmark} names, and writes their figures into the report. */
public final class Benchmarks {
    private static final String ALL = "all";

    private static final List<Benchmark> KNOWN = List.of(
            new GenerationBenchmark(), new CompileBenchmark(), new FirstUseBenchmark(), new JsonCostBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = new Settings(System.getProperties());
        List<Benchmark> chosen = chosen(settings.benchmarks());
        Page page = new Page(settings.report());
        for (Benchmark benchmark : chosen) {
            page.check(benchmark.name());
        }
        Files.createDirectories(settings.work());
        Laboratory laboratory = Laboratory.open(settings);
        for (Benchmark benchmark : chosen) {
            String figures = head(settings) + "\n" + benchmark.run(laboratory);
            System.out.println(figures);
            page.update(benchmark.name(), figures);
        }
    }

    static List<Benchmark> chosen(List<String> names) {
        List<String> known = KNOWN.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name) && !name.equals(ALL)) {
                throw new IllegalArgumentException("-Dbenchmark=" + name + ": there is no such benchmark. Choose from "
                        + String.join(", ", known) + " and " + ALL + ".");
            }
        }
        return KNOWN.stream()
                .filter(benchmark -> names.contains(benchmark.name()) || names.contains(ALL))
                .toList();
    }

    private static String head(Settings settings) throws IOException, InterruptedException {
        Load load = Load.settled();
        if (load.isTooHigh() && !settings.isBusyAllowed()) {
            throw new IllegalStateException("The machine is busy: " + load
                    + ". Wait, or set -Dbenchmark.busy=true for figures that only show that a benchmark works.");
        }
        String warning = load.isTooHigh() ? "**The machine was busy; don't rely on these figures.**\n\n" : "";
        String before = settings.before().isPresent()
                ? "*before* is " + Revision.of(settings.before().get()) + ".\n"
                : "";
        return warning + Machine.describe(load) + before;
    }
}
