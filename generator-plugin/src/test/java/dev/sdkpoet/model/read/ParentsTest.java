package dev.sdkpoet.model.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.ReadOptions;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which objects are the parents of which, and what they share. */
class ParentsTest {
    private static final String PET =
            "Pet: {type: object, required: [id], properties: {id: {type: string}, age: {type: integer},"
                    + " born: {type: string, format: date}}}\n";

    @TempDir
    private Path folder;

    /** @param schemas YAML, a schema on each line */
    private ApiDocument read(String schemas) throws IOException {
        return read(
                "yaml",
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n" + schemas.indent(4));
    }

    private ApiDocument read(String extension, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("api." + extension), text);
        Problems problems = new Problems();
        return ApiModelReader.read(
                requireNonNull(SpecLoader.load(file, "api", LoadOptions.defaults(), problems)),
                "",
                ReadOptions.defaults(),
                problems);
    }

    private static ObjectDef object(ApiDocument document, String pointer) {
        return (ObjectDef)
                document.type(new TypeId("", "/components/schemas/" + pointer)).orElseThrow();
    }

    private static List<String> parents(ApiDocument document, String pointer) {
        return object(document, pointer).parents().stream()
                .map(id -> id.pointer().replaceFirst("^/components/schemas/", ""))
                .toList();
    }

    /** The names of shared properties; those with a value in every object are followed by an exclamation mark. */
    private static List<String> shared(ApiDocument document, String pointer) {
        return object(document, pointer).shared().stream()
                .map(property -> property.wireName() + (property.isAlwaysInResponse() ? "!" : ""))
                .toList();
    }

    @Test
    void an_object_that_all_of_refers_to_shares_its_properties() throws IOException {
        ApiDocument document =
                read(PET + "Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {}}}]}");

        assertThat(parents(document, "Dog")).containsExactly("Pet");
        assertThat(shared(document, "Pet")).containsExactly("id!", "age", "born");
        assertThat(shared(document, "Dog")).isEmpty();
        assertThat(parents(document, "Pet")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{required: [age]}                                | [id!, born]",
                "{required: [born]}                               | [id!, age, born]",
                "{properties: {born: {type: string}}}             | [id!, age]",
                "{properties: {id: {type: [string, 'null']}}}     | [id, age, born]",
                "{properties: {id: {description: The same.}}}     | [id!, age, born]",
                "{properties: {age: {type: integer, format: int32}}} | [id!, born]",
                "{properties: {id: {enum: [a, b]}, age: {type: string}, born: {type: integer}}} | []",
            })
    void what_a_child_narrows_is_shared_only_where_java_allows_it(String child, String expected) throws IOException {
        ApiDocument document = read(PET + "Dog: {properties: {bark: {}}, allOf: [{$ref: '#/components/schemas/Pet'}, "
                + child + "]}\n" + "Cat: {properties: {miaow: {}}, allOf: [{$ref: '#/components/schemas/Pet'}]}");

        assertThat(shared(document, "Pet")).hasToString(expected);
        assertThat(parents(document, "Dog")).hasSize(expected.equals("[]") ? 0 : 1);
    }

    @Test
    void a_property_is_deprecated_where_it_is_in_all() throws IOException {
        ApiDocument document = read("""
                Pet: {properties: {a: {type: string, deprecated: true}, b: {type: string, deprecated: true}, c: {type: string}}}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {b: {type: string}, c: {type: string, deprecated: true}}}
                """);

        assertThat(object(document, "Pet").shared())
                .extracting(Property::deprecated)
                .containsExactly(true, false, false);
    }

    @Test
    void only_the_nearest_objects_are_parents() throws IOException {
        ApiDocument document = read(PET + """
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [age], properties: {bark: {type: string}}}]}
                Toy: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {price: {type: string}}}]}
                Robot: {allOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Toy'}]}
                """);

        assertThat(parents(document, "Robot")).containsExactly("Dog", "Toy");
        assertThat(parents(document, "Dog")).containsExactly("Pet");
        assertThat(shared(document, "Pet")).containsExactly("id!", "born");
        assertThat(shared(document, "Dog")).containsExactly("id!", "age!", "born", "bark");
        assertThat(shared(document, "Toy")).as("age is sure in Robot").containsExactly("id!", "born", "price");
    }

    @Test
    void what_a_grandchild_narrows_is_missing_above_too() throws IOException {
        ApiDocument document = read(PET + """
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: string}}}]}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {required: [age, id], properties: {bark: {enum: [wuff, wau]}}}]}
                """);

        assertThat(shared(document, "Dog")).containsExactly("id!", "born");
        assertThat(shared(document, "Pet")).containsExactly("id!", "born");
    }

    @Test
    void a_schema_that_is_only_a_reference_is_what_it_refers_to() throws IOException {
        ApiDocument document = read(PET + """
                Animal: {description: Another name., allOf: [{$ref: '#/components/schemas/Pet'}]}
                Alias: {$ref: '#/components/schemas/Animal'}
                Dog: {allOf: [{$ref: '#/components/schemas/Alias'}], properties: {bark: {type: string}}}
                """);

        assertThat(document.types()).hasSize(2);
        assertThat(parents(document, "Dog")).containsExactly("Pet");
    }

