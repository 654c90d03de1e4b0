package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.LockFile;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lock keeps while the document changes. */
class LockGrowthTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                post:
                  tags: [Pets]
                  operationId: createPet
                  parameters:
                    - {name: b, in: query, required: true, schema: {type: string}}
                    - {name: a, in: query, required: true, schema: {type: string}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            components:
              securitySchemes: {one: {type: http, scheme: bearer}}
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    kind: {type: string, enum: [a-b, c]}
                    part:
                      oneOf:
                        - {type: object, properties: {x: {type: string}}}
                        - {type: object, properties: {y: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void without_a_lock_nothing_is_written_or_kept() throws IOException {
        GenerationPlan plan = plan(DOCUMENT);

        assertThat(plan.lockBefore().isMissing()).isTrue();
        assertThat(new SdkGenerator().check(request().build()).lockDiff()).isEmpty();
        assertThat(folder.resolve("sdkpoet.lock")).doesNotExist();
    }

    @Test
    void a_lock_has_a_line_for_each_thing_that_callers_use() throws IOException {
        assertThat(plan(DOCUMENT).lock().text()).isEqualTo("""
                ! sdkpoet.lock 1 example: what its callers use. Commit this file.
                #/components/schemas/Pet = Pet
                #/components/schemas/Pet/members/kind = kind @2
                #/components/schemas/Pet/members/name = name @1 required as string
                #/components/schemas/Pet/members/part = part @3
                #/components/schemas/Pet/properties/kind = PetKind
                #/components/schemas/Pet/properties/kind/enum/a-b = A_B
                #/components/schemas/Pet/properties/kind/enum/c = C
                #/components/schemas/Pet/properties/part = PetPart
                #/components/schemas/Pet/properties/part/oneOf/1 = PetPartX
                #/components/schemas/Pet/properties/part/oneOf/1/members/x = x @1 as string
                #/components/schemas/Pet/properties/part/oneOf/2 = PetPartY
                #/components/schemas/Pet/properties/part/oneOf/2/members/y = y @1 as string
                #/paths/~1pets/post = createPet
                #/paths/~1pets/post/parameters/query:a = a @2 required as string
                #/paths/~1pets/post/parameters/query:b = b @1 required as string
                #/securitySchemes/one/bearerToken = bearerToken
                #/tags/Pets = PetsApi
                #/tags/Pets/accessor = pets
                #/tags/Pets/fake = pets
                """);
    }

    @Test
    void a_lock_changes_nothing_of_the_client_it_was_made_of() throws IOException {
        GenerationPlan before = locked(DOCUMENT);
        GenerationPlan after = plan(DOCUMENT);

        assertThat(after.tree().files()).isEqualTo(before.tree().files());
        assertThat(after.lock().text()).isEqualTo(before.lock().text());
        assertThat(after.problems()).isEqualTo(before.problems());
        assertThat(new SdkGenerator().check(request().build()).lockDiff()).isEmpty();
    }

    @Test
    void arguments_keep_their_places_and_new_required_ones_are_options() throws IOException {
        locked(DOCUMENT);
        GenerationPlan plan = plan(DOCUMENT.replace(
                        "        - {name: b,",
                        "        - {name: c, in: query, required: true, schema: {type: string}}\n"
                                + "        - {name: a, in: query, required: true, schema: {type: string}}\n"
                                + "        - {name: b,")
                .replace(
                        "- {name: a, in: query, required: true, schema: {type: string}}\n      responses",
                        "\n      responses"));

        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("Pet createPet(String b, String a) {")
                .contains("Pet createPet(String b, String a, CreatePetOptions options)");
        assertThat(messages(plan, Severity.WARNING)).singleElement().asString().contains("`c` is required since");
        assertThat(plan.lock().text()).contains("query:c = c @3 as string\n");
    }

    @Test
    void a_new_body_comes_behind_the_arguments() throws IOException {
        locked(DOCUMENT);
        GenerationPlan plan = plan(DOCUMENT.replace(
                "      responses:",
                "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}, "
                        + "text/plain: {schema: {type: string}}}}\n      responses:"));

        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("Pet createPet(String b, String a) {")
                .contains("Pet createPetAsText(String b, String a, ");
    }

    @Test
    void new_things_give_way_to_locked_names() throws IOException {
        locked(DOCUMENT);
        GenerationPlan plan = plan(
                DOCUMENT.replace(
                                "    Pet:\n",
                                "    PetKind: {type: object, properties: {z: {type: string}}}\n    Pet:\n")
                        .replace("securitySchemes: {one:", "securitySchemes: {two: {type: http, scheme: bearer}, one:")
                        .replace("enum: [a-b, c]", "enum: [A_B, a-b, c]")
                        .replace(
                                "  /pets:",
                                "  /x: {get: {tags: [pets], operationId: create_pet, responses: {'204': {description: ok}}}}\n  /pets:"));

        assertThat(plan.lock().text())
                .contains("#/components/schemas/PetKind = PetKind2\n")
                .contains("#/components/schemas/Pet/properties/kind = PetKind\n")
                .contains("kind/enum/A_B = A_UNDERSCORE_B\n")
                .contains("kind/enum/a-b = A_B\n")
                .contains("#/securitySchemes/one/bearerToken = bearerToken\n")
                .contains("#/tags/Pets = PetsApi\n");
    }

    @Test
    void names_that_a_new_client_would_not_get_stay() throws IOException {
        String document = DOCUMENT.replace("enum: [a-b, c]", "enum: ['010', a-b, a_b, c]")
                .replace(
                        "    Pet:\n",
                        "    PetPart: {type: object, properties: {z: {type: string}}}\n"
                                + "    PetProperties: {type: object, properties: {z: {type: string}}}\n"
                                + "    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tail: {type: string}}}]}\n    Pet:\n")
                .replace(
                        "  /pets:",
                        "  /x: {get: {tags: [pets], operationId: look, responses: {'204': {description: ok}}}}\n  /pets:");
        locked(document);
        Map<String, String> earlier = Map.of(
                "enum/010 = VALUE_010\n", "enum/010 = _010\n",
                "enum/a_b = A_UNDERSCORE_B\n", "enum/a_b = A_B_2\n",
                "properties/part = PetPartValue\n", "properties/part = PetPart2\n",
                "schemas/Pet/shared = PetMembers\n", "schemas/Pet/shared = PetProperties2\n",
                "#/tags/Pets = PetsApi\n", "#/tags/Pets = PetsApi\n#/tags/pets = Pets2Api\n",
                "#/tags/Pets/fake = pets\n",
                        "#/tags/Pets/fake = pets\n#/tags/pets/accessor = pets2\n#/tags/pets/fake = pets2\n");
        String lock = Files.readString(folder.resolve("sdkpoet.lock"));
        for (Map.Entry<String, String> line : earlier.entrySet()) {
            assertThat(lock).contains(line.getKey());
            lock = lock.replace(line.getKey(), line.getValue());
        }
        Files.writeString(folder.resolve("sdkpoet.lock"), lock);

        GenerationPlan plan = plan(document.replace("'010', a-b", "'011', '010', 'A B', a-b"));

        assertThat(plan.lock().text().lines())
                .containsAll(lock.lines().toList())
                .contains("#/components/schemas/Pet/properties/kind/enum/011 = VALUE_011")
                .contains("#/components/schemas/Pet/properties/kind/enum/A%20B = A_SPACE_B");
        assertThat(plan.tree().files().get("example/model/PetKind.java"))
                .contains("PetKind _010 =")
                .contains("PetKind VALUE_011 =");
        assertThat(plan.tree().files())
                .containsKeys(
                        "example/api/PetsApi.java", "example/api/Pets2Api.java", "example/model/PetProperties2.java");
    }

    @Test
    void new_variants_have_the_names_that_those_of_other_unions_have() throws IOException {
        String union = "oneOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}]";
        String document = DOCUMENT.replace("    Pet:\n", "    One: {" + union + "}\n    Pet:\n");
        locked(document);
        GenerationPlan plan = plan(document.replace("    Pet:\n", "    Two: {" + union + "}\n    Pet:\n"));

        assertThat(plan.lock().text())
                .contains("schemas/One/variants/string = StringValue\n")
                .contains("schemas/Two/variants/string = StringValue\n");
    }

    @Test
    void alternatives_without_a_name_keep_theirs_when_others_come_before_them() throws IOException {
        locked(DOCUMENT);
        GenerationPlan plan = plan(DOCUMENT.replace(
                        "            - {type: object, properties: {x:",
                        "            - {$ref: '#/components/schemas/Other'}\n            - {type: object, properties: {x:")
                .replace("    Pet:\n", "    Other: {type: object, properties: {z: {type: string}}}\n    Pet:\n"));

        assertThat(plan.lock().text()).contains("oneOf/1 = PetPartX\n").contains("oneOf/2 = PetPartY\n");
    }

    @Test
    void what_callers_build_never_needs_more_than_before() throws IOException {
        String sent = DOCUMENT.replace(
                "      responses:",
                "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}\n"
                        + "      responses:");
        locked(sent);
        GenerationPlan plan = plan(sent.replace("required: [name]", "required: [name, age]")
                .replace("        name: {type: string}", "        age: {type: string}\n        name: {type: string}"));

        assertThat(plan.lock().text())
                .contains("members/age = age @4 as string\n")
                .contains("members/name = name @1 required as string\n");
    }

    @Test
    void what_is_gone_is_told_once() throws IOException {
        locked(DOCUMENT);
        GenerationPlan plan = plan(DOCUMENT.replace("kind: {type: string, enum: [a-b, c]}", "other: {type: string}"));

        assertThat(messages(plan, Severity.WARNING))
                .hasSize(2)
                .allMatch(message -> message.startsWith("sdkpoet.lock:"))
                .anyMatch(message ->
                        message.contains("`kind`, and the document has no #/components/schemas/Pet/members/kind"));
    }

    @Test
    void what_is_in_something_that_is_gone_is_not_told_whatever_sorts_between() throws IOException {
        String schema = ": {type: object, properties: {x: {type: string}}}\n    Pet:\n";
        String more = DOCUMENT.replace("    Pet:\n", "    Old" + schema)
                .replace("    Pet:\n", "    Old-x" + schema)
                .replace("    Pet:\n", "    Old.x" + schema);
        locked(more);
        GenerationPlan plan = plan(DOCUMENT);

        assertThat(messages(plan, Severity.WARNING)).hasSize(3).noneMatch(message -> message.contains("members"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pet = Pet | Pet = class | \"class\" isn't a Java identifier",
                "Pet = Pet | Pet = String | \"String\" means something else in generated code",
                "Pet = Pet | Pet = PetKind | can't be PetKind: that is",
                "PetsApi | PetsApi, x y | isn't a line of a lock",
                "name = name | name = kind | can't be kind, KIND: that is",
                "name = name | name = toJson | means something else",
                "accessor = pets | accessor = builder | means something else",
                "= createPet | = wait | means something else",
                "= A_B | = of() | isn't a line of a lock",
            })
    void a_name_that_cannot_be_is_told_at_its_line(String line, String other, String message) throws IOException {
        locked(DOCUMENT);
        Path lock = folder.resolve("sdkpoet.lock");
        Files.writeString(lock, Files.readString(lock).replaceFirst(line, other));

        assertThatThrownBy(() -> plan(DOCUMENT))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("sdkpoet.lock:")
                .hasMessageContaining(message);
    }

    @Test
    void a_name_can_be_chosen_in_the_lock() throws IOException {
        locked(DOCUMENT);
        Path lock = folder.resolve("sdkpoet.lock");
        Files.writeString(
                lock,
                Files.readString(lock).replace("Pet = Pet\n", "Pet = Animal\n").replace("= createPet", "= makeAnimal"));
        GenerationPlan plan = plan(DOCUMENT);

        assertThat(plan.tree().files()).containsKey("example/model/Animal.java");
        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("Animal makeAnimal(String b, String a)");
        assertThat(plan.lock().text()).isEqualTo(Files.readString(lock));
    }

    @Test
    void a_lock_of_another_client_counts_for_nothing_and_is_never_written() throws IOException {
        locked(DOCUMENT);
        Path lock = folder.resolve("sdkpoet.lock");
        Files.writeString(
                lock, Files.readString(lock).replace("1 example:", "1 other:").replace("= Pet\n", "= Animal\n"));
        GenerationPlan plan = plan(DOCUMENT);

        assertThat(plan.tree().files()).containsKey("example/model/Pet.java");
        assertThatThrownBy(() -> LockFile.of(request().build()).orElseThrow().write(plan))
                .hasMessageContaining("sdkpoet.lock is of the client in other, not of that in example");
    }

    @Test
    void line_ends_of_a_checkout_stay() throws IOException {
        locked(DOCUMENT);
        Path lock = folder.resolve("sdkpoet.lock");
        Files.writeString(lock, Files.readString(lock).replace("\n", "\r\n"));

        assertThat(new SdkGenerator().check(request().build()).lockDiff()).isEmpty();
        GenerationPlan plan =
                plan(DOCUMENT.replace("name: {type: string}", "name: {type: string}\n        age: {type: string}"));
        assertThat(LockFile.of(request().build()).orElseThrow().write(plan)).isTrue();
        assertThat(Files.readString(lock))
                .contains("members/age = age @4 as string\r\n")
                .doesNotContain("\r\r");
    }

    private GenerationPlan locked(String document) throws IOException {
        return new LockedBuild(folder).locked(document);
    }

    private GenerationPlan plan(String document) throws IOException {
        return new LockedBuild(folder).plan(document);
    }

    private GenerationRequestBuilder request() {
        return new LockedBuild(folder).request();
    }
}
