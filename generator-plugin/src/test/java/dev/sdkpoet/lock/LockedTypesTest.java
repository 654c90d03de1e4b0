package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a lock, what callers have keeps its Java type as far as that holds what a later document says. */
class LockedTypesTest {
    private static final String PET = "{$ref: '#/components/schemas/Pet'}";
    private static final String META = "{$ref: '#/components/schemas/Meta'}";
    private static final String KIND = "{$ref: '#/components/schemas/Kind'}";

    @TempDir
    private Path folder;

    private LockedBuild build;

    @BeforeEach
    void build() {
        build = new LockedBuild(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, enum: [cat]} | {type: string, enum: [cat, dog]} | string | @Nullable String more()",
                "{type: string} | {$ref: '#/components/schemas/Kind'} | string | @Nullable String more()",
                "{type: string} | {type: string, format: date-time} | string | @Nullable String more()",
                "{type: array, items: {type: string}} | {type: array, items: {$ref: '#/components/schemas/Kind'}} "
                        + "| list<string> | List<String> more()",
                "{type: object} | {type: object, properties: {a: {type: string}}} | map<any> | Map<String, JsonValue> more()",
                "{type: object} | {$ref: '#/components/schemas/Pet'} | map<any> | Map<String, JsonValue> more()",
                "{} | {type: array, items: {type: string}} | any | @Nullable JsonValue more()",
                "{} | {type: object, properties: {a: {type: string}}} | any | @Nullable JsonValue more()",
                "{type: integer} | {type: integer, format: int32} | int64 | @Nullable Long more()",
                "{type: integer, format: int32, enum: [1]} | {type: integer, format: int32, enum: [1, 2]} "
                        + "| int32 | @Nullable Integer more()",
                "{type: number} | {type: integer} | decimal | @Nullable BigDecimal more()"
            })
    void a_member_that_says_more_keeps_its_type(String before, String after, String type, String accessor)
            throws IOException {
        build.locked(document("{type: string}", PET, PET, "{type: object}", before));
        GenerationPlan plan = build.locked(document("{type: string}", PET, PET, "{type: object}", after));

        assertThat(file(plan, "model/Pet")).contains(accessor);
        assertThat(plan.lock().text()).contains("Pet/members/more = more @2 as " + type + "\n");
        assertThat(messages(plan, Severity.WARNING)).isEmpty();
        assertThat(plan.tree().files().keySet()).noneMatch(name -> name.endsWith("/PetMore.java"));
        GenerationPlan again = build.plan(document("{type: string}", PET, PET, "{type: object}", after));
        assertThat(again.tree().files()).isEqualTo(plan.tree().files());
        assertThat(again.lock().text()).isEqualTo(plan.lock().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, format: uuid} | {type: string} | @Nullable String more()",
                "{type: integer, format: int32} | {type: integer} | @Nullable Long more()",
                "{type: string} | {type: integer} | @Nullable Long more()",
                "{type: object} | {type: array, items: {}} | List<JsonValue> more()",
                "{type: object, additionalProperties: {type: string}} | {type: object, properties: {a: {type: string}}} "
                        + "| @Nullable PetMore more()"
            })
    void a_type_that_does_not_hold_what_there_is_now_goes(String before, String after, String accessor)
            throws IOException {
        build.locked(document("{type: string}", PET, PET, "{type: object}", before));
        GenerationPlan plan = build.plan(document("{type: string}", PET, PET, "{type: object}", after));

        assertThat(file(plan, "model/Pet")).contains(accessor);
    }

    @Test
    void arguments_bodies_and_results_keep_their_types() throws IOException {
        build.locked(document("{type: string}", META, META, "{type: object}", "{}"));
        GenerationPlan plan =
                build.locked(document(KIND, META, META, "{type: object, properties: {a: {type: string}}}", META));

        assertThat(file(plan, "api/PetsApi"))
                .contains("Map<String, JsonValue> makePet(Map<String, JsonValue> body)")
                .doesNotContain("Meta");
        assertThat(file(plan, "api/MakePetOptions")).contains("kind(@Nullable String");
        assertThat(file(plan, "model/Pet")).contains("JsonValue more()");
        assertThat(plan.lock().text())
                .contains("post = makePet as map<any>\n")
                .contains("parameters/body = body required as map<any>\n")
                .contains("query:kind = kind @1 as string\n");
        assertThat(messages(plan, Severity.WARNING)).isEmpty();
        GenerationPlan again =
                build.plan(document(KIND, META, META, "{type: object, properties: {a: {type: string}}}", META));
        assertThat(again.tree().files()).isEqualTo(plan.tree().files());
    }

    @Test
    void errors_keep_their_classes_beside_results_of_any_type() throws IOException {
        String document = document("{type: string}", PET, "{type: object}", "{type: object}", "{}")
                .replace(
                        "responses: {",
                        "responses: {'409': {description: no, content: {application/json: {schema: "
                                + "{type: object, properties: {title: {type: string}}}}}}, ");
        GenerationPlan before = build.locked(document);
        GenerationPlan after = build.plan(document);

        assertThat(before.tree().files().values()).anyMatch(file -> file.contains("String title() {"));
        assertThat(after.tree().files()).isEqualTo(before.tree().files());
        assertThat(messages(after, Severity.WARNING)).isEmpty();
    }

    @Test
    void a_new_child_takes_no_accessor_from_what_objects_have_alike() throws IOException {
        String document = document("{type: string}", PET, PET, "{type: object}", "{type: string}");
        build.locked(document);
        String more = document + """
                    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {more: {type: string, enum: [a, b]}}}]}
                    Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {name: {type: string, format: uuid}}}]}
                """;
        GenerationPlan plan = build.locked(more);

        assertThat(file(plan, "model/PetProperties")).contains("String name();", "@Nullable String more();");
        assertThat(file(plan, "model/Dog")).contains("String more()").contains("implements DogProperties");
        assertThat(file(plan, "model/Puppy")).contains("String name()");
        assertThat(plan.lock().text()).contains("#/components/schemas/Pet/shared/members/more = more\n");
        assertThat(messages(plan, Severity.WARNING)).isEmpty();
        assertThat(build.plan(more).tree().files()).isEqualTo(plan.tree().files());
    }

    @Test
    void a_name_without_a_type_leaves_that_to_the_document() throws IOException {
        build.locked(document("{type: string}", PET, PET, "{type: object}", "{type: string}"));
        Files.writeString(build.lock(), Files.readString(build.lock()).replace("more @2 as string", "more @2"));

        assertThat(file(build.plan(document("{type: string}", PET, PET, "{type: object}", KIND)), "model/Pet"))
                .contains("@Nullable Kind more()");
    }

    private static String document(String kind, String body, String result, String meta, String more) {
        return """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /pets:
                    post:
                      tags: [Pets]
                      operationId: makePet
                      parameters: [{name: kind, in: query, schema: %s}]
                      requestBody: {required: true, content: {application/json: {schema: %s}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: %s}}}}
                components:
                  schemas:
                    Meta: %s
                    Kind: {type: string, enum: [cat, dog]}
                    Pet: {type: object, required: [name], properties: {name: {type: string}, more: %s}}
                    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: integer}}}]}
                """.formatted(kind, body, result, meta, more);
    }

    private static String file(GenerationPlan plan, String name) {
        return plan.tree().files().getOrDefault("example/" + name + ".java", "");
    }
}
