package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Successful answers that are as promised, and those that aren't (C33 to C39). */
class DecodingTest {
    private interface Use<T> {
        T of(RequestBuilder request);
    }

    private static <T> T with(Answer answer, Use<T> use) {
        try (TestServer server = TestServer.answering(answer)) {
            return use.of(TestClient.of(server.url())
                    .maxRetries(0)
                    .maxResponseSize(100_000)
                    .build()
                    .request(get("/x")));
        }
    }

    private static JsonValue json(Answer answer) {
        return with(
                answer, request -> request.json(Codecs.ANY, "application/vnd.x").execute());
    }

    private static DecodingException problem(Answer answer) {
        DecodingException problem = catchThrowableOfType(DecodingException.class, () -> json(answer));
        assertThat(problem.status()).isEqualTo(answer.status());
        assertThat(problem.headers()).isNotEmpty();
        return problem;
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json", "APPLICATION/JSON", "application/json;charset=utf-8", "application/hal+json",
                        "text/json",
                "application/problem+json", "text/plain", "application/vnd.x", "application/octet-stream",
                        "application/json; charset=\"UTF-8\""
            })
    void json_is_read_under_the_names_that_servers_give_it(String type) {
        assertThat(json(Answer.of(200).with("Content-Type", type).body("{\"a\":1}"))
                        .toJson())
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void json_without_media_type_is_read() {
        assertThat(json(Answer.of(200).body("[]")).toJson()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html; charset=utf-8", "application/xml", "image/png"})
    void another_media_type_is_an_error_that_shows_status_and_type_but_not_the_body(String type) {
        DecodingException problem =
                problem(Answer.of(200).with("Content-Type", type).body("<html>please log in</html>"));
        assertThat(problem)
                .hasMessageContaining("200, but expected JSON, found " + type.split(";")[0])
                .hasMessageNotContaining("log in");
        assertThat(problem.rawBody()).isEqualTo("<html>please log in</html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":s3cr3t}", "[1,]", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "nul", "\u0000"})
    void a_body_that_is_not_json_is_an_error_without_its_content(String body) {
        assertThat(problem(Answer.json(body)).toString()).doesNotContain("s3cr3t");
    }

    @Test
    void an_empty_body_is_null_where_it_may_be_missing() {
        assertThat(with(
                                Answer.of(204),
                                request -> request.optionalJson(Codecs.ANY).executeForResponse())
                        .body())
                .isNull();
        assertThat((Object) with(
                        Answer.json("7"),
                        request -> request.optionalJson(Codecs.LONG).execute()))
                .isEqualTo(7L);
    }

    @Test
    void a_body_where_none_is_promised_is_ignored() {
        ApiResponse<Void> response = with(
                Answer.of(200).with("Content-Type", "text/html").body("<html>"),
                request -> request.empty().executeForResponse());
        assertThat(response.body()).isNull();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.attempts()).isEqualTo(1);
    }

    @Test
    void other_charsets_are_read() {
        byte[] latin = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(json(Answer.of(200)
                        .with("Content-Type", "application/json; charset=iso-8859-1")
                        .body(latin)))
                .isEqualTo(JsonValue.parse("{\"a\":\"\u00e9\"}"));
        byte[] wide = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_16);
        assertThat(json(Answer.of(200)
                        .with("Content-Type", "application/json; charset=utf-16")
                        .body(wide)))
                .isEqualTo(JsonValue.parse("{\"a\":\"\u00e9\"}"));
        assertThat(problem(Answer.of(200)
                        .with("Content-Type", "application/json; charset=klingon")
                        .body("{}")))
                .isNotNull();
    }

    @Test
    void invalid_utf_8_is_an_error() {
        assertThat(problem(
                        Answer.of(200).with("Content-Type", "application/json").body(new byte[] {'"', (byte) 0xff, '"'
                        })))
                .isNotNull();
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        assertThat(json(Answer.json("\ufeff{}")).toJson()).isEqualTo("{}");
    }

    @Test
    void text_is_read_in_its_charset() {
        Answer latin = Answer.of(200)
                .with("Content-Type", "text/plain; charset=iso-8859-1")
                .body(new byte[] {(byte) 0xe9});
        assertThat((Object) with(latin, request -> request.text("text/plain").execute()))
                .isEqualTo("\u00e9");
        assertThat((Object) with(
                        Answer.of(200).body("\u00e9"), request -> request.text().execute()))
                .isEqualTo("\u00e9");
        assertThatThrownBy(() -> with(
                        Answer.of(200).body(new byte[] {(byte) 0xff}),
                        request -> request.text().execute()))
                .isInstanceOf(DecodingException.class);
    }

    @Test
    void gzip_is_decompressed() {
        Answer answer = Answer.json("")
                .with("Content-Encoding", "gzip")
                .body(gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThat(json(answer).toJson()).isEqualTo("{\"a\":1}");
        assertThat((Object) with(
                        Answer.of(204).with("Content-Encoding", "gzip"),
                        request -> request.optionalJson(Codecs.ANY).execute()))
                .isNull();
    }

    @Test
    void gzipped_errors_are_read_too() {
        Answer answer = Answer.json(400, "")
                .with("Content-Encoding", "x-gzip")
                .body(gzip("{\"message\":\"no\"}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> json(answer))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("400: no");
    }

    @Test
    void a_gzip_bomb_ends_at_the_limit() {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        DecodingException problem =
                problem(Answer.json("").with("Content-Encoding", "gzip").body(bomb));
        assertThat(problem).hasMessageContaining("longer than 100000 bytes");
        assertThat(problem.rawBody().length()).isLessThanOrEqualTo(1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
    void another_content_encoding_is_an_error(String encoding) {
        assertThat(problem(Answer.json("{}").with("Content-Encoding", encoding)))
                .hasMessageContaining("Content-Encoding");
    }

    @Test
    void corrupt_gzip_is_an_error() {
        assertThat(problem(Answer.json("{}").with("Content-Encoding", "gzip"))).hasMessageContaining("gzip");
        byte[] cut = gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        byte[] half = java.util.Arrays.copyOf(cut, cut.length - 5);
        assertThat(problem(Answer.json("").with("Content-Encoding", "gzip").body(half)))
                .hasMessageContaining("broke off");
    }

    @Test
    void a_body_may_be_as_long_as_the_limit_and_no_longer() {
        String exact = "\"" + "x".repeat(99_998) + "\"";
        assertThat(json(Answer.json(exact))).isEqualTo(JsonValue.of("x".repeat(99_998)));
        assertThat(problem(Answer.json(exact + " "))).hasMessageContaining("longer than 100000 bytes");
    }

    @Test
    void a_misfit_is_an_error_at_once_only_in_strict_decoding() {
        try (TestServer server = TestServer.answering(Answer.json("[1,\"x\"]"))) {
            ApiCall<List<Long>> strict = TestClient.of(server.url())
                    .strictDecoding()
                    .build()
                    .request(get("/x"))
                    .json(Codecs.list(Codecs.LONG));
            assertThatThrownBy(strict::execute)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("/1");
        }
    }

    /** The JDK reads a member within the one before; so many would fill the stack. */
    @Test
    void a_hundred_thousand_empty_gzip_members_are_an_error() throws IOException {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            many.writeBytes(empty);
        }
        try (TestServer server = TestServer.answering(
                Answer.json("").with("Content-Encoding", "gzip").body(many.toByteArray()))) {
            RequestBuilder request = TestClient.of(server.url()).build().request(TestClient.get("/x"));
            assertThatThrownBy(request.json(Codecs.ANY)::execute)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("isn't gzip");
            assertThatThrownBy(request.binary().execute()::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_few_gzip_members_are_one_body() throws IOException {
        ByteArrayOutputStream three = new ByteArrayOutputStream();
        for (String part : new String[] {"[1", "", ",2]"}) {
            three.writeBytes(gzip(part.getBytes(StandardCharsets.UTF_8)));
        }
        try (TestServer server = TestServer.answering(
                Answer.json("").with("Content-Encoding", "gzip").body(three.toByteArray()))) {
            JsonValue read = TestClient.of(server.url())
                    .build()
                    .request(TestClient.get("/x"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(read.toJson()).isEqualTo("[1,2]");
        }
    }

    /** Wherever they meet: the JDK takes a pause between two for the end. */
    @Test
    void many_gzip_members_are_one_body_to_the_end() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.writeBytes(gzip("[0".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 5000; i++) {
            many.writeBytes(gzip(",1".getBytes(StandardCharsets.UTF_8)));
        }
        many.writeBytes(gzip("]".getBytes(StandardCharsets.UTF_8)));
        try (TestServer server = TestServer.answering(
                Answer.json("").with("Content-Encoding", "gzip").body(many.toByteArray()))) {
            assertThat(TestClient.of(server.url())
                            .build()
                            .request(TestClient.get("/x"))
                            .json(Codecs.ANY)
                            .execute()
                            .toJson())
                    .hasSize(10_003);
        }
    }

    @Test
    void a_connection_that_breaks_behind_a_member_is_no_end() throws IOException {
        byte[] member = gzip("[1]".getBytes(StandardCharsets.UTF_8));
        try (FaultServer server = new FaultServer(c -> c.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(member.length) + "\r\n")
                .write(member)
                .write("\r\n"))) {
            assertThatThrownBy(TestClient.of(server.url())
                            .maxRetries(0)
                            .build()
                            .request(get("/x"))
                            .json(Codecs.ANY)::execute)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("broke off");
        }
    }
}
