package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth 2.0 client credentials: cached, renewed in time and once on 401, fetched by one call at a time. */
class ClientCredentialsTest {
    private final AtomicInteger tokens = new AtomicInteger();
    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private String tokenAnswer = "{\"access_token\":\"tok-%d\",\"token_type\":\"bearer\",\"expires_in\":3600}";
    private final TestServer issuer = TestServer.script((request, number) -> {
        int token = tokens.incrementAndGet();
        valid.add("Bearer tok-" + token);
        return Answer.json(tokenAnswer.formatted(token));
    });
    private final TestServer server = TestServer.script((request, number) ->
            valid.contains(request.header("Authorization")) ? Answer.json("{}") : Answer.json(401, "{}"));
    private final TestClock clock = new TestClock();

    private static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void stop() {
        issuer.close();
        server.close();
    }

    private ApiClient client(Credentials credentials) {
        return TestClient.of(server.url())
                .clock(clock)
                .header("X-Private", "1")
                .credentials("oauth", credentials)
                .build();
    }

    private ApiClient client() {
        return client(
                OAuth2Credentials.clientCredentials(issuer.url() + "/oauth/token", "id:1", "s3cr3t&", "read", "write"));
    }

    private static void call(ApiClient client) {
        client.request(Operation.of("POST", "/x").security("oauth"))
                .form("a", "b")
                .json(Codecs.ANY)
                .execute();
    }

