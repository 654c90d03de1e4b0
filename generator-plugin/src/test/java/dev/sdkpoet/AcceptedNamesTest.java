package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that a user sets and that are accepted, odd as they are, make a client that compiles: its sources, tests, fakes and module. */
class AcceptedNamesTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/cases/tests-and-fakes/openapi.yaml");

    /** Of ext4, APFS and NTFS; in bytes or characters, which is the same in ASCII. */
    private static final int MAX_FILE_NAME = 255;

    private static final List<String> PACKAGES = List.of(
            "a",
            "com.acme.record.var.sealed.permits.when",
            "open.module.to.with.exports.opens.requires.transitive",
            "COM.Acme.API",
            "com.acme.api.model.runtime.fake.testing",
            "javax.shop._2fa.__",
            "id",
            "p".repeat(150));

    private static final List<String> CLIENTS =
            List.of("__", "a", "string", "Api", "X".repeat(120), "PetApi", "FakeOperation", "TestServer");

    /** Two documents that say the same, so that much of what they make has the same simple name. */
    private static final List<List<String>> DOCUMENTS = List.of(
            List.of("con", "class"),
            List.of("api", "model"),
            List.of("runtime", "fake"),
            List.of("builder", "close"),
            List.of("x".repeat(40), "X".repeat(39)),
            List.of("get-class", "a-b_-"),
            List.of("testing", "TestServer"),
            List.of("v1", "V-1"));

    private static final List<String> MODULES = List.of(
            "a", "open", "module.transitive.to", "com.acme.v2", "record.var", "com.con", "m".repeat(150), "__._x");

    private static final List<String> ACCESSORS =
            List.of("api", "model", "record", "java", "x".repeat(120), "__", "string", "newPet");

    static Stream<GenerationRequest> requests() {
        return IntStream.range(0, PACKAGES.size()).mapToObj(AcceptedNamesTest::request);
    }

    private static GenerationRequest request(int i) {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage(PACKAGES.get(i))
                .clientName(CLIENTS.get(i))
                .moduleName(MODULES.get(i))
                .coordinates("g".repeat(100), "a".repeat(100), "1".repeat(100))
                .resourceAccessors(Map.of("Pet", ACCESSORS.get(i), "File", "File"))
                .layout(Layout.PROJECT)
                .tests(true)
                .fakes(true)
                .output(Path.of("target", "accepted-names"));
        DOCUMENTS.get(i).forEach(name -> request.document(new DocumentSource(name, DOCUMENT, "openapi.yaml")));
        return request.build();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void names_that_are_accepted_compile(GenerationRequest request) {
        Map<String, String> files = new SdkGenerator().plan(request).tree().files();
        Map<String, String> main = java(files, "src/main/java/");
        Map<String, String> all = new TreeMap<>(main);
        all.putAll(java(files, "src/test/java/"));
        all.remove("module-info.java");

        InMemoryCompiler.Result result = InMemoryCompiler.compile(all);

        assertThat(result.errors()).isEmpty();
        assertThat(result.classes().keySet())
                .map(name -> name.substring(name.lastIndexOf('.') + 1) + ".class")
                .allMatch(file -> file.length() <= MAX_FILE_NAME);
        assertThat(InMemoryCompiler.compileModule(main).errors()).isEmpty();
    }

    private static Map<String, String> java(Map<String, String> files, String root) {
        Map<String, String> sources = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(root)) {
                sources.put(path.substring(root.length()), text);
            }
        });
        return sources;
    }
}
