package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Operations whose answer has several media types, called against a real server. */
class AnswerKindsTest {
    private static final Path DOCUMENT = GoldenCase.CASES.resolve("answer-kinds/openapi.yaml");
    private static final String EVENTS =
            "event: piece\ndata: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n";

    private static String run(LoopbackServer server, String code) throws IOException {
        return GeneratedClient.of(DOCUMENT).run("var client = %s;\n%s".formatted(server.client(), code));
    }

    @Test
    void the_usual_method_gives_json_and_sends_what_its_caller_says() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{\"id\":\"1\"}")) {
            assertThat(run(server, """
                    return client.answers().createAnswer(Question.builder().text("why").stream(true).build()).id();""")).isEqualTo("1");
            assertThat(server.last().line()).isEqualTo("POST /answers\n{\"text\":\"why\",\"stream\":true}");
            assertThat(server.last().header("Accept")).isEqualTo("application/json");
        }
    }

    @Test
    void a_method_for_events_asks_for_them_in_the_header_and_in_the_body() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/event-stream", EVENTS)) {
            assertThat(run(server, """
                    StringBuilder seen = new StringBuilder();
                    Question question = Question.builder().text("why").id("7").build();
                    try (EventStream<Piece> pieces = client.answers().createAnswerAsEventStream(question)) {
                        for (EventStream.Event<Piece> event : pieces.events()) {
                            seen.append(event.name()).append('=').append(event.data().delta()).append(' ');
                        }
                    }
                    try (EventStream<Piece> later = client.answers().createAnswerAsEventStreamCall(question)
                            .withHeader("X-Trace", "t").withReadOnlyMembers().executeAsync().join()) {
                        seen.append(later.stream().count()).append(' ');
                    }
                    try (EventStream<Piece> present = client.answers().createAnswerAsEventStreamCall(question)
                            .executeIfPresent().orElseThrow()) {
                        return seen.append(present.iterator().next().delta());
                    }
                    """)).isEqualTo("piece=a message=b 2 a");
            assertThat(server.received())
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request.header("Accept")).isEqualTo("text/event-stream"));
            assertThat(server.received().get(0).line()).isEqualTo("POST /answers\n{\"text\":\"why\",\"stream\":true}");
            assertThat(server.received().get(1).line())
                    .isEqualTo("POST /answers\n{\"text\":\"why\",\"id\":\"7\",\"stream\":true}");
            assertThat(server.received().get(1).header("Content-Type")).isEqualTo("application/json");
            assertThat(server.received().get(1).header("X-Trace")).isEqualTo("t");
        }
    }

    @Test
    void a_field_of_a_form_and_a_parameter_of_the_query_ask_for_a_stream_too() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/event-stream", EVENTS)) {
            run(server, """
                    var options = CreateTranscriptAsEventStreamOptions.builder().language("en").build();
                    client.answers().createTranscriptAsEventStream(Upload.of("a.wav", new byte[1]), options).close();
                    return "";""");
            assertThat(server.last().body())
                    .containsPattern("name=\"?stream\"?\\r\\n\\r\\ntrue\\r\\n")
                    .contains("language");
        }
        try (LoopbackServer server = LoopbackServer.answering(200, "application/jsonl", "{\"delta\":\"a\"}\n")) {
            assertThat(run(server, """
                    try (var lines = client.answers().readLogAsJsonl(ReadLogAsJsonlOptions.builder().since("x").build())) {
                        return lines.iterator().next().delta();
                    }""")).isEqualTo("a");
            assertThat(server.last().line()).isEqualTo("GET /logs?stream=true&since=x");
        }
    }

    @Test
    void a_document_to_print_a_text_and_another_version_of_json_have_a_method_each() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "application/pdf", "%PDF")) {
            assertThat(run(server, """
                    try (BinaryResponse pdf = client.reports().exportReportAsPdf("1")) {
                        return new String(pdf.readAllBytes());
                    }""")).isEqualTo("%PDF");
            assertThat(server.last().header("Accept")).isEqualTo("application/pdf");
            run(server, "client.reports().convertReportAsCsvAsPdf(\"1\", \"a,b\").close(); return \"\";");
            assertThat(server.last().line()).isEqualTo("PUT /reports/1\na,b");
            assertThat(server.last().header("Content-Type")).isEqualTo("text/csv");
        }
        try (LoopbackServer server = LoopbackServer.answering(200, "text/csv", "a,b")) {
            assertThat(run(server, "return client.reports().exportReportAsCsv(\"1\");"))
                    .isEqualTo("a,b");
        }
        String v2 = "application/vnd.reports.v2+json";
        try (LoopbackServer server = LoopbackServer.answering(200, v2, "{\"title\":\"t\"}")) {
            assertThat(run(server, "return client.reports().exportReportAsVndReportsV2(\"1\").title();"))
                    .isEqualTo("t");
            assertThat(server.last().header("Accept")).isEqualTo(v2);
        }
    }

    @Test
    void each_kind_of_answer_has_a_fake_of_its_own() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", DOCUMENT, "openapi.yaml"))
                        .basePackage("example")
                        .clientName("Example")
                        .layout(Layout.PROJECT)
                        .fakes(true)
                        .output(Path.of("target", "answer-fakes"))
                        .build())
                .tree()
                .files()
                .forEach((path, text) -> sources.put(path.replaceFirst("^src/(main|test)/java/", ""), text));
        sources.keySet().removeIf(path -> !path.startsWith("example/"));
        sources.put("example/Snippet.java", """
                package example;

                import example.fake.ExampleFake;
                import example.model.*;
                import example.runtime.*;
                import java.util.List;

                public final class Snippet {
                    public static String run() {
                        ExampleFake fake = new ExampleFake();
                        fake.answers().createAnswer().returns(Answer.builder().id("whole").build());
                        fake.answers().createAnswerAsEventStream().returns(List.of(
                                Piece.builder().delta("x").build(), Piece.builder().delta("y").build()));
                        Example client = fake.client();
                        Question question = Question.builder().text("why").build();
                        StringBuilder seen = new StringBuilder(client.answers().createAnswer(question).id());
                        try (EventStream<Piece> pieces = client.answers().createAnswerAsEventStream(question)) {
                            pieces.forEach(piece -> seen.append(' ').append(piece.delta()));
                        }
                        return seen.append(' ').append(client.reports().exportReportAsCsv("1"))
                                .append(' ').append(fake.answers().createAnswer().calls().size())
                                .append(' ').append(fake.answers().createAnswerAsEventStream().calls().size())
                                .toString();
                    }
                }
                """);
        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources);
        assertThat(result.errors()).isEmpty();
        try {
            Object seen = Class.forName(
                            "example.Snippet", true, result.loader(getClass().getClassLoader()))
                    .getMethod("run")
                    .invoke(null);
            assertThat(seen).isEqualTo("whole x y text 1 1");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
