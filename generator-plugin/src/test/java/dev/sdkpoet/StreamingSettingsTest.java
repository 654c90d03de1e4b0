package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user says about operations that answer with a stream. */
class StreamingSettingsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /chat:
                post:
                  operationId: chat
                  tags: [chats]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Chat'}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}}
              /watch:
                get:
                  operationId: watch
                  tags: [chats]
                  parameters: [{name: live, in: query, schema: {type: boolean}}]
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}}
              /feed:
                get:
                  operationId: feed
                  tags: [chats]
                  responses:
                    '200': {description: ok, content: {text/event-stream: {}}}
              /typed:
                get:
                  operationId: typed
                  tags: [chats]
                  responses:
                    '200': {description: ok, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Reply'}}}}
            components:
              schemas:
                Chat:
                  type: object
                  properties:
                    text: {type: string}
                    parts: {type: array, items: {type: object, properties: {stream: {type: boolean}}}}
                    settings: {type: object, properties: {stream: {type: boolean}}}
                Reply: {type: object, properties: {text: {type: string}}}
                Words: {type: array, items: {type: string}}
            """;

    private String document = DOCUMENT;

    @TempDir
    private Path work;

    private static StreamingSetting setting(String operation, @Nullable String schema, @Nullable String member) {
        return new StreamingSetting("", operation, "text/event-stream", schema, member);
    }

    private GenerationRequestBuilder request(StreamingSetting... settings) throws IOException {
        Path file = Files.writeString(work.resolve("openapi.yaml"), document);
        return GenerationRequest.builder()
                .document(new DocumentSource("", file, "openapi.yaml"))
                .basePackage("example")
                .clientName("Example")
                .wholeRuntime(true)
                .streaming(List.of(settings))
                .output(work.resolve("out"));
    }

    private String run(LoopbackServer server, String code, StreamingSetting... settings) throws IOException {
        return GeneratedClient.of(request(settings))
                .run("ChatsApi api = %s.chats();\n%s".formatted(server.client(), code));
    }

    @Test
    void a_setting_adds_a_method_that_asks_for_a_stream_and_the_usual_one_never_does() throws IOException {
        StreamingSetting chat = setting("chat", "Reply", "/settings/stream");
        try (LoopbackServer server = LoopbackServer.answering(200, "text/event-stream", "data: {\"text\":\"a\"}\n\n")) {
            assertThat(run(server, """
                    var options = ChatAsEventStreamOptions.builder().chat(Chat.builder().text("hi").build()).build();
                    try (EventStream<Reply> replies = api.chatAsEventStream(options)) {
                        return replies.iterator().next().text();
                    }""", chat)).isEqualTo("a");
            assertThat(server.last().line()).isEqualTo("POST /chat\n{\"text\":\"hi\",\"settings\":{\"stream\":true}}");
            run(server, "api.chatAsEventStream().close(); return \"\";", chat);
            assertThat(server.last().line()).isEqualTo("POST /chat\n{\"settings\":{\"stream\":true}}");
            assertThat(server.last().header("Content-Type")).isEqualTo("application/json");
        }
        try (LoopbackServer server = LoopbackServer.answering("{\"text\":\"a\"}")) {
            for (String said : List.of("true", "false")) {
                assertThat(run(server, """
                        Chat chat = Chat.fromJson("{\\"text\\":\\"hi\\",\\"settings\\":{\\"stream\\":%s}}");
                        return api.chat(ChatOptions.builder().chat(chat).build()).text();""".formatted(said), chat)).isEqualTo("a");
                assertThat(server.last().line())
                        .isEqualTo("POST /chat\n{\"text\":\"hi\",\"settings\":{\"stream\":false}}");
            }
            run(server, "api.chat(); return \"\";", chat);
            assertThat(server.last().line()).isEqualTo("POST /chat");
        }
    }

    @Test
    void a_required_body_is_required_of_a_stream_and_an_optional_one_is_made() throws IOException {
        String call = """
                try {
                    api.chatAsEventStream(%s).close();
                    return "sent";
                } catch (NullPointerException e) {
                    return e.getMessage();
                }""";
        StreamingSetting chat = setting("chat", "Reply", "stream");
        try (LoopbackServer server = LoopbackServer.answering(200, "text/event-stream", "data: {}\n\n")) {
            document = DOCUMENT.replace("requestBody:\n", "requestBody:\n        required: true\n");
            assertThat(run(server, call.formatted("null"), chat)).isEqualTo("The parameter body is required");
            assertThat(server.received()).isEmpty();
            document = DOCUMENT.replace("requestBody:\n", "requestBody:\n        required: false\n");
            assertThat(run(server, call.formatted(""), chat)).isEqualTo("sent");
            assertThat(server.last().line()).isEqualTo("POST /chat\n{\"stream\":true}");
        }
    }

    @Test
    void the_media_type_of_a_setting_is_the_declared_one_however_it_is_written() throws IOException {
        document = DOCUMENT.replace(
                "{text/event-stream: {}}",
                "{text/event-stream; charset=utf-8: {}, application/x-ndjson: {}, application/jsonl: {}}");
        for (String mediaType : List.of("Text/Event-Stream", "text/event-stream;charset=UTF-8")) {
            assertThat(api(new StreamingSetting("", "feed", mediaType, "Reply", null)))
                    .contains("EventStream<Reply> feed()")
                    .doesNotContain("feedAsEventStream");
        }
    }

    @Test
    void a_stream_with_a_schema_keeps_its_other_media_types() throws IOException {
        document = DOCUMENT.replace("{text/event-stream: {}}", "{application/x-ndjson: {}, application/jsonl: {}}");
        try (LoopbackServer server = LoopbackServer.answering(200, "application/jsonl", "{\"text\":\"a\"}\n")) {
            run(
                    server,
                    "api.feed().close(); return \"\";",
                    new StreamingSetting("", "feed", "application/jsonl", "Reply", null));
            assertThat(server.last().header("Accept")).isEqualTo("application/x-ndjson, application/jsonl");
        }
    }

    private String api(StreamingSetting setting) throws IOException {
        return new SdkGenerator().plan(request(setting).build()).tree().files().get("example/api/ChatsApi.java");
    }

    @Test
    void a_parameter_that_asks_for_a_stream_is_no_option_any_more() throws IOException {
        StreamingSetting watch =
                new StreamingSetting("", "GET /watch", "application/x-ndjson", "#/components/schemas/Reply", "live");
        try (LoopbackServer server =
                LoopbackServer.answering(200, "application/x-ndjson", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")) {
            assertThat(run(server, """
                    try (EventStream<Reply> replies = api.watchAsNdjson()) {
                        return replies.stream().map(Reply::text).toList();
                    }""", watch)).isEqualTo("[a, b]");
            assertThat(server.last().line()).isEqualTo("GET /watch?live=true");
            assertThat(server.last().header("Accept")).isEqualTo("application/x-ndjson");
        }
        GenerationPlan plan = new SdkGenerator().plan(request(watch).build());
        assertThat(plan.tree().files()).doesNotContainKey("example/api/WatchOptions.java");
    }

    @Test
    void events_without_a_schema_get_one() throws IOException {
        GenerationPlan plan =
                new SdkGenerator().plan(request(setting("feed", "Reply", null)).build());
        assertThat(plan.tree().files().get("example/api/ChatsApi.java")).contains("EventStream<Reply> feed()");
    }

    @Test
    void what_streams_is_told_and_a_change_of_it_is_a_change() throws IOException {
        SdkGenerator generator = new SdkGenerator();
        List<String> usual = List.of("Streams text/event-stream: feed, typed");
        assertThat(generator.generate(request().build()).streams()).isEqualTo(usual);
        assertThat(generator.generate(request().build()).isUpToDate()).isTrue();
        assertThat(generator
                        .generate(request(setting("chat", null, "/settings/stream"))
                                .build())
                        .streams())
                .containsExactly(usual.get(0), "Streams text/event-stream, asked for by settings/stream: chat");
    }

    @Test
    void what_the_document_does_not_declare_is_a_warning() throws IOException {
        assertThat(new SdkGenerator()
                        .plan(request(setting("chat", "Reply", "stream")).build()).problems().stream()
                                .filter(problem -> problem.severity() == Severity.WARNING)
                                .map(Problem::toString))
                .singleElement()
                .asString()
                .startsWith("openapi.yaml:")
                .contains("The request has no \"stream\", which <streaming> names.");
    }

    @Test
    void a_setting_that_cannot_be_meant_is_an_error_that_says_what_to_do() {
        refused(setting("", null, null), "A stream has no <operation>. Set its operationId");
        refused(setting("nobody", null, null), "There is no operation \"nobody\". Name it by");
        refused(new StreamingSetting("", "chat", "text/html", null, null), "is no stream of values. Set <mediaType>");
        refused(new StreamingSetting("v7", "chat", "text/event-stream", null, null), "There is no document \"v7\".");
        refused(setting("chat", "Nothing", null), "There is no schema \"Nothing\" that becomes a class");
        refused(setting("chat", "Words", null), "There is no schema \"Words\" that becomes a class");
        refused(setting("typed", "Reply", null), "The document itself says what typed streams. Leave <schema> out.");
        refused(setting("chat", null, "/text/stream"), "can't have a value at \"/text/stream\"");
        refused(setting("chat", null, "#/settings/stream"), "\"#/settings/stream\" isn't a JSON pointer in <member>");
        refused(setting("chat", null, "/settings/~stream"), "\"/settings/~stream\" isn't a JSON pointer in <member>");
        refused(setting("chat", null, ""), "\"\" isn't a JSON pointer in <member>");
        refused(setting("chat", null, "/parts/0/stream"), "can't have a value at \"/parts/0/stream\"");
        refused(setting("chat", null, "text"), "\"text\" of chat is no boolean");
        refused(setting("watch", null, "stream"), "has no field, query parameter or JSON body for \"stream\"");
    }

    @Test
    void one_operation_has_one_setting() {
        assertThatThrownBy(() -> new SdkGenerator()
                        .plan(request(setting("chat", "Reply", null), setting("POST /chat", null, "stream"))
                                .build()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(
                        "<streaming>: \"chat\" and \"POST /chat\" are the same operation. Leave one of them out.");
    }

    @Test
    void an_id_that_a_document_has_twice_names_no_operation() {
        document = DOCUMENT.replace("operationId: feed", "operationId: watch");
        refused(
                setting("watch", null, null),
                "\"watch\" is the operationId of several operations: GET /watch, GET /feed. Name it by method and path.");
    }

    private void refused(StreamingSetting setting, String message) {
        assertThatThrownBy(() -> new SdkGenerator().plan(request(setting).build()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<streaming>: ")
                .hasMessageContaining(message);
    }

    @Test
    void settings_of_a_new_document_are_passed_over_where_they_dont_fit_the_old_one() throws IOException {
        GenerationPlan plan = new SdkGenerator()
                .plan(request(setting("nobody", null, null), setting("chat", "Reply", "x"))
                        .unfitSettingsIgnored(true)
                        .build());
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.tree().files().get("example/api/ChatsApi.java")).contains("chatAsEventStream(");
    }
}
