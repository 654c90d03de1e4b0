package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server a call goes to (C18, C73), Twilio's regions and edges, and copies of clients. */
class ServerUrlTest {
    private static final Operation TWILIO = Operation.of("GET", "/v2/Services")
            .server("https://chat.twilio.com")
            .idempotent();

    /** Where a client would send to. */
    private static String target(TestClient client, Operation operation) {
        List<URI> sent = new ArrayList<>();
        client.transport(request -> {
                    sent.add(request.uri());
                    return CompletableFuture.completedFuture(
                            new HttpTransport.Response(204, Headers.empty(), java.io.InputStream.nullInputStream()));
                })
                .build()
                .request(operation)
                .empty()
                .execute();
        return sent.get(0).toString();
    }

    @Test
    void the_documents_server_is_the_default() {
        assertThat(target(TestClient.bare(), TWILIO)).isEqualTo("https://chat.twilio.com/v2/Services");
        assertThat(target(TestClient.bare(), Operation.of("GET", "pets").server("https://a.test/base/")))
                .isEqualTo("https://a.test/base/pets");
    }

    @Test
    void the_clients_server_replaces_the_documents() {
        assertThat(target(TestClient.of("http://localhost:4010"), TWILIO))
                .isEqualTo("http://localhost:4010/v2/Services");
        assertThat(target(TestClient.of("https://gw.test/twilio/"), TWILIO))
                .isEqualTo("https://gw.test/twilio/v2/Services");
    }

