package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers, proxies and connections that are odd or hostile: what the other tests of the runtime don't have. */
class HostileServerTest {
    private static final String BODY = "{\"a\":1}";

    // C01, C02, C04

    @ParameterizedTest
    @CsvSource({
        "301, OTHER/y", "302, OTHER/y", "303, OTHER/y", "307, OTHER/y", "308, OTHER/y",
        "307, //other.test/y", "307, /relative", "307, ''", "307, 'http://[broken'", "302, 'ftp://other.test/'"
    })
    void a_redirect_of_any_kind_is_one_request_and_an_error(int status, String location) {
        try (TestServer other = TestServer.answering(Answer.json("{}"));
                TestServer server = TestServer.answering(
                        Answer.of(status).with("Location", location.replace("OTHER", other.url())))) {
            assertThatThrownBy(secured(server.url())
                            .request(TestClient.secured("GET", "/x"))
                            .json(Codecs.ANY)::execute)
                    .isInstanceOf(RedirectException.class);
            assertThat(server.requests).hasSize(1);
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void a_redirect_without_a_location_or_to_itself_is_one_request_too() {
        try (TestServer server = TestServer.answering(Answer.of(302))) {
            RedirectException problem = catchThrowableOfType(
                    RedirectException.class,
                    TestClient.of(server.url()).build().request(get("/x")).json(Codecs.ANY)::execute);
            assertThat(problem.location()).isEmpty();
            assertThat(server.requests).hasSize(1);
        }
        try (TestServer loop =
                TestServer.script((request, number) -> Answer.of(302).with("Location", request.uri()))) {
            assertThatThrownBy(
                            TestClient.of(loop.url()).build().request(get("/x")).json(Codecs.ANY)::execute)
                    .isInstanceOf(RedirectException.class);
            assertThat(loop.requests).hasSize(1);
        }
    }

    private static ApiClient secured(String url) {
        return TestClient.of(url)
                .credentials("auth", TokenCredentials.bearer(TestClient.SECRET))
                .build();
    }

    // C06

    @ParameterizedTest
    @CsvSource({
        "401, WWW-Authenticate, Basic realm=x",
        "401, WWW-Authenticate, Digest realm=x",
        "407, Proxy-Authenticate, Basic"
    })
    void a_challenge_is_an_error_and_nothing_is_sent_again(int status, String name, String value) {
        try (TestServer server = TestServer.answering(Answer.of(status).with(name, value))) {
            ApiException problem = catchThrowableOfType(
                    ApiException.class,
                    secured(server.url())
                            .request(TestClient.secured("GET", "/x"))
                            .json(Codecs.ANY)::execute);
            assertThat(problem.status()).isIn(status, 0); // the JDK's client itself refuses a 407 without a proxy
            assertThat(server.requests).hasSize(1);
        }
    }

    // C07

    @Test
    void a_proxy_that_wants_credentials_is_an_error_without_ours() {
        try (TestServer proxy = TestServer.answering(Answer.of(407).with("Proxy-Authenticate", "Basic realm=x"))) {
            int port = Integer.parseInt(proxy.url().replaceAll(".*:", ""));
            HttpClient throughProxy = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                    .build();
            ApiClient client = TestClient.of("http://api.test")
                    .allowInsecureHttp()
                    .httpClient(throughProxy)
                    .credentials("auth", TokenCredentials.bearer(TestClient.SECRET))
                    .build();

            assertThatThrownBy(client.request(TestClient.secured("POST", "/x")).json(Codecs.ANY)::execute)
                    .isInstanceOf(ApiException.class)
                    .hasMessageNotContaining(TestClient.SECRET);
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void a_proxy_that_refuses_the_tunnel_gets_no_credentials() {
        try (TestServer proxy = TestServer.answering(Answer.of(403))) {
            int port = Integer.parseInt(proxy.url().replaceAll(".*:", ""));
            HttpClient throughProxy = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                    .build();
            ApiClient client = TestClient.of("https://api.test")
                    .httpClient(throughProxy)
                    .maxRetries(0)
                    .credentials("auth", TokenCredentials.bearer(TestClient.SECRET))
                    .build();

            assertThatThrownBy(client.request(TestClient.secured("POST", "/x")).json(Codecs.ANY)::execute)
                    .isInstanceOf(ApiException.class);
            assertThat(proxy.requests)
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isNull());
        }
    }

    // C08

    @Test
    void cookies_of_a_server_are_not_sent_back() {
        try (TestServer server = TestServer.answering(Answer.json(BODY).with("Set-Cookie", "session=1; Path=/"))) {
            ApiClient client = TestClient.of(server.url()).build();
            client.request(get("/x")).json(Codecs.ANY).execute();
            client.request(get("/x")).json(Codecs.ANY).execute();
            assertThat(server.requests)
                    .allSatisfy(request -> assertThat(request.header("Cookie")).isNull());
        }
    }

    // C25

    @Test
    void nothing_that_holds_a_secret_can_be_serialized() {
        assertThat(Stream.of(
                        ApiClient.class,
                        ApiClient.Builder.class,
                        ClientSettings.class,
                        Credentials.class,
                        HttpTransport.Request.class))
                .noneMatch(Serializable.class::isAssignableFrom);
    }

    // C42

    @Test
    void a_kept_connection_that_the_server_has_closed_costs_no_post() throws Exception {
        for (int round = 0; round < 10; round++) {
            try (FaultServer server = new FaultServer(connection ->
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n" + BODY))) { // and closes
                ApiClient client = TestClient.of(server.url()).build();
                client.request(get("/x")).json(Codecs.ANY).execute();
                if (round % 2 == 0) {
                    Thread.sleep(20); // odd rounds race with the server's FIN
                }
                try {
                    client.request(post("/y")).json(Codecs.ANY).execute();
                } catch (ConnectionException e) {
                    assertThat(e.attempts()).isEqualTo(1);
                }
                assertThat(server.requests.stream().filter(request -> request.startsWith("POST")))
                        .hasSizeLessThanOrEqualTo(1);
                client.request(get("/z")).json(Codecs.ANY).execute();
            }
        }
    }

    // C56, C59

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@class",
                "@type",
                "class",
                "__proto__",
                "getClass",
                "constructor",
                "javax.script.ScriptEngineManager"
            })
    void a_name_that_means_something_elsewhere_is_data(String name) {
        String json = "{\"" + name + "\":[\"javax.script.ScriptEngineManager\",{\"x\":1}]}";
        try (TestServer server = TestServer.answering(Answer.json(json))) {
            JsonValue value = TestClient.of(server.url())
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(value.toJson()).isEqualTo(json);
            assertThat(Codecs.map(Codecs.ANY).fromJson(json)).containsOnlyKeys(name);
        }
    }

    // C68, C69

    @Test
    void a_client_needs_no_closing_and_works_in_any_thread() throws Exception {
        try (TestServer server = TestServer.answering(Answer.json(BODY))) {
            ApiClient client = TestClient.of(server.url()).build();
            Thread thread =
                    new Thread(() -> client.request(get("/x")).json(Codecs.ANY).execute());
            thread.setContextClassLoader(null);
            thread.start();
            thread.join();
            assertThat(server.requests).hasSize(1);
            assertThat(client).isNotInstanceOf(AutoCloseable.class);
        }
    }

    // C71

    @Test
    void nothing_in_the_runtime_can_turn_verification_off() throws IOException {
        try (Stream<Path> sources =
                Files.list(Path.of("..", "runtime", "src", "main", "java", "dev", "sdkpoet", "runtime"))) {
            for (Path source : sources.toList()) {
                assertThat(Files.readString(source))
                        .as(source.toString())
                        .doesNotContain(
                                "TrustManager", "HostnameVerifier", "disableHostnameVerification", "SSLContext");
            }
        }
    }

    // C75

    static List<String> oddButWhole() {
        return List.of(
                "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n" + BODY,
                "HTTP/1.0 200 OK\r\n\r\n" + BODY,
                "HTTP/1.1 200\r\nContent-Length: 7\r\n\r\n" + BODY,
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 7\r\n\r\n" + BODY,
                "HTTP/1.1 200 OK\r\nX-A: 1\r\nX-A: 2\r\ncontent-length: 7\r\n\r\n" + BODY,
                "HTTP/1.1 200 OK\r\nX-A: one\r\n two\r\nContent-Length: 7\r\n\r\n" + BODY,
                "HTTP/1.1 200 OK\r\nX-A: caf\u00e9\r\nContent-Length: 7\r\n\r\n" + BODY);
    }

    @ParameterizedTest
    @MethodSource("oddButWhole")
    void an_odd_answer_is_read_or_is_an_error_but_never_another_body(String answer) {
        try (FaultServer server = FaultServer.writing(answer)) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .maxRetries(0)
                    .build()
                    .request(post("/x"))
                    .json(Codecs.ANY);
            try {
                assertThat(call.execute().toJson()).isEqualTo(BODY);
            } catch (ApiException e) {
                assertThat(e.attempts()).isEqualTo(1);
            }
            assertThat(server.requests).hasSize(1);
        }
    }

    // C81

    @Test
    void a_clock_that_jumps_never_makes_a_call_wait_for_long_or_fail() {
        for (Instant now : List.of(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"), Instant.MIN, Instant.MAX)) {
            try (TestServer server = TestServer.answering(
                    Answer.of(503).with("Retry-After", "Thu, 01 Jan 2026 00:00:05 GMT"), Answer.json(BODY))) {
                TestClient builder = TestClient.of(server.url()).clock(Clock.fixed(now, ZoneOffset.UTC));
                try {
                    builder.build().request(get("/x")).json(Codecs.ANY).execute();
                } catch (ServerErrorException e) {
                    assertThat(e.attempts()).isEqualTo(1); // too long a wait
                }
                assertThat(builder.sleeps)
                        .allSatisfy(sleep -> assertThat(sleep).isLessThanOrEqualTo(Duration.ofSeconds(60)));
            }
        }
    }

    // Half-open: the connection stands, and nobody answers any more

    @Test
    void a_server_that_never_answers_ends_the_call_by_its_deadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ApiClient client = TestClient.of("http://localhost:" + silent.getLocalPort())
                    .attemptTimeout(Duration.ofMillis(300))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            long begin = System.nanoTime();
            assertThatThrownBy(client.request(post("/x")).json(Codecs.ANY)::execute)
                    .isInstanceOf(ApiTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
