package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing waits or works for longer than it may, whatever a server does to make it (C29, C30, C31). */
class DeadlineTest {
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: ";
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(5);

    private static RequestBuilder request(String url) {
        return TestClient.of(url)
                .maxRetries(0)
                .attemptTimeout(SHORT)
                .timeout(SHORT.multipliedBy(2))
                .build()
                .request(get("/x"));
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static FaultServer events(String text, long pauseMillis) {
        return new FaultServer(connection -> {
            connection.write(CHUNKED + "text/event-stream\r\n\r\n" + chunk("data: 1\n\n"));
            while (true) {
                connection.write(chunk(text));
                Thread.sleep(pauseMillis);
            }
        });
    }

    /** Comments, fields that nobody knows, empty lines, the bytes of a line: what comes is no event. */
    @ParameterizedTest
    @ValueSource(strings = {":\n", "retry: 1\n", "\n", "x", "data: x\n", "id: 1\n\n"})
    void an_event_comes_in_time_or_not_at_all(String text) {
        for (long pause : new long[] {0, 100}) {
            try (FaultServer server = events(text, pause);
                    EventStream<Long> stream = request(server.url())
                            .receive(EventStream.ofEvents(Codecs.LONG))
                            .execute()) {
                Iterator<Long> events = stream.iterator();
                assertThat(events.next()).isEqualTo(1);
                assertTimeoutPreemptively(
                        LATE,
                        () -> assertThatThrownBy(events::hasNext)
                                .isInstanceOf(ApiException.class)
                                .hasMessageStartingWith("GET /x: "));
            }
        }
    }

    @Test
    void silence_after_a_comment_does_not_begin_anew() {
        try (FaultServer server = new FaultServer(connection -> {
                    connection.write(CHUNKED + "text/event-stream\r\n\r\n");
                    Thread.sleep(800);
                    connection.write(chunk(":\n")).hang(20);
                });
                EventStream<Long> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.LONG))
                        .execute()) {
            long begin = System.nanoTime();
            assertThatThrownBy(stream.iterator()::hasNext).isInstanceOf(ApiTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1600));
        }
    }

    @Test
    void a_line_of_json_comes_in_time_or_not_at_all() {
        try (FaultServer server = new FaultServer(connection -> {
                    connection.write(CHUNKED + "application/jsonl\r\n\r\n");
                    while (true) {
                        connection.write(chunk("\n"));
                        Thread.sleep(50);
                    }
                });
                EventStream<Long> stream = request(server.url())
                        .receive(EventStream.ofLines(Codecs.LONG))
                        .execute()) {
            assertTimeoutPreemptively(
                    LATE, () -> assertThatThrownBy(stream.iterator()::hasNext).isInstanceOf(ApiTimeoutException.class));
        }
    }

    /** Only waiting counts, and not what is done with an event. */
    @Test
    void a_reader_may_take_its_time() throws Exception {
        try (FaultServer server = events("data: 2\n\n", 10);
                EventStream<Long> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.LONG))
                        .execute()) {
            Iterator<Long> events = stream.iterator();
            events.next();
            Thread.sleep(SHORT.toMillis() + 200);
            assertThat(events.next()).isEqualTo(2);
            assertThat(events.next()).isEqualTo(2);
        }
    }

    @Test
    void a_stream_that_has_ended_stays_at_its_end() {
        try (TestServer server = TestServer.answering(Answer.of(200)
                        .with("Content-Type", "text/event-stream")
                        .body("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n"));
                EventStream<Long> stream = request(server.url())
                        .receive(EventStream.ofEvents(Codecs.LONG))
                        .execute()) {
            Iterator<Long> events = stream.iterator();
            assertThat(events.next()).isEqualTo(1);
            assertThat(events.hasNext()).isFalse();
            assertThat(events.hasNext()).isFalse();
            assertThat(stream.iterator().hasNext()).isFalse();
        }
    }

    private static FaultServer trickle(long pauseMillis, int bytes) {
        return new FaultServer(connection -> {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            for (int sent = 0; sent < 1_000_000; sent += bytes) {
                connection.write(new byte[bytes]);
                Thread.sleep(pauseMillis);
            }
        });
    }

    @Test
    void a_download_byte_by_byte_ends() {
        try (FaultServer server = trickle(100, 1)) {
            ApiCall<BinaryResponse> call = request(server.url()).binary();
            assertTimeoutPreemptively(
                    LATE,
                    () -> assertThatThrownBy(call.execute()::readAllBytes).isInstanceOf(SocketTimeoutException.class));
            assertTimeoutPreemptively(
                    LATE,
                    () -> assertThatThrownBy(call.executeForStream().stream()::readAllBytes)
                            .isInstanceOf(SocketTimeoutException.class));
        }
    }

    /** Ten thousand bytes a second, for twice as long as a call may take. */
    @Test
    void a_slow_download_may_take_longer_than_a_call() throws IOException {
        try (FaultServer server = new FaultServer(connection -> {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 40000\r\n\r\n");
            for (int sent = 0; sent < 40_000; sent += 1000) {
                connection.write(new byte[1000]);
                Thread.sleep(100);
            }
        })) {
            assertThat(request(server.url()).binary().execute().readAllBytes()).hasSize(40_000);
        }
    }

    @Test
    void time_between_the_reads_of_a_download_does_not_count() throws Exception {
        try (FaultServer server = trickle(1, 100_000);
                InputStream in = request(server.url()).binary().execute().stream()) {
            for (int read = 0; read < 3; read++) {
                assertThat(in.read()).isZero();
                Thread.sleep(1000);
            }
            assertThat(in.read()).isZero();
        }
    }

    /** All of it would take some ten seconds. */
    private static final Codec<Long> SLOW = new Codec<>() {
        @Override
        protected Object read(JsonReader in) {
            in.begin();
            while (in.hasNext()) {
                in.readValue();
                LockSupport.parkNanos(50_000);
            }
            return 1L;
        }

        @Override
        protected void write(JsonWriter out, Long value) {
            out.value(value);
        }
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decoding_ends_by_the_deadline_of_the_call(boolean async) {
        try (TestServer server = TestServer.answering(Answer.json("[" + "0,".repeat(100_000) + "0]"))) {
            ApiCall<Long> call = request(server.url()).json(SLOW);
            assertTimeoutPreemptively(LATE, () -> assertEndsInTime(call, async));
        }
    }

    /** A text that takes its time to be read. */
    private static final Codec<String> PAUSING = new TextCodec<>("a text") {
        @Override
        protected String parse(String text) {
            LockSupport.parkNanos(50_000);
            return text;
        }

        @Override
        protected String format(String value) {
            return value;
        }
    };

    private record Texts(List<String> texts) implements JsonEncodable {
        @Override
        public void writeTo(JsonWriter out) {
            Codecs.list(PAUSING).write(out, texts);
        }
    }

    /** The body has been read by then: what takes the time is trying its items as those of a variant. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void choosing_a_variant_ends_by_the_deadline_of_the_call(boolean async) {
        Codec<Texts> union = Variants.codec(Texts.class, variants -> variants.value(Codecs.list(PAUSING), Texts::new));
        try (TestServer server = TestServer.answering(Answer.json("[" + "\"\",".repeat(100_000) + "\"\"]"))) {
            ApiCall<Texts> call = request(server.url()).json(union);
            assertTimeoutPreemptively(LATE, () -> assertEndsInTime(call, async));
        }
    }

    private static void assertEndsInTime(ApiCall<?> call, boolean async) {
        assertThatThrownBy(() -> {
                    if (!async) {
                        call.execute();
                        return;
                    }
                    try {
                        call.executeAsync().join();
                    } catch (CompletionException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOf(ApiTimeoutException.class)
                .hasMessage("GET /x: took longer than the 2 s allowed");
    }

    /** A link to another page each time, and never an item. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pages_without_items_end_by_the_deadline_of_a_call(boolean async) {
        AtomicInteger pages = new AtomicInteger();
        try (TestServer server = TestServer.script((request, number) ->
                Answer.json("{\"items\":[],\"next\":\"/x?page=" + pages.incrementAndGet() + "\"}"))) {
            Paging<JsonValue, JsonValue> paging = Paging.nextUrl(page -> List.of(), "next");
            Pages<JsonValue, JsonValue> walk = Pages.of(request(server.url()).json(Codecs.ANY), paging);
            assertTimeoutPreemptively(
                    LATE,
                    () -> assertThatThrownBy(() -> {
                                if (async) {
                                    walk.forEachAsync(item -> {}).join();
                                } else {
                                    walk.items().iterator().hasNext();
                                }
                            })
                            .satisfies(problem -> assertThat(problem.getCause() instanceof ApiTimeoutException
                                            || problem instanceof ApiTimeoutException)
                                    .as("%s", problem)
                                    .isTrue()));
        }
    }
}
