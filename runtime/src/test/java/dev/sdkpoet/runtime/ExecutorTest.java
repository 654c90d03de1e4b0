package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where asynchronous calls work. */
class ExecutorTest {
    private final ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own"));

    private final CountDownLatch said = new CountDownLatch(1);

    @AfterEach
    void endsItself() {
        own.shutdownNow();
    }

    @Test
    void an_asynchronous_call_and_what_follows_it_run_in_the_clients_executor() throws Exception {
        try (TestServer server = slow(Answer.of(503), Answer.json("\"one\""))) {
            CompletableFuture<String> decoder = new CompletableFuture<>();
            Codec<String> codec = new Codec<>() {
                @Override
                protected Object read(JsonReader in) {
                    decoder.complete(thread());
                    return in.readText();
                }

                @Override
                protected void write(JsonWriter out, String value) {
                    out.value(value);
                }
            };

            CompletableFuture<String> follower =
                    client(server).request(get("/x")).json(codec).executeAsync().thenApply(one -> thread());

            assertThat(result(follower)).isEqualTo("own");
            assertThat(decoder.join()).isEqualTo("own");
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void responses_and_failures_arrive_there_as_well() throws Exception {
        try (TestServer server = slow(Answer.of(404))) {
            ApiCall<JsonValue> call = client(server).request(get("/x")).json(Codecs.ANY);
            CompletableFuture<String> response = call.executeForResponseAsync().handle((value, problem) -> thread());
            CompletableFuture<String> optional = call.executeIfPresentAsync().handle((value, problem) -> thread());

            assertThat(result(response)).isEqualTo("own");
            assertThat(result(optional)).isEqualTo("own");
        }
    }

    @Test
    void a_walk_through_pages_hands_items_out_there() throws Exception {
        try (TestServer server = slow(Answer.json("[1]"))) {
            CompletableFuture<String> seen = new CompletableFuture<>();
            Pages<List<Long>, Long> pages = Pages.of(
                    client(server).request(get("/x")).json(Codecs.list(Codecs.LONG)), Paging.linkHeader(page -> page));

            result(pages.forEachAsync(item -> seen.complete(thread())));

            assertThat(seen.join()).isEqualTo("own");
        }
    }

    @Test
    void clients_made_of_a_client_share_its_executor() throws Exception {
        try (TestServer server = slow(Answer.json("1"))) {
            ApiClient copy = TestClient.bare().copy(client(server)).build();

            CompletableFuture<String> follower =
                    copy.request(get("/x")).json(Codecs.LONG).executeAsync().thenApply(one -> thread());

            assertThat(result(follower)).isEqualTo("own");
        }
    }

    /** Its only thread waits for the call, which needs a token, and would wait for itself. */
    @Test
    void a_synchronous_call_needs_no_thread_of_the_executor() throws Exception {
        try (TestServer server =
                TestServer.script((request, number) -> request.path().equals("/token")
                        ? Answer.json("{\"access_token\": \"abc\", \"expires_in\": 60}")
                        : Answer.json("1"))) {
            ApiClient client = TestClient.of(server.url())
                    .executor(own)
                    .credentials("auth", OAuth2Credentials.clientCredentials(server.url() + "/token", "id", "secret"))
                    .timeout(Duration.ofSeconds(5))
                    .build();

            assertThat(own.submit(() -> client.request(TestClient.secured("GET", "/x"))
                                    .json(Codecs.LONG)
                                    .execute())
                            .get(10, TimeUnit.SECONDS))
                    .isEqualTo(1L);
        }
    }

    @Test
    void a_call_is_not_lost_where_the_executor_was_shut_down() throws Exception {
        try (TestServer server = slow(Answer.json("1"))) {
            ApiClient client = client(server);
            own.shutdown();

            assertThat(result(client.request(get("/x")).json(Codecs.LONG).executeAsync()))
                    .isEqualTo(1L);
        }
    }

    @Test
    void a_call_is_not_lost_where_the_executor_fails_in_its_own_way() throws Exception {
        try (TestServer server = slow(Answer.json("1"))) {
            ApiClient client = TestClient.of(server.url())
                    .executor(step -> {
                        throw new IllegalStateException("full");
                    })
                    .build();

            assertThat(result(client.request(get("/x")).json(Codecs.LONG).executeAsync()))
                    .isEqualTo(1L);
        }
    }

    @Test
    void no_client_shuts_it_down() throws Exception {
        try (TestServer server = slow(Answer.json("1"))) {
            result(client(server).request(get("/x")).json(Codecs.LONG).executeAsync());

            assertThat(own.isShutdown()).isFalse();
        }
    }

    @Test
    void it_may_not_be_null() {
        assertThatThrownBy(() -> TestClient.bare().executor(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("executor");
    }

    private ApiClient client(TestServer server) {
        return TestClient.of(server.url()).executor(own).build();
    }

    /** Answers when the test has said what follows. */
    private TestServer slow(Answer... answers) {
        return TestServer.script((request, number) -> {
            try {
                said.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answers[Math.min(number, answers.length) - 1];
        });
    }

    private <T> T result(CompletableFuture<T> future) throws Exception {
        said.countDown();
        return future.get(10, TimeUnit.SECONDS);
    }

    private static String thread() {
        return Thread.currentThread().getName();
    }
}
