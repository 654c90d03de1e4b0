package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret in any exception, whatever goes wrong and whatever a server echoes (C22, C23, C26, C27). */
class SecretsTest {
    private static final String SECRET = TestClient.SECRET;
    private static final List<String> FORMS = List.of(
            SECRET,
            Urls.encode(SECRET, Urls.UNRESERVED),
            URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)),
            Base64.getEncoder().encodeToString(("AC1:" + SECRET).getBytes(StandardCharsets.UTF_8)));

    static Stream<Credentials> credentials() {
        return Stream.of(
                Credentials.basic("AC1", SECRET),
                TokenCredentials.bearer(SECRET),
                TokenCredentials.authorization("Custom " + SECRET),
                ApiKeyCredentials.header("X-Api-Key", SECRET),
                ApiKeyCredentials.query("key", SECRET),
                ApiKeyCredentials.cookie("sid", SECRET));
    }

    /** Everything that a careless program would log of an exception. */
    private static String shown(Throwable problem) {
        StringWriter out = new StringWriter();
        problem.printStackTrace(new PrintWriter(out, true));
        return out + problem.toString();
    }

    private static void check(ApiCall<?> call) {
        Throwable sync = catchThrowableOfType(Throwable.class, call::execute);
        Throwable async = catchThrowableOfType(
                CompletionException.class, () -> call.executeAsync().join());
        for (String form : FORMS) {
            assertThat(shown(sync)).doesNotContain(form);
            assertThat(shown(async)).doesNotContain(form);
        }
    }

    private static ApiCall<JsonValue> call(TestClient builder, Credentials credentials) {
        return builder.credentials("auth", credentials)
                .build()
                .request(TestClient.secured("POST", "/x/{Sid}"))
                .path("Sid", SECRET)
                .query("q", SECRET)
                .form("f", SECRET)
                .json(Codecs.ANY)
                .withHeader("X-Auth-Token", SECRET);
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void a_server_that_echoes_everything_into_its_errors_gives_nothing_away(Credentials credentials) {
        try (TestServer server = TestServer.script((request, number) -> {
            String all = (request.uri() + request.headers().values() + request.text())
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"");
            return Answer.json(500, "{\"code\":\"" + all + "\",\"message\":\"" + all + "\"}")
                    .with("X-Request-Id", SECRET);
        })) {
            check(call(TestClient.of(server.url()), credentials));
        }
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void broken_servers_give_nothing_away(Credentials credentials) {
        for (FaultServer.Fault fault : List.<FaultServer.Fault>of(
                connection -> {},
                FaultServer.Connection::reset,
                connection -> connection.write("HTTP/9.9 " + SECRET + "\r\n\r\n"),
                connection -> connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + SECRET + "\r\n\r\n"),
                connection -> connection.write("HTTP/1.1 200 OK\r\n" + SECRET + "\r\n\r\n"),
                connection -> connection.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: " + SECRET + "\r\nContent-Length: 2\r\n\r\n{}"),
                connection -> connection.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n\"" + SECRET),
                connection -> connection.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: " + (SECRET.length() + 1) + "\r\n\r\n\"" + SECRET),
                connection -> connection.write(
                        "HTTP/1.1 307 X\r\nLocation: https://evil.test/" + SECRET + "\r\nContent-Length: 0\r\n\r\n"))) {
            try (FaultServer server = new FaultServer(fault)) {
                check(call(TestClient.of(server.url()), credentials));
            }
        }
    }

    @Test
    void transports_whose_exceptions_have_the_secret_give_nothing_away() {
        for (Exception problem : List.of(
                new IOException("bad header: Bearer " + SECRET),
                new IOException("outer", new IllegalArgumentException("inner " + SECRET)),
                new IllegalArgumentException("invalid header value: \"Bearer " + SECRET + "\""))) {
            check(call(
                    TestClient.of("https://a.test").transport(request -> CompletableFuture.failedFuture(problem)),
                    TokenCredentials.bearer(SECRET)));
            if (problem instanceof RuntimeException thrown) {
                check(call(
                        TestClient.of("https://a.test").transport(request -> {
                            throw thrown;
                        }),
                        TokenCredentials.bearer(SECRET)));
            }
        }
    }

    @Test
    void a_refused_connection_gives_nothing_away() {
        check(call(TestClient.of("http://localhost:1"), TokenCredentials.bearer(SECRET)));
    }

    @Test
    void a_link_that_is_refused_is_not_shown() {
        try (TestServer server =
                TestServer.answering(Answer.json("{\"next\":\"https://evil.test/?key=" + SECRET + "\"}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .build()
                    .request(TestClient.get("/x"))
                    .json(Codecs.ANY);
            Paging<JsonValue, JsonValue> paging = Paging.nextUrl(page -> List.of(), "next");
            Throwable problem = catchThrowableOfType(
                    PagingException.class, () -> Pages.of(call, paging).stream().count());
            assertThat(shown(problem)).doesNotContain(SECRET).doesNotContain("evil");
        }
    }

    @Test
    void tokens_that_were_fetched_are_secrets_too() {
        try (TestServer issuer = TestServer.answering(Answer.json("{\"access_token\":\"fetched-t0ken\"}"));
                TestServer server = TestServer.script((request, number) ->
                        Answer.json(400, "{\"message\":\"" + request.header("Authorization") + "\"}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .credentials("auth", OAuth2Credentials.clientCredentials(issuer.url(), "id", SECRET))
                    .build()
                    .request(TestClient.secured("GET", "/x"))
                    .json(Codecs.ANY);
            Throwable problem = catchThrowableOfType(BadRequestException.class, call::execute);
            assertThat(problem).hasMessage("GET /x: 400: Bearer ***");
        }
    }

    @Test
    void short_secrets_do_not_make_messages_unreadable() {
        Redactor redactor = new Redactor();
        redactor.add("a");
        assertThat(redactor.redact("a message")).isEqualTo("a message");
    }
}
