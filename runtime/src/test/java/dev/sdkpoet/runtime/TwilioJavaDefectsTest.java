package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.Fixtures.Everything;
import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fourteen defects of twilio-java 13.0.1 (all seen on the wire), and what this client does instead. */
class TwilioJavaDefectsTest {
    private static final Operation CREATE = Operation.of(
                    "POST", "/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Invites")
            .server("https://chat.twilio.com")
            .security("accountSid_authToken");
    private static final Operation LIST = Operation.of("GET", "/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Invites")
            .server("https://chat.twilio.com")
            .security("accountSid_authToken")
            .idempotent();
    private static final Paging<JsonValue, JsonValue> PAGING = Paging.nextUrl(
            page -> ((JsonArray) ((JsonObject) page).members().get("invites")).values(), "meta", "next_page_url");

    private static TestClient client(String url) {
        return TestClient.of(url).credentials("accountSid_authToken", Credentials.basic("AC1", "token"));
    }

    private static RequestBuilder invites(ApiClient client, Operation operation, String channel) {
        return client.request(operation).path("ServiceSid", "IS1").path("ChannelSid", channel);
    }

    private static ApiCall<JsonValue> create(TestServer server) {
        return invites(client(server.url()).build(), CREATE, "CH1")
                .form("Identity", "alice")
                .json(Codecs.ANY);
    }

    private static ApiCall<JsonValue> list(TestServer server) {
        return invites(client(server.url()).build(), LIST, "CH1").json(Codecs.ANY);
    }

