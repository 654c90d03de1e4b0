package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Form bodies on the wire, as {@code encoding} asks for them (OpenAPI 3.1.1, sections 4.8.15 and 4.8.14.4). */
class FormTest {
    private static final List<String> COLOURS = List.of("blue", "black", "brown");

    private final TestServer server = TestServer.answering(Answer.json("{}"));

    @AfterEach
    void stop() {
        server.close();
    }

    private RequestBuilder request() {
        return TestClient.of(server.url()).build().request(post("/x"));
    }

    private String sent(RequestBuilder request) {
        request.json(Codecs.ANY).execute();
        assertThat(server.request().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        return server.request().text();
    }

    private static Map<String, Object> rgb() {
        Map<String, Object> rgb = new LinkedHashMap<>();
        rgb.put("R", 100);
        rgb.put("G", 200);
        return rgb;
    }

    @Test
    void without_an_encoding_a_list_repeats_its_name() {
        assertThat(sent(request().form("color", COLOURS))).isEqualTo("color=blue&color=black&color=brown");
    }

    @Test
    void a_call_adds_what_the_document_does_not_have() {
        ApiCall<JsonValue> call =
                request().form("a", "1 2").form("a b", COLOURS).form("c", "3").json(Codecs.ANY);
        call.withForm("a b", "é&").withForm("beta", "x=y").execute();
        assertThat(server.request().text()).isEqualTo("a=1+2&c=3&a+b=%C3%A9%26&beta=x%3Dy");
        server.requests.clear();
        call.execute();
        assertThat(server.request().text())
                .as("the call itself hasn't changed")
                .isEqualTo("a=1+2&a+b=blue&a+b=black&a+b=brown&c=3");
    }

    @Test
    void a_form_without_fields_and_a_compressed_one_take_them_too() throws Exception {
        request().formBody().json(Codecs.ANY).withForm("a", "b").execute();
        assertThat(server.request().text()).isEqualTo("a=b");
        server.requests.clear();
        TestClient.of(server.url())
                .compressRequests()
                .build()
                .request(post("/x"))
                .form("a", "b")
                .json(Codecs.ANY)
                .withForm("c", "d")
                .execute();
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(server.request().body()))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a=b&c=d");
        }
    }

    @Test
    void a_call_without_a_form_takes_no_fields() {
        for (ApiCall<JsonValue> call : List.of(
                request().json(Codecs.ANY),
                request()
                        .body(TypedBody.json("application/json", Codecs.LONG, 1L))
                        .json(Codecs.ANY),
                request()
                        .body(StreamedBody.as("a/b", StreamedBody.of(Path.of("x"))))
                        .json(Codecs.ANY))) {
            assertThatThrownBy(call.withForm("a", "b")::execute)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("POST /x doesn't send a form that fields could be added to");
        }
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_list_is_joined_by_what_its_style_says() {
        assertThat(sent(request()
                        .form("comma", ParameterStyle.FORM.explode(false).of(COLOURS))
                        .form("space", ParameterStyle.SPACE_DELIMITED.of(COLOURS))
                        .form("pipe", ParameterStyle.PIPE_DELIMITED.of(COLOURS))))
                .isEqualTo("comma=blue,black,brown&space=blue+black+brown&pipe=blue%7Cblack%7Cbrown");
    }

    @Test
    void an_object_is_joined_spread_or_nested() {
        assertThat(sent(request()
                        .form("color", ParameterStyle.FORM.explode(false).of(rgb()))))
                .isEqualTo("color=R,100,G,200");
        server.requests.clear();
        assertThat(sent(request().form("color", ParameterStyle.FORM.of(rgb())))).isEqualTo("R=100&G=200");
        server.requests.clear();
        assertThat(sent(request().form("color", ParameterStyle.DEEP_OBJECT.of(rgb()))))
                .isEqualTo("color%5BR%5D=100&color%5BG%5D=200");
    }

    @Test
    void a_content_type_of_json_makes_it_json_text() {
        assertThat(sent(request().form("filter", ParameterCodec.json(Codecs.ANY, JsonValue.parse("{\"a\":[1,2]}")))))
                .isEqualTo("filter=%7B%22a%22%3A%5B1%2C2%5D%7D");
    }

    @Test
    void what_would_end_a_value_is_escaped_and_a_space_is_a_plus() {
        assertThat(sent(request().form("a&b=", "c=d&e+f \u00e9%"))).isEqualTo("a%26b%3D=c%3Dd%26e%2Bf+%C3%A9%25");
    }

    @Test
    void reserved_characters_stay_where_the_document_allows_them_but_never_end_the_value() {
        assertThat(sent(request().form("url", ParameterStyle.FORM.reserved().of("https://example.com/?a=b&c=d#e f+g"))))
                .isEqualTo("url=https://example.com/?a=b%26c=d%23e+f%2Bg");
    }
}
