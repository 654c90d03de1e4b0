package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a user sets and no client can have are problems at their parameter, as the POM names it, with what to do. */
class UserNamesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a; class Evil{} //",
                "..",
                "a..b",
                "/abs",
                "a../b",
                "a-b",
                "1a",
                "a.1b",
                ".a",
                "a.",
                "com.acm\u00e9",
                "com.acme.\n",
                "com.class.x",
                "com.acme._",
                "com.acme.yield",
                "com.acme.a$b",
                "com.acme.aux",
                "COM1.acme",
                "com.Con.acme",
                "java",
                "java.util",
                "javax.naming",
                "javax.lang",
                "com.sun.net.httpserver",
                "sun.misc",
                "org.jspecify.annotations",
                "com.fasterxml.jackson.core.io",
                "dev.sdkpoet.runtime",
                "String",
                "Object.shop",
                "ApiException.shop",
            })
    void a_package_that_no_client_can_have(String name) throws IOException {
        assertProblem("basePackage", request -> request.basePackage(name).clientName("Pets"));
    }

    @Test
    void a_package_that_is_too_long() throws IOException {
        assertProblem("basePackage", request -> request.basePackage("com." + "x".repeat(147)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "_",
                "record",
                "var",
                "yield",
                "sealed",
                "permits",
                "Pet-Store",
                "1Pet",
                "a.B",
                "Pet$",
                "Pet\u00e9",
                "Con",
                "aux",
                "LPT1",
                "String",
                "Override",
                "List",
                "ApiClient",
                "Operation",
                "Builder",
                "api",
                "runtime",
                "fake",
                "testing",
                "com",
                "java",
            })
    void a_client_name_that_no_class_can_have(String name) throws IOException {
        assertProblem("clientName", request -> request.clientName(name));
    }

    @Test
    void a_client_name_that_is_too_long() throws IOException {
        assertProblem("clientName", request -> request.clientName("X".repeat(121)));
    }

    @Test
    void a_client_name_that_follows_from_the_package_and_means_another_class() throws IOException {
        assertProblem("clientName", request -> request.basePackage("api").clientName(""));
    }

    @Test
    void a_client_that_is_called_like_a_package_of_its_documents() throws IOException {
        assertProblem("clientName", request -> request.clientName("v1"), "v1", "v2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b",
                "com.acme.class",
                "com.acme._",
                "1a",
                "a-b",
                "java",
                "java.acme",
                "java.net.http",
                "jdk.compiler",
                "org.jspecify",
                "com.fasterxml.jackson.core",
                "dev.sdkpoet.runtime",
            })
    void a_module_name_that_no_client_can_have(String name) throws IOException {
        assertProblem("moduleName", request -> request.moduleName(name));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("Pets", List.of("1", "v2")),
                Arguments.of("Pets", List.of("v/1", "v2")),
                Arguments.of("Pets", List.of("x".repeat(41), "v2")),
                Arguments.of("Pets", List.of("v1", "V1")),
                Arguments.of("Pets", List.of("", "v2")),
                // The class that holds the accessors of a document has the names of both.
                Arguments.of("Hash", List.of("map", "v2")),
                Arguments.of("Json", List.of("value", "v2")),
                Arguments.of("Co", List.of("n", "v2")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void names_of_documents_that_no_client_can_have(String clientName, List<String> names) throws IOException {
        assertProblem("documents", request -> request.clientName(clientName), names.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my pets", "class", "_", "yield", "a-b", "1a", "", "getClass", "close", "toBuilder"})
    void an_accessor_that_no_client_can_have(String name) throws IOException {
        assertProblem("resourceAccessors", request -> request.resourceAccessors(Map.of("Pet", name)));
    }

    @Test
    void accessors_that_are_too_long_or_taken() throws IOException {
        assertProblem("resourceAccessors", request -> request.resourceAccessors(Map.of("Pet", "x".repeat(121))));
        assertProblem("resourceAccessors", request -> request.resourceAccessors(Map.of("Pet", "a", "File", "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a</artifactId>", ".a", "a b", "1\"; evil();", "aux", "nul.txt", "a."})
    void coordinates_that_no_project_can_have(String value) throws IOException {
        assertProblem("artifactId", request -> project(request).coordinates(null, value, null));
        assertProblem("version", request -> project(request).coordinates(null, null, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com..acme", "com.acme.aux", "com/acme"})
    void groups_that_no_project_can_have(String value) throws IOException {
        assertProblem("groupId", request -> project(request).coordinates(value, null, null));
    }

    @Test
    void coordinates_that_are_only_shown_may_be_a_device() throws IOException {
        assertThat(new SdkGenerator()
                        .plan(request("").coordinates("com.aux", "con", "nul").build())
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con.txt",
                "docs/Aux",
                "/etc/{{className}}",
                "../{{className}}",
                "a:b",
                "a.",
                "{{className}}{{className}}{{className}}{{className}}{{className}}{{className}}{{className}}",
                "POM.xml",
                "pom.xml/a",
                " ",
            })
    void an_output_of_a_template_that_no_file_can_have(String output) throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("a.txt.mustache"), "text\n");
        ExtraTemplate extra = new ExtraTemplate("a.txt.mustache", ExtraTemplate.Per.CLIENT, output, Root.PROJECT);
        assertProblem(
                "extraTemplates",
                request -> project(request)
                        .clientName("PetsPetsPetsPetsPetsPetsPetsPets")
                        .templateDirectory(templates)
                        .extraTemplates(List.of(extra)));
    }

    private static GenerationRequestBuilder project(GenerationRequestBuilder request) {
        return request.layout(Layout.PROJECT);
    }

    private GenerationRequestBuilder request(String... documents) throws IOException {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("com.acme.pets")
                .clientName("Pets")
                .output(folder.resolve("out"))
                .state(folder.resolve("state"));
        for (String name : documents) {
            Path file = Files.writeString(folder.resolve("api.yaml"), """
                    openapi: 3.0.3
                    info: {title: Pets, version: '1'}
                    servers: [{url: https://pets.example}]
                    paths:
                      /pets: {get: {tags: [Pet], operationId: listPets, responses: {'204': {description: ok}}}}
                      /files: {get: {tags: [File], operationId: listFiles, responses: {'204': {description: ok}}}}
                    """);
            request.document(new DocumentSource(name, file, "api.yaml"));
        }
        return request;
    }

    private void assertProblem(String parameter, UnaryOperator<GenerationRequestBuilder> setting, String... documents)
            throws IOException {
        GenerationRequestBuilder request =
                setting.apply(request(documents.length == 0 ? new String[] {""} : documents));

        GenerationException refused =
                catchThrowableOfType(GenerationException.class, () -> new SdkGenerator().generate(request.build()));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .allSatisfy(problem -> assertThat(problem)
                        .startsWith("<" + parameter + ">: ")
                        .containsPattern("Choose|For example|Use up to|Give|such as|Set it|Rename"));
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