    @Test
    void defect_1_creating_is_never_repeated_on_503_and_429_is_repeated_by_one_rule_only() {
        try (TestServer server = TestServer.answering(Answer.of(503))) {
            assertThatThrownBy(create(server)::execute).isInstanceOf(ServerErrorException.class);
            assertThat(server.requests).hasSize(1);
        }
        try (TestServer server = TestServer.answering(Answer.of(429))) {
            assertThatThrownBy(list(server)::execute).isInstanceOf(TooManyRequestsException.class);
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void defect_2_the_next_pages_url_is_not_encoded_again() {
        CompletableFuture<String> url = new CompletableFuture<>();
        try (TestServer server =
                TestServer.script((request, number) -> Answer.json("{\"invites\":[],\"meta\":{\"next_page_url\":"
                        + (number == 1
                                ? "\"" + url.join() + "/v2/Services/IS1/Channels/my%20ch/Invites?Page=1\""
                                : "null")
                        + "}}"))) {
            url.complete(server.url());
            assertThat(Pages.of(list(server), PAGING).pages()).hasSize(2);
            assertThat(server.requests.get(1).uri()).isEqualTo("/v2/Services/IS1/Channels/my%20ch/Invites?Page=1");
        }
    }

    @Test
    void defect_3_a_unique_name_cannot_change_the_route() {
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            ApiClient client = client(server.url()).build();
            invites(client, CREATE, "CH 1/\u00e9?#..")
                    .form("Identity", "alice")
                    .json(Codecs.ANY)
                    .execute();
            assertThat(server.request().uri()).isEqualTo("/v2/Services/IS1/Channels/CH%201%2F%C3%A9%3F%23../Invites");
            assertThatThrownBy(() -> invites(client, CREATE, "..")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void defect_4_a_page_size_is_sent_once_whatever_the_limit_is() {
        try (TestServer server =
                TestServer.answering(Answer.json("{\"invites\":[1,2,3],\"meta\":{\"next_page_url\":null}}"))) {
            ApiCall<JsonValue> call = invites(client(server.url()).build(), LIST, "CH1")
                    .query("PageSize", 2L)
                    .json(Codecs.ANY);
            for (int limit = 1; limit <= 3; limit++) {
                assertThat(Pages.of(call, PAGING).limit(limit).items()).hasSize(limit);
            }
            assertThat(server.requests)
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request.query()).isEqualTo("PageSize=2"));
        }
    }

    @Test
    void defect_5_the_text_null_is_a_text_like_any_other() {
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            invites(client(server.url()).build(), CREATE, "null")
                    .form("Identity", "null")
                    .json(Codecs.ANY)
                    .execute();
            assertThat(server.request().uri()).endsWith("/Channels/null/Invites");
            assertThat(server.request().text()).isEqualTo("Identity=null");
        }
    }

    @Test
    void defect_6_an_error_that_is_not_json_keeps_its_status() {
        for (Answer answer :
                List.of(Answer.of(502).with("Content-Type", "text/html").body("<html>"), Answer.of(500))) {
            try (TestServer server = TestServer.answering(answer)) {
                ApiException problem = catchThrowableOfType(ApiException.class, create(server)::execute);
                assertThat(problem.status()).isEqualTo(answer.status());
            }
        }
    }

    @Test
    void defect_7_an_empty_page_with_a_next_link_is_not_the_end() {
        try (TestServer server = TestServer.answering(
                Answer.json("{\"invites\":[],\"meta\":{\"next_page_url\":\"/p2\"}}"),
                Answer.json("{\"invites\":[1],\"meta\":{\"next_page_url\":null}}"))) {
            assertThat(Pages.of(list(server), PAGING).items()).hasSize(1);
        }
    }

    @Test
    void defect_8_iterators_share_nothing() {
        try (TestServer server =
                TestServer.answering(Answer.json("{\"invites\":[1,2],\"meta\":{\"next_page_url\":null}}"))) {
            Iterable<JsonValue> items = Pages.of(list(server), PAGING).items();
            Iterator<JsonValue> first = items.iterator();
            Iterator<JsonValue> second = items.iterator();
            first.next();
            first.next();
            assertThat(first.hasNext()).isFalse();
            assertThat(second.next()).isEqualTo(JsonValue.of(1));
        }
    }

    @Test
    void defect_9_a_bad_date_is_not_silently_null() {
        String json = "{\"id\":\"IN1\",\"time\":\"tomorrow\"}";
        Everything invite = Everything.of(json);
        assertThatThrownBy(() -> invite.value(Everything.TIME))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("test.everything.time: expected a date-time");
        assertThat(invite.toJson()).isEqualTo(json);
    }

    @Test
    void defect_10_a_redirect_is_not_a_success() {
        try (TestServer server = TestServer.answering(Answer.of(307).with("Location", "https://evil.test/"))) {
            RedirectException problem = catchThrowableOfType(RedirectException.class, create(server)::execute);
            assertThat(problem.status()).isEqualTo(307);
            assertThat(problem.location()).contains("https://evil.test/");
        }
    }

    @Test
    void defect_11_timeouts_that_are_set_are_kept() {
        try (FaultServer server = new FaultServer(connection -> connection.hang(20))) {
            for (TestClient builder :
                    List.of(client(server.url()), client(server.url()).httpClient(HttpClient.newHttpClient()))) {
                long begin = System.nanoTime();
                ApiCall<JsonValue> call = invites(
                                builder.attemptTimeout(Duration.ofMillis(300)).build(), CREATE, "CH1")
                        .json(Codecs.ANY);
                assertThatThrownBy(call::execute).isInstanceOf(ApiTimeoutException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void defect_12_connections_are_tried_again_retry_after_is_honoured_and_each_call_has_its_own_options() {
        TestClient unreachable = client("http://localhost:1");
        assertThatThrownBy(invites(unreachable.build(), CREATE, "CH1").json(Codecs.ANY)::execute)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("(3 attempts)");
        try (TestServer server = TestServer.answering(Answer.of(429).with("Retry-After", "7"), Answer.json("{}"))) {
            TestClient builder = client(server.url());
            ApiCall<JsonValue> call = invites(builder.build(), CREATE, "CH1").json(Codecs.ANY);
            call.withHeader("X-A", "1").execute();
            assertThat(builder.sleeps).containsExactly(Duration.ofSeconds(7));
            assertThat(server.requests)
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.header("X-A")).isEqualTo("1"));
        }
        try (TestServer server = TestServer.answering(Answer.of(429))) {
            assertThatThrownBy(create(server).withMaxRetries(0)::execute).isInstanceOf(TooManyRequestsException.class);
            assertThat(server.requests).hasSize(1);
        }
        try (FaultServer server = new FaultServer(connection -> connection.hang(20))) {
            ApiCall<JsonValue> call = invites(client(server.url()).build(), CREATE, "CH1")
                    .json(Codecs.ANY)
                    .withTimeout(Duration.ofMillis(300));
            assertThatThrownBy(call::execute)
                    .isInstanceOf(ApiTimeoutException.class)
                    .hasMessageContaining("0.3 s");
        }
    }

    /** Each side waits for the first bytes of the other before it goes on: what is held back until it is whole would never come. */
    @Test
    void defect_13_bodies_are_streamed_both_ways() throws IOException {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        CompletableFuture<Void> received = new CompletableFuture<>();
        InputStream rest = new InputStream() {
            @Override
            public int read() {
                sent.orTimeout(10, TimeUnit.SECONDS).join();
                return -1;
            }
        };
        try (FaultServer server = new FaultServer(connection -> {
            connection.skip(10_000);
            sent.complete(null);
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n0123456789");
            received.orTimeout(10, TimeUnit.SECONDS).join();
            connection.write("0123456789");
        })) {
            ApiCall<BinaryResponse> call = client(server.url())
                    .build()
                    .request(TestClient.post("/media"))
                    .body(StreamedBody.as(
                            "image/png",
                            StreamedBody.once(
                                    new SequenceInputStream(new ByteArrayInputStream(new byte[64 * 1024]), rest))))
                    .binary();
            try (BinaryResponse response = call.execute()) {
                assertThat(response.stream().readNBytes(10)).hasSize(10);
                received.complete(null);
                assertThat(response.stream().readAllBytes()).hasSize(10);
            }
        }
    }

    @Test
    void defect_13_what_the_document_does_not_know_is_kept() {
        String json = "{\"id\":\"IN1\",\"order\":\"Sideways\",\"new\":{\"a\":1.50}}";
        Everything invite = Everything.of(json);
        assertThat(invite.required(Everything.ORDER).value()).isEqualTo("Sideways");
        assertThat(invite.additionalProperties()).containsOnlyKeys("new");
        assertThat(invite.toJson()).isEqualTo(json);
    }

    @Test
    void defect_14_nothing_is_global_or_shared_between_calls_and_nothing_shows_personal_data() {
        assertThat(Stream.of(ApiClient.class, ApiCall.class, Pages.class, HttpSource.class)
                        .flatMap(type -> Stream.of(type.getDeclaredFields())))
                .allMatch(field -> java.lang.reflect.Modifier.isFinal(field.getModifiers()));
        try (TestServer server = TestServer.answering(Answer.json("{}"))) {
            ApiCall<JsonValue> call = invites(client(server.url()).build(), CREATE, "alice@example.com")
                    .form("Identity", "alice")
                    .json(Codecs.ANY);
            assertThat(call + " " + call.executeForResponse())
                    .doesNotContain("alice")
                    .doesNotContain("token");
        }
        assertThat(Everything.of("{\"id\":\"IN1\",\"secret\":\"alice\",\"child\":{\"secret\":\"bob\"}}"))
                .asString()
                .contains("IN1")
                .doesNotContain("alice", "bob");
    }
}
