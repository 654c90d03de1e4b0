package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lock knows things in other files, and alternatives, by. */
class LockedPlacesTest {
    private static final String HEAD = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                get:
                  tags: [Pets]
                  operationId: getPet
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: %s}}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_schema_that_is_a_whole_file_goes_by_where_that_is_from_the_document() throws IOException {
        Files.createDirectories(folder.resolve("deep/schemas"));
        Files.writeString(
                folder.resolve("deep/schemas/pet.yaml"),
                "{type: object, properties: {kind: {type: string, enum: [a, b]}}}");

        for (String shown : new String[] {"deep/api.yaml", "../elsewhere/deep/api.yaml", "api.yaml"}) {
            assertThat(shownAs(shown, "schemas/pet.yaml").lock().text())
                    .contains("\n#/schemas/pet.yaml%23 = Pet\n")
                    .contains("#/schemas/pet.yaml%23/members/kind = kind @1\n")
                    .contains("#/schemas/pet.yaml%23/properties/kind = PetKind\n");
        }
    }

    @Test
    void alternatives_of_a_whole_file_go_by_their_names() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/pet.yaml"), """
                type: object
                properties: {id: {type: string}}
                oneOf:
                  - {title: Cat, required: [claws], properties: {claws: {type: string}}}
                  - {title: Dog, required: [bark], properties: {bark: {type: string}}}
                """);

        assertThat(shownAs("x/api.yaml", "pet.yaml").lock().text())
                .contains("pet.yaml%23%23option/Cat = ")
                .contains("pet.yaml%23%23option/Dog = ");
    }

    @Test
    void an_alternative_in_another_file_that_gets_a_title_keeps_its_name() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Path file = Files.writeString(folder.resolve("deep/other.yaml"), """
                Pet:
                  oneOf:
                    - {type: object, properties: {a: {type: string}}}
                    - {type: string}
                """);
        LockedBuild build = new LockedBuild(folder.resolve("deep"));
        GenerationPlan before = build.locked(HEAD.formatted("'other.yaml#/Pet'"));
        Files.writeString(file, Files.readString(file).replace("{type: object,", "{title: Cat, type: object,"));
        GenerationPlan after = build.plan(HEAD.formatted("'other.yaml#/Pet'"));

        assertThat(before.lock().text()).contains("other.yaml%23/Pet/oneOf/object = ");
        assertThat(after.lock().text()).isEqualTo(before.lock().text());
    }

    @Test
    void no_two_alternatives_go_by_the_same() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String document = HEAD.formatted("'#/components/schemas/Pet'") + """
                components:
                  schemas:
                    Pet:
                      oneOf:
                        - {type: object, properties: {a: {type: string}}}
                        - {type: string}
                """;
        build.locked(document);
        GenerationPlan titled = build.locked(document.replace(
                "        - {type: string}",
                "        - {type: string}\n        - {title: object, type: object, properties: {b: {type: string}}}"));
        GenerationPlan more = build.locked(document.replace(
                "        - {type: string}",
                "        - {title: object, type: object, properties: {b: {type: string}}}\n        - {type: string}"
                        + "\n        - {title: '1', type: object, properties: {c: {type: string}}}"));

        assertThat(titled.lock().text()).contains("/oneOf/object = ");
        assertThat(more.lock().entries().keySet().stream().filter(id -> id.matches(".*/oneOf/[^/]+")))
                .hasSize(3);
        assertThat(build.plan(document).tree().files()).isNotEmpty();
    }

    @Test
    void alternatives_with_no_name_of_their_own_are_found_by_the_members_that_they_had() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String document = HEAD.formatted("'#/components/schemas/Pet'") + """
                components:
                  schemas:
                    Toy: {type: object, properties: {size: {type: number}}}
                    Pet:
                      oneOf:
                        - {type: object, properties: {%s}}
                        - {type: object, properties: {%s}}
                        - {type: object, properties: {%s}}
                        - {type: object, properties: {%s}}
                """;
        GenerationPlan before = build.locked(document.formatted(
                "kind: {type: string}, count: {type: number}",
                "kind: {type: string}, name: {type: string}",
                "kind: {type: string}, toy: {$ref: '#/components/schemas/Toy'}",
                "kind: {type: string}"));
        GenerationPlan after = build.plan(document.formatted(
                "kind: {type: string}, new: {type: boolean}, toys: {type: array, items: {$ref: '#/components/schemas/Toy'}}",
                "kind: {type: string}, toy: {$ref: '#/components/schemas/Toy'}, name: {type: string}",
                "kind: {type: string}, name: {type: string}",
                "kind: {type: string}, count: {type: number}, toy: {$ref: '#/components/schemas/Toy'}"));

        assertThat(LockedBuild.messages(after, Severity.WARNING)).isEmpty();
        assertThat(after.lock().entries().keySet())
                .containsAll(before.lock().entries().keySet());
        assertThat(alternativesWith("count", after)).isEqualTo(alternativesWith("count", before));
        assertThat(alternativesWith("toy", after)).containsAll(alternativesWith("toy", before));
    }

    @Test
    void alternatives_beside_properties_are_found_by_what_is_in_them() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String document = HEAD.formatted("'#/components/schemas/Pet'") + """
                components:
                  schemas:
                    Pet:
                      allOf:
                        - {type: object, properties: {id: {type: string}}}
                        - oneOf: [%s]
                """;
        String home = "{type: object, properties: {home: {type: string}}}";
        String homeId = "{type: object, properties: {home_id: {type: string}}}";
        GenerationPlan before = build.locked(document.formatted(home + ", " + homeId));
        GenerationPlan after = build.plan(
                document.formatted("{type: object, properties: {url: {type: string}}}, " + home + ", " + homeId));

        assertThat(after.lock().entries()).containsAllEntriesOf(before.lock().entries());
    }

    @Test
    void of_alternatives_with_the_same_members_each_keeps_its_own_values() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String document = HEAD.formatted("'#/components/schemas/Pet'") + """
                components:
                  schemas:
                    Pet:
                      anyOf:
                        - {type: object, properties: {status: {type: string, enum: [good]}}}
                        - {type: object, properties: {status: {type: string, enum: [bad, %s]}}}
                      type: object
                      properties: {output: {type: string}, status: {type: string}}
                """;
        GenerationPlan before = build.locked(document.formatted("worse"));
        GenerationPlan after = build.plan(document.formatted("worse, worst"));

        assertThat(after.lock().entries()).containsAllEntriesOf(before.lock().entries());
    }

    private static List<String> alternativesWith(String member, GenerationPlan plan) {
        return plan.lock().entries().keySet().stream()
                .filter(id -> id.matches(".*/oneOf/[^/]+/members/" + member))
                .toList();
    }

    private GenerationPlan shownAs(String shown, String reference) throws IOException {
        Path api = Files.writeString(folder.resolve("deep/api.yaml"), HEAD.formatted("'" + reference + "'"));
        return new SdkGenerator()
                .plan(new LockedBuild(folder)
                        .request(new DocumentSource("", api, shown))
                        .build());
    }
}
