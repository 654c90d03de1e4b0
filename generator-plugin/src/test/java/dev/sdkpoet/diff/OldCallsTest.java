package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What old callers send with a client, and what they miss there. */
class OldCallsTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_gone_is_an_outcome_like_any_other() throws IOException, ReflectiveOperationException {
        Map<String, byte[]> old = classes("listPets", "Pets");

        assertThat(new OldCalls(old, old, Set.of()).requests().values())
                .allMatch(request -> request.matches("(?s)(GET|POST) https://server.example.com/pets\n.*"))
                .hasSize(2);
        assertThat(new OldCalls(old, classes("getPets", "Pets"), Set.of()).requests())
                .hasEntrySatisfying(
                        "example.api.PetsApi.addPetCall[]",
                        request -> assertThat(request).startsWith("POST "))
                .hasEntrySatisfying(
                        "example.api.PetsApi.listPetsCall[]",
                        request -> assertThat(request).startsWith("gone: ").contains("listPetsCall"));
        assertThat(new OldCalls(old, classes("listPets", "Others"), Set.of()).requests())
                .hasEntrySatisfying(
                        "example.api.PetsApi.addPetCall[]",
                        request -> assertThat(request).startsWith("gone: "))
                .hasEntrySatisfying(
                        "example.api.PetsApi.listPetsCall[]",
                        request -> assertThat(request).startsWith("GET "));
    }

    private Map<String, byte[]> classes(String get, String tagOfPost) throws IOException {
        Path document = Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /pets:
                    get: {tags: [Pets], operationId: %s, responses: {'204': {description: ok}}}
                    post: {tags: [%s], operationId: addPet, responses: {'204': {description: ok}}}
                """.formatted(get, tagOfPost));
        return new CompiledClient(new SdkGenerator()
                        .plan(GenerationRequest.builder()
                                .document(new DocumentSource("", document, "api.yaml"))
                                .basePackage("example")
                                .clientName("ExampleClient")
                                .wholeRuntime(true)
                                .output(folder.resolve("out"))
                                .build())
                        .sources())
                .classes;
    }
}
