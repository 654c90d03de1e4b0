package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user of Jackson does with models: with real mappers of both versions, which know the client's module. */
class JacksonModuleTest {
    private static final GeneratedClient CLIENT =
            GeneratedClient.withJackson(GoldenCase.CASES.resolve("jackson").resolve("openapi.yaml"));

    /** A mapper, and the names that differ. */
    enum Version {
        JACKSON_2("com.fasterxml", "new ObjectMapper().registerModule(new example.jackson.Jackson2Module())"),
        JACKSON_3(
                "tools",
                "tools.jackson.databind.json.JsonMapper.builder().addModule(new example.jackson.Jackson3Module()).build()");

        private final String packages;
        private final String mapper;

        Version(String packages, String mapper) {
            this.packages = packages;
            this.mapper = mapper;
        }

        /** Code in which {@code mapper} knows the module. */
        String code(String code) {
            String plain = "%s.jackson.databind.ObjectMapper mapper = %s;\n%s".formatted(packages, mapper, code);
            return plain.replace("new ObjectMapper()", "new com.fasterxml.jackson.databind.ObjectMapper()")
                    .replace("TypeReference<", packages + ".jackson.core.type.TypeReference<")
                    .replace("JsonNode ", packages + ".jackson.databind.JsonNode ")
                    .replace(
                            "JacksonProblem",
                            this == JACKSON_2
                                    ? "com.fasterxml.jackson.core.JsonProcessingException"
                                    : "tools.jackson.core.JacksonException");
        }
    }

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restoreClassLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private static String run(Version version, String code) throws IOException {
        return CLIENT.run(version.code(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_model_is_written_and_read_with_all_that_it_holds(Version version) throws IOException {
        assertThat(run(version, """
                String json = "{\\"name\\":\\"Rex\\",\\"size\\":\\"huge\\",\\"grade\\":2,\\"weight\\":1.10,"
                        + "\\"shelter\\":{\\"rooms\\":2},\\"toys\\":[{\\"label\\":7}],\\"notes\\":[null,1e3,-0.0,12345678901234567890],"
                        + "\\"more\\":{\\"\\u00e9\\":true}}";
                Pet pet = mapper.readValue(json, Pet.class);
                return pet.equals(Pet.fromJson(json)) + " " + pet.size() + " " + pet.shelter().getClass().getSimpleName()
                        + " " + mapper.writeValueAsString(pet).equals(json)
                        + " " + mapper.writeValueAsString(pet).equals(pet.toJson());
                """)).isEqualTo("true huge House true true");
    }

    @ParameterizedTest
    @EnumSource
    void collections_hold_models_enums_unions_and_any_json(Version version) throws IOException {
        assertThat(run(version, """
                List<Pet> pets = mapper.readValue("[{\\"name\\":\\"A\\"},null]", new TypeReference<List<Pet>>() {});
                Map<Size, List<Shelter>> shelters = mapper.readValue(
                        "{\\"small\\":[\\"box\\",[1,2],{\\"poles\\":3},{\\"x\\":1}],\\"new\\":[]}",
                        new TypeReference<Map<Size, List<Shelter>>>() {});
                Map<Grade, JsonValue> values = mapper.readValue(
                        "{\\"1\\":null,\\"9\\":[1.50]}", new TypeReference<Map<Grade, JsonValue>>() {});
                return pets.get(0).name() + pets.get(1) + " " + shelters.get(Size.of("new")) + " "
                        + shelters.get(Size.SMALL).stream().map(each -> each.getClass().getSimpleName()).toList() + " "
                        + (values.get(Grade.of(1)) == JsonNull.INSTANCE) + "\\n" + mapper.writeValueAsString(shelters) + "\\n"
                        + mapper.writeValueAsString(values);
                """)).isEqualTo("""
                Anull [] [StringValue, IntegerList, Tent, Unknown] true
                {"small":["box",[1,2],{"poles":3},{"x":1}],"new":[]}
                {"1":null,"9":[1.50]}""");
    }

    /** Not of text, but of tokens; a number is a number there, too. */
    @ParameterizedTest
    @EnumSource
    void a_model_becomes_a_tree_or_a_map_and_comes_back(Version version) throws IOException {
        assertThat(run(version, """
                Pet pet = Pet.fromJson("{\\"name\\":\\"Rex\\",\\"weight\\":1.10,\\"grade\\":1,\\"notes\\":12345678901234567890}");
                JsonNode tree = mapper.valueToTree(pet);
                Map<?, ?> map = mapper.convertValue(pet, Map.class);
                return tree.get("grade").isInt() + " " + tree.get("weight").isNumber() + " " + tree.get("notes").isBigInteger() + " "
                        + map.get("grade").getClass().getSimpleName() + " " + mapper.treeToValue(tree, Pet.class).name()
                        + " " + mapper.convertValue(map, Pet.class).weight().compareTo(pet.weight());
                """)).isEqualTo("true true true Integer Rex 0");
    }

    @ParameterizedTest
    @EnumSource
    void a_field_whose_type_travels_along_holds_any_model(Version version) throws IOException {
        String lenient = version == Version.JACKSON_2 ? "" : """
                mapper = tools.jackson.databind.json.JsonMapper.builder().addModule(new example.jackson.Jackson3Module())
                        .polymorphicTypeValidator(tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class).build()).build();
                """;
        assertThat(run(version, lenient + """
                Thread.currentThread().setContextClassLoader(Pet.class.getClassLoader()); // where Jackson looks for classes
                List<Object> kept = List.of(
                        Pet.builder().name("Rex").build(), Toy.builder().build(), Size.SMALL,
                        Shelter.fromJson("[1]"), Shelter.fromJson("\\"box\\""), JsonValue.parse("{\\"a\\":[1]}"));
                StringBuilder text = new StringBuilder();
                for (Object each : kept) {
                    String first = mapper.writeValueAsString(new TypedValues.ByProperty(each));
                    String second = mapper.writeValueAsString(new TypedValues.ByWrapper(each));
                    text.append(mapper.readValue(first, TypedValues.ByProperty.class).value().equals(each)).append(' ')
                            .append(mapper.readValue(second, TypedValues.ByWrapper.class).value().equals(each)).append(' ');
                }
                return text;
                """.replace("TypedValues.", "dev.sdkpoet.testing.TypedValues.")))
                .isEqualTo("true ".repeat(12));
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_fit_is_told_as_jackson_tells_it(Version version) throws IOException {
        assertThat(run(version, """
                StringBuilder text = new StringBuilder();
                for (String json : List.of("[]", "{\\"name\\":1,\\"name\\":2}", "{\\"name\\":")) {
                    try {
                        text.append(mapper.readValue(json, Pet.class));
                    } catch (JacksonProblem e) {
                        text.append(e.getMessage().lines().findFirst().orElseThrow()).append('\\n');
                    }
                }
                return text;
                """))
                .contains("expected an object, found an array")
                .contains("a member is there twice")
                .contains("end-of-input");
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_is_another_variant_is_refused(Version version) {
        assertThatThrownBy(() -> run(version, "return mapper.readValue(\"[1]\", Shelter.StringValue.class);"))
                .hasMessageContaining("StringValue");
    }

    @Test
    void a_client_of_several_documents_knows_the_types_of_all_and_carries_what_it_needs() throws IOException {
        Path document = GoldenCase.CASES.resolve("jackson").resolve("openapi.yaml");
        SortedMap<String, String> files = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .basePackage("com.acme.jackson")
                        .jackson(List.of(JacksonVersion.values()))
                        .document(new DocumentSource("jackson", document, "a"))
                        .document(new DocumentSource("v2", document, "b"))
                        .output(Path.of("target", "jackson"))
                        .build())
                .tree()
                .files();

        assertThat(files.get("com/acme/jackson/jackson/Jackson3Module.java"))
                .contains("\"com.acme.jackson.jackson.model.Pet\"", "\"com.acme.jackson.v2.model.Pet\"");
        assertThat(files).containsKey("com/acme/jackson/runtime/JsonBoolean.java");
        assertThat(files).doesNotContainKey("com/acme/jackson/runtime/Pages.java");
        Map<String, String> sources = new TreeMap<>(files);
        sources.keySet().removeIf(path -> !path.endsWith(".java"));
        assertThat(InMemoryCompiler.compile(sources).errors()).isEmpty();
    }

    @Test
    void a_class_of_java_has_room_for_the_types_of_any_client(@TempDir Path folder) throws IOException {
        String schemas = IntStream.rangeClosed(1, 1001)
                .mapToObj("  T%d: {type: object, properties: {a: {type: string}}}\n"::formatted)
                .collect(Collectors.joining("  ", "  ", ""));
        Path document = Files.writeString(
                folder.resolve("api.yaml"),
                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas);

        assertThat(GeneratedClient.withJackson(document).source("jackson/Jackson2Module.java"))
                .contains("codec == null ? Types1.codec(type)", "codec == null ? Types2.codec(type)")
                .contains("private static final class Types2 {");
    }

    /** What users must know: this is why the docs say so first. */
    @ParameterizedTest
    @EnumSource
    void a_mapper_without_the_module_loses_everything_where_it_does_not_fail(Version version) throws IOException {
        String without = version == Version.JACKSON_2
                ? "mapper = new ObjectMapper().disable(com.fasterxml.jackson.databind.SerializationFeature.FAIL_ON_EMPTY_BEANS);"
                : "mapper = new tools.jackson.databind.ObjectMapper();";
        assertThat(run(version, without + "return mapper.writeValueAsString(Toy.builder().label(\"x\").build());"))
                .isEqualTo("{}");
    }
}
