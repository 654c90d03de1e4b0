package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a request is sent again, and when it isn't (C40 to C51; defects 1 and 12 of twilio-java). */
class RetryTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static int requests(Operation operation, Answer... answers) {
        try (TestServer server = TestServer.answering(answers)) {
            ApiCall<JsonValue> call =
                    TestClient.of(server.url()).build().request(operation).json(Codecs.ANY);
            try {
                assertThat(call.executeForResponse().attempts()).isEqualTo(server.requests.size());
            } catch (ApiException e) {
                assertThat(e.attempts()).isEqualTo(server.requests.size());
            }
            return server.requests.size();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, 3, 1",
        "429, 3, 3",
        "500, 3, 1",
        "502, 3, 1",
        "503, 3, 1",
        "504, 3, 1",
        "400, 1, 1",
        "401, 1, 1",
        "404, 1, 1",
        "409, 1, 1",
        "421, 1, 1",
        "425, 1, 1",
        "501, 1, 1",
        "505, 1, 1",
        "307, 1, 1"
    })
    void each_status_is_repeated_as_often_as_it_is_safe(int status, int idempotent, int other) {
        assertThat(requests(get("/x"), Answer.json(status, "{}"))).isEqualTo(idempotent);
        assertThat(requests(post("/x"), Answer.json(status, "{}"))).isEqualTo(other);
    }

    @Test
    void an_idempotent_post_is_repeated_like_a_get() {
        assertThat(requests(Operation.of("POST", "/x").idempotent(), Answer.of(503), Answer.json("{}")))
                .isEqualTo(2);
    }

    @Test
    void a_post_is_repeated_when_it_has_its_idempotency_key_and_else_not() {
        Operation operation = Operation.of("POST", "/x").idempotentWith("Idempotency-Key");
        assertThat(requests(operation, Answer.of(503), Answer.json("{}"))).isEqualTo(1);
        try (TestServer server = TestServer.answering(Answer.of(503), Answer.of(503), Answer.json("{}"))) {
            RequestBuilder request = TestClient.of(server.url()).build().request(operation);
            request.json(Codecs.ANY).withHeader("idempotency-key", "k").execute();
            assertThat(server.requests)
                    .extracting(received -> received.header("Idempotency-Key"))
                    .containsExactly("k", "k", "k");
        }
    }

    @Test
    void a_retry_that_succeeds_is_a_success() {
        assertThat(requests(get("/x"), Answer.of(503), Answer.of(500), Answer.json("{}")))
                .isEqualTo(3);
        assertThat(requests(post("/x"), Answer.of(429), Answer.json("{}"))).isEqualTo(2);
    }

    @Test
    void retries_repeat_the_same_request() {
        try (TestServer server = TestServer.answering(Answer.of(429), Answer.of(429), Answer.json("{}"))) {
            TestClient.of(server.url())
                    .build()
                    .request(post("/x"))
                    .query("a", "b")
                    .header("Idempotency-Key", "k")
                    .form("c", "d")
                    .json(Codecs.ANY)
                    .execute();
            assertThat(server.requests).hasSize(3).allSatisfy(request -> {
                assertThat(request.uri()).isEqualTo("/x?a=b");
                assertThat(request.text()).isEqualTo("c=d");
                assertThat(request.header("Idempotency-Key")).isEqualTo("k");
            });
        }
    }

    @Test
    void the_number_of_retries_is_set_on_the_client_and_on_the_call() {
        try (TestServer server = TestServer.answering(Answer.of(503))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .maxRetries(1)
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY);
            assertThatThrownBy(call::execute).hasMessage("GET /x: 503 (2 attempts)");
            assertThat(server.requests).hasSize(2);
            assertThatThrownBy(call.withMaxRetries(0)::execute).isInstanceOf(ServerErrorException.class);
            assertThat(server.requests).hasSize(3);
            assertThatThrownBy(() -> call.withMaxRetries(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void waiting_grows_with_full_jitter_up_to_its_cap() {
        try (TestServer server = TestServer.answering(Answer.of(503))) {
            TestClient builder = TestClient.of(server.url()).maxRetries(6).jitter(() -> 0.999999);
            assertThatThrownBy(builder.build().request(get("/x")).json(Codecs.ANY)::execute)
                    .isInstanceOf(ServerErrorException.class);
            assertThat(builder.sleeps.stream().map(delay -> Math.round(delay.toMillis() / 500.0) / 2.0))
                    .containsExactly(0.5, 1.0, 2.0, 4.0, 8.0, 8.0);
        }
    }

    @ParameterizedTest(name = "Retry-After: {0} waits {1}")
    @CsvSource(delimiter = '|', nullValues = "backoff", textBlock = """
            0 | 0
            5 | 5000
            5.5 | 5500
            60 | 60000
            -1 | backoff
            NaN | backoff
            1e30 | backoff
            '' | backoff
            soon | backoff
            5 seconds | backoff
            Thu, 01 Jan 2026 00:00:10 GMT | 10000
            Wed, 31 Dec 2025 23:59:00 GMT | 0
            Thu, 01 Jan 2026 00:00:10 XXX | backoff
            """)
    void a_server_says_when_to_come_back(String header, Long millis) {
        try (TestServer server = TestServer.answering(Answer.of(503).with("Retry-After", header), Answer.json("{}"))) {
            TestClient builder = TestClient.of(server.url()).clock(Clock.fixed(NOW, ZoneOffset.UTC));
            builder.build().request(get("/x")).json(Codecs.ANY).execute();
            assertThat(builder.sleeps).containsExactly(Duration.ofMillis(millis == null ? 250 : millis));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "61",
                "3600",
                "999999999999",
                "99999999999999999999999999",
                "Thu, 01 Jan 2026 00:01:01 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void a_server_that_wants_more_than_a_minute_ends_the_call_and_the_caller_learns_when(String header) {
        try (TestServer server = TestServer.answering(Answer.of(503).with("Retry-After", header))) {
            TestClient builder = TestClient.of(server.url()).clock(Clock.fixed(NOW, ZoneOffset.UTC));
            ApiException problem = catchThrowableOfType(
                    ApiException.class, builder.build().request(get("/x")).json(Codecs.ANY)::execute);
            assertThat(problem.attempts()).isEqualTo(1);
            assertThat(problem.header("Retry-After")).contains(header);
            assertThat(builder.sleeps).isEmpty();
        }
    }

    @Test
    void milliseconds_go_before_seconds() {
        try (TestServer server = TestServer.answering(
                Answer.of(429).with("Retry-After", "30").with("retry-after-ms", "1500"), Answer.json("{}"))) {
            TestClient builder = TestClient.of(server.url());
            builder.build().request(post("/x")).json(Codecs.ANY).execute();
            assertThat(builder.sleeps).containsExactly(Duration.ofMillis(1500));
        }
    }

    @Test
    void a_retry_that_would_not_fit_the_deadline_is_not_waited_for() {
        try (TestServer server = TestServer.answering(Answer.of(503).with("Retry-After", "20"))) {
            TestClient builder = TestClient.of(server.url()).timeout(Duration.ofSeconds(10));
            ApiException problem = catchThrowableOfType(
                    ApiException.class, builder.build().request(get("/x")).json(Codecs.ANY)::execute);
            assertThat(problem).isInstanceOf(ServerErrorException.class);
            assertThat(problem.attempts()).isEqualTo(1);
            assertThat(builder.sleeps).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_connection_that_is_refused_is_tried_again_since_nothing_was_sent(String method) throws IOException {
        String url;
        try (ServerSocket unused = new ServerSocket(0)) {
            url = "http://127.0.0.1:" + unused.getLocalPort();
        }
        TestClient builder = TestClient.of(url);
        ConnectionException problem = catchThrowableOfType(
                ConnectionException.class,
                builder.build().request(Operation.of(method, "/x")).json(Codecs.ANY)::execute);
        assertThat(problem.isMaybeSent()).isFalse();
        assertThat(problem.attempts()).isEqualTo(3);
        assertThat(problem.status()).isZero();
        assertThat(problem).hasMessageStartingWith(method + " /x: could not connect to " + url);
        assertThat(builder.sleeps).hasSize(2);
    }

    @Test
    void an_unknown_host_is_named() {
        ApiCall<JsonValue> call = TestClient.of("https://does-not-exist.invalid")
                .maxRetries(0)
                .build()
                .request(get("/x"))
                .json(Codecs.ANY);
        assertThatThrownBy(call::execute)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("https://does-not-exist.invalid");
    }

    @Test
    void a_body_that_can_be_read_only_once_is_sent_only_once() {
        try (TestServer server = TestServer.answering(Answer.of(429))) {
            RequestBody once = StreamedBody.once(new ByteArrayInputStream(new byte[] {1}));
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .build()
                    .request(post("/x"))
                    .body(StreamedBody.as("image/png", once))
                    .json(Codecs.ANY);
            assertThatThrownBy(call::execute).isInstanceOf(TooManyRequestsException.class);
            assertThat(server.requests).hasSize(1);
            assertThatThrownBy(call::execute)
                    .isInstanceOf(ApiException.class)
                    .hasRootCauseMessage("The request body has been read already");
        }
    }

    @Test
    void a_storm_of_failures_runs_out_of_tokens() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try (TestServer server = TestServer.answering(Answer.of(503))) {
            ApiClient client = TestClient.of(server.url()).build();
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(threads.submit(
                        () -> assertThatThrownBy(client.request(get("/x")).json(Codecs.ANY)::execute)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
            assertThat(server.requests).hasSize(200 + RetryPolicy.CAPACITY / RetryPolicy.COST);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_budget_fills_up_again_with_successes() {
        RetryPolicy budget = new RetryPolicy(Clock.systemUTC(), () -> 0);
        for (int i = 0; i < 100; i++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.take()).isFalse();
        budget.succeeded(true);
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
        for (int i = 0; i < 5; i++) {
            budget.succeeded(false);
        }
        assertThat(budget.take()).isTrue();
        for (int i = 0; i < 10_000; i++) {
            budget.succeeded(false);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.take()).as("never more than full").isFalse();
    }

    @Test
    void interrupting_the_wait_ends_the_call_at_once_and_sends_nothing_more() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (TestServer server = TestServer.answering(Answer.of(503))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .sleeper(delay -> {
                        waiting.countDown();
                        return new CompletableFuture<>();
                    })
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY);
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable problem = catchThrowableOfType(Throwable.class, call::execute);
                outcome.complete(Thread.currentThread().isInterrupted() ? problem : null);
            });
            caller.start();
            waiting.await();
            caller.interrupt();
            assertThat(outcome.get()).isInstanceOf(CancelledException.class).hasMessageContaining("GET /x");
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void the_real_timer_waits() {
        long begin = System.nanoTime();
        Sleeper.SYSTEM.sleep(Duration.ofMillis(50)).join();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    }
}
