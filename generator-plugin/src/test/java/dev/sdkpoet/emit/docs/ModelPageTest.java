package dev.sdkpoet.emit.docs;

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

class ModelPageTest {
    @TempDir
    private Path folder;

    @Test
    void the_page_of_an_object_names_its_interfaces() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                components:
                  schemas:
                    Pet: {type: object, properties: {name: {type: string}}}
                    Toy: {type: object, properties: {price: {type: string}}}
                    Robot: {allOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Toy'}]}
                    Alone: {type: object, properties: {name: {type: string}}}
                """);

        Map<String, String> files = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", document, "openapi.yaml"))
                        .basePackage("example")
                        .layout(Layout.PROJECT)
                        .output(folder.resolve("out"))
                        .build())
                .tree()
                .files();

        assertThat(files.get("docs/Pet.md"))
                .contains("\nClass: `example.model.Pet`, which implements `PetProperties`\n");
        assertThat(files.get("docs/Robot.md"))
                .contains("\nClass: `example.model.Robot`, which implements `PetProperties`, `ToyProperties`\n");
        assertThat(files.get("docs/Alone.md")).contains("\nClass: `example.model.Alone`\n");
    }
}
