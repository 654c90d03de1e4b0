package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Path parameters against a real server: one segment, the same value on the other side (C15, C16; defect 3 of twilio-java). */
class PathParameterTest {
    private final TestServer server = TestServer.answering(TestServer.Answer.of(204));
    private final ApiClient client = TestClient.of(server.url()).build();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a%2fb",
                "?x",
                "#x",
                ";p=1",
                "a\\b",
                " ",
                "a b",
                "+",
                "%",
                "%41",
                "\0",
                "a\r\nb",
                "\ud83d\ude00",
                "CH 1/\u00e9",
                "null",
                "a.b",
                "...",
                ".a",
                "a:b@c",
                "~-_.!$&'()*,;=",
                "{x}",
                "\u2028"
            })
    void every_text_arrives_as_one_segment(String value) {
        client.request(TestClient.get("/a/{x}/b")).path("x", value).empty().execute();
        String path = server.request().path();
        assertThat(path).matches("/a/[^/?#]+/b");
        String segment = path.substring(3, path.length() - 2);
        assertThat(decode(segment)).isEqualTo(value);
        assertThat(segment).matches("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+");
    }

    private static String decode(String segment) {
        return URI.create("http://x/" + segment).getPath().substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "%2e%2e", "%2E.", "%2e", "..;", "..;a=b"})
    void what_would_change_the_route_is_refused_before_anything_is_sent(String value) {
        assertThatThrownBy(() -> client.request(TestClient.get("/a/{Sid}/b")).path("Sid", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sid");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_lone_surrogate_is_refused_with_the_name_only() {
        assertThatThrownBy(() -> client.request(TestClient.get("/a/{Sid}")).path("Sid", "secret\ud800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sid")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void null_is_refused_with_the_name() {
        assertThatThrownBy(() -> client.request(TestClient.get("/a/{Sid}")).path("Sid", nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Sid");
    }

    @SuppressWarnings("NullAway") // on purpose: what a caller without null checks does
    private static Object nothing() {
        return null;
    }

    @Test
    void a_parameter_without_value_is_an_error_that_names_it() {
        assertThatThrownBy(() -> client.request(TestClient.get("/a/{Sid}")).empty())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Sid");
    }

    @Test
    void several_parameters_may_share_a_segment_but_not_make_it_a_dot_segment() {
        Operation operation = TestClient.get("/files/{name}.{type}/x{y}");
        client.request(operation)
                .path("name", "a")
                .path("type", "js/on")
                .path("y", 1)
                .empty()
                .execute();
        assertThat(server.request().path()).isEqualTo("/files/a.js%2Fon/x1");
        RequestBuilder label = client.request(TestClient.get("/files/{name}")).path("name", "x");
        assertThatThrownBy(() -> label.path("name", ParameterStyle.LABEL.of("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> label.path("name", ParameterStyle.LABEL.of(".")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_template_may_have_a_query_and_a_fragment_which_is_never_sent() {
        client.request(TestClient.post("/?Action=Do#X-Amz-Target=Do"))
                .query("a", 1)
                .empty()
                .execute();
        assertThat(server.request().uri()).isEqualTo("/?Action=Do&a=1");
    }

    @Test
    void characters_that_a_url_does_not_have_are_encoded_in_the_template() {
        client.request(TestClient.get("/a b/\u00e9/%20/c:d")).empty().execute();
        assertThat(server.request().uri()).isEqualTo("/a%20b/%C3%A9/%20/c:d");
    }

    @Test
    void the_servers_own_path_comes_first() {
        TestClient.of(server.url() + "/base/v1/")
                .build()
                .request(TestClient.get("/pets"))
                .empty()
                .execute();
        assertThat(server.request().uri()).isEqualTo("/base/v1/pets");
    }
}
