package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.BuiltInTemplates;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client carries what it needs of the runtime: enough to compile without a warning, and no more. */
class RuntimePartsTest {
    private static final String RUNTIME = "example/runtime/";

    @TempDir
    private static Path shared;

    /** What javac says about the client of each feature. There are many, so all cores compile. */
    private static final Map<String, Future<String>> ERRORS = new TreeMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile_a_client_of_each_feature() {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        features().forEach(feature -> ERRORS.put(feature, threads.submit(() -> errors(features(feature)))));
        threads.shutdown();
    }

    private static String errors(Map<String, String> document) throws IOException {
        Path own = Files.createTempDirectory(shared, "client");
        return InMemoryCompiler.compile(sources(request(own, document))).errors();
    }

    static Set<String> features() {
        return RuntimeFeatures.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_client_with_one_feature_compiles_without_a_warning(String feature) throws Exception {
        assertThat(ERRORS.get(feature).get()).isEmpty();
    }

    /** What the runtime calls something, a document may call something, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {"cookie", "jsonBody", "multipartBody", "edge", "upload", "Upload", "UUID", "events", "Codecs.URI"
            })
    void the_name_of_a_property_changes_no_file_of_the_runtime(String name) throws IOException {
        String renamed = RuntimeFeatures.ALL.get("plain").replace("properties: {id:", "properties: {" + name + ":");
        Map<String, String> before = client(features("plain"));
        Map<String, String> after = client(Map.of("plain", renamed));

        before.keySet().removeIf(path -> !path.startsWith(RUNTIME));
        after.keySet().removeIf(path -> !path.startsWith(RUNTIME));
        assertThat(after).isEqualTo(before);
        assertCompiles(client(Map.of("plain", renamed)));
    }

    /** What a document says is text to the code that is made of it. */
    @Test
    void no_text_of_a_document_adds_to_the_runtime() throws IOException {
        String hostile = RuntimeFeatures.ALL
                .get("plain")
                .replace("properties: {id:", "description: 'Codecs.URI { Codecs.list(Codecs.UUID)', properties: {id:");
        assertThat(hostile).contains("Codecs.URI");

        assertThat(client(Map.of("plain", hostile)).entrySet().stream()
                        .filter(file -> file.getKey().startsWith(RUNTIME)))
                .containsExactlyElementsOf(client(features("plain")).entrySet().stream()
                        .filter(file -> file.getKey().startsWith(RUNTIME))
                        .toList());
    }

    @Test
    void a_client_of_several_documents_carries_what_one_of_them_needs_and_compiles() throws IOException {
        Map<String, String> sources =
                sources(request(RuntimeFeatures.ALL).idempotencyHeader("Idempotency-Key")); // which is a setting

        Set<String> expected = wholeRuntime();
        expected.remove("TwilioHosts"); // not every document is Twilio's
        expected.removeAll(Set.of("InstantCodec", "ValueCodec")); // which are for types of a user's own
        assertThat(runtime(sources)).containsExactlyElementsOf(expected);
        assertCompiles(sources);
    }

    @Test
    void a_client_may_ask_for_the_whole_runtime() throws IOException {
        Map<String, String> sources = sources(request(features("plain")).wholeRuntime(true));

        assertThat(runtime(sources)).containsExactlyElementsOf(wholeRuntime());
        assertCompiles(sources);
    }

    @Test
    void what_no_operation_needs_is_left_out() throws IOException {
        Map<String, String> sources = client(features("plain"));

        assertThat(runtime(sources))
                .contains("ApiCall", "Interceptor", "LoggingInterceptor", "HttpTransport", "JsonModel")
                .doesNotContain("MultipartBody", "Upload", "EventStream", "LineReader", "Credentials", "Authorizer")
                .doesNotContain("OAuth2Credentials", "UnionCodec", "Variants", "Rfc2822", "TwilioHosts", "Pages")
                .doesNotContain(
                        "OpenEnum", "UriCodec", "DateTimeCodec", "IntCodec", "ListCodec", "GzipBody", "ParameterStyle");
    }

    @Test
    void fakes_bring_nothing_that_the_client_does_not_need() throws IOException {
        Map<String, String> sources = sources(request(features("plain")).fakes(true));

        assertThat(runtime(sources)).containsExactlyElementsOf(runtime(client(features("plain"))));
        assertCompiles(sources);
    }

    @Test
    void a_document_that_is_called_fake_is_none() throws IOException {
        Map<String, String> sources =
                client(Map.of("fake", RuntimeFeatures.ALL.get("json-body"), "plain", RuntimeFeatures.ALL.get("plain")));

        assertThat(runtime(sources)).contains("TypedBody");
        assertCompiles(sources);
    }

    @Test
    void a_file_of_ones_own_is_always_there_and_brings_what_it_says() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/runtime"));
        Files.writeString(own.resolve("Picture.java"), """
                package dev.sdkpoet.runtime;

                /** A picture. */
                public final class Picture {
                    private Picture() {}

                    /**
                     * A picture to send.
                     *
                     * @param bytes the picture
                     * @return what to send
                     */
                    public static Upload of(byte[] bytes) {
                        return Upload.of("picture.png", bytes);
                    }

                    /** Where pictures are. */
                    static final Codec<java.net.URI> PLACE = Codecs.URI;
                }
                """);

        Map<String, String> sources = sources(request(features("plain")).templateDirectory(folder.resolve("own")));

        assertThat(runtime(sources)).contains("Picture", "Upload", "UriCodec").doesNotContain("UuidCodec");
        assertCompiles(sources);
    }

