package dev.sdkpoet.testing;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that can be generated of a document: a project, with its fakes and tests.
 *
 * @param files every planned file, by path
 */
public record WholeClient(SortedMap<String, String> files) {
    private static final String JAVA = "src/main/java/";
    private static final String TEST = "src/test/java/";
    private static final String RUNTIME = "example/runtime/";

    /** Plans it; nothing is written. */
    public static WholeClient of(Path document) {
        GenerationPlan plan = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource(
                                "", document, document.getFileName().toString()))
                        .basePackage("example")
                        .clientName("ExampleClient")
                        .layout(Layout.PROJECT)
                        .wholeRuntime(true) // one for all documents
                        .tests(true)
                        .fakes(true)
                        .output(Path.of("target", "whole-client", "none"))
                        .build());
        return new WholeClient(plan.tree().files());
    }

    /** The Java that the document decides: not that of the runtime. */
    public Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(JAVA + "example/") && !path.startsWith(JAVA + RUNTIME)) {
                sources.put(path.substring(JAVA.length()), text);
            } else if (path.startsWith(TEST)) {
                sources.put(path.substring(TEST.length()), text);
            }
        });
        return sources;
    }

    /**
     * Compiles it with every warning on.
     *
     * @param runtime what {@link #runtime} has made
     */
    public InMemoryCompiler.Result compile(Path runtime) {
        return InMemoryCompiler.compile(sources(), List.of(runtime));
    }

    /**
     * Compiles the runtime, which is the same for every document.
     *
     * @param folder where to put the classes
     */
    public static Path runtime(Path folder) throws IOException {
        Path document = Files.writeString(
                folder.resolve("empty.yaml"), "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}}");
        Map<String, String> sources = new TreeMap<>();
        of(document).files().forEach((path, text) -> {
            if (path.startsWith(JAVA + RUNTIME)) {
                sources.put(path.substring(JAVA.length()), text);
            }
        });
        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources);
        if (!result.isClean()) {
            throw new AssertionError("The runtime doesn't compile:\n" + result.errors());
        }
        Path classes = folder.resolve("runtime");
        for (Map.Entry<String, byte[]> type : result.classes().entrySet()) {
            Path file = classes.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
        return classes;
    }
}
