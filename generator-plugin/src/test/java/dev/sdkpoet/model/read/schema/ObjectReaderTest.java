package dev.sdkpoet.model.read.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects, their properties, and the types of these. */
class ObjectReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}|string",
                "{type: string, format: date}|date",
                "{type: string, format: date-time}|date_time",
                "{type: string, format: byte}|base64",
                "{type: string, format: binary}|string",
                "{type: string, format: no-such}|string",
                "{type: string, contentEncoding: base64}|base64",
                "{type: integer}|int64",
                "{type: integer, format: int32}|int32",
                "{type: integer, format: int32, maximum: 3000000000}|int64",
                "{type: integer, maximum: 99999999999999999999}|big_integer",
                "{type: integer, format: uint64}|big_integer",
                "{type: number}|decimal",
                "{type: number, format: float}|double",
                "{type: boolean}|boolean",
                "{type: array, items: {type: string, format: uuid}}|[uuid]",
                "{type: array, items: {type: [string, 'null']}}|[string?]",
                "{type: array}|[any]",
                "{type: array, prefixItems: [{type: string}, {type: string}], items: false}|[string]",
                "{type: array, prefixItems: [{type: string}, {type: integer}]}|[any]",
                "{type: object}|{any}",
                "{type: object, additionalProperties: {type: integer}}|{int64}",
                "{patternProperties: {'^a': {type: integer}}}|{int64}",
                "{}|any",
                "true|any",
                "{minLength: 1}|string",
                "{exclusiveMaximum: 3}|decimal",
                "{format: int32}|int32",
                "{items: {type: string}}|[string]",
                "{description: Anything.}|any"
            })
    void a_schema_is_a_type(String schema, String type) {
        ReadDocument read = ReadDocument.ofSchemas("3.1.0", "O: {type: object, properties: {p: " + schema + "}}");

        assertThat(read.properties("O")).containsExactly("p " + type);
    }

    @Test
    void an_inline_object_is_a_type_of_its_own_and_a_component_one_for_all() {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", """
                O: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/P'}, b: {properties: {x: {type: string}}}, c: {$ref: '#/components/schemas/P'}}}
                P: {type: object, properties: {o: {$ref: '#/components/schemas/O'}}}
                """);

        assertThat(read.properties("O")).containsExactly("a P!", "b O/properties/b", "c P");
        assertThat(read.properties("P")).containsExactly("o O");
        assertThat(read.object("O/properties/b").hint().segments()).containsExactly("O", "b");
    }

    @Test
    void a_title_names_what_is_inline_and_equal_ones_are_one_type() {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", """
                O: {type: object, properties: {a: {title: Money, type: object, properties: {x: {type: string}}}, b: {title: Money, type: object, properties: {x: {type: string}}}}}
                """);

        assertThat(read.properties("O")).containsExactly("a O/properties/a", "b O/properties/a");
        assertThat(read.object("O/properties/a").hint().segments()).containsExactly("Money");
    }

    @Test
    void undeclared_members_have_the_type_that_is_said_of_them() {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", """
                O: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer, nullable: true}}
                """);

        assertThat(ReadDocument.text(read.object("O").additional())).isEqualTo("int64");
        assertThat(read.object("O").additionalNullable()).isTrue();
    }

    @Test
    void a_property_says_who_sends_it_and_whether_it_is_shown() {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", """
                O:
                  type: object
                  properties:
                    id: {type: string, readOnly: true}
                    secret: {type: string, writeOnly: true}
                    word: {type: string, format: password}
                    mail: {type: string, x-twilio: {pii: {handling: standard}}}
                    old: {type: string, deprecated: true}
                    kind: {type: string, enum: [only]}
                  required: [kind]
                """);

        assertThat(read.object("O").properties())
                .filteredOn(Property::readOnly)
                .extracting(Property::wireName)
                .containsExactly("id");
        assertThat(read.object("O").properties())
                .filteredOn(Property::sensitive)
                .extracting(Property::wireName)
                .containsExactly("secret", "word", "mail");
        assertThat(read.object("O").properties())
                .filteredOn(Property::deprecated)
                .extracting(Property::wireName)
                .containsExactly("old");
        assertThat(read.object("O").properties())
                .filteredOn(property -> property.constant() != null)
                .extracting(Property::constant)
                .containsExactly("\"only\"");
    }

    @Test
    void what_is_required_but_not_declared_is_a_member_of_any_value_and_noted() {
        ReadDocument read = ReadDocument.ofSchemas(
                "3.0.3", "O: {type: object, required: [author], properties: {a: {type: string}}}");

        assertThat(read.told())
                .containsExactly(
                        "NOTE #/components/schemas/O: `required` lists `author`, which no property declares. Declare its type.");
        assertThat(read.object("O").properties())
                .filteredOn(Property::required)
                .singleElement()
                .satisfies(property -> {
                    assertThat(property.wireName()).isEqualTo("author");
                    assertThat(property.type()).isEqualTo(TypeRef.any());
                });
    }

    @Test
    void what_is_required_under_a_misspelt_name_is_ignored_and_noted() {
        ReadDocument read = ReadDocument.ofSchemas(
                "3.0.3", "O: {type: object, required: [Author], properties: {author: {type: string}}}");

        assertThat(read.told()).singleElement().asString().contains("Did you mean `author`?");
        assertThat(read.object("O").properties()).extracting(Property::wireName).containsExactly("author");
    }

    @Test
    void a_list_or_map_of_itself_ends_somewhere() {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", """
                L: {type: array, items: {$ref: '#/components/schemas/L'}}
                O: {type: object, properties: {l: {$ref: '#/components/schemas/L'}}}
                """);

        assertThat(read.properties("O")).containsExactly("l [any]");
        assertThat(read.told()).anySatisfy(line -> assertThat(line).contains("NOTE", "contains itself"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807}|int64",
                "{type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000}|int64",
                "{type: integer, format: int64, maximum: 9.223372036854776e18}|int64",
                "{type: integer, maximum: 9223372036854775808}|int64",
                "{type: integer, maximum: 9223372036854775809}|big_integer",
                "{type: integer, minimum: -9223372036854775809}|big_integer",
                "{type: integer, maximum: 18446744073709552000}|big_integer",
                "{type: integer, format: int32, maximum: 9223372036854776000}|int64"
            })
    void limits_of_64_bits_that_were_rounded_are_those_of_a_long(String schema, String type) {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", "O: {type: object, properties: {p: " + schema + "}}");

        assertThat(read.properties("O")).containsExactly("p " + type);
    }
}
