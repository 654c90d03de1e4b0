package dev.sdkpoet.model.read.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.read.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code allOf} puts together. */
class CompositionReaderTest {
    private static final String BASE = """
            Base: {type: object, required: [id], properties: {id: {type: string}, at: {type: string}}}
            Text: {type: string, maxLength: 3}
            Level: {type: string, enum: [low, high]}
            """;

    private static ReadDocument read(String schema) {
        return ReadDocument.ofSchemas("3.0.3", BASE + "T: " + schema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: integer}}, required: [x]}]}|id string!, at string, x int64!",
                "{allOf: [{$ref: '#/components/schemas/Base'}], properties: {x: {type: integer}}}|id string!, at string, x int64",
                "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {at: {type: string, format: date}}}]}|id string!, at date",
                "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {at: {description: When.}}}]}|id string!, at string",
                "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [at]}]}|id string!, at string!",
                "{allOf: [{allOf: [{$ref: '#/components/schemas/Base'}]}, {properties: {y: {type: boolean}}}]}|id string!, at string, y boolean"
            })
    void parts_are_merged_and_the_later_one_wins(String schema, String properties) {
        assertThat(read(schema).properties("T")).containsExactly(properties.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{allOf: [{$ref: '#/components/schemas/Base'}]}|Base",
                "{allOf: [{$ref: '#/components/schemas/Base'}], description: One.}|Base",
                "{allOf: [{$ref: '#/components/schemas/Base'}, {type: object}]}|Base",
                "{allOf: [{$ref: '#/components/schemas/Base'}, {description: One., default: {}}]}|Base",
                "{nullable: true, allOf: [{$ref: '#/components/schemas/Base'}]}|Base?",
                "{allOf: [{$ref: '#/components/schemas/Level'}], default: low}|Level",
                "{allOf: [{$ref: '#/components/schemas/Text'}, {minLength: 1}]}|string",
                "{allOf: [{type: integer}, {format: int32}]}|int32",
                "{allOf: [{type: array, items: {type: string}}, {maxItems: 3}]}|[string]",
                "{allOf: [{type: object, additionalProperties: {type: integer}}]}|{int64}"
            })
    void what_adds_nothing_is_what_it_refers_to(String schema, String type) {
        assertThat(read("{type: object, properties: {p: " + schema + "}}").properties("T"))
                .containsExactly("p " + type);
    }

    @Test
    void a_property_of_another_type_is_noted() {
        assertThat(read("{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {id: {type: boolean}}}]}")
                        .told())
                .singleElement()
                .asString()
                .startsWith("NOTE #/components/schemas/T/allOf/1/properties/id: property `id` has another type in ");
    }

    @Test
    void a_schema_that_is_part_of_itself_is_merged_once() {
        assertThat(read("{allOf: [{$ref: '#/components/schemas/T'}, {$ref: '#/components/schemas/Base'}]}")
                        .properties("T"))
                .containsExactly("id string!", "at string");
    }

    @Test
    void siblings_of_a_reference_are_merged_from_3_1_on() {
        String schemas = BASE
                + "T: {type: object, properties: {p: {$ref: '#/components/schemas/Base', properties: {x: {type: string}}}}}";

        assertThat(ReadDocument.ofSchemas("3.0.3", schemas).properties("T")).containsExactly("p Base");
        ReadDocument merged = ReadDocument.ofSchemas("3.1.0", schemas);
        assertThat(merged.properties("T")).containsExactly("p T/properties/p");
        assertThat(merged.properties("T/properties/p")).containsExactly("id string!", "at string", "x string");
    }

    @Test
    void what_is_said_of_a_property_holds_where_a_later_schema_says_its_type() {
        ReadDocument read = read("""
                {allOf: [
                  {properties: {data: {type: array, items: {}, description: The list., readOnly: true}, b: {type: string, description: A b.}}},
                  {properties: {data: {type: array, items: {type: string}}, b: {description: No a., deprecated: true}}}]}
                """);

        assertThat(read.properties("T")).containsExactly("data [string]", "b string");
        assertThat(read.object("T").properties())
                .extracting(property -> property.doc().text(), Property::readOnly, Property::deprecated)
                .containsExactly(tuple("The list.", true, false), tuple("No a.", false, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{allOf: [{$ref: '#/components/schemas/Named'}], enum: [4, 5]}|Named|4, 5",
                "{type: integer, description: Which., enum: [4, 5, null], nullable: true, allOf: [{$ref: '#/components/schemas/Named'}]}|Named?|4, 5",
                "{allOf: [{$ref: '#/components/schemas/Named'}], enum: [4, 9]}|T/properties/p|4, 9",
                "{allOf: [{$ref: '#/components/schemas/Named'}], enum: [4, 5], x-enum-varnames: [A, B]}|T/properties/p|4, 5",
                "{allOf: [{$ref: '#/components/schemas/Named'}], type: integer, enum: [4]}|int64|4",
                "{allOf: [{$ref: '#/components/schemas/Named'}]}|Named|null",
                "{oneOf: [{$ref: '#/components/schemas/Named'}, {nullable: true}]}|Named?|null"
            })
    void some_values_of_a_named_enum_are_of_its_type(String schema, String type, String told) {
        ReadDocument read = ReadDocument.ofSchemas(
                "3.0.3",
                "Named: {type: integer, enum: [3, 4, 5], x-enum-varnames: [THREE, FOUR, FIVE]}\n"
                        + "T: {type: object, properties: {p: " + schema + "}}");

        assertThat(read.properties("T")).containsExactly("p " + type);
        assertThat(read.object("T").properties().get(0).doc().fact(Doc.Fact.Name.ALLOWED_VALUES))
                .isEqualTo(told.equals("null") ? null : told);
    }
}
