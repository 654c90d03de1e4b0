package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of a real server that aren't quite what the document says: what they cost. */
class ResponseKindsTest {
    private static final String CASE = "odd-answers";

    /** The same operations in the dialects of the versions. */
    enum Dialect {
        SWAGGER_2_0("""
                swagger: "2.0"
                info: {title: T, version: "1"}
                host: example.com
                paths:
                  /greeting:
                    get: {tags: [boxes], operationId: greet, responses: {200: {description: d, schema: {type: string}}, default: {description: e, schema: {type: string}}}}
                  /anything:
                    get: {tags: [boxes], operationId: fetchAnything, responses: {200: {description: d, schema: {}}}}
                  /numbers:
                    get: {tags: [boxes], operationId: listNumbers, responses: {200: {description: d, schema: {type: array, items: {type: integer}}}}}
                  /weights:
                    get: {tags: [boxes], operationId: fetchWeights, responses: {200: {description: d, schema: {type: object, additionalProperties: {type: number}}}}}
                  /boxes:
                    delete: {tags: [boxes], operationId: deleteBox, responses: {200: {description: d, schema: {$ref: "#/definitions/Box"}}}}
                definitions:
                  Box: {type: object, properties: {tags: {type: array, items: {type: string}}}}
                """),
        OPENAPI_3_0("""
                openapi: 3.0.3
                info: {title: T, version: "1"}
                servers: [{url: "https://example.com"}]
                paths:
                  /greeting:
                    get: {tags: [boxes], operationId: greet, responses: {200: {description: d, content: {application/json: {schema: {type: string}}}}, default: {description: e, content: {application/json: {schema: {type: string}}}}}}
                  /anything:
                    get: {tags: [boxes], operationId: fetchAnything, responses: {200: {description: d, content: {application/json: {schema: {}}}}}}
                  /numbers:
                    get: {tags: [boxes], operationId: listNumbers, responses: {200: {description: d, content: {application/json: {schema: {type: array, items: {type: integer}}}}}}}
                  /weights:
                    get: {tags: [boxes], operationId: fetchWeights, responses: {200: {description: d, content: {application/json: {schema: {type: object, additionalProperties: {type: number}}}}}}}
                  /boxes:
                    delete: {tags: [boxes], operationId: deleteBox, responses: {200: {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Box"}}}}}}
                components:
                  schemas:
                    Box: {type: object, properties: {tags: {type: array, items: {type: string}}}}
                """),
        OPENAPI_3_1("");

        private final String document;

        Dialect(String document) {
            this.document = document;
        }

        /** Runs Java that calls {@code api}, the API of these operations. */
        String run(LoopbackServer server, String code) throws IOException {
            GeneratedClient client = this == OPENAPI_3_1
                    ? GeneratedClient.of(GoldenCase.CASES.resolve(CASE).resolve("openapi.yaml"))
                    : GeneratedClient.of(document);
            return client.run("var api = %s.boxes();\n%s".formatted(server.client(), code));
        }
    }

    private static String run(LoopbackServer server, String code) throws IOException {
        return Dialect.OPENAPI_3_1.run(server, code);
    }

