package dev.sdkpoet.model.read.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of values. */
class EnumReaderTest {
    private static ReadDocument read(String schema) {
        return ReadDocument.ofSchemas("3.1.0", "E: " + schema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, enum: [b, a]}|STRING|b a",
                "{enum: [b, a]}|STRING|b a",
                "{type: string, enum: [010, 1.10, yes]}|STRING|010 1.10 yes",
                "{type: integer, enum: [2, 1]}|INT64|2 1",
                "{type: integer, enum: [99999999999999999999, 1]}|BIG_INTEGER|99999999999999999999 1",
                "{type: number, enum: [1, 1.50]}|DECIMAL|1 1.50",
                "{enum: [1, 2.5]}|DECIMAL|1 2.5",
                "{type: string, enum: [a, a, b]}|STRING|a b",
                "{type: [string, 'null'], enum: [a, null, b]}|STRING|a b",
                "{oneOf: [{const: a, title: A}, {const: b}]}|STRING|a b",
                "{oneOf: [{const: 1, title: One}, {const: 2}]}|INT64|1 2",
                "{type: integer, oneOf: [{const: 1}, {enum: [2, 3]}]}|INT64|1 2 3",
                "{oneOf: [{const: 1}, {const: 2.5}]}|DECIMAL|1 2.5",
                "{anyOf: [{type: string, enum: [a, b]}, {type: string, default: a}]}|STRING|a b",
                "{x-of-nobody: 1, anyOf: [{enum: [a, b], x-of-nobody: 1}, {type: string, x-of-nobody: 1}]}|STRING|a b",
                "{anyOf: [{type: string}, {const: a}]}|STRING|a",
                "{anyOf: [{anyOf: [{type: string}, {enum: [a, b]}]}, {title: More, enum: [c, a]}]}|STRING|a b c",
                "{oneOf: [{enum: [a, b]}, {oneOf: [{enum: [c]}, {type: 'null'}]}]}|STRING|a b c"
            })
    void values_of_one_kind_are_an_enum(String schema, ScalarType base, String values) {
        EnumDef type = read(schema).enumeration("E");

        assertThat(type.base()).isEqualTo(base);
        assertThat(type.values().stream().map(EnumValue::value).collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, enum: [a]}|string",
                "{const: a}|string",
                "{type: boolean, enum: [true, false]}|boolean",
                "{enum: [a, 1]}|any",
                "{enum: [{a: 1}, {a: 2}]}|any",
                "{type: integer, enum: [1, x]}|int64"
            })
    void other_lists_leave_the_type_as_it_is(String schema, String type) {
        ReadDocument read = ReadDocument.ofSchemas("3.1.0", "O: {type: object, properties: {p: " + schema + "}}");

        assertThat(read.properties("O")).containsExactly("p " + type);
    }

    @Test
    void null_among_the_values_is_no_value() {
        ReadDocument read = ReadDocument.ofSchemas("3.0.3", """
                O: {type: object, properties: {p: {type: string, nullable: true, enum: [a, b, null]}}}
                """);

        assertThat(read.properties("O")).containsExactly("p O/properties/p?");
    }

    @Test
    void extensions_name_and_describe_values_by_place_or_by_value() {
        assertThat(
                        read("{type: integer, enum: [1, 2], x-enum-varnames: [ONE, TWO], x-enum-descriptions: {'2': Second.}}")
                                .enumeration("E")
                                .values())
                .containsExactly(new EnumValue("1", "ONE", null), new EnumValue("2", "TWO", "Second."));
        assertThat(
                        read("{type: string, enum: [a, b], x-ms-enum: {values: [{value: b, name: Bee, description: A bee.}]}}")
                                .enumeration("E")
                                .values())
                .containsExactly(new EnumValue("a", null, null), new EnumValue("b", "Bee", "A bee."));
    }

    @Test
    void too_many_values_are_their_type() {
        String values = IntStream.range(0, 2_001).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        ReadDocument read = ReadDocument.ofSchemas(
                "3.0.3", "O: {type: object, properties: {p: {type: string, enum: [" + values + "]}}}");

        assertThat(read.properties("O")).containsExactly("p string");
        assertThat(read.told()).singleElement().asString().contains("NOTE", "2,001 values");
    }

    @Test
    void a_choice_beside_any_text_may_refer_to_another() {
        ReadDocument read = ReadDocument.ofSchemas("3.1.0", """
                O: {type: object, properties: {p: {$ref: '#/components/schemas/More'}, q: {anyOf: [{type: string}, {$ref: '#/components/schemas/Some'}]}}}
                Some: {anyOf: [{type: string}, {type: string, enum: [a, b]}]}
                More: {anyOf: [{$ref: '#/components/schemas/Some'}, {type: string, enum: [c]}]}
                """);

        assertThat(read.properties("O")).containsExactly("p More", "q Some");
        assertThat(read.enumeration("More").values().stream().map(EnumValue::value))
                .containsExactly("a", "b", "c");
    }
}
