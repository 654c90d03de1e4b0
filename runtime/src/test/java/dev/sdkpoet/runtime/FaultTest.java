package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break in every way, for idempotent and other operations, waited for and not (C29 to C35, C40, C43, C47, C65). */
class FaultTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** What a caller gets, how many requests were made and how long it took. */
    private record Seen(ApiException problem, int requests, Duration elapsed) {}

    private static Seen call(Operation operation, boolean async, FaultServer.Fault fault) {
        return call(operation, async, fault, Duration.ofSeconds(30));
    }

    private static Seen call(Operation operation, boolean async, FaultServer.Fault fault, Duration timeout) {
        try (FaultServer server = new FaultServer(fault)) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .attemptTimeout(timeout)
                    .build()
                    .request(operation)
                    .json(Codecs.ANY);
            long begin = System.nanoTime();
            ApiException problem = catchThrowableOfType(ApiException.class, () -> {
                try {
                    if (async) {
                        call.executeAsync().join();
                    } else {
                        call.execute();
                    }
                } catch (CompletionException e) {
                    throw e.getCause();
                }
            });
            return new Seen(problem, server.requests.size(), Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("reset before the answer", "ConnectionException", 0, FaultServer.Connection::reset),
                fault("closed before the answer", "ConnectionException", 0, connection -> {}),
                fault(
                        "reset within the status line",
                        "ConnectionException",
                        0,
                        c -> c.write("HTTP/1.1 2").reset()),
                fault("closed within the headers", "ConnectionException", 0, c -> c.write(HEAD + "Content-Le")),
                fault("not HTTP", "ConnectionException", 0, c -> c.write("SSH-2.0-OpenSSH_9.2\r\n\r\n")),
                fault(
                        "body cut off",
                        "DecodingException",
                        200,
                        c -> c.write(HEAD + "Content-Length: 100\r\n\r\n{\"a\":1}")),
                fault("reset within the body", "DecodingException", 200, c -> {
                    c.write(HEAD + "Content-Length: 100\r\n\r\n{\"a\":1}");
                    Thread.sleep(100);
                    c.reset();
                }),
                fault(
                        "chunk cut off",
                        "DecodingException",
                        200,
                        c -> c.write(HEAD + "Transfer-Encoding: chunked\r\n\r\n64\r\n{\"a\":1}")),
                fault(
                        "no last chunk",
                        "DecodingException",
                        200,
                        c -> c.write(HEAD + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n")),
                fault(
                        "bad chunk size",
                        "DecodingException",
                        200,
                        c -> c.write(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")));
    }

    private static Arguments fault(String name, String expected, int status, FaultServer.Fault fault) {
        return Arguments.of(name, expected, status, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_post_is_sent_exactly_once_whatever_happens(
            String name, String expected, int status, FaultServer.Fault fault) {
        for (boolean async : new boolean[] {false, true}) {
            Seen seen = call(post("/x"), async, fault);
            assertThat(seen.problem().getClass().getSimpleName()).isEqualTo(expected);
            assertThat(seen.problem().status()).isEqualTo(status);
            assertThat(seen.problem().attempts()).isEqualTo(1);
            assertThat(seen.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void an_idempotent_call_is_repeated_and_then_fails_with_what_is_known(
            String name, String expected, int status, FaultServer.Fault fault) {
        Operation put = Operation.of("PUT", "/x").idempotent();
        Seen seen = call(put, false, fault);
        assertThat(seen.problem().getClass().getSimpleName()).isEqualTo(expected);
        assertThat(seen.problem().status()).isEqualTo(status);
        assertThat(seen.problem().attempts()).isEqualTo(3);
        assertThat(seen.requests()).isEqualTo(3);
        int gets = call(get("/x"), true, fault).requests();
        assertThat(gets).as("with the JDK's own repetition of a GET").isBetween(3, 6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trickles")
    void an_attempt_ends_by_its_deadline(String name, FaultServer.Fault fault) {
        for (boolean async : new boolean[] {false, true}) {
            Seen seen = call(post("/x"), async, fault, SHORT);
            assertThat(seen.problem())
                    .isInstanceOf(ApiTimeoutException.class)
                    .hasMessage("POST /x: took longer than the 1 s allowed");
            assertThat(seen.elapsed()).isBetween(SHORT.minusMillis(5), SHORT.plusSeconds(3));
            assertThat(seen.requests()).isEqualTo(1);
        }
    }

    static Stream<Arguments> trickles() {
        return Stream.of(
                Arguments.of("never answers", (FaultServer.Fault) c -> c.hang(20)),
                Arguments.of("headers byte by byte", (FaultServer.Fault)
                        c -> c.trickle(HEAD + "X: " + "x".repeat(1000), 50)),
                Arguments.of("body byte by byte", (FaultServer.Fault) c -> {
                    c.write(HEAD + "Content-Length: 1000\r\n\r\n");
                    c.trickle(" ".repeat(1000), 50);
                }),
                Arguments.of("stalls within the body", (FaultServer.Fault)
                        c -> c.write(HEAD + "Content-Length: 1000\r\n\r\n{").hang(20)),
                Arguments.of("endless chunks of white space", (FaultServer.Fault) c -> {
                    c.write(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        c.write("1\r\n \r\n");
                        Thread.sleep(5);
                    }
                }),
                Arguments.of("interim answers only", (FaultServer.Fault) c -> {
                    c.write("HTTP/1.1 100 Continue\r\n\r\n");
                    c.hang(20);
                }));
    }

    @Test
    void a_call_ends_by_its_deadline_with_all_its_attempts() {
        try (FaultServer server = new FaultServer(connection -> connection.hang(20))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .jitter(() -> 0)
                    .maxRetries(100)
                    .attemptTimeout(Duration.ofMillis(300))
                    .timeout(Duration.ofMillis(1500))
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY);
            long begin = System.nanoTime();
            ApiException problem = catchThrowableOfType(ApiException.class, call::execute);
            assertThat(problem).isInstanceOf(ApiTimeoutException.class);
            assertThat(problem.attempts()).isBetween(3, 6);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(1400), Duration.ofSeconds(5));
        }
    }

    @Test
    void a_calls_own_deadlines_replace_the_clients() {
        try (FaultServer server = new FaultServer(connection -> connection.hang(20))) {
            ApiCall<JsonValue> call =
                    TestClient.of(server.url()).build().request(post("/x")).json(Codecs.ANY);
            long begin = System.nanoTime();
            assertThat(catchThrowableOfType(ApiException.class, call.withTimeout(SHORT)::execute))
                    .hasMessageContaining("1 s");
            assertThat(catchThrowableOfType(ApiException.class, call.withAttemptTimeout(SHORT)::execute))
                    .hasMessageContaining("1 s");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"never answers", "stalls within the body", "never reads"})
    void cancelling_the_future_frees_the_connection(String fault) throws Exception {
        try (FaultServer server = server(fault)) {
            CompletableFuture<JsonValue> future = request(server, fault).executeAsync();
            awaitRequest(server);
            future.cancel(true);
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS))
                    .as("the connection is closed")
                    .isTrue();
            assertThat(catchThrowableOfType(CancellationException.class, future::join))
                    .isNotNull();
            Thread.sleep(50);
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"never answers", "stalls within the body", "never reads"})
    void interrupting_the_caller_frees_the_connection(String fault) throws Exception {
        try (FaultServer server = server(fault)) {
            ApiCall<JsonValue> call = request(server, fault);
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable problem = catchThrowableOfType(Throwable.class, call::execute);
                outcome.complete(Thread.interrupted() ? problem : new AssertionError("the flag is lost", problem));
            });
            caller.start();
            awaitRequest(server);
            caller.interrupt();
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS))
                    .as("the connection is closed")
                    .isTrue();
            assertThat(server.requests).hasSize(1);
        }
    }

    private static ApiCall<JsonValue> request(FaultServer server, String fault) {
        RequestBuilder request = TestClient.of(server.url())
                .build()
                .request(Operation.of("PUT", "/x").idempotent());
        if (fault.equals("never reads")) {
            request.body(StreamedBody.as("application/octet-stream", StreamedBody.of(() -> new java.io.InputStream() {
                @Override
                public int read() {
                    return 0;
                }
            })));
        }
        return request.json(Codecs.ANY);
    }

    private static FaultServer server(String fault) {
        return new FaultServer(connection -> {
            if (fault.equals("stalls within the body")) {
                connection.write(HEAD + "Content-Length: 1000\r\n\r\n{");
            }
            if (fault.equals("never reads")) {
                Thread.sleep(300);
                connection.drain();
            } else {
                connection.hang(20);
            }
        });
    }

    private static void awaitRequest(FaultServer server) throws InterruptedException {
        for (int i = 0; i < 200 && server.requests.isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(server.requests).isNotEmpty();
        Thread.sleep(100);
    }

    @Test
    void a_call_that_is_interrupted_beforehand_sends_nothing_for_long() throws Exception {
        try (FaultServer server = new FaultServer(connection -> connection.hang(20))) {
            ApiCall<JsonValue> call =
                    TestClient.of(server.url()).build().request(get("/x")).json(Codecs.ANY);
            Thread.currentThread().interrupt();
            assertThat(catchThrowableOfType(CancelledException.class, call::execute))
                    .isNotNull();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void callbacks_do_not_run_on_the_http_clients_own_threads() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.Answer.json("{}"))) {
            CompletableFuture<String> name = new CompletableFuture<>();
            TestClient.of(server.url())
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY)
                    .executeAsync()
                    .thenAccept(body -> name.complete(Thread.currentThread().getName()
                            + Thread.currentThread().isDaemon()));
            assertThat(name.get(5, TimeUnit.SECONDS))
                    .doesNotContain("SelectorManager")
                    .endsWith("true");
        }
    }

    @Test
    void a_slow_server_does_not_hold_up_other_calls() throws Exception {
        CountDownLatch done = new CountDownLatch(50);
        try (FaultServer slow = new FaultServer(
                        c -> c.write(HEAD + "Content-Length: 1000\r\n\r\n{").hang(20));
                TestServer quick = TestServer.answering(TestServer.Answer.json("{}"))) {
            ApiClient client = TestClient.of(quick.url()).build();
            for (int i = 0; i < 50; i++) {
                client.request(get("/x"))
                        .json(Codecs.ANY)
                        .withServerUrl(slow.url())
                        .executeAsync();
            }
            for (int i = 0; i < 50; i++) {
                client.request(get("/x")).json(Codecs.ANY).executeAsync().thenRun(done::countDown);
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void answers_with_more_than_they_may_have_are_never_taken_for_success() {
        for (String status : new String[] {"204 No Content", "205 Reset Content", "304 Not Modified"}) {
            Seen seen = call(post("/x"), false, c -> c.write("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\n{}"));
            assertThat(seen.problem()).as(status).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-1", "abc"})
    void an_absurd_content_length_is_an_error(String length) {
        Seen seen = call(post("/x"), false, c -> c.write(HEAD + "Content-Length: " + length + "\r\n\r\n{}"));
        assertThat(seen.problem()).isNotNull();
        assertThat(seen.requests()).isEqualTo(1);
    }

    @Test
    void an_endless_body_ends_at_the_limit() {
        try (FaultServer server = new FaultServer(c -> {
            c.write(HEAD + "Content-Length: 10000000000\r\n\r\n");
            byte[] block = new byte[65536];
            while (true) {
                c.write(block);
            }
        })) {
            ApiCall<JsonValue> call =
                    TestClient.of(server.url()).build().request(get("/x")).json(Codecs.ANY);
            DecodingException problem = catchThrowableOfType(DecodingException.class, call::execute);
            assertThat(problem).hasMessageContaining("longer than 33554432 bytes");
            assertThat(problem.attempts())
                    .as("another attempt wouldn't change it")
                    .isEqualTo(1);
            assertThat(server.requests).hasSize(1);
        }
    }
}
