package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads, server-sent events and JSON lines, read while they arrive. */
class StreamTest {
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: ";

    private static RequestBuilder request(String url) {
        return TestClient.of(url)
                .maxRetries(0)
                .attemptTimeout(Duration.ofSeconds(2))
                .build()
                .request(get("/x"));
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.ISO_8859_1).length) + "\r\n" + text + "\r\n";
    }

    @Test
    void a_download_is_read_and_saved(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[300_000];
        new java.util.Random(1).nextBytes(bytes);
        try (TestServer server = TestServer.answering(
                Answer.of(200).with("Content-Type", "image/png").body(bytes))) {
            ApiCall<BinaryResponse> call = request(server.url()).binary("image/png");
            try (BinaryResponse response = call.execute()) {
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.header("content-type")).contains("image/png");
                assertThat(response.readAllBytes()).isEqualTo(bytes);
            }
            assertThat(call.execute().saveTo(folder.resolve("x"))).isEqualTo(bytes.length);
            assertThat(Files.readAllBytes(folder.resolve("x"))).isEqualTo(bytes);
            assertThat(server.requests.get(0).header("Accept")).isEqualTo("image/png");
            assertThat(server.requests.get(0).header("Accept-Encoding")).isNull();
        }
    }

    @Test
    void a_download_replaces_a_file_only_where_it_is_told_to(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "old");
        try (TestServer server = TestServer.answering(Answer.of(200).body("new"))) {
            ApiCall<BinaryResponse> call = request(server.url()).binary();

            assertThatThrownBy(() -> call.execute().saveTo(file)).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(file).hasContent("old");

            assertThat(call.execute().saveTo(file, StandardCopyOption.REPLACE_EXISTING))
                    .isEqualTo(3);
            assertThat(file).hasContent("new");
            assertThatThrownBy(() -> call.execute().saveTo(folder.resolve("none/x")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_download_begins_before_its_end_is_there() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(c -> {
            c.write(CHUNKED + "text/plain\r\n\r\n" + chunk("a"));
            goOn.await();
            c.write(chunk("b") + "0\r\n\r\n");
        })) {
            try (BinaryResponse response = request(server.url()).binary().execute()) {
                InputStream in = response.stream();
                assertThat(in.read()).isEqualTo('a');
                goOn.countDown();
                assertThat(in.read()).isEqualTo('b');
                assertThat(in.read()).isEqualTo(-1);
                assertThat(in.read(new byte[0])).isZero();
            }
        }
    }

    @Test
    void anything_can_be_read_as_a_stream() throws IOException {
        try (TestServer server = TestServer.answering(
                Answer.of(200).with("Content-Type", "text/csv").body("a,b"))) {
            BinaryResponse response = request(server.url())
                    .json(Codecs.ANY)
                    .withHeader("Accept", "text/csv")
                    .executeForStream();
            assertThat(new String(response.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("a,b");
            assertThat(server.request().header("Accept")).isEqualTo("text/csv");
        }
    }

    @Test
    void an_error_to_a_download_is_an_ordinary_error() {
        try (TestServer server = TestServer.answering(Answer.json(404, "{\"message\":\"gone\"}"))) {
            assertThatThrownBy(request(server.url()).binary()::execute)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("gone");
        }
    }

    @Test
    void a_compressed_download_is_decompressed() throws IOException {
        byte[] zipped = DecodingTest.gzip("hello".getBytes(StandardCharsets.UTF_8));
        try (TestServer server = TestServer.answering(
                Answer.of(200).with("Content-Encoding", "gzip").body(zipped))) {
            assertThat(request(server.url()).binary().execute().readAllBytes())
                    .asString()
                    .isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\na\r\nabc"})
    void a_download_that_breaks_off_throws_and_never_just_ends(String rest) {
        try (FaultServer server = FaultServer.writing("HTTP/1.1 200 OK\r\n" + rest)) {
            assertThatThrownBy(() -> request(server.url()).binary().execute().readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_download_that_stalls_throws_in_time() {
        try (FaultServer server = new FaultServer(
                c -> c.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").hang(20))) {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> request(server.url()).binary().execute().readAllBytes())
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(1990), Duration.ofSeconds(8));
        }
    }

    @Test
    void closing_a_download_early_frees_the_connection() throws Exception {
        try (FaultServer server = new FaultServer(
                c -> c.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").hang(20))) {
            try (BinaryResponse response = request(server.url()).binary().execute()) {
                assertThat(response.stream().read()).isEqualTo('a');
            }
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void cancelling_at_the_last_moment_frees_the_connection() throws Exception {
        CompletableFuture<CompletableFuture<BinaryResponse>> future = new CompletableFuture<>();
        Interceptor cancelling = new Interceptor() {
            @Override
            public void afterCall(Call call, Result result) {
                future.join().cancel(true);
            }
        };
        try (FaultServer server = new FaultServer(
                c -> c.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{").hang(20))) {
            future.complete(TestClient.of(server.url())
                    .interceptor(cancelling)
                    .build()
                    .request(get("/x"))
                    .binary()
                    .executeAsync());
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(future.join()).isCancelled();
        }
    }

    @Test
    void a_closed_download_cannot_be_read_any_more() throws IOException {
        try (TestServer server = TestServer.answering(Answer.of(200).body("abc"))) {
            BinaryResponse response = request(server.url()).binary().execute();
            response.close();
            response.close();
            assertThatThrownBy(() -> response.stream().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void interrupting_a_reader_frees_the_connection() throws Exception {
        try (FaultServer server = new FaultServer(
                c -> c.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").hang(20))) {
            InputStream in =
                    request(server.url()).binary().withAttemptTimeout(Duration.ofSeconds(20)).execute().stream();
            CompletableFuture<String> outcome = new CompletableFuture<>();
            Thread reader = new Thread(() -> {
                try {
                    in.readAllBytes();
                    outcome.complete("read");
                } catch (IOException e) {
                    outcome.complete(e.getClass().getSimpleName()
                            + Thread.currentThread().isInterrupted());
                }
            });
            reader.start();
            Thread.sleep(200);
            reader.interrupt();
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("InterruptedIOExceptiontrue");
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_download_is_not_held_in_memory() throws IOException {
        long size = 2_000_000_000L;
        try (FaultServer server = new FaultServer(c -> {
            c.write("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
            byte[] block = new byte[1_000_000];
            for (long sent = 0; sent < size; sent += block.length) {
                c.write(block);
            }
        })) {
            try (InputStream in = request(server.url()).binary().execute().stream()) {
                assertThat(in.transferTo(java.io.OutputStream.nullOutputStream()))
                        .isEqualTo(size);
            }
        }
    }

    private static List<EventStream.Event<String>> events(String text) {
        try (TestServer server = TestServer.answering(Answer.of(200)
                        .with("Content-Type", "text/event-stream;charset=utf-8")
                        .body(text));
                EventStream<String> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.STRING))
                        .execute()) {
            List<EventStream.Event<String>> events = new ArrayList<>();
            stream.events().forEach(events::add);
            assertThat(server.request().header("Accept")).isEqualTo("text/event-stream");
            return events;
        }
    }

    @Test
    void events_are_read_as_the_standard_has_them() {
        assertThat(events("""
                \ufeff: a comment
                retry: 10

                event: add
                id: 1
                data: "a"

                data:"b\\
                data:c"
                data

                id
                event:

                data: "d"
                unknown: x

                data: "never ended\"""".replace("b\\\ndata:c\"\ndata\n", "b\"\r\n")))
                .containsExactly(
                        new EventStream.Event<>("1", "add", "a"),
                        new EventStream.Event<>("1", "message", "b"),
                        new EventStream.Event<>("", "message", "d"));
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r'", "'\r\n'"})
    void lines_may_end_in_any_way(String end) {
        String text = "data: [1,\ndata: 2]\n\ndata: {}\n\n".replace("\n", end);
        try (TestServer server = TestServer.answering(
                        Answer.of(200).with("Content-Type", "text/event-stream").body(text));
                EventStream<JsonValue> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.ANY))
                        .execute()) {
            assertThat(stream.stream().map(JsonValue::toJson)).containsExactly("[1,2]", "{}");
        }
    }

    @Test
    void text_that_is_not_json_is_the_data_of_a_string_event() {
        assertThat(events("data: hello\ndata: world\n\ndata: \"quoted\"\n\n"))
                .extracting(EventStream.Event::data)
                .containsExactly("hello\nworld", "quoted");
    }

    @Test
    void events_without_data_are_handed_out_where_they_are_wanted() {
        String text = "retry: 10\n\nevent: ping\n\nretry: x\nid: 7\ndata: \"a\"\n\n: comment\n\nid: 8\ndata\n\n"
                + "event: done\ndata: \n\nid: 9";
        try (TestServer server = TestServer.answering(
                        Answer.of(200).with("Content-Type", "text/event-stream").body(text));
                EventStream<JsonValue> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.ANY))
                        .execute()) {
            List<String> seen = new ArrayList<>();
            assertThat(stream.retry()).isEmpty();
            for (EventStream.Event<JsonValue> event : stream.allEvents()) {
                seen.add(event.id() + " " + event.name() + " " + (event.isEmpty() ? "-" : event.data()));
                assertThat(event)
                        .hasToString("Event[id=%s, name=%s, data=%s]"
                                .formatted(event.id(), event.name(), event.isEmpty() ? "" : event.data()));
                if (event.isEmpty()) {
                    assertThatThrownBy(event::data)
                            .isInstanceOf(NoSuchElementException.class)
                            .hasMessage("The event " + event.name() + " has no data");
                }
            }
            assertThat(seen).containsExactly(" ping -", "7 message \"a\"", "8 message -", "8 done -");
            assertThat(stream.retry()).contains(Duration.ofMillis(10));
            assertThat(stream.lastEventId()).isEqualTo("8"); // what isn't ended doesn't count
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void a_look_ahead_loses_no_event() {
        try (TestServer server = TestServer.answering(Answer.of(200)
                        .with("Content-Type", "text/event-stream")
                        .body("event: ping\n\ndata: 1\n\ndata: 2\n\n"));
                EventStream<Long> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.LONG))
                        .execute()) {
            assertThat(stream.allEvents().iterator().hasNext()).isTrue();
            assertThat(stream.iterator().hasNext()).isTrue();
            assertThat(stream.stream()).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_sentinel_ends_the_events() {
        assertThat(events("data: \"a\"\n\ndata: [DONE]\n\ndata: \"b\"\n\n")).hasSize(1);
    }

    @Test
    void events_arrive_one_by_one() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(c -> {
            c.write(CHUNKED + "text/event-stream\r\n\r\n" + chunk("data: 1\n\nda"));
            goOn.await();
            c.write(chunk("ta: 2\n\n")).hang(20);
        })) {
            try (EventStream<Long> stream = request(server.url())
                    .receive(EventStream.ofEvents(Codecs.LONG))
                    .execute()) {
                Iterator<Long> events = stream.iterator();
                assertThat(events.next()).isEqualTo(1);
                goOn.countDown();
                assertThat(events.next()).isEqualTo(2);
                assertThatThrownBy(events::next)
                        .isInstanceOf(ApiTimeoutException.class)
                        .hasMessageStartingWith("GET /x: ");
            }
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_event_that_is_not_of_its_type_is_a_decoding_error() {
        try (TestServer server = TestServer.answering(
                        Answer.of(200).with("Content-Type", "text/event-stream").body("data: s3cr3t\n\n"));
                EventStream<Long> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.LONG))
                        .execute()) {
            assertThatThrownBy(stream.iterator()::next)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageNotContaining("s3cr3t");
        }
    }

    private static final String ODD = """
            data: {"id":"a"}

            :ping

            data:

            event: ping
            data:\s

            event: ping
            id: 7
            data: pong

            data
            data

            data: [1]

            data: {"id":"b"}

            """;

    private static <T> EventStream<T> stream(TestServer server, Codec<T> codec) {
        return request(server.url()).receive(EventStream.ofEvents(codec)).execute();
    }

    private static TestServer events() {
        return TestServer.answering(
                Answer.of(200).with("Content-Type", "text/event-stream").body(ODD));
    }

    @Test
    void an_event_with_empty_data_only_keeps_the_stream_alive() {
        try (TestServer server = events();
                EventStream<Fixtures.Everything> stream = stream(server, Fixtures.Everything.codec())) {
            List<String> seen = new ArrayList<>();
            for (EventStream.Event<Fixtures.Everything> event : stream.events()) {
                seen.add(event.name() + event.id());
            }
            assertThat(seen).containsExactly("message", "ping7", "message7", "message7");
        }
    }

    @Test
    void an_event_that_is_not_of_its_type_costs_only_itself() {
        try (TestServer server = events();
                EventStream<Fixtures.Everything> stream = stream(server, Fixtures.Everything.codec())) {
            List<String> seen = new ArrayList<>();
            for (EventStream.Event<Fixtures.Everything> event : stream.events()) {
                try {
                    seen.add(event.data().required(Fixtures.Everything.ID));
                } catch (DecodingException e) {
                    assertThat(e).hasMessageNotContaining("pong").hasMessageStartingWith("GET /x: 200, but a value");
                    assertThat(event.toString()).doesNotContain("pong");
                    seen.add(e.rawBody());
                }
            }
            assertThat(seen).containsExactly("a", "pong", "[1]", "b");
        }
        try (TestServer server = events();
                EventStream<Fixtures.Everything> stream = stream(server, Fixtures.Everything.codec())) {
            Iterator<Fixtures.Everything> values = stream.iterator();
            assertThat(values.next().required(Fixtures.Everything.ID)).isEqualTo("a");
            assertThatThrownBy(values::next).isInstanceOf(DecodingException.class);
            assertThatThrownBy(values::next).isInstanceOf(DecodingException.class);
            assertThat(values.next().required(Fixtures.Everything.ID)).isEqualTo("b");
            assertThat(values.hasNext()).isFalse();
        }
    }

    @Test
    void data_that_is_not_json_is_the_text_of_what_may_be_one() {
        try (TestServer server = events();
                EventStream<JsonValue> stream = stream(server, Codecs.ANY)) {
            assertThat(stream.stream().map(JsonValue::toJson))
                    .containsExactly("{\"id\":\"a\"}", "\"pong\"", "[1]", "{\"id\":\"b\"}");
        }
        try (TestServer server = events();
                EventStream<String> stream = stream(server, Codecs.STRING)) {
            assertThat(stream).containsExactly("{\"id\":\"a\"}", "", "", "pong", "\n", "[1]", "{\"id\":\"b\"}");
        }
        assertThat(events("data: 7\n\ndata: null\n\ndata: \"open\n\n"))
                .extracting(EventStream.Event::data)
                .containsExactly("7", "null", "\"open");
    }

    @Test
    void a_line_that_is_not_of_its_type_costs_only_itself() {
        try (TestServer server = TestServer.answering(
                        Answer.of(200).with("Content-Type", "application/jsonl").body("1\n\nx\n{}\n2\n"));
                EventStream<Long> lines = request(server.url())
                        .receive(EventStream.ofLines(Codecs.LONG))
                        .execute()) {
            List<Object> seen = new ArrayList<>();
            for (EventStream.Event<Long> line : lines.events()) {
                try {
                    seen.add(line.data());
                } catch (DecodingException e) {
                    seen.add(e.rawBody());
                }
            }
            assertThat(seen).containsExactly(1L, "x", "{}", 2L);
        }
    }

    @Test
    void another_media_type_is_not_taken_for_events() {
        try (TestServer server = TestServer.answering(
                Answer.of(200).with("Content-Type", "text/html").body("<html>"))) {
            assertThatThrownBy(request(server.url()).receive(EventStream.ofEvents(Codecs.ANY))::execute)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("text/html");
            assertThatThrownBy(request(server.url()).receive(EventStream.ofLines(Codecs.ANY))::execute)
                    .isInstanceOf(DecodingException.class);
        }
    }

    /** RFC 7464: a record separator before each value, and a line feed behind it. */
    @Test
    void sequences_of_json_texts_are_read_one_by_one() {
        try (TestServer server = TestServer.answering(Answer.of(200)
                        .with("Content-Type", "application/json-seq")
                        .body("\u001e1\n\u001e[2]\n\u001e\"a\"\n"));
                EventStream<JsonValue> lines = request(server.url())
                        .receive(EventStream.ofLines(Codecs.ANY, "application/json-seq"))
                        .execute()) {
            assertThat(lines.stream().map(JsonValue::toJson)).containsExactly("1", "[2]", "\"a\"");
        }
    }

    @Test
    void json_lines_are_read_one_by_one() {
        try (TestServer server = TestServer.answering(
                        Answer.of(200).with("Content-Type", "application/jsonl").body("1\n\n2\r\n3"));
                EventStream<Long> lines = request(server.url())
                        .receive(EventStream.ofLines(Codecs.LONG))
                        .execute()) {
            assertThat(lines).containsExactly(1L, 2L, 3L);
            assertThat(server.request().header("Accept")).isEqualTo("application/jsonl, application/x-ndjson");
            assertThatThrownBy(lines.iterator()::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void a_stream_that_breaks_off_is_a_connection_error() {
        try (FaultServer server = FaultServer.writing(CHUNKED + "application/jsonl\r\n\r\n" + chunk("1\n2"));
                EventStream<Long> lines = request(server.url())
                        .receive(EventStream.ofLines(Codecs.LONG))
                        .execute()) {
            Iterator<Long> iterator = lines.iterator();
            assertThat(iterator.next()).isEqualTo(1);
            assertThatThrownBy(iterator::next).isInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void an_endless_line_ends_at_the_limit() {
        try (TestServer server = TestServer.answering(
                        Answer.of(200).with("Content-Type", "application/jsonl").body("\"" + "x".repeat(2000)));
                EventStream<JsonValue> lines = TestClient.of(server.url())
                        .maxResponseSize(1000)
                        .build()
                        .request(get("/x"))
                        .receive(EventStream.ofLines(Codecs.ANY))
                        .execute()) {
            assertThatThrownBy(lines.iterator()::next)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("1000 bytes");
        }
    }
}
