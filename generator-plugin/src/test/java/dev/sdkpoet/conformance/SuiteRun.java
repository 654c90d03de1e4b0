package dev.sdkpoet.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Runs a suite's table against its server. */
final class SuiteRun {
    private final Suite suite;
    private final List<Step> steps;

    SuiteRun(Suite suite, List<Step> steps) {
        this.suite = suite;
        this.steps = steps;
    }

    /**
     * @param documents how many clients were generated and compiled
     * @param coverage the server's own, by group
     * @param misses what is wrong, by scenario
     */
    record Result(String suite, int documents, Map<String, Map<String, Boolean>> coverage, Map<String, String> misses) {
        int right(Map<String, Boolean> group) {
            return (int) group.keySet().stream()
                    .filter(scenario -> !misses.containsKey(scenario))
                    .count();
        }
    }

    /** How many scenarios of a group the server has seen called rightly. */
    static int counted(Map<String, Boolean> group) {
        return (int) group.values().stream().filter(Boolean::booleanValue).count();
    }

    Result run() throws IOException, InterruptedException {
        Map<String, List<Step>> byDocument =
                steps.stream().collect(Collectors.groupingBy(Step::document, TreeMap::new, Collectors.toList()));
        Map<String, Path> documents = suite.documents();
        for (String name : byDocument.keySet()) {
            if (!documents.containsKey(name)) {
                throw new IllegalArgumentException(suite.name() + " has no document " + name);
            }
        }
        suite.clear();
        Map<String, String> problems = new ConcurrentSkipListMap<>();
        documents.entrySet().parallelStream()
                .forEach(document -> run(
                        document.getKey(),
                        document.getValue(),
                        byDocument.getOrDefault(document.getKey(), List.of()),
                        problems));
        return new Result(suite.name(), documents.size(), suite.coverage(), misses(problems));
    }

    private void run(String name, Path document, List<Step> called, Map<String, String> problems) {
        ClientUnderTest client;
        try {
            client = new ClientUnderTest(document, called, suite.assets());
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new IllegalStateException(name + " can't be generated and compiled: " + e.getMessage(), e);
        }
        StepRun run = new StepRun(client, suite.url(), suite.assets());
        for (Step step : called) {
            run.problem(step).ifPresent(problem -> problems.merge(step.scenario(), problem, (a, b) -> a + "; " + b));
        }
    }

    private Map<String, String> misses(Map<String, String> problems) throws IOException, InterruptedException {
        Map<String, String> misses = new TreeMap<>(problems);
        List<String> called = steps.stream().map(Step::scenario).toList();
        Map<String, Boolean> all = new LinkedHashMap<>();
        suite.coverage().values().forEach(all::putAll);
        called.forEach(scenario -> all.putIfAbsent(scenario, false));
        all.forEach((scenario, seen) -> {
            if (!seen) {
                misses.putIfAbsent(
                        scenario, called.contains(scenario) ? "the server doesn't count it" : "it isn't called");
            }
        });
        return misses;
    }
}
