package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of many threads through a bad network (C82). */
class LossyNetworkTest {
    private static final int CALLERS = 32;
    private static final int CALLS = 640;
    private static final long SEED = 82;
    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(8);

    @TempDir
    static Path folder;

    /** 1 for calls that succeeded, -1 for those that failed. */
    private final AtomicIntegerArray outcomes = new AtomicIntegerArray(CALLS);

    private final AtomicInteger late = new AtomicInteger();

    @Test
    void every_call_ends_in_time_and_no_post_is_doubled() throws Exception {
        try (SoakServer server = new SoakServer(CALLS, 0);
                LossyProxy network = new LossyProxy(server.port(), SEED, 1)) {
            run(TestClient.of("http://localhost:" + network.port()), CALLS);
            check(CALLS, server::accepted, server::isAnswered);
            assertThat(network.troubles().values())
                    .as("each trouble has happened: %s", network.troubles())
                    .allMatch(count -> count.get() > 0);
            assertThat(failed(false))
                    .as("idempotent calls that failed in the end")
                    .isLessThan(CALLS / 2 / 20);
            assertThat(failed(true)).as("POST that failed").isBetween(1L, CALLS / 2 / 2L);
        }
    }

    /** All calls share a few connections, so that a reset ends many of them. */
    @Test
    void the_same_holds_in_http2() throws Exception {
        KeyStore keys = TestKeys.make(folder, "keys", "-2d", "30", "localhost");
        SSLContext context = TestKeys.context(keys, keys);
        AtomicIntegerArray accepted = new AtomicIntegerArray(CALLS);
        Http2Server.Script count = (c, s) -> {
            String call = c.body(s).replaceAll("^\"|:.*$", "");
            accepted.incrementAndGet(Integer.parseInt(call));
            c.answer(s, "{\"call\":" + call + "}");
        };
        try (Http2Server server = new Http2Server(context, count);
                LossyProxy network = new LossyProxy(server.port(), SEED, 6)) {
            run(
                    TestClient.of("https://localhost:" + network.port())
                            .transport(new JdkHttpTransport(
                                    () -> HttpClient.newBuilder()
                                            .sslContext(context)
                                            .build(),
                                    Duration.ZERO)),
                    CALLS / 2);
            check(CALLS / 2, accepted::get, call -> accepted.get(call) > 0);
            assertThat(server.connections.get()).as("connections").isBetween(2, CALLS / 4);
            assertThat(failed(false))
                    .as("idempotent calls that failed in the end")
                    .isLessThan(CALLS / 4 / 2);
        }
    }

    private void check(int calls, IntUnaryOperator accepted, IntPredicate answered) {
        assertThat(late).as("calls that didn't end by their deadline").hasValue(0);
        for (int call = 0; call < calls; call++) {
            if (isPost(call)) {
                assertThat(accepted.applyAsInt(call))
                        .as("how often the server processed the POST " + call)
                        .isLessThanOrEqualTo(1);
            }
            if (outcomes.get(call) > 0) {
                assertThat(answered.test(call)).as("an answer to call " + call).isTrue();
            }
        }
    }

    private static boolean isPost(int call) {
        return call % 2 == 1;
    }

    private long failed(boolean post) {
        return IntStream.range(0, CALLS)
                .filter(call -> isPost(call) == post && outcomes.get(call) < 0)
                .count();
    }

    private void run(TestClient settings, int calls) throws Exception {
        ApiClient client =
                settings.maxRetries(5).attemptTimeout(ATTEMPT).timeout(CALL).build();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> {
                    for (int call = next.getAndIncrement(); call < calls; call = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        outcomes.set(call, succeeds(client, call) ? 1 : -1);
                        boolean inTime =
                                System.nanoTime() - begin < CALL.plusSeconds(3).toNanos();
                        late.addAndGet(inTime ? 0 : 1);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(5, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static boolean succeeds(ApiClient client, int number) {
        Operation put = Operation.of("PUT", "/calls").idempotent();
        ApiCall<JsonValue> call = client.request(isPost(number) ? TestClient.post("/calls") : put)
                .header("X-Call", number)
                .body(TypedBody.json(
                        "application/json", Codecs.STRING, number + ":" + "x".repeat(number * 31 % 20_000)))
                .json(Codecs.ANY);
        try {
            JsonValue body =
                    number % 8 < 4 ? call.execute() : call.executeAsync().join();
            assertThat(((JsonObject) body).get("call")).isEqualTo(JsonValue.of(number));
            return true;
        } catch (ApiException e) {
            return false;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(ApiException.class);
            return false;
        }
    }
}
