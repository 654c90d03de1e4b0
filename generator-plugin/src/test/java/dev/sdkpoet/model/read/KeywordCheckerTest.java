package dev.sdkpoet.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is ignored in silence is found out when it is missing: a field that nothing reads is told of where it stands. */
class KeywordCheckerTest {
    private static List<String> toldOfSchema(String version, String schema) {
        return ReadDocument.ofSchemas(version, "Thing: " + schema).told();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|{type: string, desciption: x}|Thing/desciption|a schema has no `desciption`; it is ignored. Did you mean `description`?",
                "3.0.3|{type: string, Title: x}|Thing/Title|Did you mean `title`?",
                "3.0.3|{type: string, foo: 1}|Thing/foo|a schema has no `foo`; it is ignored. Remove it, or name it `x-foo`.",
                "3.1.0|{type: object, requried: [a]}|Thing/requried|Did you mean `required`?",
                "3.0.3|{const: a}|Thing/const|`const` of a schema is known to OpenAPI 3.1 and later, not to OpenAPI 3.0. Use `enum`",
                "2.0|{type: string, nullable: true}|Thing/nullable|known to OpenAPI 3.0, not to Swagger 2.0",
                "3.1.0|{type: string, nullable: true}|Thing/nullable|not to OpenAPI 3.1. Write a list with the type and `null`",
                "2.0|{oneOf: [{type: string}]}|Thing/oneOf|known to OpenAPI 3.0 and later",
                "3.0.3|{type: array, prefixItems: [{type: string}], items: {}}|Thing/prefixItems|Use `items` with one schema",
                "3.0.3|{type: object, properties: {a: {type: string, required: true}}}|a/required|`required` of a schema lists its properties; `true` is ignored",
                "3.0.3|{type: object, properties: {a: {type: string}}, required: a}|Thing/required|`required` is a text; it is read as an array of one",
                "3.0.3|{type: [string, 'null']}|Thing/type|`type` of a schema is a string or an array of strings in OpenAPI 3.1 and later, but a string in OpenAPI 3.0. Name one type; null is `nullable: true`",
                "3.0.3|{oneOf: [{type: string}, {type: 'null'}]}|oneOf/1/type|the type `null` is known to OpenAPI 3.1 and later",
                "3.0.3|{type: file}|Thing/type|the type `file` is known to Swagger 2.0",
                "3.0.3|{type: integer, exclusiveMinimum: 3}|Thing/exclusiveMinimum|is a number in OpenAPI 3.1 and later, but true or false in OpenAPI 3.0",
                "3.1.0|{type: integer, minimum: 3, exclusiveMinimum: true}|Thing/exclusiveMinimum|but a number in OpenAPI 3.1. Write the bound itself",
                "3.0.3|{type: integer, maximum: '3'}|Thing/maximum|`maximum` isn't a number and is ignored",
                "3.0.3|{type: string, deprecated: 'true'}|Thing/deprecated|`deprecated` is a text; it is read as true. Remove its quotes.",
                "3.0.3|{type: object, discriminator: kind}|Thing/discriminator|Write an object with the name as its `propertyName`.",
                "3.0.3|{type: object, properties: [a]}|Thing/properties|`properties` isn't an object and is ignored",
                "3.0.3|{type: object, properties: {a: text}}|properties/a|this isn't a schema; any value is accepted",
                "3.0.3|{type: object, properties: {a: true}}|properties/a|true and false are schemas from OpenAPI 3.1 on only",
                "3.0.3|{type: array, items: {type: string}, properties: {a: {type: string}}}|Thing/properties|`properties` says nothing about values of type `array`",
                "3.1.0|{type: object, items: {type: string}}|Thing/items|`items` says nothing about values of type `object`. Correct the type, or remove `items`.",
                "3.1.0|{type: [integer, 'null'], maxLength: 3}|Thing/maxLength|`maxLength` says nothing about values of type `integer`",
                "3.0.3|{type: array}|/components/schemas/Thing|this array doesn't say what is in it; it may be anything. Add `items`.",
                "2.0|{type: array}|/definitions/Thing|Add `items`."
            })
    void what_a_schema_cannot_say_is_told_at_its_place(String version, String schema, String place, String told) {
        assertThat(toldOfSchema(version, schema))
                .anySatisfy(line -> assertThat(line).contains("WARNING", place + ": ", told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|{type: string, x-foo: 1, nullable: true, example: a, xml: {name: a}, externalDocs: {url: 'https://x'}}",
                "3.1.0|{type: [string, 'null'], const: a, examples: [a], $comment: x, $id: 'https://x', contentEncoding: base64}",
                "3.1.0|{type: array}",
                "3.1.0|{type: object, vocabularyOfMine: 1, properties: {a: true}}",
                "3.1.0|{type: array, prefixItems: [{type: string}], items: false, contains: {type: string}, minContains: 1}",
                "3.1.0|{if: {type: string}, then: {maxLength: 1}, else: true, $defs: {A: {type: string}}}",
                "3.1.0|{$schema: 'http://json-schema.org/draft-04/schema#', id: x, definitons: {}, exclusiveMinimum: true}",
                "3.1.0|{type: object, unevaluatedProperties: false, dependentRequired: {a: [b]}, patternProperties: {a: {type: string}}}",
                "3.0.3|{type: integer, minimum: 1, exclusiveMinimum: true, multipleOf: 2, format: int32}",
                "3.0.3|{type: object, properties: {required: {type: boolean}, $ref: {type: string}, x-a: {type: string}}, additionalProperties: false}",
                "3.0.3|{type: array, items: {type: string}, uniqueItems: false, maxItems: 3}",
                "3.0.3|{type: string, additionalProperties: false}",
                "3.0.3|{type: string, additionalProperties: true, minItems: 0, required: [], properties: {}, uniqueItems: false}",
                "3.0.3|{description: ~, type: string, title: 1}",
                "2.0|{type: object, discriminator: kind, readOnly: true, properties: {kind: {type: string}}, required: [kind]}",
                "2.0|{type: array, items: {type: string}, example: [a], default: []}"
            })
    void what_is_valid_in_its_version_needs_no_word(String version, String schema) {
        assertThat(toldOfSchema(version, schema)).noneMatch(line -> line.startsWith("WARNING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|tag: [a]|post/tag|an operation has no `tag`; it is ignored. Did you mean `tags`?",
                "3.0.3|sumary: x|post/sumary|an operation has no `sumary`; it is ignored. Did you mean `summary`?",
                "3.0.3|tags: x|post/tags|`tags` is a text",
                "3.0.3|deprecated: 1|post/deprecated|`deprecated` isn't true or false and is ignored",
                "3.0.3|consumes: [text/plain]|post/consumes|known to Swagger 2.0, not to OpenAPI 3.0. Name the media types in `content`.",
                "2.0|requestBody: {content: {}}|post/requestBody|Use a parameter with `in: body`",
                "3.0.3|parameters: [{name: a, in: query, type: string}]|parameters/0/type|`type` of a parameter is known to Swagger 2.0",
                "3.0.3|parameters: [{name: a, in: query, schema: {}, explode: 'no'}]|0/explode|isn't true or false",
                "2.0|parameters: [{name: a, in: query, type: array}]|parameters/0|Add `items`",
                "2.0|parameters: [{name: a, in: query, type: string, style: form}]|0/style|Use `collectionFormat`",
                "3.0.3|requestBody: {contents: {}, content: {text/plain: {}}}|requestBody/contents|Did you mean `content`?",
                "3.0.3|requestBody: {content: {text/plain: {itemSchema: {}}}}|itemSchema|known to OpenAPI 3.2 and later",
                "3.0.3|requestBody: {content: {text/plain: x}}|text~1plain|this isn't a media type and is ignored",
                "3.0.3|responses: {'200': {description: ok, headers: {A: {type: string}}}}|A/type|`type` of a header is known to Swagger 2.0",
                "3.0.3|responses: {'200': {descripton: ok}}|200/descripton|Did you mean `description`?",
                "3.0.3|security: [{key: all}]|security/0/key|isn't an array of scopes",
                "3.0.3|callbacks: {a: {'{$url}': {psot: {}}}}|psot|a path item has no `psot`"
            })
    void what_an_operation_cannot_say_is_told_at_its_place(String version, String field, String place, String told) {
        String text = field.startsWith("tags:") ? field : field + "\ndescription: d";
        List<String> lines = field.startsWith("tags:")
                ? ReadDocument.of(
                                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a: {post: {tags: x, responses: {}}}}")
                        .told()
                : ReadDocument.ofOperation(version, text).told();
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("WARNING", place + ": ", told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "definitions: {A: {type: string}}|definitions|Move it to `components.schemas`.",
                "webhooks: {a: {post: {responses: {}}}}|webhooks|Name it `x-webhooks`.",
                "host: example.com|host|Use `servers`.",
                "components: {schema: {}}|components/schema|Did you mean `schemas`?",
                "security: {a: []}|security|`security` isn't an array",
                "tags: [pets]|tags/0|this isn't a tag and is ignored",
                "servers: [{url: 'https://x', variable: {}}]|servers/0/variable|Did you mean `variables`?",
                "info: {title: T, version: '1', licence: {name: MIT}}|info/licence|Did you mean `license`?"
            })
    void what_a_document_cannot_say_is_told_at_its_place(String row) {
        String[] cells = row.split("\\|");
        String info = cells[0].startsWith("info") ? "" : "info: {title: T, version: '1'}\n";
        assertThat(ReadDocument.of("openapi: 3.0.3\n" + info + "paths: {}\n" + cells[0])
                        .told())
                .anySatisfy(line -> assertThat(line).contains("WARNING #/" + cells[1] + ": ", cells[2]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.1.0|parameters: {p: {name: p, in: query, example: a, examples: {b: {value: b}}}}|parameters/p/examples|`example` and `examples` exclude each other. Remove one of them.",
                "3.0.3|headers: {H: {schema: {}, example: a, examples: {b: {value: b}}}}|headers/H/examples|exclude each other",
                "3.0.3|examples: {e: {value: a, externalValue: 'https://x'}}|examples/e/externalValue|`value` and `externalValue` exclude each other",
                "3.0.3|parameters: {p: {name: p, in: header, allowReserved: false}}|parameters/p/allowReserved|says nothing about a parameter in `header`. Remove it.",
                "3.1.0|parameters: {p: {name: p, in: path, required: true, allowReserved: true}}|parameters/p/allowReserved|in `path`",
                "3.1.0|parameters: {p: {name: p, in: cookie, allowReserved: true}}|parameters/p/allowReserved|in `cookie`",
                "3.2.0|parameters: {p: {name: p, in: cookie, style: cookie, allowReserved: true}}|parameters/p/allowReserved|in `cookie` of this style",
                "3.2.0|parameters: {p: {name: p, in: path, required: true, allowReserved: true}}|parameters/p/allowReserved|in `path` is new in OpenAPI 3.2; it isn't read yet",
                "3.2.0|parameters: {p: {name: p, in: cookie, allowReserved: true}}|parameters/p/allowReserved|in `cookie` is new in OpenAPI 3.2",
                "3.0.3|parameters: {p: {name: 'a[b]', in: header}}|parameters/p|`a[b]` can't be the name of a header",
                "3.0.3|parameters: {p: {name: 'a}b', in: path, required: true}}|parameters/p|`a}b` can't be the name of a path parameter",
                "3.2.0|parameters: {p: {name: p, in: querystring, schema: {}}}|parameters/p/schema|`schema` says nothing about all of the query",
                "3.2.0|pathItems: {i: {get: {parameters: [{name: p, in: query}, {name: q, in: querystring, content: {}}]}}}|get/parameters/1|is all of the query",
                "3.2.0|pathItems: {i: {parameters: [{name: p, in: querystring, content: {}}, {name: q, in: querystring, content: {}}]}}|parameters/0|is all of the query",
                "3.0.3|responses: {r: {description: r, headers: {'a=b': {schema: {}}}}}|headers/a=b|`a=b` can't be the name of a header, so it is never sent"
            })
    void what_excludes_each_other_or_means_nothing_is_told_of_components_that_nothing_uses(
            String version, String components, String place, String told) {
        assertThat(ReadDocument.of("openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {"
                                + components + "}")
                        .told())
                .anySatisfy(line -> assertThat(line).contains("WARNING #/components/", place + ": ", told));
    }

    @Test
    void a_document_without_paths_and_a_variable_without_values_are_told() {
        assertThat(ReadDocument.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                servers: [{url: 'https://x/{v}', variables: {v: {default: a, enum: []}}}]
                """).told())
                .anySatisfy(line -> assertThat(line).contains("WARNING #: ", "there are no paths"))
                .anySatisfy(line -> assertThat(line).contains("variables/v/enum: `enum` lists no value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters: {p: {name: p, in: query, allowReserved: true, schema: {}, examples: {b: {value: b}}}}",
                "parameters: {p: {name: X-P, in: header, schema: {}, example: a}}"
            })
    void what_goes_together_needs_no_word(String components) {
        assertThat(ReadDocument.of("openapi: 3.2.0\ninfo: {title: T, version: '1'}\ncomponents: {" + components + "}")
                        .told())
                .filteredOn(line -> line.startsWith("WARNING"))
                .singleElement()
                .asString()
                .contains("3.2 is read as 3.1");
    }

    @Test
    void of_what_3_2_adds_only_what_is_not_read_is_told_in_a_document_of_3_2() {
        assertThat(ReadDocument.of("""
                openapi: 3.2.0
                $self: https://example.com/api
                info: {title: T, version: '1'}
                tags: [{name: a, summary: A, kind: nav}]
                paths: {/a: {query: {responses: {'200': {description: ok, content: {application/jsonl: {itemSchema: {type: string}}}}}}}}
                """).told())
                .filteredOn(line -> line.startsWith("WARNING"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("3.2 is read as 3.1"))
                .anySatisfy(line -> assertThat(line).contains("#/tags/0/kind: `kind` of a tag is new"));
    }

    @Test
    void a_schema_dialect_of_the_documents_own_has_keywords_of_its_own() {
        assertThat(ReadDocument.of("""
                openapi: 3.1.0
                jsonSchemaDialect: http://json-schema.org/draft-07/schema#
                info: {title: T, version: '1'}
                paths: {}
                components: {schemas: {A: {type: integer, requried: [a], nullable: true}}}
                """).told()).isEmpty();
    }

    @Test
    void a_reference_to_another_kind_of_object_is_told_wherever_it_stands() {
        assertThat(ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      responses:
                        '200': {description: ok, content: {text/vtt: {schema: {$ref: '#/components/responses/R'}}}}
                        '400': {$ref: '#/components/schemas/S'}
                components:
                  responses: {R: {description: r, content: {text/vtt: {schema: {type: string}}}}}
                  schemas: {S: {type: string}, Whole: {type: object, properties: {all: {$ref: '#'}}}}
                """).told())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "200/content/text~1vtt/schema: this reference leads to a response, which is read as a schema."
                                        + " Point it to a schema."))
                .anySatisfy(line -> assertThat(line).contains("responses/400: this reference leads to a schema"))
                .anySatisfy(line -> assertThat(line).contains("properties/all: this reference leads to the document"));
    }

    @Test
    void one_mistake_in_one_place_is_told_once() {
        assertThat(ReadDocument.ofSchemas("3.0.3", """
                A: {type: object, properties: {a: {$ref: '#/components/schemas/B'}, b: {$ref: '#/components/schemas/B'}}}
                B: {type: object, requried: [a]}
                C: {$ref: '#/components/schemas/B'}
                """).told()).hasSize(1);
    }

    @Test
    void a_mistake_in_many_places_is_one_warning_that_counts_them() {
        String properties = IntStream.range(0, 25)
                .mapToObj(i -> "p" + i + ": {type: string, requried: true}")
                .collect(Collectors.joining(", "));

        assertThat(toldOfSchema("3.0.3", "{type: object, properties: {" + properties + "}}"))
                .singleElement()
                .asString()
                .startsWith("WARNING #/components/schemas/Thing/properties/p0/requried: ")
                .contains("The same mistake is in 24 more places, first in ", "/p1/requried, ", "/p3/requried.")
                .doesNotContain("/p4/");
    }

    @Test
    void nesting_needs_no_deep_stack() throws Exception {
        String schema = "{items: ".repeat(400) + "{requried: [a]}" + "}".repeat(400);
        FutureTask<List<String>> reading = new FutureTask<>(() -> toldOfSchema("3.0.3", schema));

        new Thread(null, reading, "reader", 256 * 1024).start();

        assertThat(reading.get()).anySatisfy(line -> assertThat(line).contains("Did you mean `required`?"));
    }

    @Test
    void examples_and_extensions_are_data() {
        assertThat(ReadDocument.ofSchemas("3.0.3", """
                A: {type: object, example: {requried: 1, type: [x]}, default: {items: 1}, x-a: {type: 5}, enum: [{foo: 1}]}
                """).told()).noneMatch(line -> line.startsWith("WARNING"));
    }
}
