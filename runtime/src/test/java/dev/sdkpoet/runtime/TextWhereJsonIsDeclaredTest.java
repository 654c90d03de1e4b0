package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.Fixtures.Everything;
import dev.sdkpoet.runtime.Fixtures.Pet;
import dev.sdkpoet.runtime.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document declares a JSON string, and the server sends a text: the response's media type decides. */
class TextWhereJsonIsDeclaredTest {

    private static Answer answer(@Nullable String type, String body) {
        Answer answer = Answer.of(200).body(body);
        return type == null ? answer : answer.with("Content-Type", type);
    }

    private static <T> T read(Codec<T> codec, @Nullable String type, String body, String... declared) {
        try (TestServer server = TestServer.answering(answer(type, body))) {
            ApiCall<T> call = TestClient.of(server.url())
                    .build()
                    .request(TestClient.get("/x"))
                    .json(codec, declared);
            T value = call.execute();
            assertThat(call.executeAsync().join()).isEqualTo(value);
            assertThat(call.executeIfPresent()).contains(value);
            return value;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain; charset=utf-8", "TEXT/PLAIN"})
    void text_is_the_value_of_what_is_a_string_in_json(String type) {
        UUID uuid = UUID.fromString("6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f");

        assertThat(read(Codecs.STRING, type, "hi")).isEqualTo("hi");
        assertThat(read(Codecs.STRING, type, " 7 \n")).isEqualTo(" 7 \n");
        assertThat(read(Codecs.STRING, type, "{a}")).isEqualTo("{a}");
        assertThat(read(Codecs.STRING, type, "{\"a\":1}")).isEqualTo("{\"a\":1}");
        assertThat(read(Codecs.DATE, type, "2015-07-30")).isEqualTo(LocalDate.of(2015, 7, 30));
        assertThat(read(Codecs.UUID, type, uuid.toString())).isEqualTo(uuid);
        assertThat(read(Fixtures.Order.codec(), type, "newest").value()).isEqualTo("newest");
        assertThat(read(Codecs.BASE64, type, "aGk=").toByteArray()).asString().isEqualTo("hi");
        assertThat(read(Codecs.ANY, type, "hi")).isEqualTo(JsonValue.of("hi"));
        assertThat(read(Codecs.ANY, type, "7 apples")).isEqualTo(JsonValue.of("7 apples"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "text/csv"})
    void any_text_will_do_where_the_document_takes_anything(String type) {
        assertThat(read(Codecs.STRING, type, "<a>", "*/*")).isEqualTo("<a>");
        assertThat(read(Codecs.ANY, type, "a,b", "*/*")).isEqualTo(JsonValue.of("a,b"));
        assertThat(read(Codecs.LONG, type, "7", "*/*")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/json", "application/problem+json"})
    void what_is_labelled_as_json_is_json(String type) {
        assertThat(read(Codecs.STRING, type, "\"hi\"", "*/*")).isEqualTo("hi");
        assertThatThrownBy(() -> read(Codecs.STRING, type, "hi", "*/*")).isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> read(Codecs.STRING, type, "7")).isInstanceOf(DecodingException.class);
    }

    @Test
    void json_that_is_labelled_as_text_is_read_as_before() {
        assertThat(read(Codecs.STRING, "text/plain", "\"hi\"")).isEqualTo("hi");
        assertThat(read(Codecs.LONG, "text/plain", "7")).isEqualTo(7);
        assertThat(read(Codecs.ANY, "text/plain", "{\"a\":1}").toJson()).isEqualTo("{\"a\":1}");
        assertThat(read(Codecs.list(Codecs.STRING), "text/plain", "[\"a\"]")).containsExactly("a");
        assertThat(read(Everything.codec(), "text/plain", "{\"id\":\"a\"}").toJson())
                .isEqualTo("{\"id\":\"a\"}");
    }

    @Test
    void without_a_label_it_is_json() {
        for (String type : new String[] {null, "application/octet-stream"}) {
            assertThat(read(Codecs.STRING, type, "\"hi\"")).isEqualTo("hi");
            assertThat(read(Codecs.ANY, type, "7")).isEqualTo(JsonValue.of(7));
            assertThatThrownBy(() -> read(Codecs.ANY, type, "{\"a\":1")).isInstanceOf(DecodingException.class);
            assertThatThrownBy(() -> read(Codecs.STRING, type, "hi")).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void what_is_no_string_stays_an_error_that_does_not_show_the_body() {
        for (Codec<?> codec : List.of(Codecs.LONG, Everything.codec(), Codecs.list(Codecs.STRING), Codecs.DATE)) {
            assertThatThrownBy(() -> read(codec, "text/plain", "s3cr3t"))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageNotContaining("s3cr3t");
            assertThatThrownBy(() -> read(codec, "text/html", "<p>s3cr3t", "*/*"))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("its body, text/html, can't be read")
                    .hasMessageNotContaining("s3cr3t");
        }
        assertThatThrownBy(() -> read(Codecs.STRING, "text/html", "<p>please log in"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("expected JSON, found text/html");
        assertThatThrownBy(() -> read(Codecs.STRING, "image/png", "png", "*/*")).isInstanceOf(DecodingException.class);
    }

    @Test
    void a_charset_counts() {
        try (TestServer server = TestServer.answering(Answer.of(200)
                .with("Content-Type", "text/plain; charset=iso-8859-1")
                .body("\u00e9".getBytes(StandardCharsets.ISO_8859_1)))) {
            assertThat(TestClient.of(server.url())
                            .build()
                            .request(TestClient.get("/x"))
                            .json(Codecs.STRING)
                            .execute())
                    .isEqualTo("\u00e9");
        }
    }

    private static ApiException error(Codec<?> codec, @Nullable String type, String body) {
        Operation operation = TestClient.get("/x").errors(ErrorCodecs.of(codec, "default"));
        Answer answer = answer(type, body);
        try (TestServer server = TestServer.answering(new Answer(400, answer.headers(), answer.body()))) {
            return catchThrowableOfType(
                    BadRequestException.class,
                    () -> TestClient.of(server.url())
                            .build()
                            .request(operation)
                            .empty()
                            .execute());
        }
    }

    @Test
    void the_body_of_an_error_is_read_in_the_same_way() {
        assertThat(error(Codecs.STRING, "text/plain", "no").errorBody(String.class))
                .contains("no");
        assertThat(error(Codecs.STRING, "text/plain", "\"no\"").errorBody()).contains("no");
        assertThat(error(Codecs.STRING, "application/json", "\"no\"").errorBody())
                .contains("no");
        assertThat(error(Codecs.STRING, "application/json", "no").errorBody()).isEmpty();
        assertThat(error(Codecs.STRING, null, "no").errorBody()).isEmpty();
        assertThat(error(Codecs.DATE, "text/plain", "2015-07-30").errorBody()).contains(LocalDate.of(2015, 7, 30));
        assertThat(error(Codecs.ANY, "text/plain", "no").errorBody()).contains(JsonValue.of("no"));
        assertThat(error(Pet.codec(), "text/plain", "{\"type\":\"cat\",\"name\":\"a\"}")
                        .errorBody(Pet.class))
                .isPresent();
        assertThat(error(Everything.codec(), "text/plain", "no").errorBody()).isEmpty();
        assertThat(error(Codecs.STRING, "text/html", "<p>a gateway's page").errorBody())
                .isEmpty();
        assertThat(error(Codecs.STRING, "text/plain", " ").errorBody()).isEmpty();
    }
}
