package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries, headers, cookies and forms as a server sees them (C17, C19, C21, C76). */
class RequestTest {
    private final TestServer server = TestServer.answering(TestServer.Answer.json("{}"));
    private final ApiClient client = TestClient.of(server.url()).build();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&=+% ",
                "a b",
                "\r\n",
                "\ud83d\ude00",
                "null",
                "",
                "a&b=c",
                "%41",
                "\u00e9",
                "#",
                "/?:@",
                "'\"<>"
            })
    void query_and_form_values_arrive_as_they_are(String value) {
        client.request(post("/x"))
                .query("q&=", value)
                .form("f&=", value)
                .json(Codecs.ANY)
                .execute();
        String query = server.request().query();
        assertThat(query).doesNotContain("+").startsWith("q%26%3D=");
        assertThat(URLDecoder.decode(query.substring(8), StandardCharsets.UTF_8))
                .isEqualTo(value);
        String form = server.request().text();
        assertThat(form).startsWith("f%26%3D=");
        assertThat(URLDecoder.decode(form.substring(8), StandardCharsets.UTF_8)).isEqualTo(value);
    }

    @Test
    void a_megabyte_of_text_fits_a_form() {
        String value = "x".repeat(1_000_000) + "\u00e9";
        client.request(post("/x")).form("f", value).json(Codecs.ANY).execute();
        assertThat(URLDecoder.decode(server.request().text().substring(2), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @Test
    void a_form_is_written_as_twilio_expects_it() {
        client.request(post("/x"))
                .form("Identity", "i d+\u00e9&")
                .optionalForm("RoleSid", "RL1")
                .optionalForm("Gone", null)
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().text()).isEqualTo("Identity=i+d%2B%C3%A9%26&RoleSid=RL1");
        assertThat(server.request().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void lists_repeat_their_name() {
        client.request(get("/x"))
                .query("Identity", List.of("a b", "c"))
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().query()).isEqualTo("Identity=a%20b&Identity=c");
    }

    @Test
    void a_form_without_fields_is_sent_only_where_the_operation_has_one() {
        client.request(post("/x")).formBody().json(Codecs.ANY).execute();
        assertThat(server.request().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(server.request().header("Content-Length")).isEqualTo("0");
    }

    @Test
    void a_delete_has_no_body_and_no_content_type() {
        client.request(Operation.of("DELETE", "/x")).empty().execute();
        assertThat(server.request().header("Content-Type")).isNull();
        assertThat(server.request().header("Transfer-Encoding")).isNull();
        assertThat(server.request().body()).isEmpty();
    }

    @Test
    void a_json_body_is_sent_as_its_codec_writes_it() {
        client.request(post("/x"))
                .body(TypedBody.json("application/scim+json", Codecs.list(Codecs.LONG), List.of(1L, 2L)))
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().text()).isEqualTo("[1,2]");
        assertThat(server.request().header("Content-Type")).isEqualTo("application/scim+json");
        assertThat(server.request().header("Content-Length")).isEqualTo("5");
    }

    @Test
    void optional_bodies_that_are_not_set_send_nothing() {
        client.request(post("/x"))
                .optionalBody(TypedBody.json("application/json", Codecs.STRING, null))
                .optionalBody(TypedBody.text("text/plain", null))
                .optionalBody(StreamedBody.as("image/png", null))
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().header("Content-Type")).isNull();
    }

    @Test
    void text_is_sent_as_utf_8() {
        client.request(post("/x"))
                .body(TypedBody.text("text/plain; charset=utf-8", "\u00e9"))
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().body()).containsExactly(0xc3, 0xa9);
    }

    @Test
    void a_required_parameter_that_is_null_is_named() {
        RequestBuilder request = client.request(post("/x"));
        assertThatThrownBy(() -> request.form("Identity", none()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Identity");
        assertThatThrownBy(() -> request.query("Q", none()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Q");
        assertThatThrownBy(() -> new MultipartBody("multipart/form-data").part("P", none()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("P");
    }

    @SuppressWarnings("NullAway") // on purpose: what a caller without null checks does
    private static Object none() {
        return null;
    }

    @Test
    void every_request_says_who_sends_it_and_what_it_takes() {
        TestClient.of(server.url())
                .application("shop/1.0 (evil)\r\nX: y")
                .build()
                .request(get("/x"))
                .json(Codecs.ANY)
                .execute();
        TestServer.Received request = server.request();
        assertThat(request.header("User-Agent"))
                .matches("test-client/1\\.2\\.3 \\([^()]+ [^()]+\\) java/\\S+ shop/1\\.0 -evil- X- y");
        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(request.header("Upgrade")).as("no h2c on plain http").isNull();
        assertThat(request.header("HTTP2-Settings")).isNull();
    }

    @Test
    void a_hostile_product_name_becomes_a_token_in_the_user_agent() {
        assertThat(new ClientSettings("my api \"x\"\r\n", "1.0 beta").userAgent())
                .startsWith("my-api-x-/1.0-beta (");
    }

    @Test
    void declared_media_types_are_asked_for() {
        client.request(get("/x"))
                .json(Codecs.ANY, "application/vnd.api+json", "application/json")
                .execute();
        assertThat(server.request().header("Accept")).isEqualTo("application/vnd.api+json, application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "\u007f", " a", "a ", "\u00e9", "\ud83d\ude00"})
    void a_header_value_that_http_does_not_allow_is_refused_with_the_name_only(String value) {
        String secret = "s3cr3t" + value + "s3cr3t";
        String padded = value.isBlank() || !value.strip().equals(value) ? value.replace("a", "s3cr3t") : secret;
        assertThatThrownBy(() -> client.request(get("/x")).header("X-Token", padded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Token")
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> client.request(get("/x")).empty().withHeader("X-Token", padded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> TestClient.bare().header("X-Token", padded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Connection",
                "Transfer-Encoding",
                "TE",
                "Upgrade",
                "Expect",
                "Keep-Alive",
                "a b",
                "a:b",
                ""
            })
    void a_header_that_the_http_client_decides_about_is_refused(String name) {
        assertThatThrownBy(() -> client.request(get("/x")).empty().withHeader(name, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headers_and_cookies_are_sent_in_their_styles() {
        client.request(get("/x"))
                .header("X-List", List.of("a", "b c"))
                .header("X-Object", ParameterStyle.SIMPLE.explode(true).of(Map.of("k", "v")))
                .optionalHeader("X-Gone", null)
                .optionalHeader(
                        "Cookie",
                        new CookieHeader()
                                .cookie("session", "a b;c")
                                .cookie("token", "YWJj==")
                                .optionalCookie("gone", null)
                                .orNull())
                .json(Codecs.ANY)
                .execute();
        TestServer.Received request = server.request();
        assertThat(request.header("X-List")).isEqualTo("a,b c");
        assertThat(request.header("X-Object")).isEqualTo("k=v");
        assertThat(request.header("X-Gone")).isNull();
        assertThat(request.header("Cookie")).isEqualTo("session=a%20b%3Bc; token=YWJj==");
    }

    @Test
    void a_declared_content_type_header_replaces_the_bodys_own() {
        client.request(post("/x"))
                .header("Content-Type", "text/x-special")
                .body(TypedBody.text("text/plain", "a"))
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().headers().get("Content-Type")).containsExactly("text/x-special");
    }

    @Test
    void a_call_adds_what_the_document_does_not_have() {
        ApiCall<JsonValue> call = client.request(get("/x"))
                .query("PageSize", 50)
                .header("X-A", "1")
                .json(Codecs.ANY);
        call.withQuery("PageSize", "10")
                .withQuery("undocumented", "a&b")
                .withHeader("x-a", "2")
                .withHeader("X-B", "3")
                .execute();
        TestServer.Received request = server.request();
        assertThat(request.query()).isEqualTo("PageSize=10&undocumented=a%26b");
        assertThat(request.headers().get("X-a")).containsExactly("2");
        assertThat(request.header("X-B")).isEqualTo("3");
        server.requests.clear();
        call.execute();
        assertThat(server.request().query())
                .as("the call itself hasn't changed")
                .isEqualTo("PageSize=50");
    }

    @Test
    void the_clients_headers_are_defaults() {
        ApiClient own = TestClient.of(server.url())
                .header("X-A", "client")
                .header("X-B", "client")
                .build();
        own.request(get("/x"))
                .header("X-A", "operation")
                .json(Codecs.ANY)
                .withHeader("X-C", "call")
                .execute();
        assertThat(server.request().header("X-A")).isEqualTo("operation");
        assertThat(server.request().header("X-B")).isEqualTo("client");
        assertThat(server.request().header("X-C")).isEqualTo("call");
    }

    @Test
    void bodies_are_compressed_when_the_client_says_so() throws Exception {
        String text = "compress me ".repeat(1000);
        TestClient.of(server.url())
                .compressRequests()
                .build()
                .request(post("/x"))
                .body(TypedBody.text("text/plain", text))
                .json(Codecs.ANY)
                .execute();
        TestServer.Received request = server.request();
        assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(request.body().length).isLessThan(1000);
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(request.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
    }
}
