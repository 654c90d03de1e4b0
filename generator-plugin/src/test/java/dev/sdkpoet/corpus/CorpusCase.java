package dev.sdkpoet.corpus;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Generates the client of one document, compiles it, and sends the document's examples through it. */
final class CorpusCase {
    private static final String PACKAGE = "corpus.client";
    private static final String RUNTIME = "corpus/client/runtime/";

    private final Path runtime = Files.createTempDirectory("corpus-runtime");
    private final Meter meter = new Meter();
    private @Nullable URLClassLoader runtimeLoader;

    CorpusCase() throws IOException {}

    CorpusRow run(String name, Path file) throws IOException {
        meter.start();
        GenerationPlan plan;
        try {
            plan = new SdkGenerator().plan(request(name, file));
        } catch (GenerationException e) {
            String more = e.problems().size() > 1 ? " (and " + (e.problems().size() - 1) + " more)" : "";
            String message = e.problems().get(0) + more;
            return CorpusRow.refused(name, meter.stop(), message);
        }
        Cost generating = meter.stop();
        Map<String, String> sources = new TreeMap<>(plan.tree().files());
        ClassLoader library = compileRuntime(sources);
        sources.keySet().removeIf(path -> path.startsWith(RUNTIME) || path.equals("module-info.java"));
        meter.start();
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(sources, List.of(runtime));
        Cost compiling = meter.stop();
        if (!compiled.isClean()) {
            RoundTrip.Result none = new RoundTrip.Result(0, 0, 0, 0, firstLines(compiled.errors()));
            return row(name, plan, sources, generating, compiling, false, none);
        }
        ClassLoader loader = compiled.loader(library);
        initialise(plan, loader);
        RoundTrip.Result examples = new RoundTrip(plan.model(), plan.names(), loader).run();
        return row(name, plan, sources, generating, compiling, true, examples);
    }

    /** What is wrong with the constants of an API shows when its class is used first. */
    private static void initialise(GenerationPlan plan, ClassLoader loader) {
        for (ApiDocument document : plan.model().documents()) {
            for (Resource resource : document.resources()) {
                String name = plan.names()
                        .resource(document.key(), resource.tag())
                        .implementation()
                        .reflectionName();
                try {
                    Class.forName(name, true, loader);
                } catch (ClassNotFoundException | LinkageError e) {
                    throw new IllegalStateException(name + " can't be initialised: " + e + ", " + e.getCause(), e);
                }
            }
        }
    }

    private static CorpusRow row(
            String name,
            GenerationPlan plan,
            Map<String, String> sources,
            Cost generating,
            Cost compiling,
            boolean compiles,
            RoundTrip.Result examples) {
        int operations = plan.model().documents().stream()
                .flatMap(document -> document.resources().stream())
                .mapToInt(resource -> resource.operations().size())
                .sum();
        long warnings = plan.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        long bytes = sources.values().stream()
                .mapToLong(source -> source.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return new CorpusRow(
                name,
                compiles ? CorpusRow.Status.OK : CorpusRow.Status.FAILED,
                operations,
                (int) plan.model().types().count(),
                sources.size(),
                bytes,
                generating,
                compiling,
                (int) warnings,
                examples.examples(),
                examples.lossless(),
                examples.excused(),
                examples.lost(),
                examples.message());
    }

    private static GenerationRequest request(String name, Path file) {
        return GenerationRequest.builder()
                .document(new DocumentSource("", file, name))
                .basePackage(PACKAGE)
                .clientName("CorpusClient")
                .layout(Layout.SOURCES)
                .wholeRuntime(true) // one for all documents
                .output(Path.of("target", "corpus").toAbsolutePath())
                .build();
    }

    private static String firstLines(String errors) {
        return String.join(" | ", errors.lines().limit(3).toList());
    }

    /** The runtime is the same for every document, so each worker compiles it once. */
    private ClassLoader compileRuntime(Map<String, String> sources) throws IOException {
        URLClassLoader loader = runtimeLoader;
        if (loader != null) {
            return loader;
        }
        Map<String, String> own = new TreeMap<>(sources);
        own.keySet().removeIf(path -> !path.startsWith(RUNTIME));
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(own);
        if (!compiled.isClean()) {
            throw new IllegalStateException("the runtime doesn't compile: " + firstLines(compiled.errors()));
        }
        for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
            Path target = runtime.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, type.getValue());
        }
        loader = new URLClassLoader(
                new URL[] {runtime.toUri().toURL()}, getClass().getClassLoader());
        runtimeLoader = loader;
        return loader;
    }
}
