package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which credentials go where (C03, C05, C22, C28, C61). */
class CredentialsTest {
    private final TestServer server = TestServer.answering(Answer.json("{}"));

    @AfterEach
    void stop() {
        server.close();
    }

    private TestClient client() {
        return TestClient.of(server.url());
    }

    private TestServer.Received send(TestClient client, Operation operation) {
        client.build().request(operation).json(Codecs.ANY).execute();
        return server.request();
    }

    private static Operation needs(String... schemes) {
        return Operation.of("GET", "/x").security(schemes);
    }

    @Test
    void basic_authentication_is_utf_8() {
        String header = send(client().credentials("auth", Credentials.basic("AC1", "t\u00f6k:en")), needs("auth"))
                .header("Authorization");
        assertThat(header).startsWith("Basic ");
        assertThat(new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("AC1:t\u00f6k:en");
    }

    @Test
    void bearer_tokens_and_whole_authorization_values_are_sent() {
        assertThat(send(client().credentials("auth", TokenCredentials.bearer("tok")), needs("auth"))
                        .header("Authorization"))
                .isEqualTo("Bearer tok");
        server.requests.clear();
        assertThat(send(client().credentials("auth", TokenCredentials.authorization("Digest x")), needs("auth"))
                        .header("Authorization"))
                .isEqualTo("Digest x");
    }

    @Test
    void api_keys_go_into_header_query_and_cookie() {
        TestClient client = client().credentials("h", ApiKeyCredentials.header("X-Api-Key", "k1"))
                .credentials("q", ApiKeyCredentials.query("api_key", "k 2&"))
                .credentials("c", ApiKeyCredentials.cookie("sid", "k3"));
        client.build()
                .request(needs("h", "q", "c"))
                .query("a", 1)
                .optionalHeader(
                        "Cookie", new CookieHeader().cookie("other", "o").orNull())
                .json(Codecs.ANY)
                .execute();
        TestServer.Received request = server.request();
        assertThat(request.header("X-Api-Key")).isEqualTo("k1");
        assertThat(request.query()).isEqualTo("a=1&api_key=k%202%26");
        assertThat(request.header("Cookie")).isEqualTo("other=o; sid=k3");
    }

    @Test
    void an_operation_without_security_sends_none() {
        assertThat(send(client().credentials("auth", TokenCredentials.bearer("tok")), get("/x"))
                        .header("Authorization"))
                .isNull();
    }

    @Test
    void the_first_alternative_that_the_client_has_is_taken() {
        Operation operation =
                Operation.of("GET", "/x").security().security("a", "b").security("c");
        TestClient client = client().credentials("a", ApiKeyCredentials.header("A", "1"))
                .credentials("c", ApiKeyCredentials.header("C", "3"));
        TestServer.Received request = send(client, operation);
        assertThat(request.header("A")).isNull();
        assertThat(request.header("C")).isEqualTo("3");
        server.requests.clear();
        request = send(client.credentials("b", ApiKeyCredentials.header("B", "2")), operation);
        assertThat(request.header("A")).isEqualTo("1");
        assertThat(request.header("B")).isEqualTo("2");
        assertThat(request.header("C")).isNull();
    }

    @Test
    void anonymous_is_taken_when_the_document_allows_it_and_nothing_else_is_there() {
        assertThat(send(client(), Operation.of("GET", "/x").security("a").security())
                        .header("Authorization"))
                .isNull();
    }

    @Test
    void missing_credentials_are_named_before_anything_is_sent() {
        ApiCall<JsonValue> call = client().credentials("a", TokenCredentials.bearer("x"))
                .build()
                .request(Operation.of("GET", "/x").security("a", "b").security("c"))
                .json(Codecs.ANY);
        assertThatThrownBy(call::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "GET /x needs credentials that the client doesn't have: set those of a and b or of c on the client's builder, or sign in an Interceptor");
        assertThatThrownBy(() -> call.executeAsync().join()).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_request_that_an_interceptor_signs_is_sent_as_it_is_signed() {
        AtomicInteger attempts = new AtomicInteger();
        Interceptor signing = new Interceptor() {
            @Override
            public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
                return request.withHeader("Authorization", "HMAC signature-" + attempts.incrementAndGet());
            }
        };
        try (TestServer busy = TestServer.answering(Answer.of(503), Answer.json("{}"))) {
            TestClient.of(busy.url())
                    .interceptor(signing)
                    .build()
                    .request(TestClient.secured("GET", "/x"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(busy.requests)
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("HMAC signature-1", "HMAC signature-2");
        }
        Interceptor keyed = new Interceptor() {
            @Override
            public HttpTransport.Request beforeCall(Call call, HttpTransport.Request request) {
                return request.withUri(URI.create(request.uri() + "?key=k"));
            }
        };
        client().interceptor(keyed)
                .build()
                .request(needs("auth"))
                .json(Codecs.ANY)
                .executeAsync()
                .join();
        assertThat(server.request().uri()).endsWith("?key=k");
    }

    @Test
    void an_interceptor_that_changes_nothing_signs_nothing() {
        ApiCall<JsonValue> call = client().interceptor(new LoggingInterceptor())
                .build()
                .request(needs("auth"))
                .json(Codecs.ANY);
        assertThatThrownBy(call::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs credentials that the client doesn't have");
        assertThatThrownBy(() -> call.executeAsync().join()).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void an_explicit_authorization_wins() {
        client().credentials("auth", TokenCredentials.bearer("client's"))
                .build()
                .request(needs("auth"))
                .header("Authorization", "Bearer own")
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().headers().get("Authorization")).containsExactly("Bearer own");
        server.requests.clear();
        client().build()
                .request(needs("auth"))
                .json(Codecs.ANY)
                .withHeader("authorization", "Bearer call")
                .execute();
        assertThat(server.request().header("Authorization")).isEqualTo("Bearer call");
    }

    @Test
    void a_client_certificate_needs_nothing_in_the_request() {
        assertThat(send(client().credentials("mtls", Credentials.none()), needs("mtls"))
                        .header("Authorization"))
                .isNull();
    }

    @Test
    void suppliers_are_asked_before_each_attempt() {
        AtomicInteger number = new AtomicInteger();
        try (TestServer failing = TestServer.answering(Answer.of(429), Answer.json("{}"))) {
            TestClient.of(failing.url())
                    .credentials("auth", TokenCredentials.bearer(() -> "t" + number.incrementAndGet()))
                    .build()
                    .request(needs("auth"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(failing.requests)
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Bearer t1", "Bearer t2");
        }
    }

    @Test
    void a_supplier_that_fails_or_gives_nothing_fails_the_call_only() {
        TestClient nothing = client().credentials("auth", TokenCredentials.bearer(() -> null));
        assertThatThrownBy(() -> send(nothing, needs("auth")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token is missing");
        IllegalStateException own = new IllegalStateException("vault is closed");
        TestClient failing = client().credentials("auth", TokenCredentials.bearer(() -> {
            throw own;
        }));
        assertThatThrownBy(() -> send(failing, needs("auth"))).isSameAs(own);
        assertThat(server.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t\n", "s3cr3t\r\nX: y", "s3cr3t\u00e9", "s3cr3t\0", " s3cr3t", ""})
    void secrets_that_a_header_cannot_carry_are_refused_without_being_shown(String secret) {
        assertThatThrownBy(() -> TokenCredentials.bearer(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> ApiKeyCredentials.header("X", secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> ApiKeyCredentials.query("x", secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> TokenCredentials.authorization(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void passwords_with_line_ends_and_users_with_colons_are_refused() {
        assertThatThrownBy(() -> Credentials.basic("AC", "s3cr3t\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> Credentials.basic("A:C", "p")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credentials.basic("", "p")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_shows_its_secret() {
        Credentials credentials = TokenCredentials.bearer("s3cr3t");
        ApiClient client = client().credentials("auth", credentials)
                .header("X-Key", "s3cr3t")
                .build();
        ApiCall<JsonValue> call = client.request(needs("auth"))
                .query("q", "s3cr3t")
                .json(Codecs.ANY)
                .withHeader("A", "s3cr3t");
        HttpTransport.Request request = new HttpTransport.Request(
                "GET",
                URI.create("https://a.test/s3cr3t?s3cr3t"),
                Headers.with(Headers.empty(), "A", "s3cr3t"),
                null,
                java.time.Duration.ofSeconds(1),
                false,
                1);
        assertThat(credentials + " " + client + " " + call + " " + request).doesNotContain("s3cr3t");
        assertThat(request).hasToString("GET https://a.test");
    }

    @Test
    void two_clients_never_mix_their_credentials() {
        ApiClient a = client().credentials("auth", TokenCredentials.bearer("a")).build();
        ApiClient b = client().credentials("auth", TokenCredentials.bearer("b")).build();
        java.util.stream.IntStream.range(0, 200).parallel().forEach(i -> {
            String name = i % 2 == 0 ? "a" : "b";
            (i % 2 == 0 ? a : b)
                    .request(needs("auth"))
                    .header("X-Client", name)
                    .json(Codecs.ANY)
                    .execute();
        });
        assertThat(server.requests)
                .hasSize(200)
                .allSatisfy(request ->
                        assertThat(request.header("Authorization")).isEqualTo("Bearer " + request.header("X-Client")));
    }

    @Test
    void an_http_client_that_follows_redirects_is_refused() {
        for (HttpClient.Redirect redirect :
                new HttpClient.Redirect[] {HttpClient.Redirect.ALWAYS, HttpClient.Redirect.NORMAL}) {
            assertThatThrownBy(() -> client().httpClient(HttpClient.newBuilder()
                            .followRedirects(redirect)
                            .build()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(send(client().httpClient(HttpClient.newHttpClient()), get("/x")))
                .isNotNull();
    }

    @Test
    void an_interceptor_cannot_send_credentials_elsewhere() {
        try (TestServer other = TestServer.answering(Answer.json("{}"))) {
            TestClient client = client().credentials("auth", TokenCredentials.bearer("tok"))
                    .interceptor(new Interceptor() {
                        @Override
                        public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
                            return request.withUri(URI.create(other.url() + "/x"));
                        }
                    });
            assertThatThrownBy(() -> send(client, needs("auth")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(server.url());
            assertThat(other.requests).isEmpty();
        }
    }
}
