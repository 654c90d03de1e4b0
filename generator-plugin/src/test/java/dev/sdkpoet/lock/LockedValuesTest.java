package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lock keeps of what the client sends by itself, and of what may have one value only by now. */
class LockedValuesTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /{area}/pets:
                post:
                  tags: [Pets]
                  operationId: makePet
                  parameters:
                    - {name: area, in: path, required: true, schema: {type: string, enum: [eu]}}
                    - {name: Api-Version, in: header, required: true, schema: {type: string, const: 2024 "x"}}
                    - {name: pages, in: query, required: true, schema: {type: integer, format: int32, enum: [5]}}
                    - {name: kind, in: query, required: true, schema: {type: string, enum: [cat, dog]}}
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {'204': {description: ok}}
              /forms:
                post:
                  tags: [Pets]
                  operationId: sendForm
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          required: [grant, name]
                          properties: {grant: {type: string, enum: [password]}, name: {type: string}}
                  responses: {'204': {description: ok}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [type, name]
                  properties: {type: {type: string, const: pet}, name: {type: string}}
            """;

    @TempDir
    private Path folder;

    private LockedBuild build;

    @BeforeEach
    void build() {
        build = new LockedBuild(folder);
    }

    @Test
    void constants_are_locked_with_their_values() throws IOException {
        assertThat(build.locked(DOCUMENT).lock().text())
                .contains("post/parameters/path:area = area sends eu\n")
                .contains("post/parameters/header:Api-Version = apiVersion sends 2024%20%22x%22\n")
                .contains("post/parameters/query:pages = pages sends 5\n")
                .contains("post/parameters/form:grant = grant sends password\n")
                .contains("Pet/members/type = type @1 required as string sends pet\n");
        assertThat(build.plan(DOCUMENT).lock().text())
                .isEqualTo(build.plan(DOCUMENT).lockBefore().text());
    }

    @Test
    void a_constant_that_can_be_something_else_since_is_sent_unless_the_caller_says_otherwise() throws IOException {
        build.locked(DOCUMENT);
        String open = DOCUMENT.replace("enum: [eu]", "enum: [eu, us]")
                .replace("const: 2024 \"x\"", "minLength: 1")
                .replace("enum: [5]", "minimum: 5")
                .replace("enum: [password]", "enum: [password, token]");
        GenerationPlan plan = build.locked(open);

        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("void makePet(MakePetKind kind, Pet pet) {")
                .contains("void makePet(MakePetKind kind, Pet pet, MakePetOptions options)")
                .contains("void sendForm(String name) {");
        assertThat(plan.tree().files().get("example/api/PetsApiClient.java"))
                .as("the order on the wire")
                .containsSubsequence("\"pages\", ", "\"kind\", ")
                .containsSubsequence("\"grant\", ", "\"name\", ");
        assertThat(plan.tree().files().get("example/api/MakePetOptions.java"))
                .contains("area(MakePetArea.EU);")
                .contains("apiVersion(\"2024 \\\"x\\\"\");")
                .contains("pages(5);");
        assertThat(plan.tree().files().get("example/api/SendFormOptions.java"))
                .contains("grant(SendFormGrant.PASSWORD);");
        assertThat(messages(plan, Severity.WARNING)).isEmpty();
        assertThat(plan.lock().text()).contains("header:Api-Version = apiVersion @4 as string sends 2024%20%22x%22\n");
        assertThat(build.plan(open).tree().files()).isEqualTo(plan.tree().files());
        assertThat(build.plan(DOCUMENT).tree().files().get("example/api/MakePetOptions.java"))
                .contains("apiVersion(\"2024 \\\"x\\\"\");");
    }

    @Test
    void a_constant_that_has_other_values_since_is_an_option_with_a_warning() throws IOException {
        build.locked(DOCUMENT);
        GenerationPlan plan = build.plan(DOCUMENT.replace("enum: [password]", "enum: [code, token]"));

        assertThat(plan.tree().files().get("example/api/PetsApi.java")).contains("void sendForm(String name) {");
        assertThat(messages(plan, Severity.WARNING))
                .singleElement()
                .asString()
                .contains("`grant` is required since, and callers of sendForm don't give it: it is an option.");
    }

    @Test
    void a_constant_that_is_gone_is_not_told_to_callers_who_never_gave_it() throws IOException {
        build.locked(DOCUMENT);
        GenerationPlan plan = build.plan(DOCUMENT.replaceFirst(".*name: Api-Version.*\n", ""));

        assertThat(messages(plan, Severity.WARNING)).isEmpty();
    }

    @Test
    void an_argument_that_can_have_one_value_only_since_stays_an_argument() throws IOException {
        build.locked(DOCUMENT);
        GenerationPlan plan = build.plan(DOCUMENT.replace("enum: [cat, dog]", "enum: [cat]"));

        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("void makePet(MakePetKind kind, Pet pet)");
        assertThat(messages(plan, Severity.WARNING)).singleElement().asString().contains("`DOG`");
    }

    @Test
    void a_builder_goes_on_setting_a_member_that_can_have_other_values_since() throws IOException {
        build.locked(DOCUMENT);
        String open = DOCUMENT.replace("const: pet", "minLength: 2");
        GenerationPlan plan = build.locked(open);

        assertThat(plan.tree().files().get("example/model/Pet.java"))
                .contains(".preset(")
                .contains("\"pet\"");
        assertThat(plan.lock().text()).contains("Pet/members/type = type @1 required as string sends pet\n");
        assertThat(build.plan(open).tree().files()).isEqualTo(plan.tree().files());
    }

    @Test
    void a_parameter_of_swagger_2_with_values_keeps_its_place() throws IOException {
        String swagger = """
                swagger: '2.0'
                info: {title: T, version: '1'}
                host: example.com
                schemes: [https]
                paths:
                  /pets:
                    get:
                      tags: [Pets]
                      operationId: listPets
                      parameters:
                        - {name: a, in: query, required: true, type: string, enum: [x, y]}
                        - {name: b, in: query, required: true, type: string, enum: [x, y]}
                      responses: {'204': {description: ok}}
                """;
        build.locked(swagger);
        GenerationPlan plan = build.plan(swagger.replaceFirst("(?m)^( +- \\{name: a.*\n)( +- \\{name: b.*\n)", "$2$1"));

        assertThat(plan.lock().text())
                .contains("get/parameters/query:a = a @1 required\n")
                .contains("get/parameters/query:a/schema = ListPetsA\n")
                .isEqualTo(plan.lockBefore().text());
    }
}
