package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.source.Downloads;
import dev.sdkpoet.source.Inputs;
import dev.sdkpoet.source.TemplateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of documents in artifacts. */
class ArtifactInputTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example.com'}]
            paths: {/pets: {get: {operationId: getPet, tags: [Pets], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'pet.yaml#/Pet'}}}}}}}}
            """;

    private static final String PET = "Pet: {title: Pet, type: object, properties: {%s: {type: string}}}";

    @TempDir
    private Path directory;

    @Test
    void a_client_is_up_to_date_until_the_jar_changes() throws IOException {
        jar(Map.of(
                "api/pets.yaml",
                DOCUMENT,
                "api/pet.yaml",
                PET.formatted("name"),
                "templates/docs/api.md.mustache",
                "One"));
        assertThat(generate().isUpToDate()).isFalse();
        assertThat(generate().isUpToDate()).isTrue();

        jar(Map.of(
                "api/pets.yaml",
                DOCUMENT,
                "api/pet.yaml",
                PET.formatted("color"),
                "templates/docs/api.md.mustache",
                "One"));
        assertThat(generate().isUpToDate()).isFalse();
        assertThat(directory.resolve("out/src/main/java/com/acme/pets/model/Pet.java"))
                .content()
                .contains("String color()");
        assertThat(directory.resolve("out/docs/PetsApi.md")).hasContent("One");

        jar(Map.of(
                "api/pets.yaml",
                DOCUMENT,
                "api/pet.yaml",
                PET.formatted("color"),
                "templates/docs/api.md.mustache",
                "Two"));
        assertThat(generate().isUpToDate()).isFalse();
        assertThat(directory.resolve("out/docs/PetsApi.md")).hasContent("Two");
        assertThat(generate().isUpToDate()).isTrue();
    }

    private GenerationReport generate() {
        Path jar = directory.resolve("pets.jar");
        try (Inputs inputs = new Inputs(directory, directory, (setting, artifact) -> jar, Downloads.none())) {
            Inputs.Input document = inputs.documents("input", "com.acme:pets:1!/api/pets.yaml", "")
                    .get(0);
            TemplateFolder templates = inputs.templates("templateDirectory", "com.acme:pets:1!/templates")
                    .orElseThrow();
            return new SdkGenerator()
                    .generate(GenerationRequest.builder()
                            .document(new DocumentSource("", document.file(), document.displayName()))
                            .files(inputs.files())
                            .templates(templates.shown(), templates.texts())
                            .layout(dev.sdkpoet.output.Layout.PROJECT)
                            .basePackage("com.acme.pets")
                            .output(directory.resolve("out"))
                            .build());
        }
    }

    private void jar(Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(directory.resolve("pets.jar")))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
