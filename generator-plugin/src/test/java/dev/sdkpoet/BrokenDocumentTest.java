package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that real documents break without harm: what can be understood is generated, and the user is told the place. */
class BrokenDocumentTest {
    @TempDir
    private Path folder;

    /** What the user is told of a document, a line each. */
    private String told(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), document);
        return GeneratedClient.plan(file).problems().stream()
                .map(problem -> problem.severity() + " " + problem)
                .collect(Collectors.joining("\n"));
    }

    private String toldOfSchema(String schema) throws IOException {
        return told("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components: {schemas: {Thing: {type: object, properties: {p: %s}}}}
                """.formatted(schema));
    }

    /** @param operation the members of a {@code get} at {@code /a} */
    private String toldOfOperation(String operation) throws IOException {
        String responses = operation.startsWith("responses") ? "" : "responses: {'204': {description: ok}}, ";
        return told("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {/a: {get: {%s%s}}}
                """.formatted(responses, operation));
    }

    // G33
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, default: ten}|isn't an integer",
                "{type: integer, default: 1.5}|isn't an integer",
                "{type: number, default: '1'}|isn't a number",
                "{type: boolean, default: 'yes'}|isn't a boolean",
                "{type: array, items: {type: string}, default: a}|isn't an array",
                "{type: object, default: []}|isn't an object",
                "{type: string, default: [a]}|isn't a string",
                "{type: string, enum: [a, b], default: c}|isn't one of the values of `enum`",
                "{type: integer, enum: [1, 2], default: 3}|isn't one of the values of `enum`",
                "{type: string, format: date, default: yesterday}|isn't a date",
                "{type: string, format: date-time, default: now}|isn't a date-time",
                "{type: string, format: uuid, default: none}|isn't a uuid",
                "{type: string, format: byte, default: '%%%'}|isn't a byte"
            })
    void a_default_that_breaks_its_own_schema_is_told(String schema, String told) throws IOException {
        assertThat(toldOfSchema(schema)).contains("WARNING", "#/components/schemas/Thing/properties/p/default", told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, default: 10}",
                "{type: integer, default: 10.0}",
                "{type: integer, default: 1e3}",
                "{type: number, default: 1}",
                "{type: string, default: 1.10}",
                "{type: string, default: null}",
                "{type: string, default: yes}",
                "{type: string, enum: [010, 1.10], default: 1.10}",
                "{type: string, format: date, default: 2020-01-01}",
                "{type: string, format: date-time, default: '2020-01-01T00:00:00Z'}",
                "{type: string, format: email, default: none}",
                "{default: [anything]}",
                "{type: [string, integer], default: 1}",
                "{allOf: [{type: string}], default: a}",
                "{type: string, minLength: 1, maxLength: 1}",
                "{type: integer, minimum: 1, maximum: 1}"
            })
    void a_default_that_fits_needs_no_word(String schema) throws IOException {
        assertThat(toldOfSchema(schema)).isEmpty();
    }

    // G34
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, minimum: 5, maximum: 1}|`minimum` is more than `maximum`",
                "{type: string, minLength: 5, maxLength: 1}|`minLength` is more than `maxLength`",
                "{type: array, items: {type: string}, minItems: 5, maxItems: 1}|`minItems` is more than `maxItems`",
                "{type: object, minProperties: 5, maxProperties: 1}|`minProperties` is more than `maxProperties`",
                "{type: string, maxLength: -1}|`maxLength` must not be negative",
                "{type: number, multipleOf: 0}|`multipleOf` must be more than 0",
                "{type: string, enum: []}|`enum` lists no value",
                "{type: string, enum: a}|`enum` isn't an array",
                "{oneOf: {type: string}}|`oneOf` isn't an array",
                "{type: object, additionalProperties: maybe}|`additionalProperties` isn't a schema"
            })
    void limits_that_nothing_meets_are_told(String schema, String told) throws IOException {
        assertThat(toldOfSchema(schema)).contains("WARNING", "#/components/schemas/Thing/properties/p", told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'parameters: [{name: p, in: query, schema: {type: string}}, {name: p, in: query, schema: {type: integer}}]'|parameters/1|is declared twice here",
                "'parameters: [{name: p, in: query, type: integer}]'|parameters/0/type|known to Swagger 2.0",
                "'parameters: [{name: p, in: query, schema: {type: string}, content: {application/json: {schema: {}}}}]'|parameters/0|`content` beside `schema`",
                "'responses: {200: {description: ok, schema: {type: string}}}'|responses/200/schema|known to Swagger 2.0",
                "'requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}, encoding: {b: {style: form}}}}}'|requestBody/content/application~1x-www-form-urlencoded/encoding/b|no field `b`",
                "'requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {headers: {X-A: {schema: {type: string}}}}}}}}'|requestBody/content/multipart~1form-data/encoding/a/headers|of this part isn't sent; only files have headers of the caller"
            })
    void what_an_operation_says_oddly_is_told(String operation, String place, String told) throws IOException {
        assertThat(toldOfOperation(operation)).contains("#/paths/~1a/get/" + place, told);
    }

    @Test
    void a_response_that_says_its_schema_as_swagger_2_does_is_understood() throws IOException {
        GeneratedClient client = GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /a: {get: {operationId: read, tags: [t], responses: {'200': {description: ok, schema: {type: array, items: {type: string}}}}}}
                """);
        assertThat(client.run(
                        "return new Wire(200, \"application/json\", \"[\\\"x\\\"]\").client().t().read().get(0);"))
                .isEqualTo("x");
    }

    @Test
    void what_is_no_method_is_told_and_a_method_in_capitals_is_one() throws IOException {
        assertThat(told("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    GET: {operationId: read, responses: {'204': {description: ok}}}
                    fetch: {operationId: fetch, responses: {'204': {description: ok}}}
                    x-more: {}
                """))
                .contains("#/paths/~1a/GET", "is read as `get`", "#/paths/~1a/fetch", "has no `fetch`")
                .doesNotContain("x-more");
    }

    // G85
    @Test
    void paths_that_only_differ_in_the_names_of_their_parameters_are_told() throws IOException {
        assertThat(told("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a/{x}: {get: {operationId: a, parameters: [{name: x, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
                  /a/{y}: {get: {operationId: b, parameters: [{name: y, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
                  /a/{z}: {put: {operationId: c, parameters: [{name: z, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
                """))
                .contains("WARNING", "#/paths/~1a~1{y}", "the same path as `/a/{x}`")
                .contains("#/paths/~1a~1{z}");
    }

    @Test
    void an_enum_of_very_many_values_is_told() throws IOException {
        String values = java.util.stream.IntStream.range(0, 3_000)
                .mapToObj(i -> "v" + i)
                .collect(Collectors.joining(", "));
        assertThat(toldOfSchema("{type: string, enum: [" + values + "]}")).contains("NOTE", "3,000 values");
    }
}