    @Test
    void a_token_is_fetched_once_and_used_for_all_calls() {
        ApiClient client = client();
        call(client);
        call(client);
        assertThat(server.requests)
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer tok-1", "Bearer tok-1");
        TestServer.Received request = issuer.request();
        assertThat(request.method() + " " + request.uri()).isEqualTo("POST /oauth/token");
        assertThat(request.text()).isEqualTo("grant_type=client_credentials&scope=read+write");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(request.header("Authorization").substring(6)),
                        StandardCharsets.UTF_8))
                .as("RFC 6749, section 2.3.1")
                .isEqualTo("id%3A1:s3cr3t%26");
        assertThat(request.header("X-Private"))
                .as("the API's own headers stay there")
                .isNull();
    }

    @Test
    void id_and_secret_can_go_into_the_body() {
        call(client(OAuth2Credentials.clientCredentialsInBody(issuer.url(), "id", "s3cr3t")));
        assertThat(issuer.request().text())
                .isEqualTo("grant_type=client_credentials&client_id=id&client_secret=s3cr3t");
        assertThat(issuer.request().header("Authorization")).isNull();
        assertThat(issuer.request().uri()).isEqualTo("/");
    }

    @Test
    void a_token_is_renewed_before_it_ends() {
        ApiClient client = client();
        call(client);
        clock.now = clock.now.plus(Duration.ofSeconds(3539));
        call(client);
        assertThat(issuer.requests).hasSize(1);
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        call(client);
        assertThat(issuer.requests).hasSize(2);
        assertThat(server.requests.get(2).header("Authorization")).isEqualTo("Bearer tok-2");
    }

    @Test
    void a_refused_token_is_renewed_once_even_for_a_post() {
        ApiClient client = client();
        call(client);
        valid.clear();
        call(client);
        assertThat(server.requests)
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer tok-1", "Bearer tok-1", "Bearer tok-2");
        assertThat(server.requests)
                .allSatisfy(request -> assertThat(request.text()).isEqualTo("a=b"));
    }

    @Test
    void a_token_that_is_refused_again_ends_the_call() {
        try (TestServer refusing = TestServer.answering(Answer.json(401, "{\"message\":\"no\"}"))) {
            ApiClient client = TestClient.of(refusing.url())
                    .credentials("oauth", OAuth2Credentials.clientCredentials(issuer.url(), "id", "s3cr3t"))
                    .build();
            assertThatThrownBy(() -> call(client))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("(2 attempts)");
            assertThat(refusing.requests).hasSize(2);
            assertThat(issuer.requests).hasSize(2);
        }
    }

    @Test
    void many_calls_at_once_fetch_one_token() throws Exception {
        ApiClient client = client();
        for (int round = 1; round <= 5; round++) {
            ExecutorService threads = Executors.newFixedThreadPool(64);
            for (int i = 0; i < 256; i++) {
                threads.submit(() -> call(client));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(issuer.requests).hasSize(round);
            clock.now = clock.now.plus(Duration.ofHours(2));
            valid.clear();
        }
        assertThat(server.requests).hasSize(5 * 256);
    }

    /** Tokens end while 64 threads use them: each is fetched once, and no call fails or goes out without one. */
    @Test
    void tokens_may_end_while_many_threads_use_the_client() throws Exception {
        ApiClient client = client();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<java.util.concurrent.Future<?>> calls = new java.util.ArrayList<>();
        int ends = 20;
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        for (int i = 0; i < 64; i++) {
            calls.add(threads.submit(() -> {
                while (done.getCount() > 0) {
                    call(client);
                }
            }));
        }
        for (int i = 0; i < ends; i++) {
            Thread.sleep(20);
            clock.now = clock.now.plus(Duration.ofHours(2));
        }
        done.countDown();
        for (java.util.concurrent.Future<?> call : calls) {
            call.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(issuer.requests).hasSizeBetween(2, ends + 1);
        assertThat(server.requests)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).startsWith("Bearer tok-"));
    }

    @Test
    void a_token_that_is_refused_to_many_calls_at_once_is_renewed_once() throws Exception {
        ApiClient client = client();
        call(client);
        valid.clear();
        List<java.util.concurrent.CompletableFuture<JsonValue>> calls = new java.util.ArrayList<>();
        for (int i = 0; i < 64; i++) {
            calls.add(client.request(Operation.of("POST", "/x").security("oauth"))
                    .json(Codecs.ANY)
                    .executeAsync());
        }
        calls.forEach(java.util.concurrent.CompletableFuture::join);
        assertThat(issuer.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"access_token\":7}", "{\"access_token\":\"\"}", "{\"access_token\":\"a\\nb\"}"})
    void an_answer_without_a_usable_token_fails_the_call_and_is_not_kept(String answer) {
        tokenAnswer = answer;
        ApiClient client = client();
        assertThatThrownBy(() -> call(client)).isInstanceOf(DecodingException.class);
        tokenAnswer = "{\"access_token\":\"tok-%d\"}";
        call(client);
        assertThat(issuer.requests).hasSize(2);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_refusal_to_issue_a_token_is_the_calls_own_error() {
        try (TestServer refusing = TestServer.answering(
                Answer.json(401, "{\"error\":\"invalid_client\",\"error_description\":\"s3cr3t-value is wrong\"}"))) {
            ApiClient client =
                    client(OAuth2Credentials.clientCredentials(refusing.url() + "/token", "id", "s3cr3t-value"));
            assertThatThrownBy(() -> call(client))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessage("POST /token: 401 [invalid_client]: *** is wrong");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void a_token_url_must_be_secure_or_loopback() {
        ApiClient client = client(OAuth2Credentials.clientCredentials("http://tokens.example.com/x", "id", "s3cr3t"));
        assertThatThrownBy(() -> call(client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> OAuth2Credentials.clientCredentials("/relative", "id", "s"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 6749, section 7.1: a client must not use a token whose type it doesn't know. */
    @ParameterizedTest
    @ValueSource(strings = {"\"mac\"", "\"DPoP\"", "\"\"", "7", "{}"})
    void a_token_of_another_type_is_not_used(String type) {
        tokenAnswer = "{\"access_token\":\"tok-%d\",\"token_type\":" + type + "}";
        ApiClient client = client();
        assertThatThrownBy(() -> call(client))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("token_type isn't bearer");
        assertThat(server.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Bearer\"", "\"bearer\"", "\"BEARER\"", "null"})
    void a_bearer_token_is_used_however_its_type_is_spelt(String type) {
        tokenAnswer = "{\"access_token\":\"tok-%d\",\"token_type\":" + type + "}";
        call(client());
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1e9", "1.5", "\"60\"", "999999999999999999", "99999999999999999999999", "{}", "null"
            })
    void any_end_of_a_token_is_read(String end) {
        tokenAnswer = "{\"access_token\":\"tok-%d\",\"token_type\":\"bearer\",\"expires_in\":" + end + "}";
        call(client());
        assertThat(server.requests).hasSize(1);
    }

    /** Whether it is cancelled or takes too long. */
    @Test
    void a_call_that_ends_leaves_the_token_to_the_others_that_wait_for_it() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> go = new CompletableFuture<>();
        try (TestServer slow = TestServer.script((request, number) -> {
            asked.countDown();
            go.join();
            valid.add("Bearer late");
            return Answer.json("{\"access_token\":\"late\"}");
        })) {
            ApiClient client = client(OAuth2Credentials.clientCredentials(slow.url(), "id", "s3cr3t"));
            ApiCall<JsonValue> call =
                    client.request(TestClient.post("/x").security("oauth")).json(Codecs.ANY);
            CompletableFuture<JsonValue> cancelled = call.executeAsync();
            CompletableFuture<JsonValue> late =
                    call.withTimeout(Duration.ofMillis(50)).executeAsync();
            CompletableFuture<JsonValue> patient = call.executeAsync();
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            cancelled.cancel(true);
            assertThatThrownBy(late::join).hasCauseInstanceOf(ApiTimeoutException.class);
            go.complete(null);
            assertThat(patient.join().toJson()).isEqualTo("{}");
            assertThat(slow.requests).hasSize(1);
        }
    }

    @Test
    void a_token_that_is_too_long_is_not_used() {
        tokenAnswer = "{\"access_token\":\"" + "x".repeat(1 << 20) + "%d\"}";
        assertThatThrownBy(() -> call(client())).isInstanceOf(DecodingException.class);
    }
}