    @ParameterizedTest
    @EnumSource
    void an_undeclared_204_is_a_success_without_a_result(Dialect dialect) throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            assertThat(dialect.run(server, """
                    StringBuilder seen = new StringBuilder();
                    seen.append(api.deleteBoxCall().executeIfPresent()).append(' ');
                    seen.append(api.deleteBoxCall().executeIfPresentAsync().join()).append(' ');
                    try {
                        api.deleteBox();
                    } catch (NoContentException e) {
                        seen.append(e.status()).append(' ').append(e.attempts()).append(' ');
                    }
                    try {
                        api.deleteBoxCall().executeForResponseAsync().join();
                    } catch (java.util.concurrent.CompletionException e) {
                        seen.append(e.getCause().getMessage());
                    }
                    return seen;
                    """))
                    .isEqualTo("Optional.empty Optional.empty 204 1 DELETE /boxes: 204, the call succeeded, but has no"
                            + " body: see executeIfPresent()");
            assertThat(server.received()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_the_declared_string_and_so_is_that_of_an_error(Dialect dialect) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "hi")) {
            assertThat(dialect.run(server, "return api.greet() + api.greetCall().executeAsync().join();"))
                    .isEqualTo("hihi");
            assertThat(dialect.run(server, "return api.fetchAnything().toJson();"))
                    .isEqualTo("\"hi\"");
        }
        try (LoopbackServer server = LoopbackServer.answering("\"hi\"")) {
            assertThat(dialect.run(server, "return api.greet();")).isEqualTo("hi");
        }
        try (LoopbackServer server = LoopbackServer.answering(400, "text/plain;charset=UTF-8", "no")) {
            assertThat(dialect.run(server, """
                    try {
                        return api.greet();
                    } catch (BadRequestException e) {
                        return e.errorBody(String.class).orElseThrow();
                    }
                    """)).isEqualTo("no");
        }
    }

    @ParameterizedTest
    @EnumSource
    void null_items_keep_their_place_at_the_top(Dialect dialect) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("[1,null,3]")) {
            assertThat(dialect.run(server, "return api.listNumbers();")).isEqualTo("[1, null, 3]");
        }
        try (LoopbackServer server = LoopbackServer.answering("{\"a\":1,\"b\":null}")) {
            assertThat(dialect.run(server, "return api.fetchWeights();")).isEqualTo("{a=1, b=null}");
        }
    }

    @Test
    void null_items_of_a_model_go_back_as_they_came() throws IOException {
        String box = "{\"tags\":[null,\"a\"],\"labels\":{\"x\":null},\"grid\":[[1,null],null],"
                + "\"boxes\":[null,{\"tags\":[]}],\"sealed\":\"2016-12-31T23:59:60Z\"}";
        try (LoopbackServer server = LoopbackServer.answering(box)) {
            assertThat(run(server, """
                    Box read = api.deleteBox();
                    api.putBox(read.toBuilder().build());
                    Map<String, String> labels = new HashMap<>();
                    labels.put("x", null);
                    Box made = Box.builder()
                            .tags(Arrays.asList(null, "a"))
                            .labels(labels)
                            .grid(Arrays.asList(Arrays.asList(1L, null), null))
                            .boxes(Arrays.asList(null, Box.builder().tags(List.of()).build()))
                            .build();
                    api.putBox(made);
                    return read.tags() + " " + read.labels() + " " + read.grid() + " " + read.boxes().get(0) + " "
                            + read.sealed() + " " + made.tags().equals(read.tags()) + made.equals(Box.fromJson(made.toJson()));
                    """))
                    .isEqualTo("[null, a] {x=null} [[1, null], null] null 2016-12-31T23:59:59Z truetrue");
            assertThat(server.received().get(1).body()).isEqualTo(box);
            assertThat(server.received().get(2).body())
                    .isEqualTo("{\"tags\":[null,\"a\"],\"labels\":{\"x\":null},\"grid\":[[1,null],null],"
                            + "\"boxes\":[null,{\"tags\":[]}]}");
        }
    }

    /** As RFC 6570 has it, which knows no null: only JSON can say it. */
    @Test
    void parameters_take_null_items() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{\"tags\":[]}")) {
            run(server, """
                    List<String> items = Arrays.asList("a", null, "b");
                    SearchBoxesOptions options = SearchBoxesOptions.builder().color(items).filter(items).build();
                    api.searchBoxes(items, options);
                    try {
                        options.color().clear();
                        return "changed";
                    } catch (UnsupportedOperationException e) {
                        return api.searchBoxes(items, options.toBuilder().build()).tags();
                    }
                    """);
            assertThat(server.received())
                    .hasSize(2)
                    .extracting(LoopbackServer.Received::uri)
                    .containsOnly("/boxes?tag=a&tag=b&color=a&color=b&filter=%5B%22a%22%2Cnull%2C%22b%22%5D");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,null]|listNumbers()|/1: expected a value, found null",
                "{`a`:null}|fetchWeights()|/a: expected a value, found null",
                "{`tags`:[null]}|deleteBox()|/tags/0: expected a value, found null",
                "{`tags`:[],`boxes`:[{`tags`:[null]}]}|deleteBox()|/boxes/0/tags/0: expected a value, found null"
            })
    void strict_decoding_reports_null_items(String json, String call, String problem) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(json.replace('`', '"'))) {
            assertThat(run(server, """
                    try {
                        return %s.strictDecoding().build().boxes().%s;
                    } catch (DecodingException e) {
                        return e.getMessage();
                    }
                    """.formatted(server.builder(), call))).contains(problem);
        }
    }

    @Test
    void null_items_in_the_body_of_an_error_are_read() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(400, "application/json", "[\"a\",null]")) {
            assertThat(run(server, """
                    try {
                        return api.putBox(Box.builder().tags(List.of()).build());
                    } catch (BadRequestException e) {
                        return e.errorBody().orElseThrow();
                    }
                    """)).isEqualTo("[a, null]");
        }
    }

    /** A body with a format is a text as it is, be it JSON's or not. */
    @Test
    void a_date_may_be_labelled_as_text() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "2015-07-30")) {
            assertThat(run(server, "return api.fetchOpening();")).isEqualTo("2015-07-30");
        }
        try (LoopbackServer server = LoopbackServer.answering(409, "text/plain", "2015-07-30")) {
            assertThat(run(server, """
                    try {
                        return api.fetchOpening();
                    } catch (ConflictException e) {
                        return e.errorBody().orElseThrow();
                    }
                    """)).isEqualTo("2015-07-30");
        }
    }

    @Test
    void bytes_under_a_json_media_type_are_bytes() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{\"a\":1}")) {
            assertThat(run(server, "return new String(api.fetchPicture().readAllBytes());"))
                    .isEqualTo("{\"a\":1}");
            assertThat(server.last().header("Accept")).isEqualTo("application/json");
        }
    }

    @Test
    void pages_end_with_a_204() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            assertThat(run(server, """
                    List<Long> seen = new ArrayList<>();
                    api.listNumbersPages().forEachAsync(seen::add).join();
                    api.listNumbersPages().pages().forEach(seen::addAll);
                    return api.listNumbersPages().stream().count() + " " + seen;
                    """)).isEqualTo("0 []");
            assertThat(server.received()).hasSize(3);
        }
    }

    @Test
    void events_without_data_keep_the_stream_alive_and_odd_ones_cost_only_themselves() throws IOException {
        String events = "data: {\"tags\":[\"a\"]}\n\nevent: ping\ndata:\n\ndata: pong\n\ndata: {\"tags\":[null]}\n\n";
        try (LoopbackServer server = LoopbackServer.answering(200, "text/event-stream", events)) {
            assertThat(run(server, """
                    StringBuilder seen = new StringBuilder();
                    try (EventStream<Box> stream = api.watchBoxes()) {
                        for (EventStream.Event<Box> event : stream.events()) {
                            try {
                                seen.append(event.data().tags());
                            } catch (DecodingException e) {
                                seen.append(e.rawBody());
                            }
                        }
                    }
                    return seen;
                    """)).isEqualTo("[a]pong[null]");
        }
        try (LoopbackServer server = LoopbackServer.silent()) {
            assertThat(run(server, "try (var stream = api.watchBoxes()) { return stream.iterator().hasNext(); }"))
                    .isEqualTo("false");
        }
    }
}
