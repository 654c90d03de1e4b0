package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users put around calls: interceptors, logs and transports. */
class InterceptorTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    private Interceptor recording(String name) {
        return new Interceptor() {
            @Override
            public HttpTransport.Request beforeCall(Call call, HttpTransport.Request request) {
                log.add(name + " beforeCall " + call.operation() + " " + call.attempt());
                call.attributes().put(name, System.nanoTime());
                return request.withHeader("X-Call", name);
            }

            @Override
            public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
                log.add(name + " beforeAttempt " + call.attempt() + " "
                        + request.headers().containsKey("Authorization"));
                return request.withHeader("X-Attempt", name + call.attempt());
            }

            @Override
            public void afterAttempt(Call call, Result result) {
                log.add(name + " afterAttempt " + call.attempt() + " " + result.status());
                assertThat(call.attributes()).containsKey(name);
                assertThat(result.elapsed()).isPositive();
            }

            @Override
            public void afterCall(Call call, Result result) {
                log.add(name + " afterCall " + call.attempt() + " " + result.status() + " "
                        + (result.problem() != null));
            }
        };
    }

    @Test
    void interceptors_are_called_around_the_call_and_around_each_attempt_and_never_see_credentials() {
        try (TestServer server = TestServer.answering(Answer.of(503), Answer.json("{}"))) {
            TestClient.of(server.url())
                    .credentials("auth", TokenCredentials.bearer("tok"))
                    .interceptor(recording("a"))
                    .interceptor(recording("b"))
                    .build()
                    .request(TestClient.secured("GET", "/x/{id}"))
                    .path("id", "private")
                    .json(Codecs.ANY)
                    .execute();
            assertThat(log)
                    .containsExactly(
                            "a beforeCall GET /x/{id} 0",
                            "b beforeCall GET /x/{id} 0",
                            "a beforeAttempt 1 false",
                            "b beforeAttempt 1 false",
                            "b afterAttempt 1 503",
                            "a afterAttempt 1 503",
                            "a beforeAttempt 2 false",
                            "b beforeAttempt 2 false",
                            "b afterAttempt 2 200",
                            "a afterAttempt 2 200",
                            "b afterCall 2 200 false",
                            "a afterCall 2 200 false");
            assertThat(server.requests.get(1).header("X-Call")).isEqualTo("b");
            assertThat(server.requests)
                    .extracting(request -> request.header("X-Attempt"))
                    .containsExactly("b1", "b2");
            assertThat(server.requests.get(0).header("Authorization")).isEqualTo("Bearer tok");
        }
    }

    @Test
    void interceptors_see_why_there_is_no_answer() {
        ApiCall<JsonValue> call = TestClient.of("http://localhost:1")
                .maxRetries(0)
                .interceptor(recording("a"))
                .build()
                .request(get("/x"))
                .json(Codecs.ANY);
        assertThatThrownBy(call::execute).isInstanceOf(ConnectionException.class);
        assertThat(log).endsWith("a afterAttempt 1 0", "a afterCall 1 0 true");
    }

    @Test
    void what_an_interceptor_throws_is_the_result_of_the_call() {
        IllegalStateException own = new IllegalStateException("no");
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            for (boolean before : new boolean[] {true, false}) {
                ApiCall<JsonValue> call = TestClient.of(server.url())
                        .interceptor(new Interceptor() {
                            @Override
                            public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
                                if (before) {
                                    throw own;
                                }
                                return request;
                            }

                            @Override
                            public void afterCall(Call call, Result result) {
                                throw own;
                            }
                        })
                        .build()
                        .request(get("/x"))
                        .json(Codecs.ANY);
                assertThatThrownBy(call::execute).isSameAs(own);
                assertThatThrownBy(call.executeAsync()::join).hasCause(own);
            }
        }
    }

    /** What each of two interceptors hears of a call: how many calls and attempts begin and end, and how the call ends. */
    private static final class Pairs implements Interceptor {
        private final AtomicInteger openCalls = new AtomicInteger();
        private final AtomicInteger openAttempts = new AtomicInteger();
        private final List<Object> ends = new CopyOnWriteArrayList<>();

        @Override
        public HttpTransport.Request beforeCall(Call call, HttpTransport.Request request) {
            openCalls.incrementAndGet();
            return request;
        }

        @Override
        public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
            openAttempts.incrementAndGet();
            return request;
        }

        @Override
        public void afterAttempt(Call call, Result result) {
            openAttempts.decrementAndGet();
        }

        @Override
        public void afterCall(Call call, Result result) {
            openCalls.decrementAndGet();
            ends.add(String.valueOf(result.problem()));
        }
    }

    private static final String OWN = "java.lang.IllegalStateException: own";

    private static IllegalStateException own() {
        return new IllegalStateException("own");
    }

    /** What can throw around a call, by its name. */
    private static TestClient failing(String what, String url) {
        TestClient client = TestClient.of(url);
        return switch (what) {
            case "a supplier of credentials" ->
                client.credentials("auth", Credentials.basic("user", () -> {
                    throw own();
                }));
            case "credentials that are missing" -> client;
            case "a token that cannot be had" ->
                client.credentials("auth", OAuth2Credentials.clientCredentials(url + "/token", "id", "s3cr3t"));
            case "a transport" ->
                basic(client).transport(request -> {
                    throw new AssertionError("own");
                });
            case "a transport without an answer" -> basic(client).transport(request -> null);
            case "a sleeper" ->
                basic(client).sleeper(delay -> {
                    throw own();
                });
            default -> basic(client);
        };
    }

    private static TestClient basic(TestClient client) {
        return client.credentials("auth", Credentials.basic("user", "s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a supplier of credentials",
                "credentials that are missing",
                "a token that cannot be had",
                "a transport",
                "a transport without an answer",
                "a sleeper"
            })
    void each_beginning_has_one_end_whatever_throws(String what) {
        try (TestServer server = TestServer.script((request, number) -> Answer.json(503, "{}"))) {
            for (boolean async : new boolean[] {false, true}) {
                Pairs first = new Pairs();
                Pairs second = new Pairs();
                ApiCall<JsonValue> call = failing(what, server.url())
                        .interceptor(first)
                        .interceptor(second)
                        .build()
                        .request(TestClient.secured("GET", "/x"))
                        .json(Codecs.ANY);
                assertThatThrownBy(() -> {
                            if (async) {
                                call.executeAsync().join();
                            } else {
                                call.execute();
                            }
                        })
                        .isNotNull();
                for (Pairs pairs : List.of(first, second)) {
                    assertThat(pairs.ends).hasSize(1).doesNotContain("null");
                    assertThat(pairs.openCalls).hasValue(0);
                    assertThat(pairs.openAttempts).hasValue(0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beforeCall", "beforeAttempt", "afterAttempt", "afterCall"})
    void a_failing_interceptor_leaves_the_end_to_the_others_that_began(String where) {
        Interceptor failing = new Interceptor() {
            private <T> T at(String here, T value) {
                if (here.equals(where)) {
                    throw own();
                }
                return value;
            }

            @Override
            public HttpTransport.Request beforeCall(Call call, HttpTransport.Request request) {
                return at("beforeCall", request);
            }

            @Override
            public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
                return at("beforeAttempt", request);
            }

            @Override
            public void afterAttempt(Call call, Result result) {
                at("afterAttempt", result);
            }

            @Override
            public void afterCall(Call call, Result result) {
                at("afterCall", result);
            }
        };
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            Pairs first = new Pairs();
            Pairs last = new Pairs();
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .interceptor(first)
                    .interceptor(failing)
                    .interceptor(last)
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY);
            assertThatThrownBy(call::execute).isInstanceOf(IllegalStateException.class);

            assertThat(first.ends).containsExactly(OWN);
            assertThat(last.ends)
                    .isEqualTo(
                            switch (where) {
                                case "beforeCall" -> List.of();
                                case "afterCall" -> List.of("null"); // it learns of the end first
                                default -> List.of(OWN);
                            });
            assertThat(List.of(first.openCalls.get(), first.openAttempts.get())).containsOnly(0);
            assertThat(List.of(last.openCalls.get(), last.openAttempts.get())).containsOnly(0);
        }
    }

    @Test
    void each_beginning_has_one_end_when_a_call_is_cancelled_or_takes_too_long() {
        HttpTransport silent = request -> new CompletableFuture<>();
        Pairs cancelled = new Pairs();
        CompletableFuture<JsonValue> later = TestClient.of("https://a.test")
                .transport(silent)
                .interceptor(cancelled)
                .build()
                .request(get("/x"))
                .json(Codecs.ANY)
                .executeAsync();
        later.cancel(true);
        Pairs late = new Pairs();
        ApiCall<JsonValue> call = TestClient.of("https://a.test")
                .transport(silent)
                .interceptor(late)
                .timeout(Duration.ofMillis(50))
                .build()
                .request(get("/x"))
                .json(Codecs.ANY);
        assertThatThrownBy(call::execute).isInstanceOf(ApiTimeoutException.class);

        for (Pairs pairs : List.of(cancelled, late)) {
            assertThat(pairs.ends).hasSize(1).doesNotContain("null");
            assertThat(pairs.openCalls).hasValue(0);
            assertThat(pairs.openAttempts).hasValue(0);
        }
    }

    @Test
    void interceptors_see_that_a_body_cannot_be_decoded() {
        try (TestServer server = TestServer.answering(Answer.json("{"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .interceptor(recording("a"))
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY);
            assertThatThrownBy(call::execute).isInstanceOf(DecodingException.class);
            assertThat(log).endsWith("a afterAttempt 1 200", "a afterCall 1 200 true");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_interceptor_that_fails_frees_the_connection_of_a_stream(boolean afterCall) throws Exception {
        Interceptor failing = new Interceptor() {
            @Override
            public void afterAttempt(Call call, Result result) {
                if (!afterCall) {
                    throw new IllegalStateException("no");
                }
            }

            @Override
            public void afterCall(Call call, Result result) {
                throw new IllegalStateException("no");
            }
        };
        try (FaultServer server = new FaultServer(
                c -> c.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{").hang(20))) {
            ApiCall<BinaryResponse> call = TestClient.of(server.url())
                    .interceptor(failing)
                    .build()
                    .request(get("/x"))
                    .binary();
            assertThatThrownBy(call::execute).isInstanceOf(IllegalStateException.class);
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_interceptor_can_sign_the_body() throws Exception {
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            TestClient.of(server.url())
                    .interceptor(new Interceptor() {
                        @Override
                        public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
                            try (var in = request.body().open()) {
                                return request.withHeader("X-Signature", "len=" + in.readAllBytes().length)
                                        .withBody(RequestBody.of("changed"));
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        }
                    })
                    .build()
                    .request(TestClient.post("/x"))
                    .body(TypedBody.text("text/plain", "four"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(server.request().header("X-Signature")).isEqualTo("len=4");
            assertThat(server.request().text()).isEqualTo("changed");
        }
    }

    private static System.Logger recording(List<String> lines) {
        return new System.Logger() {
            @Override
            public String getName() {
                return "test";
            }

            @Override
            public boolean isLoggable(Level level) {
                return true;
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
                lines.add(level + " " + message);
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String format, Object... params) {
                lines.add(level + " " + format);
            }
        };
    }

    @Test
    void the_log_has_no_parameters_headers_or_bodies() {
        List<String> lines = new CopyOnWriteArrayList<>();
        System.Logger logger = recording(lines);
        try (TestServer server = TestServer.answering(
                Answer.of(503),
                Answer.json("{\"s3cr3t\":1}").with("X-Request-Id", "id-1").with("Set-Cookie", "s3cr3t"),
                Answer.json(404, "s3cr3t"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .credentials("auth", Credentials.basic("s3cr3t", "s3cr3t"))
                    .interceptor(new LoggingInterceptor(logger, System.Logger.Level.INFO))
                    .build()
                    .request(TestClient.secured("GET", "/x/{Sid}"))
                    .path("Sid", "s3cr3t")
                    .query("q", "s3cr3t")
                    .json(Codecs.ANY);
            call.execute();
            assertThatThrownBy(call::execute).isInstanceOf(NotFoundException.class);
        }
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("s3cr3t"));
        assertThat(lines.stream().map(line -> line.replaceAll("\\d+ ms", "N ms")))
                .containsExactly(
                        "INFO attempt 1: GET /x/{Sid}: 503 in N ms",
                        "INFO attempt 2: GET /x/{Sid}: 200 in N ms (request id id-1)",
                        "INFO GET /x/{Sid}: 200 in N ms (request id id-1) after 2 attempts",
                        "INFO attempt 1: GET /x/{Sid}: 404 in N ms",
                        "WARNING GET /x/{Sid}: 404 in N ms after 1 attempt");
        assertThat(new LoggingInterceptor()).isNotNull();
    }

    @Test
    void a_not_found_that_the_document_declares_is_logged_at_debug() {
        assertThat(levels(ErrorCodecs.of(Codecs.ANY, "404", "409")))
                .containsExactly("INFO", "DEBUG", "INFO", "WARNING");
    }

    @Test
    void a_not_found_that_the_document_declares_among_others_only_is_a_warning() {
        for (String statuses : List.of("default", "4XX")) {
            assertThat(levels(ErrorCodecs.of(Codecs.ANY, statuses)))
                    .containsExactly("INFO", "WARNING", "INFO", "WARNING");
        }
        assertThat(levels(ErrorCodecs.of(Codecs.ANY, "default").and(Codecs.ANY, "404")))
                .containsExactly("INFO", "DEBUG", "INFO", "WARNING");
    }

    /** The levels of the attempt and the call, first of a 404, then of a 409. */
    private static List<String> levels(ErrorCodecs declared) {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (TestServer server = TestServer.answering(Answer.json(404, "{}"), Answer.json(409, "{}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .interceptor(new LoggingInterceptor(recording(lines), System.Logger.Level.INFO))
                    .build()
                    .request(TestClient.get("/x").errors(declared))
                    .json(Codecs.ANY);
            assertThatThrownBy(call::execute).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(call::execute).isInstanceOf(ConflictException.class);
        }
        return lines.stream().map(line -> line.replaceFirst(" .*", "")).toList();
    }

    @Test
    void a_transport_of_ones_own_needs_one_method() {
        HttpTransport transport = request -> CompletableFuture.supplyAsync(() -> new HttpTransport.Response(
                200,
                Map.of("content-type", List.of("application/json")),
                new ByteArrayInputStream(("\"" + request.method() + "\"").getBytes(StandardCharsets.UTF_8))));
        ApiCall<String> call = TestClient.of("https://a.test")
                .transport(transport)
                .build()
                .request(get("/x"))
                .json(Codecs.STRING);
        assertThat(call.execute()).isEqualTo("GET");
        assertThat(call.executeAsync().join()).isEqualTo("GET");
        assertThat(call.executeForResponse().header("Content-Type")).contains("application/json");
    }

    @Test
    void a_transport_that_throws_fails_the_call() {
        HttpTransport transport = request -> {
            throw new IllegalStateException("broken transport");
        };
        assertThatThrownBy(TestClient.of("https://a.test")
                        .transport(transport)
                        .build()
                        .request(get("/x"))
                        .json(Codecs.ANY)::execute)
                .hasMessageContaining("broken transport");
    }
}
