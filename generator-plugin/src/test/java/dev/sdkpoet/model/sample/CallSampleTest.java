package dev.sdkpoet.model.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallSampleTest {
    @TempDir
    private Path work;

    private ApiModel model(String paths) throws IOException {
        Path file = Files.writeString(
                work.resolve("openapi.yaml"), "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n" + paths);
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", file, "openapi.yaml"))
                        .basePackage("example")
                        .layout(Layout.SOURCES)
                        .output(work.resolve("out"))
                        .build())
                .model();
    }

    private static Operation operation(ApiModel model) {
        return model.documents().get(0).resources().get(0).operations().get(0);
    }

    private static CallSample call(ApiModel model, Extent extent) {
        return CallSample.of(model, operation(model).requests().get(0), extent, new Budget(Grant.WHOLE))
                .orElseThrow();
    }

    private static Map<String, String> sent(ApiModel model, Extent extent) {
        CallSample sample = call(model, extent);
        Map<String, String> sent = new TreeMap<>();
        for (Map.Entry<Parameter, Sample> each : sample.parameters().entrySet()) {
            sent.put(each.getKey().wireName(), each.getValue().toJson());
        }
        if (sample.body() != null) {
            sent.put("", sample.body().toJson());
        }
        return sent;
    }

    @Test
    void a_usual_call_does_not_ask_for_a_stream() throws IOException {
        String document = """
                paths:
                  /a:
                    post:
                      requestBody:
                        required: true
                        content:
                          application/json: {schema: {type: object, required: [text%s], properties: {stream: {type: boolean}, text: {type: string}}}}
                      responses:
                        '200': {description: ok, content: {application/json: {}, text/event-stream: {}}}
                """;
        assertThat(planned(document.formatted(""))).isEqualTo("{\"text\":\"text\"}");
        assertThat(planned(document.formatted(", stream"))).isEqualTo("{\"stream\":false,\"text\":\"text\"}");
    }

    private String planned(String paths) throws IOException {
        ApiModel model = model(paths);
        Operation operation = operation(model);
        return requireNonNull(SamplePlan.of(model, true, false, new Problems())
                        .call(operation, operation.requests().get(0), Extent.EVERYTHING)
                        .orElseThrow()
                        .body())
                .toJson();
    }

    /** Names as a caller might write them in Java. */
    private static final SampleNames NAMES = new SampleNames() {
        @Override
        public String parameter(Parameter parameter) {
            return "my_" + parameter.wireName();
        }

        @Override
        public String body() {
            return "my_body";
        }

        @Override
        public String member(TypeId object, String name) {
            return "its_" + name;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{type: string} | \"my_q_example\"",
                "{type: string, pattern: '^x[0-9]+$', minLength: 40} | \"my_q_example\"",
                "{type: string, example: abc} | \"abc\"",
                "{type: string, example: ''} | \"my_q_example\"",
                "{type: string, default: abc} | \"abc\"",
                "{type: string, enum: [b, a]} | \"b\"",
                "{type: integer} | 56",
                "{type: integer, maximum: 9} | 1",
                "{type: number} | 3.4",
                "{type: array, items: {type: string}} | [\"my_q_example\"]",
                "{type: array, minItems: 2, uniqueItems: true, items: {type: string}} | [\"my_q_example\",\"my_q_example1\"]",
                "{type: object, additionalProperties: {type: string}} | {\"key\":\"my_q_example\"}",
                "{type: object, required: [a], properties: {a: {type: string}, b: {type: string}}} | {\"a\":\"its_a_example\"}",
            })
    void a_value_that_is_shown_is_called_after_its_input_where_the_document_has_no_example(String schema, String json)
            throws IOException {
        assertThat(shown("schema: " + schema)).isEqualTo(json);
    }

    @Test
    void a_long_example_is_not_shown() throws IOException {
        assertThat(shown("schema: {type: string, example: %s}".formatted("a".repeat(80))))
                .isEqualTo("\"" + "a".repeat(80) + "\"");
        assertThat(shown("schema: {type: string, example: %s}".formatted("a".repeat(81))))
                .isEqualTo("\"my_q_example\"");
    }

    @Test
    void an_input_that_needs_too_much_is_shown_with_nothing_in_it() throws IOException {
        String members = IntStream.range(0, 200).mapToObj(i -> "m" + i).collect(Collectors.joining(", "));
        assertThat(shown("content: {application/json: {schema: {type: object, required: [%s], properties: {%s}}}}"
                        .formatted(members, members.replaceAll("(m\\d+)", "$1: {type: string}"))))
                .isEqualTo("{}");
    }

    private String shown(String parameter) throws IOException {
        ApiModel model = model("""
                paths:
                  /a:
                    get:
                      parameters: [{name: q, in: query, %s}]
                      responses: {'204': {description: ok}}
                """.formatted(parameter));
        Operation operation = operation(model);
        CallSample sample = SamplePlan.of(model, false, false, new Problems())
                .shown(operation, operation.requests().get(0), NAMES);
        return requireNonNull(sample.parameters().get(operation.parameters().get(0)))
                .toJson();
    }

    private String query(String schema) throws IOException {
        ApiModel model = model("""
                paths:
                  /a:
                    get:
                      parameters: [{name: q, in: query, required: true, schema: %s}]
                      responses: {'204': {description: ok}}
                """.formatted(schema));
        Map<String, String> sent = sent(model, Extent.REQUIRED);
        Parameter parameter = operation(model).parameters().get(0);
        Sample sample = requireNonNull(call(model, Extent.REQUIRED).parameters().get(parameter));
        assertThat(new SampleValidator(model, Grant.WHOLE).of(parameter.type(), false, parameter.doc(), sample))
                .as("%s fits %s", sample, schema)
                .isTrue();
        return requireNonNull(sent.get("q"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{type: string} | \"q\"",
                "{type: string, minLength: 5} | \"qqqqq\"",
                "{type: string, example: seven, maxLength: 4} | \"q\"",
                "{type: string, example: abc} | \"abc\"",
                "{type: string, default: abc} | \"abc\"",
                "{type: string, pattern: '^x[0-9]+$', minLength: 6} | \"x01234\"",
                "{type: string, pattern: '^x[0-9]+$', example: y} | \"x0\"",
                "{type: string, format: date-time} | \"2015-07-30T20:00:00Z\"",
                "{type: string, format: date-time, example: yesterday} | \"2015-07-30T20:00:00Z\"",
                "{type: string, format: uri} | \"https://example.com/\"",
                "{type: string, format: email} | \"user@example.com\"",
                "{type: string, enum: [b, a]} | \"b\"",
                "{type: array, items: {type: string, enum: [only]}, minItems: 1} | [\"only\"]",
                "{type: integer, enum: [3, 1]} | 3",
                "{type: integer} | 1",
                "{type: integer, example: 7} | 7",
                "{type: integer, minimum: 10, multipleOf: 4} | 12",
                "{type: integer, maximum: -3} | -3",
                "{type: integer, minimum: 5, exclusiveMinimum: true} | 6",
                "{type: integer, format: int32, example: 99999999999} | 1",
                "{type: number, minimum: 0, exclusiveMinimum: true, maximum: 0.5} | 0.5",
                "{type: number, minimum: 0.25} | 1",
                "{type: boolean} | true",
                "{type: array, items: {type: string}} | [\"q\"]",
                "{type: array, minItems: 3, uniqueItems: true, items: {type: integer}} | [1,2,3]",
                "{type: array, items: {type: string, pattern: '^t-[0-9]$'}} | [\"t-0\"]",
                "{type: array, items: {type: string}, example: [a, b]} | [\"a\",\"b\"]",
                "{type: array, items: {type: string, enum: [x]}, example: [a, b]} | [\"x\"]",
            })
    void a_value_of_every_kind_fits_its_schema(String schema, String expected) throws IOException {
        assertThat(query(schema)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{type: integer, format: int32, minimum: 3000000000} | 2147483647",
                "{type: integer, minimum: 1e30} | 9223372036854775807",
                "{type: number, format: double, example: 1e999} | 1",
                "{type: number, example: 1e999999999} | 1",
                "{type: string, pattern: '[', minLength: 3} | ~qqq~",
                "{type: string, pattern: '^\\ud800$'} | q",
            })
    void what_java_has_no_literal_for_is_never_sent(String schema, String expected) throws IOException {
        ApiModel model = model("""
                paths:
                  /a:
                    get:
                      parameters: [{name: q, in: query, required: true, schema: %s}]
                      responses: {'204': {description: ok}}
                """.formatted(schema));

        assertThat(requireNonNull(sent(model, Extent.REQUIRED).get("q")).replace("\"", ""))
                .isEqualTo(expected);
    }

    @Test
    void a_form_takes_its_fields_from_the_example_of_the_body() throws IOException {
        ApiModel model = model("""
                paths:
                  /a:
                    post:
                      requestBody:
                        content:
                          application/x-www-form-urlencoded:
                            schema:
                              type: object
                              required: [name]
                              properties: {name: {type: string}, age: {type: integer}, mail: {type: string, format: email}}
                            examples: {one: {value: {name: Rex, age: old}}}
                      responses: {'204': {description: ok}}
                """);

        assertThat(sent(model, Extent.REQUIRED)).isEqualTo(Map.of("name", "\"Rex\""));
        assertThat(sent(model, Extent.EVERYTHING))
                .isEqualTo(Map.of("name", "\"Rex\"", "age", "1", "mail", "\"user@example.com\""));
    }

    @Test
    void a_body_is_its_example_or_what_of_it_fits() throws IOException {
        String document = """
                paths:
                  /a:
                    post:
                      requestBody:
                        required: true
                        content:
                          application/json:
                            schema: {$ref: '#/components/schemas/Pet'}
                            example: {name: Rex, age: %s, more: true}
                      responses: {'204': {description: ok}}
                components:
                  schemas:
                    Pet:
                      type: object
                      required: [name]
                      properties: {name: {type: string}, age: {type: integer}, id: {type: string, readOnly: true}}
                """;
        ApiModel fitting = model(document.formatted("3"));
        assertThat(sent(fitting, Extent.EVERYTHING)).containsEntry("", "{\"name\":\"Rex\",\"age\":3,\"more\":true}");
        assertThat(sent(fitting, Extent.REQUIRED)).containsEntry("", "{\"name\":\"Rex\"}");

        ApiModel wrong = model(document.formatted("three"));
        assertThat(sent(wrong, Extent.EVERYTHING)).containsEntry("", "{\"name\":\"Rex\",\"age\":1}");
    }

    @Test
    void a_variant_has_the_member_that_names_it() throws IOException {
        ApiModel model = model("""
                paths:
                  /a:
                    post:
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Home'}}}
                      responses: {'204': {description: ok}}
                components:
                  schemas:
                    Home:
                      oneOf: [{$ref: '#/components/schemas/House'}, {$ref: '#/components/schemas/Boat'}]
                      discriminator: {propertyName: kind, mapping: {house: '#/components/schemas/House'}}
                    House: {type: object, required: [kind], properties: {kind: {type: string}}}
                    Boat: {type: object, required: [kind], properties: {kind: {type: string}}}
                """);

        assertThat(sent(model, Extent.REQUIRED)).containsEntry("", "{\"kind\":\"house\"}");
    }

    @Test
    void types_without_end_end() throws IOException {
        ApiModel model = model("""
                paths:
                  /a:
                    post:
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}
                      responses: {'204': {description: ok}}
                components:
                  schemas:
                    Node:
                      type: object
                      required: [next]
                      properties:
                        next: {$ref: '#/components/schemas/Node'}
                        left: {$ref: '#/components/schemas/Node'}
                        right: {type: array, items: {$ref: '#/components/schemas/Node'}}
                """);

        assertThat(sent(model, Extent.REQUIRED).get("")).hasSizeLessThan(1_000);
        assertThat(sent(model, Extent.EVERYTHING).get("")).hasSizeLessThan(20_000);
    }

    @Test
    void a_sample_is_the_same_each_time() throws IOException {
        String document = """
                paths:
                  /a:
                    get:
                      parameters:
                        - {name: a, in: query, schema: {type: string, pattern: '^[a-f]{20}$'}}
                        - {name: b, in: query, schema: {type: array, minItems: 3, items: {type: number}}}
                      responses: {'204': {description: ok}}
                """;
        assertThat(sent(model(document), Extent.EVERYTHING)).isEqualTo(sent(model(document), Extent.EVERYTHING));
    }

    @Test
    void null_fits_where_the_document_says_so() throws IOException {
        ApiModel model = model("paths: {/a: {get: {responses: {'204': {description: ok}}}}}");
        SampleValidator validator = new SampleValidator(model, Grant.WHOLE);

        assertThat(validator.of(TypeRef.any(), false, Doc.NONE, new Sample.Null()))
                .isTrue();
        TypeRef text = new TypeRef.Scalar(ScalarType.STRING);
        assertThat(validator.of(text, true, Doc.NONE, new Sample.Null())).isTrue();
        assertThat(validator.of(text, false, Doc.NONE, new Sample.Null())).isFalse();
    }
}
