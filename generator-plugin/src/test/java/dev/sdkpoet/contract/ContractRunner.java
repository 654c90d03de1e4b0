package dev.sdkpoet.contract;

import dev.sdkpoet.contract.ContractResult.Violation;
import dev.sdkpoet.testing.PrismServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls every operation of every document in a directory against Prism: {@code -Dcontract.dir=DIR}, and of every third document only with
 * {@code -Dcontract.third=true}. The calls that fail though the client is right are in {@link KnownFaults}; anything else fails the run,
 * and so does an entry there that is right by now. {@code -Dcontract.report=FILE} writes the figures into a page.
 */
public final class ContractRunner {
    private ContractRunner() {}

    public static void main(String[] arguments) throws Exception {
        Path prism = Path.of(System.getProperty("contract.prism")).toAbsolutePath();
        boolean third = Boolean.getBoolean("contract.third");
        PrismServer.install(prism);
        List<Path> documents = documents(Path.of(System.getProperty("contract.dir")), third);
        requireBite(prism, documents.get(0));
        List<ContractResult> results = new ArrayList<>();
        for (Path document : documents) {
            ContractResult result = new ContractCase(prism, UnaryOperator.identity()).run(document);
            results.add(result);
            System.out.println(result.document() + ": " + result.operations() + " operations, " + result.calls()
                    + " calls, " + result.violations().size() + " failed");
        }
        List<Violation> violations =
                results.stream().flatMap(result -> result.violations().stream()).toList();
        KnownFaults known = KnownFaults.read();
        if (Boolean.getBoolean("contract.record") && !third) {
            known = known.record(violations);
        }
        List<String> wrong = known.compare(
                violations, results.stream().map(ContractResult::document).toList());
        wrong.forEach(System.out::println);
        String report = System.getProperty("contract.report", "");
        if (!report.isEmpty() && !third && wrong.isEmpty()) {
            ContractReport.write(Path.of(report), results, known);
        }
        System.out.println(results.size() + " documents, "
                + results.stream().mapToInt(ContractResult::operations).sum() + " operations, "
                + results.stream().mapToInt(ContractResult::calls).sum() + " calls, " + violations.size()
                + " failed, " + wrong.size() + " without a known reason");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static List<Path> documents(Path directory, boolean third) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return IntStream.range(0, all.size())
                    .filter(i -> !third || i % 3 == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    /** Calls with wrong values have to be refused, or else the rest proves nothing. */
    private static void requireBite(Path prism, Path document) throws IOException, ClassNotFoundException {
        ContractResult result = new ContractCase(
                        prism, text -> text.replaceAll("\"[A-Z]{2}0123456789abcdef0123456789abcdef\"", "\"wrong\""))
                .run(document);
        long refused = result.violations().stream()
                .filter(violation -> !violation.ofAnswer())
                .count();
        if (refused == 0) {
            throw new IllegalStateException("Prism accepts wrong values for " + document);
        }
        System.out.println(result.document() + " with wrong values: " + refused + " of " + result.calls()
                + " calls refused, as they should be");
    }
}
