package dev.sdkpoet.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.codegen.OpenAPINormalizer;

/** Rules of OpenAPI Generator's normalizer change what they are for, and nothing else. */
class NormalizerTest {
    private static final String MODELS = "com/acme/pets/model/";
    private static final String PETS = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            tags:
              - {name: pets}
              - {name: owners}
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [pets, animals]
                  parameters:
                    - {name: page, in: query, schema: {type: integer, maximum: 010}}
                  responses:
                    '200':
                      description: Pets
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Pet'}
              /owners:
                post:
                  operationId: addOwner
                  tags: [owners]
                  security: [{token: []}]
                  x-internal: true
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Owner'}
                  responses:
                    '204': {description: Added}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name, kind]
                  properties:
                    name: {type: string}
                    kind: {$ref: '#/components/schemas/Kind', description: Beside a reference}
                    born: {type: string, format: date, nullable: true}
                    home:
                      anyOf:
                        - {$ref: '#/components/schemas/Home'}
                Kind: {type: string, enum: [cat, 1, 2.50]}
                Home: {type: object, properties: {street: {type: string}}}
                Owner: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                Unused: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
              securitySchemes:
                token: {type: apiKey, in: header, name: X-Token}
                basic: {type: http, scheme: basic}
            """;

    @TempDir
    private Path directory;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("..", "generator-plugin", "src", "test", "resources", "cases"))) {
            return Stream.concat(
                            Stream.of(OpenApiGenerator.SPEC),
                            cases.map(folder -> folder.resolve("openapi.yaml")).toList().stream())
                    .filter(Files::exists)
                    .filter(NormalizerTest::hasRules)
                    .sorted();
        }
    }

    private static boolean hasRules(Path document) {
        try {
            return !Files.readString(document).matches("(?s)(swagger:|openapi: '?3\\.2).*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The normalizer changes some things even then, which must not show. */
    @ParameterizedTest
    @MethodSource("documents")
    void without_a_rule_that_is_on_nothing_changes(Path document) throws IOException {
        assertSame(outcome(document, Map.of("SORT_MODEL_PROPERTIES", "false")), outcome(document, Map.of()));
    }

    /** Without quoting all of a client. */
    private static void assertSame(SortedMap<String, String> actual, SortedMap<String, String> expected) {
        Set<String> different = new TreeSet<>(actual.keySet());
        different.addAll(expected.keySet());
        different.removeIf(path -> Objects.equals(actual.get(path), expected.get(path)));
        assertThat(different).as(actual.get("problems")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tag:pets", "operationId:listPets", "method:get", "path:/pets"})
    void a_filter_leaves_operations_out_and_then_what_nothing_uses(String filter) throws IOException {
        SortedMap<String, String> files = generate(Map.of("FILTER", filter));
        assertThat(files)
                .containsKeys(MODELS + "Pet.java", MODELS + "Kind.java", MODELS + "Home.java")
                .doesNotContainKeys(MODELS + "Owner.java", MODELS + "Unused.java", "com/acme/pets/api/OwnersApi.java");
        String owners = PETS.substring(PETS.indexOf("  /owners:"), PETS.indexOf("components:"));
        String without = PETS.replace(owners, "").replaceAll("(?m)^ +(?:Owner|Unused): .*\\R", "");
        assertSame(sources(files), sources(plan(write(without), Map.of()).tree().files()));
    }

    @Test
    void with_remove_x_internal_a_filter_leaves_nothing_out_as_in_openapi_generator() throws IOException {
        assertThat(generate(Map.of("FILTER", "tag:pets", "REMOVE_X_INTERNAL", "true")))
                .containsKey("com/acme/pets/api/OwnersApi.java");
    }

    @Test
    void other_rules_do_what_they_do_in_openapi_generator() throws IOException {
        assertThat(generate(Map.of("SET_TAGS_FOR_ALL_OPERATIONS", "everything")))
                .containsKey("com/acme/pets/api/EverythingApi.java");
        assertThat(generate(Map.of("SET_TAGS_TO_OPERATIONID", "true")))
                .containsKeys("com/acme/pets/api/ListPetsApi.java", "com/acme/pets/api/AddOwnerApi.java");
        assertThat(generate(Map.of("SET_BEARER_AUTH_FOR_NAME", "token")).get("com/acme/pets/PetsClient.java"))
                .contains("Credentials.bearer");
        assertThat(generate(Map.of("SECURITY_SCHEMES_FILTER", "type:http")).get("com/acme/pets/PetsClient.java"))
                .contains("basicAuth(")
                .doesNotContain("X-Token");
        assertThat(generate(Map.of("SET_PRIMITIVE_TYPES_TO_NULLABLE", "string")).get(MODELS + "Home.java"))
                .contains("Codecs.STRING, NULLABLE");
        assertThat(generate(Map.of("SORT_MODEL_PROPERTIES", "true")).get(MODELS + "Pet.java"))
                .containsSubsequence("\"born\"", "\"home\"", "\"kind\"", "\"name\"");
        assertThat(generate(Map.of("SIMPLIFY_ONEOF_ANYOF", "true")).get(MODELS + "Pet.java"))
                .contains("Home home()");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FILTRE; tag:pets; <openapiNormalizer>: There is no rule FILTRE. Did you mean FILTER?",
                "FILTER; tags:pets; FILTER rule must be in the form of `operationId:name1|name2|name3`",
                "FILTER; pets; filter with no value not supported",
                "FILTER; method:GET; FILTER has the value \"GET\". Write some of delete|get|head|options|patch|post|put|trace.",
                "FILTER; tag:dogs; pets.yaml:1:1 #: The rules of openapiNormalizer can't be applied. FILTER leaves no operation.",
                "SIMPLIFY_ONEOF_ANYOF; yes; SIMPLIFY_ONEOF_ANYOF has the value \"yes\". Write true or false.",
                "SET_CONTAINER_TO_NULLABLE; list; SET_CONTAINER_TO_NULLABLE has the value \"list\". Write some of array|map|set.",
                "SET_TAGS_FOR_ALL_OPERATIONS; ; SET_TAGS_FOR_ALL_OPERATIONS has no value.",
                "NORMALIZE_31SPEC; true; NORMALIZE_31SPEC isn't offered. sdkpoet reads OpenAPI 3.1 as it is.",
                "LOOSE_NULL_DEFINITIONS; true; LOOSE_NULL_DEFINITIONS isn't offered.",
                "NORMALIZER_CLASS; com.acme.Normalizer; NORMALIZER_CLASS isn't offered.",
            })
    void a_wrong_rule_is_an_error(String rule, String value, String message) {
        assertThatThrownBy(() -> generate(Map.of(rule, value == null ? "" : value)))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_rule_without_effect_is_a_warning() throws IOException {
        assertThat(plan(write(PETS), Map.of("REF_AS_PARENT_IN_ALLOF", "true")).problems())
                .extracting(Problem::toString)
                .contains(
                        "<openapiNormalizer>: REF_AS_PARENT_IN_ALLOF changes nothing: sdkpoet makes an interface of each object"
                                + " that an `allOf` refers to. Leave it out.");
    }

    @Test
    void problems_point_into_the_document_after_a_patch() throws IOException {
        Path document = write(PETS.replace("{type: string, format: date, nullable: true}", "{type: strin}"));
        assertThat(plan(document, Map.of("SORT_MODEL_PROPERTIES", "true", "FILTER", "tag:pets"))
                        .problems())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.startsWith("pets.yaml:39:")
                        && problem.contains("#/components/schemas/Pet/properties/born"));
    }

    @Test
    void rules_follow_no_reference_to_another_host() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            Path document = write(PETS.replace(
                    "schema: {$ref: '#/components/schemas/Owner'}",
                    "schema: {$ref: 'http://127.0.0.1:" + server.getLocalPort() + "/owner.yaml'}"));
            assertThatThrownBy(() -> plan(document, Map.of("SORT_MODEL_PROPERTIES", "true")))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("/owner.yaml");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void swagger_2_0_has_no_rules() throws IOException {
        Path document = write("swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths: {}\n");
        assertThatThrownBy(() -> plan(document, Map.of("FILTER", "tag:pets")))
                .hasMessageContaining(
                        "pets.yaml:1:1 #: The rules of openapiNormalizer are for OpenAPI 3, and this is Swagger 2.0.");
    }

    @Test
    void openapi_3_2_has_no_rules() throws IOException {
        Path document = write(PETS.replace("openapi: 3.0.3", "openapi: 3.2.0"));
        assertThatThrownBy(() -> plan(document, Map.of("FILTER", "tag:pets")))
                .hasMessageContaining("swagger-parser can't read the document: it reads OpenAPI 3.0 and 3.1.");
    }

    @Test
    void every_rule_of_openapi_generator_is_known() throws ReflectiveOperationException {
        Field names = OpenAPINormalizer.class.getDeclaredField("ruleNames");
        names.setAccessible(true);
        Set<?> known = (Set<?>) names.get(new QuietNormalizer(new OpenAPI(), Map.of()));
        assertThat(known)
                .hasSizeGreaterThan(20)
                .allMatch(name -> Rule.named(name.toString()).isPresent());
    }

    @Test
    void a_filter_on_all_of_chat_equals_a_document_without_the_other_operations() throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        Path whole = Path.of(shared, "corpus", "twilio", "twilio_chat_v2.json");
        assumeTrue(
                !shared.isEmpty() && Files.exists(whole),
                "-Dsdkpoet.shared names no directory with Twilio's documents");
        SortedMap<String, String> filtered =
                plan(whole, Map.of("FILTER", "tag:ChatV2Invite")).tree().files();
        SortedMap<String, String> byHand = plan(byHand(whole), Map.of()).tree().files();
        assertThat(filtered).hasSizeGreaterThan(60);
        assertSame(filtered, byHand);
    }

    /** The document without operations of other tags, and without the schemas that only those use. */
    private Path byHand(Path whole) throws IOException {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(whole.toFile());
        ObjectNode paths = (ObjectNode) document.get("paths");
        for (JsonNode path : paths) {
            for (String method : List.of("get", "post", "put", "delete")) {
                JsonNode operation = path.get(method);
                if (operation != null && !operation.get("tags").toString().contains("\"ChatV2Invite\"")) {
                    ((ObjectNode) path).remove(method);
                }
            }
        }
        Set<String> empty = new HashSet<>();
        paths.properties().forEach(path -> {
            if (!path.getValue().has("get")
                    && !path.getValue().has("post")
                    && !path.getValue().has("delete")) {
                empty.add(path.getKey());
            }
        });
        paths.remove(empty);
        ObjectNode schemas = (ObjectNode) document.get("components").get("schemas");
        for (boolean removed = true; removed; ) {
            Set<String> unused = new HashSet<>();
            schemas.fieldNames().forEachRemaining(name -> {
                if (!document.toString().contains("\"#/components/schemas/" + name + "\"")) {
                    unused.add(name);
                }
            });
            schemas.remove(unused);
            removed = !unused.isEmpty();
        }
        return Files.writeString(directory.resolve("twilio_chat_v2.json"), document.toString());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("pets.yaml"), text);
    }

    private SortedMap<String, String> generate(Map<String, String> rules) throws IOException {
        return plan(write(PETS), rules).tree().files();
    }

    /** APIs and models: the client itself says which document it is of, and which schemes that has. */
    private static SortedMap<String, String> sources(SortedMap<String, String> files) {
        SortedMap<String, String> sources = new TreeMap<>(files);
        sources.keySet().removeIf(path -> !path.matches("com/acme/pets/(api|model)/.*"));
        return sources;
    }

    /** The files, or what is wrong with the document. */
    private SortedMap<String, String> outcome(Path document, Map<String, String> rules) {
        try {
            GenerationPlan plan = plan(document, rules);
            SortedMap<String, String> outcome = new TreeMap<>(plan.tree().files());
            // The warning that other files of the document stay as they are is about rules, not about the document.
            List<Problem> problems = plan.problems().stream()
                    .filter(problem -> !(problem.place() instanceof Place.Setting))
                    .toList();
            outcome.put("problems", problems.toString());
            return outcome;
        } catch (GenerationException e) {
            return new TreeMap<>(Map.of("problems", e.getMessage()));
        }
    }

    private GenerationPlan plan(Path document, Map<String, String> rules) {
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource(
                                "", document, document.getFileName().toString()))
                        .basePackage("com.acme.pets")
                        .tests(true)
                        .fakes(true)
                        .openapiNormalizer(rules)
                        .output(directory.resolve("out"))
                        .build());
    }
}
