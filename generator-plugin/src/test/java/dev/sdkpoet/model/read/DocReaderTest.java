package dev.sdkpoet.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocReaderTest {
    @TempDir
    private Path work;

    private Map<String, String> generate(String document) throws IOException {
        Path file = Files.writeString(work.resolve("openapi.yaml"), document);
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", file, "openapi.yaml"))
                        .basePackage("example")
                        .layout(Layout.SOURCES)
                        .output(work.resolve("out"))
                        .build())
                .tree()
                .files();
    }

    @Test
    void a_description_that_only_repeats_the_name_is_left_out() throws IOException {
        Map<String, String> files = generate("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: list
                      tags: [t]
                      parameters:
                        - {name: page_size, in: query, required: true, description: page_size, schema: {type: integer, title: Page Size}}
                        - {name: order, in: query, required: true, description: The order., schema: {type: string, title: Order}}
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/PageOfPets'}}}}
                components:
                  schemas:
                    PageOfPets:
                      type: object
                      title: Page Of Pets
                      properties:
                        total: {type: integer, title: Total, description: total.}
                        kind: {type: string, title: Kind, description: What they are.}
                        '$': {type: string, description: "💰"}
                """);

        assertThat(files.get("example/api/TApi.java"))
                .contains("@param order The order.")
                .doesNotContain("@param pageSize");
        assertThat(files.get("example/model/PageOfPets.java"))
                .contains("/** The {@code PageOfPets} object. */")
                .contains("/** What they are. */")
                .contains("/** &#128176; */")
                .doesNotContain("/** total. */", "Total");
    }
}
