package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Link;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses, and what a successful call returns. */
class ResponseReaderTest {
    private static ReadDocument read(String version, String responses) {
        return ReadDocument.ofOperation(version, "responses: {" + responses + "}");
    }

    private static String text(Result result) {
        String type = result instanceof Result.Typed typed ? " " + ReadDocument.text(typed.type()) : "";
        boolean nullable = result instanceof Result.Json json && json.nullable();
        return result.getClass().getSimpleName() + type + (nullable ? "?" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'200': {description: ok, content: {application/json: {schema: {type: integer}}}}|Json int64",
                "2XX: {description: ok, content: {application/json: {schema: {type: integer}}}}|Json int64",
                "default: {description: ok, content: {application/json: {schema: {type: integer}}}}|Json int64",
                "'200': {description: ok, content: {application/json: {schema: {type: integer}}}}, '204': {description: none}|Json int64?",
                "'200': {description: ok, content: {application/json: {schema: {type: integer}}}}, '201': {description: ok, content: {application/json: {schema: {type: boolean}}}}|Json /paths/~1a/post/responses",
                "'200': {description: ok, content: {text/plain: {schema: {type: string}}}}|Text",
                "'200': {description: ok, content: {text/plain: {}, application/json: {schema: {type: boolean}}}}|Json boolean",
                "'200': {description: ok, content: {text/event-stream: {schema: {type: integer}}}}|EventStream int64",
                "'200': {description: ok, content: {application/x-ndjson: {schema: {type: integer}}}}|JsonLines int64",
                "'200': {description: ok, content: {image/png: {}}}|Binary",
                "'200': {description: ok, content: {application/json: {}, application/json; charset=utf-8: {schema: {type: boolean}}}}|Json boolean",
                "'200': {description: ok, content: {application/json: {}, application/json; v=2: {schema: {type: boolean}}}}|Json any?",
                "'200': {description: ok, content: {text/event-stream: {schema: {type: object}}, application/octet-stream: {schema: {type: string, format: binary}}}}|Binary",
                "'200': {description: ok, content: {text/event-stream: {schema: {type: object}}, text/plain: {}}}|Text",
                "'200': {description: ok, content: {text/event-stream: {schema: {type: object}}, application/json: {schema: {type: string}}}}|Json string",
                "'200': {description: ok, content: {video/mp4: {}, application/json: {schema: {type: string}}}}|Binary",
                "'200': {description: ok, content: {video/mp4: {}, application/json: {schema: {type: array, items: {type: string}}}}}|Json [string]",
                "'200': {description: ok, content: {application/json: {schema: {type: string}}, video/mp4: {}}}|Json string",
                "'200': {description: ok, content: {application/xml: {schema: {type: string}}, application/json: {schema: {type: string}}}}|Json string",
                "'204': {description: none}|None",
                "'400': {description: bad, content: {application/json: {schema: {type: integer}}}}|None"
            })
    void a_success_is_what_its_media_types_and_schemas_say(String responses, String result) {
        assertThat(text(read("3.0.3", responses).operation().result())).isEqualTo(result);
    }

    @Test
    void another_charset_is_no_other_answer() {
        Operation operation = read(
                        "3.0.3",
                        "'200': {description: ok, content: {application/json: {},"
                                + " application/json; charset=utf-8: {schema: {type: boolean}}}}")
                .operation();

        assertThat(operation.otherResults()).isEmpty();
        assertThat(operation.result().mediaTypes())
                .containsExactly("application/json", "application/json; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'200': {description: ok, schema: {type: integer}}|Json int64",
                "'200': {description: ok, schema: {type: file}}|Binary",
                "'200': {description: ok}|None"
            })
    void swagger_2_has_the_schema_in_the_response(String responses, String result) {
        assertThat(text(read("2.0", responses).operation().result())).isEqualTo(result);
    }

    @Test
    void errors_are_responses_without_being_results() {
        Operation operation = read(
                        "3.0.3",
                        "'204': {description: ok}, '404': {description: Gone., content: {application/json: {schema: {type: string}}}}, default: {description: any}")
                .operation();

        assertThat(operation.errorResponses()).extracting(Response::status).containsExactly("404", "default");
        assertThat(operation.responses().get(1).description()).isEqualTo("Gone.");
    }

