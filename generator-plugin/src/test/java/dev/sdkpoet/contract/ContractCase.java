package dev.sdkpoet.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.contract.ContractResult.Violation;
import dev.sdkpoet.contract.PrismServer.Checks;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.DiscoverySelector;

/**
 * Generates the client of one document with its tests, compiles both, and runs the tests against Prism. Where Prism refuses nothing but its
 * own answer, which is the document's example, the call is made again to a Prism that lets the answer pass, so that the client decodes it.
 */
final class ContractCase {
    private static final Path OUTPUT = Path.of("target", "contract").toAbsolutePath();
    private static final String MAIN = "src/main/java/";
    private static final String TEST = "src/test/java/";

    private final Path prism;
    private final UnaryOperator<String> change;

    /**
     * @param prism where Prism is installed
     * @param change what becomes of the text of each test class before it is compiled
     */
    ContractCase(Path prism, UnaryOperator<String> change) {
        this.prism = prism;
        this.change = change;
    }

    ContractResult run(Path document) throws IOException, ClassNotFoundException {
        String name = document.getFileName().toString();
        GenerationPlan plan = plan(document);
        int operations = operations(plan);
        if (operations == 0) {
            return new ContractResult(name, 0, 0, List.of());
        }
        Path served = PrismDocument.write(document, OUTPUT);
        try (PrismServer server = PrismServer.start(prism, served, Checks.REQUESTS_AND_ANSWERS)) {
            ClassLoader loader = compile(plan, document);
            server.awaitStart();
            TestRun run = TestRun.of(tests(plan, loader), server.url());
            return new ContractResult(name, operations, run.tests(), violations(name, served, loader, run));
        }
    }

    private List<Violation> violations(String name, Path served, ClassLoader loader, TestRun run)
            throws IOException, ClassNotFoundException {
        List<DiscoverySelector> again = new ArrayList<>();
        for (Map.Entry<TestRun.Method, String> failure : run.failures().entrySet()) {
            if (Refusal.of(failure.getValue()).ofAnswer()) {
                TestRun.Method method = failure.getKey();
                again.add(selectMethod(loader.loadClass(method.className()), method.name()));
            }
        }
        Map<TestRun.Method, String> undecoded =
                again.isEmpty() ? Map.of() : runAgain(served, again).failures();
        List<Violation> violations = new ArrayList<>();
        run.failures().forEach((method, message) -> {
            Refusal refusal = Refusal.of(undecoded.getOrDefault(method, message));
            violations.add(new Violation(name, method.name(), refusal.text(), refusal.ofAnswer()));
        });
        return violations;
    }

    private TestRun runAgain(Path served, List<DiscoverySelector> again) throws IOException {
        try (PrismServer server = PrismServer.start(prism, served, Checks.REQUESTS)) {
            server.awaitStart();
            return TestRun.of(again, server.url());
        }
    }

    private static GenerationPlan plan(Path document) {
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", document, document.toString()))
                        .basePackage("contract.client")
                        .clientName("ContractClient")
                        .layout(Layout.PROJECT)
                        .tests(true)
                        .output(OUTPUT)
                        .build());
    }

    private ClassLoader compile(GenerationPlan plan, Path document) {
        Map<String, String> sources = new TreeMap<>();
        plan.tree().files().forEach((path, text) -> {
            if (path.startsWith(MAIN) && !path.endsWith("module-info.java")) {
                sources.put(path.substring(MAIN.length()), text);
            } else if (path.startsWith(TEST)) {
                sources.put(path.substring(TEST.length()), change.apply(text));
            }
        });
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(sources);
        if (!compiled.isClean()) {
            throw new IllegalStateException(document + " doesn't compile:\n" + compiled.errors());
        }
        return compiled.loader(ContractCase.class.getClassLoader());
    }

    private static List<DiscoverySelector> tests(GenerationPlan plan, ClassLoader loader)
            throws ClassNotFoundException {
        List<DiscoverySelector> tests = new ArrayList<>();
        for (String path : plan.tree().files().keySet()) {
            if (path.startsWith(TEST) && path.endsWith("ApiTest.java")) {
                String name = path.substring(TEST.length(), path.length() - ".java".length());
                tests.add(selectClass(loader.loadClass(name.replace('/', '.'))));
            }
        }
        return tests;
    }

    private static int operations(GenerationPlan plan) {
        return plan.model().documents().stream()
                .flatMap(document -> document.resources().stream())
                .mapToInt(resource -> resource.operations().size())
                .sum();
    }
}
