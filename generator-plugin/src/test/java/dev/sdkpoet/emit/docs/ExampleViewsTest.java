package dev.sdkpoet.emit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleViewsTest {
    @TempDir
    private Path folder;

    private String page(String operation) throws IOException {
        return page("addPet", operation);
    }

    private String page(String operationId, String operation) throws IOException {
        Path document =
                Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /pets:
                    post:
                      operationId: %s
                      tags: [Pets]
                      responses: {'204': {description: ok}}
                """.formatted(operationId) + operation.indent(6));
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", document, "openapi.yaml"))
                        .basePackage("example")
                        .layout(Layout.PROJECT)
                        .output(folder.resolve("out"))
                        .build())
                .tree()
                .files()
                .get("docs/PetsApi.md");
    }

    @Test
    void options_of_a_long_name_begin_on_a_line_of_their_own() throws IOException {
        assertThat(page("replaceEveryPictureOfThePetInTheLargestKennelOfTheTown", """
                parameters: [{name: size, in: query, schema: {type: integer}}]"""))
                .contains(
                        "        ReplaceEveryPictureOfThePetInTheLargestKennelOfTheTownOptions options =\n",
                        "                ReplaceEveryPictureOfThePetInTheLargestKennelOfTheTownOptions.builder()\n"
                                + "                        .size(56L)\n"
                                + "                        .build();\n");
    }

    @Test
    void a_long_value_has_a_line_for_each_call() throws IOException {
        assertThat(page("""
                requestBody:
                  required: true
                  description: The pet.
                  content:
                    application/json:
                      schema:
                        title: Pet
                        type: object
                        required: [name, birthday, favouriteToy]
                        properties:
                          name: {type: string, example: Rex}
                          birthday: {type: string, format: date}
                          favouriteToy: {type: string}
                          chip: {type: string}
                """)).contains("""
                        Pet pet = Pet.builder()
                                .name("Rex")
                                .birthday(LocalDate.parse("2015-07-30"))
                                .favouriteToy("favouriteToy_example")
                                .build(); // The pet.
                """, "import java.time.LocalDate;\n");
    }

    @Test
    void a_value_has_the_example_of_its_body() throws IOException {
        assertThat(page("""
                requestBody:
                  required: true
                  content:
                    application/json:
                      example: {name: Rex}
                      schema: {title: Pet, type: object, required: [name], properties: {name: {type: string}}}
                """)).contains("Pet pet = Pet.builder().name(\"Rex\").build();");
    }

    @Test
    void a_field_of_a_form_has_an_example_of_its_own_only() throws IOException {
        assertThat(page("""
                requestBody:
                  required: true
                  content:
                    application/x-www-form-urlencoded:
                      example: {name: Rex, chip: c1}
                      schema:
                        type: object
                        required: [name, chip]
                        properties: {name: {type: string}, chip: {type: string, example: c2}}
                """)).contains("String name = \"name_example\";", "String chip = \"c2\";");
    }

    @Test
    void a_value_that_uses_something_deprecated_does_not_warn() throws IOException {
        assertThat(page("""
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema: {title: Pet, type: object, required: [name], properties: {name: {type: string, deprecated: true}}}
                """)).contains("    @SuppressWarnings(\"deprecation\")\n    public static void main");
    }

    @Test
    void a_value_that_several_classes_can_have_is_one_of_them() throws IOException {
        assertThat(page("""
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        title: Animal
                        oneOf:
                          - {title: Cat, type: object, required: [lives], properties: {lives: {type: integer}}}
                          - {title: Dog, type: object, required: [breed], properties: {breed: {type: string}}}
                """))
                .contains("Animal animal = Cat.builder().lives(56L).build();", "import example.model.Cat;");
    }
}