    @Test
    void a_request_carries_the_methods_that_add_to_it_and_those_alone() throws IOException {
        Map<String, String> sources = client(features("plain"));

        assertThat(sources.get(RUNTIME + "RequestBuilder.java"))
                .contains(" path(", " json(", " call(")
                .doesNotContain(" query(", " form(", " text(", " optionalBody(", "Urls.FORM");
    }

    @Test
    void a_file_of_ones_own_may_make_any_request() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/runtime"));
        Files.writeString(own.resolve("Ping.java"), """
                package dev.sdkpoet.runtime;

                /** Asks whether somebody is there. */
                public final class Ping {
                    private Ping() {}

                    static String ping(ApiClient client) {
                        return client.request(Operation.of("GET", "/ping")).query("deep", true).text().execute();
                    }
                }
                """);

        Map<String, String> sources = sources(request(features("plain")).templateDirectory(folder.resolve("own")));

        assertThat(sources.get(RUNTIME + "RequestBuilder.java")).contains(" query(", " text(");
        assertCompiles(sources);
    }

    /** {@code javac} leaves out the names of local variables unless it is asked for them; so does the pom of a generated project. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "json-body", "basic"})
    void the_jar_of_a_client_with_one_operation_is_small(String feature) throws IOException {
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(client(features(feature)));

        assertThat(jarSize(compiled.classes()))
                .as("the size of the jar of a client with " + feature)
                .isLessThanOrEqualTo(120 * 1024);
    }

    /** The runtime is beside the client, as it is on a class path. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "basic", "json-body", "multipart-files", "union", "next-url", "events"})
    void a_client_that_uses_the_library_is_small_and_carries_none_of_it(String feature) throws IOException {
        GenerationPlan plan = new SdkGenerator()
                .plan(request(features(feature))
                        .runtime(RuntimeMode.LIBRARY)
                        .fakes(true)
                        .build());
        Map<String, String> sources = new LinkedHashMap<>(plan.sources());
        assertThat(plan.tree().files().keySet()).noneMatch(path -> path.contains("/runtime/"));

        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(sources);
        assertThat(compiled.errors()).isEmpty();
        Map<String, byte[]> own = new TreeMap<>(compiled.classes());
        own.keySet().removeIf(name -> name.startsWith(RuntimeMode.LIBRARY_PACKAGE) || name.contains(".fake."));
        assertThat(jarSize(own)).isLessThanOrEqualTo(25 * 1024);
    }

    @Test
    void a_file_for_the_runtime_of_a_client_that_uses_the_library_is_an_error() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/runtime"));
        Files.writeString(own.resolve("Picture.java"), "package dev.sdkpoet.runtime;\n\nclass Picture {}\n");
        GenerationRequestBuilder request = request(features("plain"))
                .templateDirectory(folder.resolve("own"))
                .runtime(RuntimeMode.LIBRARY);

        assertThatThrownBy(() -> sources(request))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<runtime>")
                .hasMessageContaining("runtime/Picture.java")
                .hasMessageContaining("<runtime>embedded</runtime>");
    }

    private static Map<String, String> features(String name) {
        return Map.of(name, RuntimeFeatures.ALL.get(name));
    }

    private Map<String, String> client(Map<String, String> features) throws IOException {
        return sources(request(features));
    }

    private GenerationRequestBuilder request(Map<String, String> features) throws IOException {
        return request(folder, features);
    }

    private static GenerationRequestBuilder request(Path folder, Map<String, String> features) throws IOException {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("example")
                .clientName("ExampleClient")
                .layout(Layout.SOURCES)
                .output(folder.resolve("out"));
        for (Map.Entry<String, String> feature : new TreeMap<>(features).entrySet()) {
            Path file = folder.resolve(feature.getKey() + ".yaml");
            Files.writeString(file, feature.getValue());
            String name = features.size() == 1 ? "" : feature.getKey().replace("-", "");
            request.document(new DocumentSource(name, file, feature.getKey()));
        }
        return request;
    }

    private static Map<String, String> sources(GenerationRequestBuilder request) {
        return new LinkedHashMap<>(
                new SdkGenerator().plan(request.build()).tree().files());
    }

    private static Set<String> runtime(Map<String, String> sources) {
        return sources.keySet().stream()
                .filter(path -> path.startsWith(RUNTIME))
                .map(path -> path.substring(RUNTIME.length()).replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wholeRuntime() {
        return BuiltInTemplates.read().keySet().stream()
                .filter(name -> name.startsWith("runtime/") && name.endsWith(".java"))
                .map(name -> name.replace("runtime/", "").replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertCompiles(Map<String, String> sources) {
        assertThat(InMemoryCompiler.compile(sources).errors()).isEmpty();
    }

    private static int jarSize(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> type : new TreeMap<>(classes).entrySet()) {
                jar.putNextEntry(new JarEntry(type.getKey().replace('.', '/') + ".class"));
                jar.write(type.getValue());
                jar.closeEntry();
            }
        }
        return bytes.size();
    }
}
