package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One client for many threads, and nothing left behind (C60, C62, C64). */
class ConcurrencyTest {
    @Test
    void calls_of_many_threads_never_mix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try (TestServer server = TestServer.script((request, number) ->
                Answer.json(number % 10 == 0 ? 503 : 200, "\"" + request.query() + request.header("X-Id") + "\""))) {
            ApiClient client = TestClient.of(server.url()).maxRetries(5).build();
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                String id = Integer.toString(i);
                ApiCall<String> call = client.request(get("/x"))
                        .query("id", id)
                        .json(Codecs.STRING)
                        .withHeader("X-Id", id);
                calls.add(threads.submit(() -> assertThat(call.execute()).isEqualTo("id=" + id + id)));
                calls.add(
                        call.executeAsync().thenAccept(body -> assertThat(body).isEqualTo("id=" + id + id)));
            }
            for (Future<?> call : calls) {
                call.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void failing_calls_leave_no_threads_and_no_connections() throws Exception {
        try (FaultServer server = new FaultServer(connection -> connection
                .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")
                .reset())) {
            ApiClient client = TestClient.of(server.url()).maxRetries(0).build();
            for (int i = 0; i < 200; i++) {
                assertThatThrownBy(client.request(TestClient.post("/x")).json(Codecs.ANY)::execute)
                        .isInstanceOf(ApiException.class);
            }
            int threads = clientThreads();
            for (int round = 0; round < 10; round++) {
                List<CompletableFuture<JsonValue>> calls = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    calls.add(client.request(TestClient.post("/x"))
                            .json(Codecs.ANY)
                            .executeAsync());
                }
                calls.forEach(call -> assertThatThrownBy(call::join).hasCauseInstanceOf(ApiException.class));
            }
            assertThat(clientThreads()).isLessThan(threads + 100);
            for (int i = 0; i < 100 && server.connections() > 0; i++) {
                Thread.sleep(20);
            }
            assertThat(server.connections()).isZero();
        }
    }

    private static int clientThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient"))
                .count();
    }

    @Test
    void every_thread_is_a_daemon_so_that_programs_end() {
        try (TestServer server = TestServer.answering(Answer.of(503), Answer.json("{}"))) {
            java.util.Set<Thread> before = Thread.getAllStackTraces().keySet();
            ApiClient client = TestClient.of(server.url())
                    .sleeper(Sleeper.SYSTEM)
                    .jitter(() -> 0.01)
                    .build();
            client.request(get("/x")).json(Codecs.ANY).execute();
            client.request(get("/x")).json(Codecs.ANY).executeAsync().join();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread ->
                            !before.contains(thread) && !thread.getName().startsWith("pool-"))
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void a_synchronous_call_works_inside_the_common_pool() {
        try (TestServer server = TestServer.answering(Answer.json("1"))) {
            ApiClient client = TestClient.of(server.url()).build();
            List<CompletableFuture<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(CompletableFuture.supplyAsync(
                        () -> client.request(get("/x")).json(Codecs.LONG).execute()));
            }
            assertThat(calls.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(50);
        }
    }
}
