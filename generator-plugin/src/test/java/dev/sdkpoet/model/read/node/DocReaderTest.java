package dev.sdkpoet.model.read.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose and constraints. */
class DocReaderTest {
    private static Doc ofProperty(ReadDocument read, String name) {
        ObjectDef object = read.object("O");
        return object.properties().stream()
                .filter(property -> property.wireName().equals(name))
                .map(Property::doc)
                .findFirst()
                .orElseThrow();
    }

    private static Doc ofProperty(String schema) {
        return ofProperty(ReadDocument.ofSchemas("3.1.0", "O: {type: object, properties: {p: " + schema + "}}"), "p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{minimum: 3, type: integer, x-of-nobody: {run: rm}, default: {b: 1, a: 2}}",
                "{type: integer, default: {a: 2, b: 1}, minimum: 3}"
            })
    void what_a_value_is_not_reads_the_same_in_every_order_and_without_extensions(String not) {
        assertThat(ofProperty("{not: " + not + "}").facts())
                .containsExactly(
                        new Fact(Fact.Name.NOT, "{\"type\":\"integer\",\"default\":{\"a\":2,\"b\":1},\"minimum\":3}"));
    }

    @Test
    void a_description_that_only_repeats_the_name_is_left_out() {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: list
                      parameters:
                        - {name: page_size, in: query, description: page_size, schema: {type: integer, title: Page Size}}
                        - {name: order, in: query, description: The order., schema: {type: string, title: Order}}
                      responses: {'204': {description: ok}}
                components:
                  schemas:
                    O:
                      type: object
                      title: O
                      properties:
                        total: {type: integer, title: Total, description: total.}
                        kind: {type: string, title: Kind, description: What they are.}
                        '$': {type: string, description: "💰"}
                """);

        assertThat(read.operation().parameters().stream().map(Parameter::doc).map(Doc::text))
                .containsExactly(null, "The order.");
        assertThat(read.object("O").doc().text()).isNull();
        assertThat(ofProperty(read, "total").text()).isNull();
        assertThat(ofProperty(read, "kind").text()).isEqualTo("What they are.");
        assertThat(ofProperty(read, "$").text()).isEqualTo("💰");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, minimum: 1, maximum: 9, multipleOf: 2}|MINIMUM 1, MAXIMUM 9, MULTIPLE_OF 2",
                "{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 9}|EXCLUSIVE_MINIMUM 1, EXCLUSIVE_MAXIMUM 9",
                "{type: string, minLength: 1, pattern: '^a'}|PATTERN ^a, MIN_LENGTH 1",
                "{type: array, items: {type: string}, uniqueItems: true, maxItems: 3}|MAX_ITEMS 3, UNIQUE_ITEMS true",
                "{type: string, default: a, examples: [b, c]}|DEFAULT a, EXAMPLE b",
                "{type: string, example: a}|EXAMPLE a",
                "{type: object, default: {a: [1]}}|DEFAULT {\"a\":[1]}",
                "{type: string, const: a}|CONST a",
                "{not: {type: string}}|NOT {\"type\":\"string\"}"
            })
    void constraints_are_facts_in_a_fixed_order(String schema, String facts) {
        assertThat(ofProperty(schema).facts().stream()
                        .map(fact -> fact.name() + " " + fact.text())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(facts);
    }

    @Test
    void an_exclusive_bound_of_3_0_is_a_flag_beside_it() {
        ReadDocument read = ReadDocument.ofSchemas(
                "3.0.3", "O: {type: object, properties: {p: {type: integer, minimum: 1, exclusiveMinimum: true}}}");

        assertThat(ofProperty(read, "p").facts()).containsExactly(new Fact(Fact.Name.EXCLUSIVE_MINIMUM, "1"));
    }

    @Test
    void what_is_said_at_the_place_goes_before_what_the_type_says() {
        ReadDocument read = ReadDocument.ofSchemas("3.1.0", """
                O: {type: object, properties: {p: {$ref: '#/components/schemas/S', description: Here.}, q: {$ref: '#/components/schemas/S'}}}
                S: {type: string, description: There., maxLength: 3}
                """);

        assertThat(ofProperty(read, "p").text()).isEqualTo("Here.");
        assertThat(ofProperty(read, "p").fact(Fact.Name.MAX_LENGTH)).isEqualTo("3");
        assertThat(ofProperty(read, "q").text()).isEqualTo("There.");
    }

    @Test
    void the_constraints_of_items_are_those_of_each() {
        assertThat(ofProperty("{type: array, items: {type: string, maxLength: 2}}")
                        .items())
                .isEqualTo(new Doc(null, null, List.of(new Fact(Fact.Name.MAX_LENGTH, "2"))));
    }

    @Test
    void a_value_that_is_too_long_for_a_reader_is_only_compared() {
        String tooLong = "x".repeat(501);
        Doc doc = ofProperty("{type: string, default: " + tooLong + ", example: " + tooLong + "}");

        assertThat(doc.facts()).isEmpty();
        assertThat(doc.longFacts()).containsExactly(new Fact(Fact.Name.DEFAULT, tooLong));
        assertThat(doc.fact(Fact.Name.DEFAULT)).isNull();
        assertThat(doc.wholeFact(Fact.Name.DEFAULT)).isEqualTo(tooLong);
    }

    @Test
    void a_short_value_is_shown_although_a_long_one_counts() {
        String tooLong = "x".repeat(501);
        Doc doc = ofProperty("{pattern: " + tooLong + ", allOf: [{type: string, pattern: y}]}");

        assertThat(doc.fact(Fact.Name.PATTERN)).isEqualTo("y");
        assertThat(doc.wholeFact(Fact.Name.PATTERN)).isEqualTo(tooLong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, minimum: 1, default: 20, description: How many.}|How many. MINIMUM 1 DEFAULT 20",
                "{$ref: '#/components/schemas/N'}|How many. MINIMUM 1 DEFAULT 20",
                "{type: string, enum: [a, b], description: Which.}|Which.",
                "{anyOf: [{type: string, maxLength: 5, description: Short.}, {type: 'null'}]}|Short. MAX_LENGTH 5",
                "{oneOf: [{type: string, description: One.}, {type: integer}]}|null"
            })
    void what_may_also_be_null_is_described_as_it_is_without(String schema, String told) {
        for (String keyword : List.of("anyOf", "oneOf")) {
            ReadDocument read = ReadDocument.ofSchemas(
                    "3.1.0",
                    "O: {type: object, properties: {p: {" + keyword + ": [" + schema + ", {type: 'null'}]}}}\n"
                            + "N: {type: integer, minimum: 1, default: 20, description: How many.}");
            Doc doc = ofProperty(read, "p");

            assertThat(doc.text()
                            + doc.facts().stream()
                                    .map(fact -> " " + fact.name() + " " + fact.text())
                                    .collect(Collectors.joining()))
                    .isEqualTo(told);
        }
    }

    @Test
    void flags_of_what_may_also_be_null_count() {
        ReadDocument read = ReadDocument.ofSchemas("3.1.0", """
                O:
                  type: object
                  properties:
                    secret: {anyOf: [{type: string, format: password}, {type: 'null'}]}
                    written: {oneOf: [{type: 'null'}, {type: string, writeOnly: true}]}
                    set: {anyOf: [{type: object, readOnly: true, deprecated: true, properties: {a: {type: string}}}, {type: 'null'}]}
                """);

        assertThat(read.object("O").properties())
                .extracting(Property::sensitive, Property::writeOnly, Property::readOnly, Property::deprecated)
                .containsExactly(
                        tuple(true, false, false, false),
                        tuple(true, true, false, false),
                        tuple(false, false, true, true));
    }

    @Test
    void an_enum_that_may_be_null_is_described_by_what_it_is_beside_null() {
        ReadDocument read = ReadDocument.ofSchemas(
                "3.1.0",
                "O: {type: object, properties: {p: {anyOf: [{type: string, enum: [a, b], description: Which.}, {type: 'null'}]}}}");

        assertThat(read.type("/components/schemas/O/properties/p").doc().text()).isEqualTo("Which.");
    }

    /** Each of sixteen alternatives is a choice of the same sixteen, and so on: 16 to the sixth ways to the same value. */
    @Test
    @Timeout(10)
    void alternatives_that_many_ways_lead_to_are_looked_at_once() {
        StringBuilder schemas =
                new StringBuilder("O: {type: object, properties: {p: {$ref: '#/components/schemas/C0'}}}\n");
        for (int level = 0; level < 6; level++) {
            String next = "{$ref: '#/components/schemas/C" + (level + 1) + "'}";
            schemas.append("C" + level + ": {oneOf: [" + String.join(", ", Collections.nCopies(16, next)) + "]}\n");
        }
        schemas.append("C6: {type: string, enum: [a]}\n");

        assertThat(ofProperty(ReadDocument.ofSchemas("3.1.0", schemas.toString()), "p"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{anyOf: [{type: string}, {type: string, enum: [a]}]}|null",
                "{anyOf: [{type: string, maxLength: 9}, {type: string, enum: [a, b]}]}|null",
                "{anyOf: [{type: string, maxLength: 9}, {anyOf: [{type: string, enum: [a, b]}]}]}|null",
                "{oneOf: [{type: boolean, enum: [true]}, {type: 'null'}]}|true"
            })
    void values_are_only_told_where_there_are_no_others(String schema, String told) {
        assertThat(ofProperty(schema).fact(Fact.Name.ALLOWED_VALUES)).isEqualTo(told.equals("null") ? null : told);
    }
}
