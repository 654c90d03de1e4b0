package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.naming.Rename.Kind;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user names things otherwise than a document does, and nothing is called alike then either. */
class CustomNamesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                parameters: [{$ref: '#/components/parameters/trace'}]
                get:
                  tags: [Pets]
                  operationId: listPets
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, format: int32}}
                    - {name: sort, in: query, schema: {type: string, enum: [up, down]}}
                    - {name: id, in: query, schema: {type: string}}
                    - {name: id, in: header, schema: {type: string}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                post:
                  tags: [Pets]
                  operationId: createPet
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Dog'}}
                      application/x-www-form-urlencoded:
                        schema: {type: object, properties: {nick-name: {type: string}}}
                  responses: {'204': {description: ok}}
            components:
              parameters:
                trace: {name: X-Trace, in: header, schema: {type: string}}
              schemas:
                Owner: {type: object, properties: {name: {type: string}}}
                Pet:
                  type: object
                  required: [kind]
                  properties:
                    kind: {type: string}
                    status: {type: string, enum: [in-progress, done]}
                    home: {type: object, properties: {street: {type: string}}}
                    owner: {$ref: '#/components/schemas/Owner'}
                Dog:
                  allOf:
                    - {$ref: '#/components/schemas/Pet'}
                    - {type: object, properties: {barks: {type: boolean}}}
                Status: {type: string, enum: ['1.0', 'off']}
            """;

    @TempDir
    private Path folder;

    private static Rename rename(Kind kind, String name, String to, String... was) {
        return new Rename(kind, name, to, List.of(was), "");
    }

    private static CustomNames names(Rename... renames) {
        return new CustomNames(List.of(renames), "", "", "", "");
    }

    private GenerationRequestBuilder request(String... documents) throws IOException {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .root(folder)
                .basePackage("example")
                .clientName("Example")
                .layout(Layout.SOURCES)
                .wholeRuntime(true)
                .output(folder.resolve("out"));
        for (String name : documents.length == 0 ? new String[] {""} : documents) {
            Path file = Files.writeString(folder.resolve("api" + name + ".yaml"), DOCUMENT);
            request.document(new DocumentSource(name, file, file.getFileName().toString()));
        }
        return request;
    }

    private GeneratedClient client(Rename... renames) throws IOException {
        return GeneratedClient.of(request().names(names(renames)));
    }

    private String complaint(Rename... renames) throws IOException {
        return complaint(request().names(names(renames)));
    }

    private static String complaint(GenerationRequestBuilder request) {
        return GeneratedClient.complaint(request).replaceAll("(api\\.yaml):\\d+:\\d+", "$1");
    }

    @Test
    void a_schema_is_renamed_with_all_that_is_called_after_it() throws Exception {
        GeneratedClient client = client(
                rename(Kind.SCHEMA, "Pet", "Animal"),
                rename(Kind.SCHEMA, "Dog", "Hound"),
                rename(Kind.SCHEMA, "Pet.home", "Kennel"));

        assertThat(client.paths())
                .contains(
                        "example/model/Animal.java",
                        "example/model/AnimalProperties.java",
                        "example/model/AnimalStatus.java",
                        "example/model/Kennel.java",
                        "example/model/Hound.java")
                .noneMatch(path -> path.contains("Pet.java") || path.contains("/PetStatus"));
        assertThat(client.source("api/PetsApi.java")).contains("void createPet(Hound hound)");
        client.load();
    }

    @Test
    void a_member_is_renamed_in_all_types_that_have_it_from_there() throws Exception {
        GeneratedClient client = client(
                rename(Kind.PROPERTY, "Pet.kind", "species", "kind"), rename(Kind.PROPERTY, "Dog.owner", "master"));

        assertThat(client.run("""
                Dog dog = Dog.builder().species("terrier").build();
                Dog old = Dog.builder().kind("terrier").build();
                return dog.toJson() + " " + dog.equals(old) + " " + dog.kind() + " "
                        + Dog.fromJson("{\\"kind\\":\\"a\\",\\"owner\\":{\\"name\\":\\"b\\"}}").master().name();
                """)).isEqualTo("{\"kind\":\"terrier\"} true terrier b");
        assertThat(client.source("model/PetProperties.java"))
                .contains("String species();")
                .doesNotContain("owner()", "master()");
        assertThat(client.source("model/Pet.java")).contains(" owner() {");
    }

    @Test
    void operations_parameters_and_apis_are_renamed() throws Exception {
        GeneratedClient client = client(
                rename(Kind.OPERATION, "listPets", "search", "listPets"),
                rename(Kind.OPERATION, "POST /pets", "add"),
                rename(Kind.PARAMETER, "listPets.limit", "max", "limit"),
                rename(Kind.PARAMETER, "GET /pets.query:id", "petId"),
                rename(Kind.PARAMETER, "#/paths/~1pets/get/parameters/3", "requestId"),
                rename(Kind.PARAMETER, "#/components/parameters/trace", "trace"),
                rename(Kind.PARAMETER, "createPet.nick-name", "nick"),
                rename(Kind.API, "Pets", "PetDirectory"));

        assertThat(client.source("api/PetDirectory.java")).contains("List<Pet> search()");
        assertThat(client.run("""
                Wire wire = new Wire(200, "application/json", "[]");
                SearchOptions options = SearchOptions.builder().max(3).petId("p").requestId("r").trace("t").build();
                wire.client().pets().search(options);
                String sent = wire.sent();
                wire.client().pets().listPets(SearchOptions.builder().limit(4).build());
                Wire done = new Wire();
                done.client().pets().addAsForm(AddAsFormOptions.builder().nick("n").trace("t2").build());
                return sent + wire.line() + "\\n" + done.line();
                """))
                .startsWith("GET https://example.com/pets?limit=3&id=p\n")
                .contains("id: r\n", "X-Trace: t\n", "GET https://example.com/pets?limit=4")
                .endsWith("POST https://example.com/pets\nnick-name=n");
    }

    @Test
    void constants_of_enums_are_renamed_wherever_they_stand() throws Exception {
        GeneratedClient client = client(
                rename(Kind.ENUM_CONSTANT, "Pet.status.in-progress", "RUNNING"),
                rename(Kind.ENUM_CONSTANT, "listPets.sort.up", "ASCENDING"),
                rename(Kind.ENUM_CONSTANT, "Status.1.0", "FIRST"),
                rename(Kind.ENUM_CONSTANT, "#/components/schemas/Status.off", "NONE"));

        assertThat(
                        client.run(
                                "return PetStatus.RUNNING + \" \" + ListPetsSort.ASCENDING + \" \" + Status.FIRST + Status.NONE;"))
                .isEqualTo("in-progress up 1.0off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCHEMA | Pets | X | <names>: There is no class of a schema \"Pets\". Did you mean \"Pet\"?",
                "PROPERTY | Pet.kimd | x | <names>: There is no property \"Pet.kimd\". Did you mean \"Pet.kind\"?",
                "OPERATION | listpet | x | <names>: There is no operation \"listpet\". Did you mean \"listPets\"?",
                "PARAMETER | zzzzzzzz | x | <names>: There is no parameter \"zzzzzzzz\". Write it as the document does, for example"
                        + " listPets.X-Trace.",
                "API | Pet | X | <names>: There is no api \"Pet\". Did you mean \"Pets\"?",
                "PARAMETER | listPets.id | x | <names>: \"listPets.id\" can be any of several: api.yaml"
                        + " #/paths/~1pets/get/parameters/2, api.yaml #/paths/~1pets/get/parameters/3. In <parameter>, write the"
                        + " pointer of one: #/paths/~1pets/get/parameters/2",
                "SCHEMA | Pet | class | <names>: \"class\", for \"Pet\", isn't a Java identifier. Choose another name, of ASCII letters,"
                        + " digits and _.",
                "SCHEMA | Pet | a-b | <names>: \"a-b\", for \"Pet\", isn't a Java identifier. Choose another name, of ASCII letters,"
                        + " digits and _.",
                "SCHEMA | Pet | Owner | <names>: \"Pet\" can't be Owner: that is \"Owner\" (api.yaml #/components/schemas/Owner)."
                        + " Rename that as well, or choose another name.",
                "SCHEMA | Pet | String | <names>: \"String\" means something else in generated code. Choose another name.",
                "PROPERTY | Pet.kind | builder | <names>: \"builder\" means something else in generated code. Choose another name.",
                "PROPERTY | Pet.kind | home | <names>: \"kind\" can't be home: that is \"home\" (api.yaml"
                        + " #/components/schemas/Pet/properties/home). Rename that as well, or choose another name.",
            })
    void what_can_not_be_is_an_error_with_what_to_do(Kind kind, String name, String to, String expected)
            throws Exception {
        assertThat(complaint(rename(kind, name, to))).startsWith(expected);
    }

    @Test
    void two_things_with_one_name_and_one_thing_with_two_are_errors() throws Exception {
        assertThat(complaint(rename(Kind.SCHEMA, "Pet", "Animal"), rename(Kind.SCHEMA, "Dog", "Animal")))
                .isEqualTo("<names>: \"Dog\" can't be Animal: that is \"Pet\" (api.yaml #/components/schemas/Pet). "
                        + "Choose another name.");
        assertThat(complaint(rename(Kind.OPERATION, "listPets", "all"), rename(Kind.OPERATION, "GET /pets", "every")))
                .startsWith("<names>: \"listPets\" and \"GET /pets\" are one operation (api.yaml"
                        + " #/paths/~1pets/get), which can't become both all and every.");
        assertThat(complaint(rename(Kind.SCHEMA, "Pet", "Animal", "Pet")))
                .isEqualTo(
                        "<names>: <was> keeps an old name of a method, a member or an input, and \"Pet\" is none of them."
                                + " Leave it out.");
    }

    @Test
    void a_star_stands_for_everything_that_has_the_name_but_is_not_named_itself() throws Exception {
        GeneratedClient client = client(
                rename(Kind.PROPERTY, "*.name", "title"),
                rename(Kind.PROPERTY, "*.kind", "sort"),
                rename(Kind.PROPERTY, "Dog.kind", "breed"),
                rename(Kind.PARAMETER, "*.X-Trace", "trace"));

        assertThat(client.run("""
                return Owner.builder().title("a").build().toJson() + Dog.builder().breed("b").build().toJson()
                        + Pet.builder().sort("c").build().toJson() + ListPetsOptions.builder().trace("d").build().trace();
                """)).isEqualTo("{\"name\":\"a\"}{\"kind\":\"b\"}{\"kind\":\"c\"}d");
    }

    @Test
    void names_can_be_swapped() throws Exception {
        client(rename(Kind.SCHEMA, "Pet", "Owner"), rename(Kind.SCHEMA, "Owner", "Pet"))
                .load();
    }

    @Test
    void models_get_a_prefix_and_a_suffix_but_for_those_that_are_renamed() throws Exception {
        GeneratedClient client = GeneratedClient.of(request()
                .names(new CustomNames(
                        List.of(rename(Kind.SCHEMA, "Dog", "Hound")), "Api", "Dto", "example.rest", "example.data")));

        assertThat(client.paths())
                .contains(
                        "example/data/ApiPetDto.java",
                        "example/data/ApiPetPropertiesDto.java",
                        "example/data/ApiPetStatusDto.java",
                        "example/data/Hound.java",
                        "example/rest/PetsApi.java",
                        "example/rest/ListPetsOptions.java");
        assertThat(client.run("return ApiPetDto.fromJson(\"{\\\"kind\\\":\\\"a\\\"}\").kind();"))
                .isEqualTo("a");
    }

    @Test
    void each_document_has_its_own_packages_and_renames() throws Exception {
        List<Rename> renames =
                List.of(new Rename(Kind.SCHEMA, "Pet", "Animal", List.of(), "v1"), rename(Kind.SCHEMA, "Dog", "Hound"));
        GeneratedClient client = GeneratedClient.of(
                request("v1", "v2").names(new CustomNames(renames, "", "", "example.rest", "example.data")));

        assertThat(client.paths())
                .contains(
                        "example/data/v1/Animal.java",
                        "example/data/v1/Hound.java",
                        "example/data/v2/Pet.java",
                        "example/data/v2/Hound.java",
                        "example/rest/v2/PetsApi.java");
        client.load();
    }

    @ParameterizedTest
    @CsvSource({
        "example.api, example.api, <basePackage>|<modelPackage>: The client has other classes in the package example.api.",
        "example, '', <apiPackage>: The client has other classes in the package example. Choose another one here.",
        "example.runtime, '', <apiPackage>: The client has other classes in the package example.runtime.",
        "'', java.util, '<modelPackage>: Packages below \"java\" belong to the platform. Choose another one.'",
        "'', com.sun.net.httpserver, <modelPackage>: The client would have classes in a package that isn't yours",
    })
    void packages_hold_nothing_else(String api, String model, String expected) throws Exception {
        assertThat(complaint(request().names(new CustomNames(List.of(), "", "", api, model))))
                .matches("(?s)("
                        + expected.replace("\"", "\\\"").replace(".", "\\.").replace("|", "|") + ").*");
    }

    @Test
    void a_lock_keeps_what_was_renamed() throws Exception {
        Path lock = folder.resolve("sdkpoet.lock");
        GenerationRequestBuilder request = request().lockFile(lock);
        LockFile.of(request.build()).orElseThrow().write(new SdkGenerator().plan(request.build()));
        request.names(names(
                rename(Kind.SCHEMA, "Pet", "Animal"),
                rename(Kind.PROPERTY, "Pet.kind", "species"),
                rename(Kind.OPERATION, "listPets", "search", "listPets"),
                rename(Kind.PARAMETER, "listPets.limit", "max")));
        GenerationPlan renamed = new SdkGenerator().plan(request.build());
        List<String> changed = new ArrayList<>(renamed.lock().text().lines().toList());
        changed.removeAll(Files.readAllLines(lock));

        assertThat(changed)
                .containsExactly(
                        "#/components/schemas/Dog/members/kind = species @1 required as string",
                        "#/components/schemas/Pet = Animal",
                        "#/components/schemas/Pet/members/kind = species @1 required as string",
                        "#/components/schemas/Pet/shared/members/kind = species",
                        "#/paths/~1pets/get = search",
                        "#/paths/~1pets/get/parameters/query:limit = max @1 as int32");
        assertThat(renamed.tree().files().get("example/api/PetsApi.java")).contains("@Deprecated", "listPets(");
        LockFile.of(request.build()).orElseThrow().write(renamed);
        request.names(CustomNames.NONE);
        assertThat(new SdkGenerator().plan(request.build()).lock().text())
                .as("without the setting")
                .isEqualTo(renamed.lock().text());
    }

    @Test
    void a_license_is_at_the_top_of_each_java_file_and_can_not_end_its_comment() throws Exception {
        GenerationRequestBuilder request =
                request().licenseHeader("Copyright Acme */ class Evil {}\n\n\\u002a/ & © */\n");
        GenerationPlan plan = new SdkGenerator().plan(request.build());

        assertThat(plan.tree().files()).allSatisfy((path, text) -> {
            if (path.endsWith(".java")) {
                assertThat(text).startsWith("""
                        /*
                         * Copyright Acme * / class Evil {}
                         *
                         * \\ u002a/ & © * /
                         */
                        // Generated by sdkpoet; do not edit.
                        """);
            }
        });
        GeneratedClient.of(request).load();
        request.committed(true);
        assertThat(new SdkGenerator().plan(request.build()).tree().files().get("example/Example.java"))
                .contains("*/\n// Generated by sdkpoet; do not edit. ");
    }
}