    @Test
    void headers_have_types_and_the_media_type_is_none_of_them() {
        Response response = read(
                        "3.0.3",
                        "'204': {description: ok, headers: {X-Rate: {required: true, schema: {type: integer}}, Content-Type: {schema: {type: string}}}}")
                .operation()
                .responses()
                .get(0);

        assertThat(response.headers()).hasSize(1);
        assertThat(ReadDocument.text(response.headers().get(0).type())).isEqualTo("int64");
        assertThat(response.headers().get(0).required()).isTrue();
    }

    @Test
    void links_lead_to_operations() {
        ReadDocument read = read(
                "3.0.3",
                "'204': {description: ok, links: {again: {operationId: send, parameters: {id: $response.body#/id}}, lost: {operationId: nobody}}}");

        Link again = read.operation().responses().get(0).links().get(0);
        assertThat(again.operation()).isEqualTo(read.operation().id());
        assertThat(again.values()).containsEntry("id", "$response.body#/id");
        assertThat(read.told()).singleElement().asString().contains("WARNING", "link `lost` leads to `nobody`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ok: {description: ok}|`ok` isn't an HTTP status",
                "'204': {description: ok, content: {text/plain: {}}}|a response with status 204 has no body",
                "x-none: {}|no response is declared"
            })
    void what_is_no_response_is_told(String responses, String told) {
        assertThat(read("3.0.3", responses).told())
                .anySatisfy(line -> assertThat(line).contains(told));
    }

    @Test
    void the_order_in_which_responses_are_listed_has_no_meaning() {
        String created = "'201': {description: a, content: {application/json: {schema: {properties: {a: {}}}}}}";
        String ok = "'200': {description: b, content: {application/json: {schema: {properties: {a: {}}}}}}";
        String rest = "default: {description: c}, 4XX: {description: d}, '404': {description: e}";
        Operation operation = read("3.0.3", rest + ", " + created + ", " + ok).operation();

        assertThat(operation.responses())
                .extracting(Response::status)
                .containsExactly("200", "201", "404", "4XX", "default");
        assertThat(text(operation.result()))
                .isEqualTo(text(read("3.0.3", ok + ", " + created + ", " + rest)
                        .operation()
                        .result()));
    }

    @Test
    void many_kinds_of_bodies_and_of_answers_do_not_multiply_without_end() {
        String kinds = IntStream.range(0, 60)
                .mapToObj(i -> "application/x-%d: {}".formatted(i))
                .collect(Collectors.joining(", "));
        ReadDocument read = ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: make
                      requestBody: {content: {%s}}
                      responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}, %s}}}
                """.formatted(kinds, kinds));

        assertThat(read.operation().requests()).hasSize(120);
        assertThat(read.operation().otherMediaTypes()).hasSize(59);
        assertThat(read.told())
                .anySatisfy(
                        line -> assertThat(line).contains("it answers with 61 kinds of media types; only the first 2"));
    }

    @Test
    void the_type_of_the_only_body_has_no_status_in_its_name() {
        String object = "content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}";

        assertThat(names("'200': {description: ok, " + object + ", '204': {description: none}"))
                .containsExactly("send response");
        assertThat(names("'200': {description: ok, " + object + ", '201': {description: ok, "
                        + object.replace("{a:", "{b:")))
                .containsExactly("send response 200", "send response 201", "send result");
    }

    private static List<String> names(String responses) {
        return read("3.0.3", responses).document().types().stream()
                .map(type -> String.join(" ", type.hint().segments()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'302': {description: Elsewhere.}|true",
                "'307': {description: Elsewhere.}, '404': {description: none}|true",
                "3XX: {description: Elsewhere., headers: {location: {schema: {type: string}}}}|true",
                "3XX: {description: Elsewhere.}|false",
                "'304': {description: Not modified.}|false",
                "'200': {description: ok}, '302': {description: Elsewhere.}|false"
            })
    void an_operation_that_only_answers_with_a_redirect_is_one(String responses, boolean isRedirect) {
        assertThat(read("3.0.3", responses).operation().isRedirect()).isEqualTo(isRedirect);
    }
}