    @Test
    void without_any_server_the_call_says_what_to_set() {
        assertThatThrownBy(() -> target(TestClient.bare(), get("/x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("serverUrl");
    }

    @Test
    void a_call_may_go_to_a_server_of_its_own() {
        try (TestServer other = TestServer.answering(Answer.json("{}"))) {
            ApiCall<JsonValue> call = TestClient.of("http://localhost:1")
                    .build()
                    .request(get("/x"))
                    .json(Codecs.ANY);
            call.withServerUrl(other.url() + "/b").execute();
            assertThat(other.request().uri()).isEqualTo("/b/x");
            assertThatThrownBy(call.withServerUrl("http://a.test")::execute)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("https");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.test",
                "a.test",
                "/relative",
                "//a.test",
                "https://",
                "https://a.test?x=1",
                "https://a.test/#f",
                "https://user:s3cr3t@a.test",
                "javascript:x",
                "https://a b.test",
                "",
                "https://{host}/x",
                "https://a_b.test"
            })
    void what_is_not_a_servers_url_is_refused(String url) {
        assertThatThrownBy(() -> TestClient.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://LOCALHOST:80/x",
                "http://127.0.0.1:1",
                "http://127.1.2.3",
                "http://[::1]:80",
                "http://[::ffff:127.0.0.1]"
            })
    void plain_http_is_fine_on_this_machine(String url) {
        assertThat(TestClient.of(url).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.test",
                "http://localhost.a.test",
                "http://127.0.0.1.a.test",
                "http://notlocalhost",
                "http://[::2]",
                "http://10.0.0.1",
                "http://0.0.0.0"
            })
    void plain_http_elsewhere_must_be_allowed(String url) {
        assertThatThrownBy(() -> TestClient.of(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowInsecureHttp()");
        assertThat(TestClient.of(url).allowInsecureHttp().build()).isNotNull();
        Operation operation = Operation.of("GET", "/x").server(url);
        assertThatThrownBy(() -> target(TestClient.bare(), operation)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://chat.twilio.com,                -,   -,      https://chat.twilio.com
            https://chat.twilio.com,                -,   sydney, https://chat.sydney.us1.twilio.com
            https://chat.twilio.com,                au1, sydney, https://chat.sydney.au1.twilio.com
            https://chat.twilio.com,                au1, -,      https://chat.au1.twilio.com
            https://chat.ie1.twilio.com,            -,   -,      https://chat.ie1.twilio.com
            https://chat.ie1.twilio.com,            -,   dublin, https://chat.dublin.ie1.twilio.com
            https://chat.ie1.twilio.com,            au1, -,      https://chat.au1.twilio.com
            https://chat.dublin.ie1.twilio.com,     au1, -,      https://chat.dublin.au1.twilio.com
            https://chat.dublin.ie1.twilio.com,     -,   sydney, https://chat.sydney.ie1.twilio.com
            https://CHAT.Twilio.com:443,            AU1, -,      https://CHAT.au1.twilio.com:443
            https://twilio.com,                     au1, sydney, https://twilio.com
            https://chat.twilio.com.evil.test,      au1, sydney, https://chat.twilio.com.evil.test
            https://a.b.c.d.twilio.com,             au1, sydney, https://a.b.c.d.twilio.com
            http://localhost:4010,                  au1, sydney, http://localhost:4010
            """)
    void twilios_region_and_edge_go_into_the_host(
            String server, @Nullable String region, @Nullable String edge, String expected) {
        TestClient client = TestClient.of(server);
        if (region != null) {
            client.region(region);
        }
        if (edge != null) {
            client.edge(edge);
        }
        assertThat(target(client, TWILIO)).isEqualTo(expected + "/v2/Services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a/b", "evil.test#", "-a", "a b", "\u00e9"})
    void a_region_is_a_part_of_a_host_name(String region) {
        assertThatThrownBy(() -> TestClient.bare().region(region)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestClient.bare().edge(region)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_of_twilios_is_followed_in_the_clients_region() {
        List<URI> sent = new ArrayList<>();
        ApiClient client = TestClient.bare()
                .region("au1")
                .edge("sydney")
                .transport(request -> {
                    sent.add(request.uri());
                    String next = sent.size() == 1 ? "\"https://chat.twilio.com/v2/Services?Page=1\"" : "null";
                    byte[] body = ("{\"next\":" + next + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    return CompletableFuture.completedFuture(
                            new HttpTransport.Response(200, Headers.empty(), new java.io.ByteArrayInputStream(body)));
                })
                .build();
        Paging<JsonValue, JsonValue> paging = Paging.nextUrl(page -> List.of(), "next");
        assertThat(Pages.of(client.request(TWILIO).json(Codecs.ANY), paging).pages())
                .hasSize(2);
        assertThat(sent)
                .extracting(URI::toString)
                .containsExactly(
                        "https://chat.sydney.au1.twilio.com/v2/Services",
                        "https://chat.sydney.au1.twilio.com/v2/Services?Page=1");
    }

    @Test
    void a_builder_may_be_used_again_without_changing_what_it_built() {
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            TestClient builder = TestClient.of(server.url()).header("X-A", "1");
            ApiClient first = builder.build();
            ApiClient second = builder.header("X-A", "2").build();
            first.request(get("/x")).json(Codecs.ANY).execute();
            second.request(get("/x")).json(Codecs.ANY).execute();
            assertThat(server.requests)
                    .extracting(request -> request.header("X-A"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void a_copy_has_the_settings_of_its_original_and_shares_its_connections() {
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            ApiClient client = TestClient.of(server.url())
                    .header("X-A", "1")
                    .credentials("auth", TokenCredentials.bearer("t"))
                    .build();
            ApiClient copy = TestClient.bare().copy(client).header("X-B", "2").build();
            copy.request(TestClient.secured("GET", "/x")).json(Codecs.ANY).execute();
            assertThat(server.request().header("X-A")).isEqualTo("1");
            assertThat(server.request().header("X-B")).isEqualTo("2");
            assertThat(server.request().header("Authorization")).isEqualTo("Bearer t");
            assertThat(copy.transport).isSameAs(client.transport);
            assertThat(TestClient.bare()
                            .copy(client)
                            .connectTimeout(Duration.ofSeconds(1))
                            .build()
                            .transport)
                    .isNotSameAs(client.transport);
        }
    }

    @Test
    void timeouts_must_be_longer_than_zero() {
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> TestClient.bare().timeout(timeout)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> TestClient.bare().attemptTimeout(timeout))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> TestClient.bare().connectTimeout(timeout))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void timeouts_may_be_as_long_as_a_duration_can_be() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .connectTimeout(longest)
                    .attemptTimeout(longest)
                    .timeout(longest)
                    .build()
                    .request(TestClient.get("/x"))
                    .json(Codecs.ANY);
            assertThat(call.execute().toJson()).isEqualTo("{}");
            assertThat(call.withTimeout(longest)
                            .withAttemptTimeout(longest)
                            .executeAsync()
                            .join()
                            .toJson())
                    .isEqualTo("{}");
        }
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        for (long bytes : new long[] {0, -1}) {
            assertThatThrownBy(() -> TestClient.bare().maxResponseSize(bytes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_missing_environment_variable_is_named() {
        assertThatThrownBy(() -> TestClient.env("SDKPOET_TEST_IS_NOT_SET"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SDKPOET_TEST_IS_NOT_SET");
        assertThat(TestClient.env("PATH")).isNotBlank();
    }

    /** Names of that domain are this machine by RFC 6761, but whoever answers for names may think otherwise. */
    @Test
    void a_name_of_localhost_is_this_machine_only_if_it_is_looked_up_as_such(@TempDir Path folder) throws Exception {
        Path hosts = Files.writeString(
                folder.resolve("hosts"), "127.0.0.1 here.localhost web1\n203.0.113.7 there.localhost\n");
        assertThat(loopback(hosts, "http://here.localhost")).isEqualTo("fine");
        assertThat(loopback(hosts, "http://there.localhost")).contains("isn't https");
        assertThat(loopback(hosts, "http://nobody.localhost")).contains("isn't https");
        assertThat(loopback(hosts, "http://web1")).contains("isn't https");
        assertThat(loopback(hosts, "https://there.localhost")).isEqualTo("fine");
    }

    /** What a JVM with its own names thinks of a URL. */
    private static String loopback(Path hosts, String url) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loopback.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** A program of its own: names are looked up in one way for the whole life of a JVM. */
    static final class Loopback {
        private Loopback() {}

        public static void main(String[] args) {
            try {
                Urls.check(Urls.parse(args[0]), false);
                System.out.println("fine");
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
