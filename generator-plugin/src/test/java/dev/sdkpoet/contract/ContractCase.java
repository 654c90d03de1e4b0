package dev.sdkpoet.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.contract.ContractResult.Violation;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.PrismServer;
import dev.sdkpoet.testing.PrismServer.Checks;
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
 * own answer, the call is made again, to a Prism whose answers are made up to fit the schemas: it has to succeed there. Where the refused
 * answer was the document's example, and not Prism's own idea, the call is made once more, to a Prism that lets the answer pass, by a client
 * with its usual patience, so that the client decodes the example, too.
 */
final class ContractCase {
    private static final Path OUTPUT = Path.of("target", "contract").toAbsolutePath();
    private static final String MAIN = "src/main/java/";
    private static final String TEST = "src/test/java/";
    private static final String TEST_CLASS = "ApiTest.java";

    /** The end of the names of test classes whose client isn't strict. */
    private static final String LENIENT = "LenientTest";

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
        try (PrismServer server = PrismServer.start(prism, served, Checks.REQUESTS_AND_RESPONSES)) {
            ClassLoader loader = compile(plan, document);
            server.awaitStart();
            TestRun run = TestRun.of(tests(plan, loader), server.url());
            return new ContractResult(name, operations, run.tests(), violations(name, served, loader, run));
        }
    }

    /** The tests that failed because of an answer, as they are or in their lenient form. */
    private static List<DiscoverySelector> ofAnswers(
            TestRun run, ClassLoader loader, UnaryOperator<TestRun.Method> form) throws ClassNotFoundException {
        List<DiscoverySelector> tests = new ArrayList<>();
        for (Map.Entry<TestRun.Method, String> failure : run.failures().entrySet()) {
            if (Refusal.of(failure.getValue()).ofAnswer()) {
                TestRun.Method method = form.apply(failure.getKey());
                tests.add(selectMethod(loader.loadClass(method.className()), method.name()));
            }
        }
        return tests;
    }

    private List<Violation> violations(String name, Path served, ClassLoader loader, TestRun run)
            throws IOException, ClassNotFoundException {
        Map<TestRun.Method, String> unfit = runAgain(
                served, ofAnswers(run, loader, UnaryOperator.identity()), Checks.REQUESTS_AND_FITTING_RESPONSES);
        Map<TestRun.Method, String> undecoded =
                runAgain(served, ofAnswers(run, loader, ContractCase::lenient), Checks.REQUESTS);
        AnswerExamples examples = AnswerExamples.of(served);
        List<Violation> violations = new ArrayList<>();
        run.failures().forEach((method, message) -> {
            Refusal first = Refusal.of(message);
            boolean ofExample = first.ofAnswer() && examples.has(method.operation());
            String worse = ofExample ? undecoded.get(lenient(method)) : null;
            worse = unfit.getOrDefault(method, worse);
            if (worse != null) {
                violations.add(
                        new Violation(name, method.name(), Refusal.of(worse).text(), false));
            } else if (ofExample || !first.ofAnswer()) {
                violations.add(new Violation(name, method.name(), first.text(), ofExample));
            }
        });
        return violations;
    }

    private static TestRun.Method lenient(TestRun.Method method) {
        return new TestRun.Method(method.className().replaceFirst("Test$", LENIENT), method.name());
    }

    private Map<TestRun.Method, String> runAgain(Path served, List<DiscoverySelector> again, Checks checks)
            throws IOException {
        if (again.isEmpty()) {
            return Map.of();
        }
        try (PrismServer server = PrismServer.start(prism, served, checks)) {
            server.awaitStart();
            return TestRun.of(again, server.url()).failures();
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
                String own = path.substring(TEST.length());
                sources.put(own, change.apply(text));
                if (own.endsWith(TEST_CLASS)) {
                    String simpleName = own.substring(own.lastIndexOf('/') + 1, own.length() - "Test.java".length());
                    sources.put(
                            own.replaceFirst("Test\\.java$", LENIENT + ".java"),
                            change.apply(text)
                                    .replace("class " + simpleName + "Test", "class " + simpleName + LENIENT)
                                    .replaceFirst("\\R *\\.strictDecoding\\(\\)", ""));
                }
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
            if (path.startsWith(TEST) && path.endsWith(TEST_CLASS)) {
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
