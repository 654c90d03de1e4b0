package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.Http2Server.DATA;
import static dev.sdkpoet.runtime.Http2Server.PING;
import static dev.sdkpoet.runtime.Http2Server.RST_STREAM;
import static dev.sdkpoet.runtime.Http2Server.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2, and servers that attack by its frames (C74). */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Http2Test {
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** What would hold a thread holds it for ever; on a busy machine, everything else takes its time. */
    private static final Duration LONG = Duration.ofSeconds(30);

    /** How often the JDK sends by itself what a server has refused to process: never in 17, a few times in later versions. */
    private static final int REFUSALS = 6;

    @TempDir
    static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeCertificate() throws Exception {
        KeyStore keys = TestKeys.make(folder, "keys", "-2d", "30", "localhost");
        context = TestKeys.context(keys, keys);
    }

    private static HttpClient.Builder trusting() {
        return HttpClient.newBuilder().sslContext(context);
    }

    private static TestClient client(Http2Server server) {
        return TestClient.of(server.url()).httpClient(trusting().build());
    }

    private static ApiCall<JsonValue> post(TestClient client) {
        return client.build()
                .request(TestClient.post("/x"))
                .body(TypedBody.json("application/json", Codecs.LONG, 1L))
                .json(Codecs.ANY);
    }

    private static JsonValue make(ApiCall<JsonValue> call, boolean async) {
        try {
            return async ? call.executeAsync().join() : call.execute();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ApiException problem ? problem : e;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void http2_is_used_where_the_server_has_it(boolean async) {
        try (Http2Server server = new Http2Server(context, (c, s) -> c.answer(s, "{\"stream\":" + s + "}"))) {
            ApiCall<JsonValue> call = post(client(server));
            assertThat(make(call, async).toJson()).isEqualTo("{\"stream\":1}");
            assertThat(make(call, async).toJson()).startsWith("{\"stream\":").isNotEqualTo("{\"stream\":1}");
            assertThat(server.requests).hasValue(2);
            assertThat(server.connections).as("one for all calls").hasValue(1);
        }
    }

    @Test
    void an_http_client_of_ones_own_keeps_its_version() {
        try (Http2Server server = new Http2Server(context, (c, s) -> c.answer(s, "{}"))) {
            TestClient old = TestClient.of(server.url())
                    .httpClient(trusting().version(HttpClient.Version.HTTP_1_1).build());
            assertThatThrownBy(post(old)::execute).isInstanceOf(ConnectionException.class);
            assertThat(server.connections).as("that began with HTTP/2").hasValue(0);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.sdkpoet.runtime.Http2Attack#all")
    void a_post_is_processed_at_most_once_and_ends_in_time(Http2Attack attack) {
        Duration limit = attack.expected() == ApiTimeoutException.class ? SHORT : Duration.ofSeconds(20);
        for (boolean async : new boolean[] {false, true}) {
            try (Http2Server server = new Http2Server(context, attack.script())) {
                ApiCall<JsonValue> call = post(client(server).attemptTimeout(limit));
                long begin = System.nanoTime();
                ApiException problem = catchThrowableOfType(ApiException.class, () -> make(call, async));
                assertThat(problem).isInstanceOf(attack.expected());
                assertThat(problem.status()).isEqualTo(attack.expected() == DecodingException.class ? 200 : 0);
                assertThat(problem.attempts()).isEqualTo(1);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit.plus(LONG));
                assertThat(server.requests.get()).isBetween(1, attack.processed() ? 1 : REFUSALS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_window_that_is_never_opened_ends_the_upload_in_time(boolean async) {
        try (Http2Server server = new Http2Server(context, (c, s) -> c.answer(s, "{}"))) {
            server.openWindows = false;
            ApiCall<JsonValue> call = client(server)
                    .attemptTimeout(SHORT)
                    .build()
                    .request(TestClient.post("/x"))
                    .body(StreamedBody.as("application/octet-stream", RequestBody.of(new byte[1 << 20])))
                    .json(Codecs.ANY);
            assertThatThrownBy(() -> make(call, async)).isInstanceOf(ApiTimeoutException.class);
            assertThat(server.requests).hasValue(1);
            assertThat(server.bodyBytes.get()).as("all that the window allows").isLessThan(1 << 16);
        }
    }

    /** The JDK's client takes the answer in its later versions, and gives up on it in 17. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_behind_a_go_away_is_taken_or_an_error_but_never_asked_for_again(boolean async) {
        try (Http2Server server =
                new Http2Server(context, (c, s) -> c.goAway(s, 0).answer(s, "{}"))) {
            ApiCall<JsonValue> call = post(client(server));
            try {
                assertThat(make(call, async).toJson()).isEqualTo("{}");
            } catch (ConnectionException e) {
                assertThat(e.isMaybeSent()).isTrue();
            }
            assertThat(server.requests).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_idempotent_call_is_repeated_after_a_refusal_and_after_a_go_away(boolean async) {
        AtomicInteger turn = new AtomicInteger();
        Http2Server.Script twiceNo = (c, s) -> {
            switch (turn.getAndIncrement() % 3) {
                case 0 -> c.frame(RST_STREAM, 0, s, word(REFUSED_STREAM));
                case 1 -> c.goAway(s, INTERNAL_ERROR).close();
                default -> c.answer(s, "{}");
            }
        };
        try (Http2Server server = new Http2Server(context, twiceNo)) {
            ApiCall<JsonValue> call = client(server)
                    .build()
                    .request(Operation.of("PUT", "/x").idempotent())
                    .json(Codecs.ANY);
            assertThat(make(call, async).toJson()).isEqualTo("{}");
            assertThat(server.requests).hasValue(3);
        }
    }

    @Test
    void a_client_goes_on_after_any_attack() {
        AtomicReference<Http2Attack> now = new AtomicReference<>();
        Http2Server.Script script = (c, s) -> {
            Http2Attack attack = now.get();
            if (attack == null) {
                c.answer(s, "{}");
            } else {
                attack.script().happen(c, s);
            }
        };
        try (Http2Server server = new Http2Server(context, script)) {
            ApiClient client = client(server).build();
            Http2Attack.all()
                    .filter(attack -> attack.expected() != ApiTimeoutException.class)
                    .forEach(attack -> {
                        now.set(attack);
                        assertThatThrownBy(client.request(TestClient.post("/x")).json(Codecs.ANY)::execute)
                                .as(attack.name())
                                .isInstanceOf(ApiException.class);
                        now.set(null);
                        assertThat(client.request(TestClient.get("/x"))
                                        .json(Codecs.ANY)
                                        .execute()
                                        .toJson())
                                .as("after: " + attack.name())
                                .isEqualTo("{}");
                    });
        }
    }

    @Test
    void cancelling_the_future_frees_the_stream() throws Exception {
        try (Http2Server server = new Http2Server(context, (c, s) -> c.ok(s))) {
            CompletableFuture<JsonValue> future = post(client(server)).executeAsync();
            for (int i = 0; i < 500 && server.requests.get() == 0; i++) {
                Thread.sleep(10);
            }
            Thread.sleep(100);
            assertThat(future.cancel(true)).isTrue();
            assertThat(server.givenUp.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The JDK's client has the thread that resets a stream write all that waits on the connection, and this never ends. */
    @RepeatedTest(10)
    void a_server_that_floods_the_connection_holds_no_thread_that_cancels() {
        try (Http2Server server = new Http2Server(context, floodsAt(1))) {
            ApiCall<JsonValue> call = post(client(server));
            List<CompletableFuture<JsonValue>> futures =
                    Stream.generate(call::executeAsync).limit(50).toList();
            assertThatThrownBy(() -> futures.get(0).get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertTimeoutPreemptively(LONG, () -> futures.forEach(future -> future.cancel(true)));
        }
    }

    @RepeatedTest(10)
    void a_server_that_floods_the_connection_holds_no_thread_that_closes() {
        try (Http2Server server = new Http2Server(context, floodsAt(101))) {
            ApiCall<BinaryResponse> call =
                    client(server).build().request(TestClient.get("/x")).binary();
            List<BinaryResponse> responses =
                    Stream.generate(call::execute).limit(50).toList();
            CompletableFuture<BinaryResponse> last = call.executeAsync();
            assertTimeoutPreemptively(LONG, () -> {
                Thread.sleep(200);
                responses.forEach(BinaryResponse::close);
                last.cancel(true);
            });
        }
    }

    /** No answer ends. Beside that on this stream, there are more pings than the client can answer. */
    private static Http2Server.Script floodsAt(int stream) {
        byte[] ping = {0, 0, 8, PING, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        ByteBuffer pings = ByteBuffer.allocate(500 * ping.length);
        while (pings.hasRemaining()) {
            pings.put(ping);
        }
        return (c, s) -> {
            c.ok(s);
            while (s == stream && c.isOpen()) {
                c.raw(pings.array());
                c.frame(DATA, 0, s, new byte[1]);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fewer bytes than the Content-Length", "RST_STREAM within the body", "closed within the body"})
    void a_download_that_isnt_whole_throws_and_never_just_ends(String name) {
        Http2Attack attack = Http2Attack.all()
                .filter(half -> half.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (Http2Server server = new Http2Server(context, attack.script())) {
            ApiCall<BinaryResponse> call =
                    client(server).build().request(TestClient.get("/x")).binary();
            try (BinaryResponse response = call.execute()) {
                assertThatThrownBy(response::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    /** As firewalls leave it that forget a connection: it is there, but nothing comes through any more. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_connection_that_died_without_a_word_is_left(boolean async) {
        AtomicInteger first = new AtomicInteger();
        Http2Server.Script dies = (c, s) -> {
            if (s == 1 || first.get() != c.number()) {
                first.compareAndSet(0, c.number());
                c.answer(s, "{}");
            }
        };
        try (Http2Server server = new Http2Server(context, dies)) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .transport(new JdkHttpTransport(() -> trusting().build(), Duration.ZERO))
                    .attemptTimeout(SHORT)
                    .build()
                    .request(TestClient.get("/x"))
                    .json(Codecs.ANY);
            assertThat(make(call, async).toJson()).isEqualTo("{}");
            assertThat(make(call, async).toJson())
                    .as("by another connection, after an attempt by the dead one")
                    .isEqualTo("{}");
            assertThat(server.connections).hasValue(2);
            assertThat(server.requests).hasValue(3);
        }
    }
}