    @Test
    void a_wrapper_with_prose_extends_nothing() throws IOException {
        ApiDocument document = read(PET + """
                Owner: {properties: {pet: {description: Liked., nullable: true, allOf: [{$ref: '#/components/schemas/Pet'}]}}}
                """);

        assertThat(document.types()).hasSize(2);
        assertThat(shared(document, "Pet")).isEmpty();
    }

    @Test
    void inline_schemas_and_references_with_siblings_are_children() throws IOException {
        ApiDocument document = read(PET + """
                Owner: {properties: {pet: {$ref: '#/components/schemas/Pet', properties: {since: {type: string}}}}}
                Pair: {allOf: [{allOf: [{$ref: '#/components/schemas/Pet'}]}, {properties: {other: {type: string}}}]}
                """);

        assertThat(parents(document, "Owner/properties/pet")).containsExactly("Pet");
        assertThat(parents(document, "Pair")).containsExactly("Pet");
    }

    @Test
    void each_alternative_beside_which_there_is_a_parent_is_its_child() throws IOException {
        ApiDocument document = read(PET + """
                Choice:
                  allOf: [{$ref: '#/components/schemas/Pet'}]
                  oneOf: [{required: [a], properties: {a: {type: string}}}, {required: [b], properties: {b: {type: string}}}]
                """);

        assertThat(parents(document, "Choice#option/0")).containsExactly("Pet");
        assertThat(parents(document, "Choice#option/1")).containsExactly("Pet");
    }

    @Test
    void a_parent_with_a_discriminator_is_a_union_and_nothing_more() throws IOException {
        ApiDocument document = read("""
                Asset: {properties: {owner: {type: string}}}
                Vehicle: {allOf: [{$ref: '#/components/schemas/Asset'}], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Car: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {properties: {doors: {type: integer}}}]}
                Taxi: {allOf: [{$ref: '#/components/schemas/Car'}, {properties: {sign: {type: string}}}]}
                """);

        assertThat(parents(document, "Vehicle#base")).containsExactly("Asset");
        assertThat(parents(document, "Car#base")).containsExactly("Asset");
        assertThat(parents(document, "Taxi")).containsExactly("Asset");
        assertThat(shared(document, "Vehicle#base")).isEmpty();
    }

    @Test
    void what_is_not_an_object_is_no_parent() throws IOException {
        ApiDocument document = read(PET + """
                Map: {additionalProperties: {type: string}}
                Level: {enum: [a, b]}
                Union: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
                OfMap: {allOf: [{$ref: '#/components/schemas/Map'}, {properties: {a: {type: string}}}]}
                OfLevel: {allOf: [{$ref: '#/components/schemas/Level'}, {properties: {a: {type: string}}}]}
                """);

        assertThat(document.types().stream().filter(ObjectDef.class::isInstance).map(ObjectDef.class::cast))
                .allSatisfy(object -> {
                    assertThat(object.parents()).isEmpty();
                    assertThat(object.shared()).isEmpty();
                });
    }

    @Test
    void nothing_is_above_itself() throws IOException {
        ApiDocument document = read("""
                Self: {allOf: [{$ref: '#/components/schemas/Self'}, {properties: {a: {type: string}}}]}
                Hen: {allOf: [{$ref: '#/components/schemas/Egg'}, {properties: {b: {type: string}}}]}
                Egg: {allOf: [{$ref: '#/components/schemas/Hen'}, {properties: {c: {type: string}}}]}
                Chick: {allOf: [{$ref: '#/components/schemas/Egg'}, {properties: {d: {type: string}}}]}
                """);

        assertThat(parents(document, "Self")).isEmpty();
        assertThat(parents(document, "Hen")).isEmpty();
        assertThat(parents(document, "Egg")).isEmpty();
        assertThat(parents(document, "Chick")).containsExactlyInAnyOrder("Hen", "Egg");
        assertThat(shared(document, "Self")).isEmpty();
        assertThat(shared(document, "Hen")).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void many_children_and_many_generations_take_little_time() throws IOException {
        String properties = IntStream.range(0, 3)
                .mapToObj(i -> "\"p" + i + "\": {\"type\": \"string\"}")
                .collect(Collectors.joining(","));
        String children = IntStream.range(0, 20_000)
                .mapToObj(i -> ",\"Child" + i + "\": {\"allOf\": [{\"$ref\": \"#/components/schemas/Wide\"}],"
                        + " \"properties\": {\"own\": {\"type\": \"string\"}}}")
                .collect(Collectors.joining());
        String generations = IntStream.range(1, 300)
                .mapToObj(i -> ",\"Deep" + i + "\": {\"allOf\": [{\"$ref\": \"#/components/schemas/Deep" + (i - 1)
                        + "\"}], \"properties\": {\"d" + i + "\": {\"type\": \"string\"}}}")
                .collect(Collectors.joining());
        String text =
                "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"components\": {\"schemas\": {"
                        + "\"Wide\": {\"properties\": {" + properties + "}}" + children
                        + ",\"Deep0\": {\"properties\": {\"d0\": {\"type\": \"string\"}}}" + generations + "}}}";
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        ApiDocument document = read("json", text);

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(15_000_000_000L);
        assertThat(shared(document, "Wide")).hasSize(3);
        assertThat(parents(document, "Child19999")).containsExactly("Wide");
        assertThat(parents(document, "Deep299")).containsExactly("Deep298");
        assertThat(shared(document, "Deep298")).hasSize(299);
    }
}
