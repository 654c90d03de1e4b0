package dev.sdkpoet.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.PagingSetting;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A client made of a document, to be compiled in memory with every warning on, and used from Java that a test writes. Its package is
 * {@code example}, its class {@code Example}.
 */
public final class GeneratedClient {
    private static final String RUNTIME = "example/runtime/";

    private static Path runtime;

    private final GenerationPlan plan;
    private final Map<String, String> sources;

    private GeneratedClient(GenerationPlan plan) {
        this.plan = plan;
        this.sources = own(plan);
    }

    /**
     * The client of a document that stands in no file yet.
     *
     * @param document YAML or JSON
     */
    public static GeneratedClient of(String document) throws IOException {
        Path folder = Files.createTempDirectory("sdkpoet");
        Path file = folder.resolve("api.yaml");
        try {
            return new GeneratedClient(plan(Files.writeString(file, document)));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** The client of a document in a file. */
    public static GeneratedClient of(Path document) throws IOException {
        return new GeneratedClient(plan(document));
    }

    /** The client of a document whose lists page as a user says. */
    public static GeneratedClient of(Path document, List<PagingSetting> paging) throws IOException {
        return new GeneratedClient(plan(document, paging));
    }

    /** The client of a document, with modules for all versions of Jackson. */
    public static GeneratedClient withJackson(Path document) {
        DocumentSource source =
                new DocumentSource("", document, document.getFileName().toString());
        return new GeneratedClient(plan(request(List.of(source), List.of()).jackson(List.of(JacksonVersion.values()))));
    }

    /** The client of a request. */
    public static GeneratedClient of(GenerationRequestBuilder request) {
        return new GeneratedClient(plan(request));
    }

    /** What is asked for with a document, which is written into a folder, and below which the output goes. */
    public static GenerationRequestBuilder request(Path folder, String document) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), document);
        return request(List.of(new DocumentSource("", file, "api.yaml")), List.of())
                .root(folder)
                .output(folder.resolve("out"));
    }

    /** What is wrong with a request, a line each. */
    public static String complaint(GenerationRequestBuilder request) {
        return catchThrowableOfType(GenerationException.class, () -> plan(request)).problems().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** The client of several documents. */
    public static GeneratedClient of(List<DocumentSource> documents) {
        return new GeneratedClient(plan(documents));
    }

    /** What would be written for a document, not compiled. */
    public static GenerationPlan plan(Path document) throws IOException {
        return plan(document, List.of());
    }

    /** What would be written for documents that become one client, not compiled. */
    public static GenerationPlan plan(List<DocumentSource> documents) {
        return plan(documents, List.of());
    }

    private static GenerationPlan plan(Path document, List<PagingSetting> paging) {
        DocumentSource source =
                new DocumentSource("", document, document.getFileName().toString());
        return plan(List.of(source), paging);
    }

    private static GenerationPlan plan(List<DocumentSource> documents, List<PagingSetting> paging) {
        return plan(request(documents, paging));
    }

    private static GenerationRequestBuilder request(List<DocumentSource> documents, List<PagingSetting> paging) {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("example")
                .clientName("Example")
                .layout(Layout.SOURCES)
                .paging(paging)
                .wholeRuntime(true) // one for all documents
                .output(Path.of("target", "generated-client"));
        documents.forEach(request::document);
        return request;
    }

    private static GenerationPlan plan(GenerationRequestBuilder request) {
        return new SdkGenerator().plan(request.build());
    }

    /** The Java sources without those of the runtime, by path. */
    private static Map<String, String> own(GenerationPlan plan) {
        Map<String, String> sources = new TreeMap<>(plan.tree().files());
        sources.keySet()
                .removeIf(
                        path -> path.startsWith(RUNTIME) || path.equals("module-info.java") || !path.endsWith(".java"));
        return sources;
    }

    /** The same client, compiled together with a class of a user's own: {@code com/acme/Money.java}. */
    public GeneratedClient with(String path, String source) {
        GeneratedClient client = new GeneratedClient(plan);
        client.sources.putAll(sources);
        client.sources.put(path, source);
        return client;
    }

    /** What the client was generated from, and its names. */
    public GenerationPlan plan() {
        return plan;
    }

    /** Compiles the client; its classes are loaded as they are needed. */
    public ClassLoader classes() throws IOException {
        return compiled(sources).loader(library());
    }

    /** What the user was told, a problem each line. */
    public String problems() {
        return plan.problems().stream()
                .map(problem -> problem.severity() + " " + problem)
                .collect(Collectors.joining("\n"));
    }

    /** The paths of the sources, without those of the runtime. */
    public Set<String> paths() {
        return sources.keySet();
    }

    /** A source, for example {@code model/Pet.java}. */
    public String source(String path) {
        String source = sources.get("example/" + path);
        if (source == null) {
            throw new AssertionError("no " + path + " in " + sources.keySet());
        }
        return source;
    }

    /** A class literal of the model that has this accessor, whatever the model is called. */
    public String classWith(String accessor) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().startsWith("example/model/"))
                .filter(source -> source.getValue().contains("extends JsonModel"))
                .filter(source -> source.getValue().contains(" " + accessor + "() {"))
                .map(source -> source.getKey().replace('/', '.').replace(".java", ".class"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Compiles the client and initialises every class.
     *
     * @return their binary names
     */
    public Set<String> load() throws IOException, ClassNotFoundException {
        InMemoryCompiler.Result compiled = compiled(sources);
        try (URLClassLoader library = library()) {
            ClassLoader loader = compiled.loader(library);
            for (String name : compiled.classes().keySet()) {
                Class.forName(name, true, loader);
            }
        }
        return compiled.classes().keySet();
    }

    /** There is no class that isn't planned: text that broke out of its literal or comment would declare some. */
    private static InMemoryCompiler.Result compiled(Map<String, String> sources) throws IOException {
        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources, List.of(runtime()));
        if (!result.isClean()) {
            throw new AssertionError("It doesn't compile:\n" + result.errors());
        }
        for (String name : result.classes().keySet()) {
            if (!sources.containsKey(name.replaceAll("\\$.*", "").replace('.', '/') + ".java")) {
                throw new AssertionError(name + " wasn't planned");
            }
        }
        return result;
    }

    /**
     * Compiles the client, and runs Java code as a user of it would write it; {@link Wire} is at hand.
     *
     * @param code the body of a method, which returns anything
     * @return what it returned, as text
     */
    public String run(String code) throws IOException {
        Map<String, String> mine = new TreeMap<>(sources);
        mine.put("example/Snippet.java", snippet(code));
        mine.put("example/Wire.java", Wire.SOURCE);
        InMemoryCompiler.Result result = compiled(mine);
        try (URLClassLoader library = library()) {
            Class<?> snippet = Class.forName("example.Snippet", true, result.loader(library));
            return String.valueOf(snippet.getMethod("run").invoke(null));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private String packages() {
        return sources.keySet().stream()
                .filter(path -> path.startsWith("example/") && path.indexOf('/', 8) > 0)
                .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
    }

    private String snippet(String code) {
        return """
            package example;

            %simport example.runtime.*;
            import java.util.*;

            public final class Snippet {
                private Snippet() {}

                @SuppressWarnings({"deprecation", "removal"})
                public static Object run() throws Exception {
            %s
                }
            }
            """.formatted(packages(), code);
    }

    private static URLClassLoader library() throws IOException {
        return new URLClassLoader(new URL[] {runtime().toUri().toURL()});
    }

    /** The whole runtime, compiled once for all tests of this JVM. */
    private static synchronized Path runtime() throws IOException {
        if (runtime == null) {
            Path document = Files.createTempFile("sdkpoet", ".yaml");
            Map<String, String> sources = new TreeMap<>(
                    plan(Files.writeString(document, "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}}"))
                            .tree()
                            .files());
            Files.delete(document);
            sources.keySet().removeIf(path -> !path.startsWith(RUNTIME));
            InMemoryCompiler.Result result = InMemoryCompiler.compile(sources);
            if (!result.isClean()) {
                throw new AssertionError("The runtime doesn't compile:\n" + result.errors());
            }
            Path folder = Files.createTempDirectory(Path.of("target"), "runtime");
            for (Map.Entry<String, byte[]> type : result.classes().entrySet()) {
                Path file = folder.resolve(type.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, type.getValue());
            }
            runtime = folder;
        }
        return runtime;
    }
}
