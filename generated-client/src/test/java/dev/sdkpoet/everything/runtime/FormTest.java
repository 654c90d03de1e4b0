package dev.sdkpoet.everything.runtime;

import static dev.sdkpoet.everything.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.everything.runtime.TestServer.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    void withoutAnEncodingAListRepeatsItsName() {
        assertThat(sent(request().form("color", COLOURS))).isEqualTo("color=blue&color=black&color=brown");
    }

    @Test
    void aListIsJoinedByWhatItsStyleSays() {
        assertThat(sent(request()
                        .form("comma", COLOURS, ParameterStyle.FORM.explode(false))
                        .form("space", COLOURS, ParameterStyle.SPACE_DELIMITED)
                        .form("pipe", COLOURS, ParameterStyle.PIPE_DELIMITED)))
                .isEqualTo("comma=blue,black,brown&space=blue+black+brown&pipe=blue%7Cblack%7Cbrown");
    }

    @Test
    void anObjectIsJoinedSpreadOrNested() {
        assertThat(sent(request().form("color", rgb(), ParameterStyle.FORM.explode(false))))
                .isEqualTo("color=R,100,G,200");
        server.requests.clear();
        assertThat(sent(request().form("color", rgb(), ParameterStyle.FORM))).isEqualTo("R=100&G=200");
        server.requests.clear();
        assertThat(sent(request().form("color", rgb(), ParameterStyle.DEEP_OBJECT)))
                .isEqualTo("color%5BR%5D=100&color%5BG%5D=200");
    }

    @Test
    void aContentTypeOfJsonMakesItJsonText() {
        assertThat(sent(request().form("filter", ParameterValue.json(Codecs.ANY, JsonValue.parse("{\"a\":[1,2]}")))))
                .isEqualTo("filter=%7B%22a%22%3A%5B1%2C2%5D%7D");
    }

    @Test
    void whatWouldEndAValueIsEscapedAndASpaceIsAPlus() {
        assertThat(sent(request().form("a&b=", "c=d&e+f \u00e9%"))).isEqualTo("a%26b%3D=c%3Dd%26e%2Bf+%C3%A9%25");
    }
}
