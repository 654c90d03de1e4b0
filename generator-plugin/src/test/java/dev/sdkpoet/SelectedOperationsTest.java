package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.Webhook;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.select.Selection;
import dev.sdkpoet.select.SelectionRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operations and types a client has that doesn't want all. */
class SelectedOperationsTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://example.com'}]
            security: [{key: []}]
            tags: [{name: pets, description: All about pets.}, {name: owners}]
            paths:
              /pets:
                get:
                  tags: [pets]
                  operationId: listPets
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}
                post:
                  tags: [pets]
                  operationId: createPet
                  security: [{login: []}]
                  requestBody: {$ref: '#/components/requestBodies/NewPet'}
                  responses:
                    '201':
                      description: ok
                      links:
                        owner: {operationId: getOwner}
                        sameOwner: {operationRef: '#/paths/~1owners~1{id}/get'}
                        list: {operationId: listPets}
              /pets/{id}:
                parameters: [{$ref: '#/components/parameters/id'}]
                delete:
                  tags: [pets, admin]
                  operationId: deletePet
                  deprecated: true
                  responses: {'204': {description: ok}}
              /owners/{id}:
                get:
                  tags: [owners]
                  operationId: getOwner
                  x-internal: true
                  parameters: [{$ref: '#/components/parameters/id'}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}}
              /jobs:
                x-internal: true
                get:
                  operationId: listJobs
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Job'}}}}}}
            webhooks:
              petSold:
                post:
                  tags: [owners]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sale'}}}}
                  responses: {'204': {description: ok}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                login: {type: http, scheme: basic}
              parameters: {id: {name: id, in: path, required: true, schema: {type: string}}}
              requestBodies: {NewPet: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              schemas:
                Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                Pet:
                  type: object
                  required: [kind]
                  discriminator: {propertyName: kind, mapping: {bird: Bird}}
                  properties: {kind: {type: string}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {$ref: '#/components/schemas/Claws'}}}]}
                Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {age: {type: integer}}}]}
                Bird: {type: object, properties: {kind: {type: string}, wings: {type: integer}}}
                Claws: {type: object, properties: {sharp: {type: boolean}}}
                Owner: {type: object, properties: {name: {type: string}, sale: {$ref: '#/components/schemas/Sale'}}}
                Sale: {type: object, properties: {price: {type: number}}}
                Job: {type: object, properties: {state: {type: string, enum: [a, b]}}}
                Unused: {type: object, properties: {x: {type: string}}}
            """;

    @TempDir
    private Path work;

    private String documentName = "";

    /** Rules as {@code "-tags=a,b methods=GET"}, where a minus is for those of an exclude; several with a bar between them. */
    private static Selection selection(String rules) {
        List<SelectionRule> includes = new ArrayList<>();
        List<SelectionRule> excludes = new ArrayList<>();
        for (String rule : rules.split("\\|")) {
            String text = rule.strip();
            (text.startsWith("-") ? excludes : includes).add(rule(text.startsWith("-") ? text.substring(1) : text));
        }
        return new Selection(includes, excludes);
    }

    private static SelectionRule rule(String text) {
        return new SelectionRule(
                values(text, "document").stream().findFirst().orElse(""),
                values(text, "tags"),
                values(text, "paths"),
                values(text, "operations"),
                values(text, "methods"),
                values(text, "deprecated").isEmpty()
                        ? null
                        : values(text, "deprecated").contains("true"),
                values(text, "internal").isEmpty()
                        ? null
                        : values(text, "internal").contains("true"));
    }

    private static List<String> values(String text, String name) {
        return Stream.of(text.split("; "))
                .filter(part -> part.startsWith(name + "="))
                .flatMap(part -> Stream.of(part.substring(name.length() + 1).split(",")))
                .toList();
    }

    private GenerationRequestBuilder request(String document, String rules) throws IOException {
        Path file = Files.writeString(work.resolve("pets.yaml"), document);
        return GenerationRequest.builder()
                .document(new DocumentSource(documentName, file, "pets.yaml"))
                .basePackage("example")
                .clientName("Example")
                .selection(rules.isEmpty() ? Selection.ALL : selection(rules))
                .output(work.resolve("out"));
    }

    private GenerationPlan plan(String document, String rules) throws IOException {
        return new SdkGenerator().plan(request(document, rules).build());
    }

    private ApiDocument read(String document, String rules) throws IOException {
        return plan(document, rules).model().documents().get(0);
    }

    private static List<String> operations(ApiDocument document) {
        return document.resources().stream()
                .flatMap(resource -> resource.operations().stream())
                .map(Operation::operationId)
                .sorted()
                .toList();
    }

    private static List<String> types(ApiDocument document) {
        return document.types().stream()
                .map(type -> type.id().pointer())
                .filter(pointer ->
                        pointer.startsWith("#/components/schemas/") || pointer.startsWith("/components/schemas/"))
                .map(pointer -> pointer.replaceFirst("^#?/components/schemas/", ""))
                .filter(name -> name.matches("\\w+"))
                .sorted()
                .toList();
    }

    private static List<String> told(GenerationPlan plan) {
        return plan.problems().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "tags=pets ^ createPet deletePet listPets",
                "tags=admin,owners ^ deletePet getOwner",
                "paths=/pets ^ createPet listPets",
                "paths=/pets/** ^ createPet deletePet listPets",
                "paths=/*/* ^ deletePet getOwner",
                "paths=/**/{id} ^ deletePet getOwner",
                "operations=listPets,listJobs ^ listJobs listPets",
                "operations=*Pet ^ createPet deletePet",
                "operations=GET /pets,DELETE /pets/* ^ deletePet listPets",
                "methods=GET,delete ^ deletePet getOwner listJobs listPets",
                "tags=pets; methods=GET ^ listPets",
                "tags=owners | methods=DELETE ^ deletePet getOwner",
                "-deprecated=true ^ createPet getOwner listJobs listPets",
                "deprecated=true ^ deletePet",
                "-internal=true ^ createPet deletePet listPets",
                "internal=true ^ getOwner listJobs",
                "tags=pets | -deprecated=true | -methods=POST ^ listPets",
                "-tags=pets; methods=POST ^ deletePet getOwner listJobs listPets"
            })
    void operations_are_in_that_fit_an_include_and_no_exclude(String rules, String expected) throws IOException {
        GenerationPlan plan = plan(PETS, rules);

        assertThat(operations(plan.model().documents().get(0))).containsExactly(expected.split(" "));
        assertThat(told(plan)).noneMatch(line -> line.contains("select"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "tags=pets ^ Bird Cat Claws Kitten Pet",
                "operations=createPet ^ Bird Cat Claws Kitten Pet",
                "operations=deletePet ^ ''",
                "operations=getOwner ^ Owner Sale",
                "tags=owners ^ Owner Sale",
                "operations=listJobs ^ Job",
                "-tags=pets ^ Job Owner Sale"
            })
    void types_are_in_that_one_of_them_needs(String rules, String expected) throws IOException {
        assertThat(types(read(PETS, rules))).containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void without_a_selection_all_named_schemas_are_types() throws IOException {
        assertThat(types(read(PETS, ""))).contains("Unused", "Job", "Owner", "Pet");
    }

    @Test
    void security_schemes_are_in_that_one_of_them_needs() throws IOException {
        assertThat(schemes("operations=createPet")).containsExactly("login");
        assertThat(schemes("operations=listPets")).containsExactly("key");
        assertThat(schemes("tags=pets")).containsExactlyInAnyOrder("key", "login");
    }

    @Test
    void security_schemes_that_no_operation_names_are_for_all() throws IOException {
        String open = PETS.replace("security: [{key: []}]\n", "").replace("      security: [{login: []}]\n", "");

        assertThat(read(open, "operations=listPets").securitySchemes()).hasSize(2);
    }

    private List<String> schemes(String rules) throws IOException {
        return read(PETS, rules).securitySchemes().stream()
                .map(SecurityScheme::name)
                .toList();
    }

    @Test
    void webhooks_are_selected_like_operations_without_a_path() throws IOException {
        assertThat(webhooks("tags=owners")).containsExactly("petSold");
        assertThat(webhooks("-deprecated=true")).containsExactly("petSold");
        assertThat(webhooks("tags=pets")).isEmpty();
        assertThat(webhooks("paths=/owners/**")).isEmpty();
        assertThat(webhooks("-methods=POST")).isEmpty();
    }

    private List<String> webhooks(String rules) throws IOException {
        return read(PETS, rules).webhooks().stream().map(Webhook::name).toList();
    }

    @Test
    void links_to_what_is_left_out_go_with_it() throws IOException {
        GenerationPlan plan = plan(PETS, "tags=pets");

        assertThat(told(plan)).noneMatch(line -> line.contains("link"));
        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("listPets")
                .doesNotContain("getOwner");
        assertThat(told(plan(PETS.replace("operationId: getOwner}", "operationId: getOwners}"), "tags=pets")))
                .anyMatch(line -> line.contains("link `owner` leads to `getOwners`, which is no operation here."));
    }

    @Test
    void what_is_wrong_in_an_operation_that_is_left_out_does_no_harm() throws IOException {
        String broken = PETS.replace("#/components/schemas/Job'}", "nowhere.yaml#/Job'}")
                .replace("x: {type: string}", "x: {$ref: '#/nothing'}, y: {typ: string}")
                .replace("'204': {description: ok}}\n  /owners", "'204': {$ref: 'gone.yaml'}}\n  /owners");

        assertThatThrownBy(() -> plan(broken, "")).isInstanceOf(GenerationException.class);
        assertThat(told(plan(broken, "operations=listPets,createPet"))).isEmpty();
    }

    @Test
    void files_that_only_such_operations_need_are_not_read() throws IOException {
        Files.writeString(work.resolve("job.yaml"), "Job: {type: object, properties: {x: {type: string}}}");
        String split = PETS.replace("#/components/schemas/Job'}", "job.yaml#/Job'}");

        assertThat(plan(split, "").inputs()).hasSize(2);
        assertThat(plan(split, "tags=pets").inputs()).hasSize(1);
        assertThat(plan(split, "operations=listJobs").inputs()).hasSize(2);
    }

    @Test
    void path_items_in_other_files_are_read_where_their_operations_may_fit() throws IOException {
        Files.writeString(work.resolve("toys.yaml"), """
                get: {tags: [toys], operationId: listToys, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'toy.yaml'}}}}}}
                post: {tags: [toys], operationId: createToy, requestBody: {content: {application/json: {schema: {$ref: 'new.yaml'}}}}, responses: {'204': {description: ok}}}
                """);
        Files.writeString(work.resolve("toy.yaml"), "{type: object, properties: {x: {type: string}}}");
        Files.writeString(work.resolve("new.yaml"), "{type: object, properties: {y: {type: string}}}");
        String split = PETS.replace("paths:\n", "paths:\n  /toys: {$ref: toys.yaml}\n  /lost: {$ref: lost.yaml}\n");

        assertThat(operations(read(split, "paths=/toys"))).containsExactly("createToy", "listToys");
        GenerationPlan part = plan(split, "paths=/toys; methods=GET");
        assertThat(operations(part.model().documents().get(0))).containsExactly("listToys");
        assertThat(part.inputs().keySet()).noneMatch(file -> file.endsWith("new.yaml"));
        assertThat(plan(split, "paths=/pets").inputs()).hasSize(1);
        assertThat(plan(split, "tags=pets | -paths=/toys | -paths=/lost").inputs())
                .hasSize(1);
    }

    @Test
    void paths_with_one_path_item_have_what_each_selects() throws IOException {
        String shared = PETS.replace(
                        "paths:\n",
                        "paths:\n  /animals: {$ref: '#/components/pathItems/all'}\n  /beasts: {$ref: '#/components/pathItems/all'}\n")
                .replace("components:\n", """
                        components:
                          pathItems:
                            all:
                              get: {tags: [beasts], responses: {'204': {description: ok}}}
                              put: {tags: [beasts], responses: {'204': {description: ok}}}
                              post: {tags: [beasts], responses: {'204': {description: ok}}}
                        """.replaceAll("(?m)^", "").replace("\n  ", "\n  "));

        List<String> calls = read(shared, "operations=GET /animals,PUT /beasts").resources().stream()
                .flatMap(resource -> resource.operations().stream())
                .map(operation -> operation.method() + " " + operation.path())
                .toList();

        assertThat(calls).containsExactly("GET /animals", "PUT /beasts");
    }

    @Test
    void references_into_operations_that_are_left_out_still_lead_there() throws IOException {
        String referring = PETS.replace(
                "schema: {$ref: '#/components/schemas/Pets'}",
                "schema: {$ref: '#/paths/~1jobs/get/responses/200/content/application~1json/schema'}");

        assertThat(types(read(referring, "operations=listPets"))).containsExactly("Job");
        assertThat(operations(read(referring, "operations=listPets"))).containsExactly("listPets");
    }

    @Test
    void swagger_documents_lose_definitions_and_schemes_too() throws IOException {
        String swagger = """
                swagger: '2.0'
                info: {title: T, version: '1'}
                host: example.com
                securityDefinitions: {a: {type: basic}, b: {type: apiKey, in: header, name: X}}
                paths:
                  /a: {get: {operationId: getA, security: [{a: []}], responses: {'200': {description: ok, schema: {$ref: '#/definitions/A'}}}}}
                  /b: {get: {operationId: getB, security: [{b: []}], parameters: [{$ref: '#/parameters/p'}], responses: {'200': {description: ok, schema: {$ref: '#/definitions/B'}}}}}
                parameters: {p: {name: p, in: query, type: string}}
                definitions:
                  A: {type: object, properties: {x: {type: string}}}
                  B: {type: object, properties: {x: {type: string}}}
                """;
        ApiDocument selected = read(swagger, "operations=getB");

        assertThat(selected.types())
                .singleElement()
                .extracting(type -> type.id().pointer())
                .isEqualTo("/definitions/B");
        assertThat(selected.securitySchemes())
                .singleElement()
                .extracting(SecurityScheme::name)
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "tags=pets,ownrs ^ <select/include/tags>: No operation has the tag \"ownrs\". Did you mean \"owners\"?",
                "tags=pets | -tags=zzz ^ <select/exclude/tags>: No operation has the tag \"zzz\". Correct it, or leave it out.",
                "paths=/pets,/owner/{id} ^ <select/include/paths>: No path fits \"/owner/{id}\". Did you mean \"/owners/{id}\"?",
                "operations=listPets,getOwners ^ <select/include/operations>: There is no operation \"getOwners\"."
                        + " Did you mean \"getOwner\"?",
                "operations=listPets,GET /pet ^ <select/include/operations>: There is no operation \"GET /pet\"."
                        + " Did you mean \"GET /pets\"?",
                "tags=pets | methods=PATCH ^ <select/include/methods>: No operation has the method PATCH."
                        + " Correct it, or leave it out.",
                "tags=pets | tags=owners; methods=DELETE ^ <select/include>: No operation matches all its conditions:"
                        + " tags owners; methods DELETE. Correct it, or say it in several <include>s."
            })
    void what_fits_nothing_is_told_with_what_is_near(String rules, String expected) throws IOException {
        assertThat(told(plan(PETS, rules))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "methods=GTE ^ <select/include/methods>: \"GTE\" is no HTTP method that documents have. Did you mean GET?",
                "paths=pets ^ <select/include/paths>: \"pets\" is no path: it begins with a slash. Write one such as /pets/**.",
                "document=v9; tags=a ^ <select/include>: There is no document \"v9\". Use a <name> of <documents>.",
                "-document= ^ <select/exclude>: It selects no operations. Set <tags>, <paths>,",
                "-methods=GET,POST,DELETE ^ <select>: None of the 6 operations is left. Include what the client should have."
            })
    void what_cannot_be_meant_is_an_error(String rules, String expected) {
        assertThatThrownBy(() -> plan(PETS, rules)).hasMessageContaining(expected);
    }

    @Test
    void a_rule_may_be_about_one_of_several_documents() throws IOException {
        Files.writeString(work.resolve("other.yaml"), PETS);
        documentName = "v1";

        GenerationPlan plan = new SdkGenerator()
                .plan(request(PETS, "document=v1; tags=owners | -deprecated=true")
                        .document(new DocumentSource("v2", work.resolve("other.yaml"), "other.yaml"))
                        .build());

        assertThat(operations(plan.model().documents().get(0))).containsExactly("getOwner");
        assertThat(operations(plan.model().documents().get(1)))
                .containsExactly("createPet", "getOwner", "listJobs", "listPets");
    }

    @Test
    void the_lock_loses_what_is_left_out_and_keeps_the_rest() throws IOException {
        Path lock = work.resolve("sdkpoet.lock");
        GenerationRequestBuilder all = request(PETS, "").lockFile(lock);
        LockFile.of(all.build()).orElseThrow().write(new SdkGenerator().plan(all.build()));
        String before = Files.readString(lock);

        String diff = new SdkGenerator()
                .check(request(PETS, "tags=pets").lockFile(lock).build())
                .lockDiff();

        assertThat(before).contains("#/paths/~1jobs/get = listJobs");
        assertThat(diff)
                .contains("-#/paths/~1jobs/get = listJobs")
                .doesNotContain("\n+#")
                .doesNotContain("-#/paths/~1pets");
    }

    @Test
    void another_selection_is_not_up_to_date() throws IOException {
        SdkGenerator generator = new SdkGenerator();
        generator.generate(request(PETS, "tags=pets").build());

        assertThat(generator.generate(request(PETS, "tags=pets").build()).isUpToDate())
                .isTrue();
        assertThat(generator.generate(request(PETS, "tags=owners").build()).isUpToDate())
                .isFalse();
        assertThat(work.resolve("out/example/api/PetsApi.java")).doesNotExist();
    }
}
