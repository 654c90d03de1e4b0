package dev.sdkpoet.model.read.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices between schemas. */
class UnionReaderTest {
    private static final String PETS = """
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}, tricks: {type: integer}}}
            """;

    private static ReadDocument read(String schemas) {
        return ReadDocument.ofSchemas("3.1.0", PETS + schemas);
    }

    private static List<String> variants(UnionDef union) {
        return union.variants().stream()
                .map(Variant::type)
                .map(ReadDocument::text)
                .toList();
    }

    private static List<String> mapping(UnionDef union) {
        return union.discriminator() == null
                ? List.of()
                : union.discriminator().mapping().stream()
                        .map(each -> each.value() + " " + ReadDocument.text(new TypeRef.Named(each.type())))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}|Cat Dog",
                "{anyOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}|Cat string",
                "{anyOf: [{$ref: '#/components/schemas/Cat'}, {nullable: true, x-unknown: 1}, {type: string}]}|Cat string",
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {oneOf: [{$ref: '#/components/schemas/Dog'}, {type: boolean}]}]}|Cat Dog boolean",
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string, format: date}, {type: string, format: uuid}]}|Cat string",
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {type: integer, format: int32}, {type: number}]}|Cat decimal",
                "{type: [array, object], items: {type: string}}|{any} [string]",
                "{type: [object, 'null', array], properties: {a: {type: string}}, items: {type: integer}}|U#object [int64]",
                "{type: [object, array], properties: {a: {type: string}}}|U#object [any]",
                "{type: [object, string], properties: {a: {type: string}}}|string U#object"
            })
    void alternatives_that_can_be_told_apart_are_variants(String schema, String variants) {
        assertThat(variants(read("U: " + schema).union("U"))).containsExactly(variants.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{oneOf: [{$ref: '#/components/schemas/Cat'}]}|Cat",
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}|Cat?",
                "{anyOf: [{type: integer}, {type: 'null'}]}|int64?",
                "{oneOf: [{type: integer, format: int32}, {type: integer, format: int64}]}|int64",
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {}]}|any",
                "{oneOf: [{const: 1}, {const: x}]}|'#union/INT64|STRING'",
                "{type: [array, string, object]}|any",
                "{type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}|O/properties/p"
            })
    void what_is_no_choice_is_the_type_itself(String schema, String type) {
        assertThat(read("O: {type: object, properties: {p: " + schema + "}}").properties("O"))
                .containsExactly("p " + type);
    }

    @Test
    void choices_between_the_same_scalars_are_one_type_wherever_they_stand() {
        ReadDocument read = read("""
                O: {type: object, properties: {a: {oneOf: [{type: integer}, {type: string}]}, b: {type: [integer, string]}, c: {type: [string, integer]}}}
                """);

        assertThat(read.properties("O")).startsWith("a #union/INT64|STRING");
        assertThat(read.union("#union/INT64|STRING").hint().segments()).containsExactly("integer or string");
    }

    @Test
    void a_discriminator_maps_as_it_says_and_by_values_and_names() {
        ReadDocument read = read("""
                ByMapping: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}}
                ByName: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
                One: {type: object, properties: {kind: {const: uno}}}
                ByValue: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
                """);

        assertThat(mapping(read.union("ByMapping"))).containsExactly("c Cat", "d Dog", "Cat Cat", "Dog Dog");
        assertThat(mapping(read.union("ByName"))).containsExactly("Cat Cat", "Dog Dog");
        assertThat(mapping(read.union("ByValue"))).containsExactly("uno One", "Dog Dog");
    }

    @Test
    void a_mapping_that_leads_nowhere_is_told_and_left_out() {
        ReadDocument read = read("""
                U: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Nobody}}}
                """);

        assertThat(read.told())
                .containsExactly(
                        "WARNING #/components/schemas/U/discriminator/mapping/c: the mapping of `c` leads to no"
                                + " schema and is ignored. Correct its reference.");
    }

    @Test
    void what_all_variants_have_alike_is_common() {
        ReadDocument read =
                read("U: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}");

        assertThat(read.union("U").commonProperties()).extracting("wireName").containsExactly("kind");
    }

    @Test
    void properties_beside_alternatives_are_in_each_variant() {
        ReadDocument read = read("""
                U: {type: object, properties: {id: {type: string}}, oneOf: [{title: A, properties: {a: {type: string}}}, {title: B, properties: {b: {type: string}}}]}
                """);

        assertThat(variants(read.union("U"))).containsExactly("U#option/0", "U#option/1");
        assertThat(read.properties("U#option/0")).containsExactly("id string", "a string");
        assertThat(read.properties("U#option/1")).containsExactly("id string", "b string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{items: [{$ref: 'A'}, {type: 'null'}]}|A?",
                "{items: [{type: string}, {type: 'null'}], description: One.}|string?",
                "{items: [{type: string}, {type: object, properties: {a: {type: string}}}]}|O/properties/p",
                "{type: array, items: [{type: string}, {type: integer}]}|[any]",
                "{items: [{type: string}], minItems: 1}|[any]"
            })
    void a_list_of_items_that_is_no_array_is_a_choice(String schema, String type) {
        for (String version : List.of("2.0", "3.0.3")) {
            String place = version.equals("2.0") ? "#/definitions/A" : "#/components/schemas/A";
            ReadDocument read = ReadDocument.ofSchemas(
                    version,
                    "A: {type: object, properties: {a: {type: string}}}\nO: {type: object, properties: {p: "
                            + schema.replace("'A'", "'" + place + "'") + "}}");

            assertThat(read.properties("O")).containsExactly("p " + type);
            assertThat(read.told())
                    .filteredOn(told -> told.startsWith("WARNING") && told.contains("read as alternatives"))
                    .hasSize(type.equals("[any]") ? 0 : 1);
        }
    }
}
