package dev.sdkpoet.conformance;

import dev.sdkpoet.testing.NodePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls every scenario of two conformance servers, and compares what the servers saw and what was decoded with committed tables. The
 * scenarios that aren't right are in {@link KnownMisses}; another one fails the run, and so does an entry there that is right by now, or a
 * page that has other figures. {@code -Dconformance.record=true} takes such entries out, and writes the page.
 */
public final class ConformanceRunner {
    private static final Path TABLES = Path.of("src", "test", "resources", "conformance");
    private static final Path PAGE = Path.of("..", "docs", "conformance.md");
    private static final List<Starter> SUITES = List.of(AutorestSuite::start, HttpSpecsSuite::start);

    private final boolean record;
    private final List<SuiteRun.Result> results = new ArrayList<>();
    private final List<KnownMisses> known = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private ConformanceRunner(boolean record) {
        this.record = record;
    }

    /** Installs a server below a directory and starts it. */
    private interface Starter {
        Suite start(Path home) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<String> missing = NodePackages.missing();
        if (missing.isPresent()) {
            System.out.println("Conformance is skipped: " + missing.get() + ".");
            System.exit("true".equals(System.getenv("CI")) ? 1 : 0);
        }
        Path home = Files.createDirectories(Path.of(System.getProperty("conformance.home")));
        ConformanceRunner runner = new ConformanceRunner(Boolean.getBoolean("conformance.record"));
        for (Starter starter : SUITES) {
            try (Suite suite = starter.start(home)) {
                runner.run(suite);
            }
        }
        System.exit(runner.finish() ? 0 : 1);
    }

    private void run(Suite suite) throws IOException, InterruptedException {
        List<Step> steps = Step.read(TABLES.resolve(suite.name() + ".tsv"), suite.url());
        SuiteRun.Result result = new SuiteRun(suite, steps).run();
        result.coverage()
                .forEach((group, seen) -> System.out.println(result.suite() + ", " + group + ": " + result.right(seen)
                        + " of " + seen.size() + " scenarios are right; the server counts " + SuiteRun.counted(seen)));
        KnownMisses list = KnownMisses.read(TABLES.resolve(suite.name() + "-misses.tsv"));
        if (record) {
            list = list.withoutStale(result.misses().keySet());
        }
        list.compare(result.misses()).forEach(line -> wrong.add(suite.name() + " " + line));
        results.add(result);
        known.add(list);
    }

    /** @return whether all is as the lists and the page say */
    private boolean finish() throws IOException {
        ConformanceReport report = new ConformanceReport(PAGE, results, known);
        if (record && wrong.isEmpty()) {
            report.write();
        }
        if (wrong.isEmpty() && !report.isWritten()) {
            wrong.add(PAGE + " has other figures. Run this with -Dconformance.record=true.");
        }
        wrong.forEach(System.out::println);
        return wrong.isEmpty();
    }
}
