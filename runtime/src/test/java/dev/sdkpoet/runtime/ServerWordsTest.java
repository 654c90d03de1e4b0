package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's words in messages, logs and stack traces: without secrets, in one line and not too long (C22 to C27). */
class ServerWordsTest {
    private static final String SECRET = "s3cr3t+tok&en/\"w\\th=$pecial\u00e9";

    /** How a server may spell what it was sent. */
    private static final Map<String, UnaryOperator<String>> SPELLINGS = new LinkedHashMap<>();

    static {
        SPELLINGS.put("as it is", text -> text);
        SPELLINGS.put("upper case", text -> text.toUpperCase(Locale.ROOT));
        SPELLINGS.put("form", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        SPELLINGS.put("query", text -> Urls.encode(text, Urls.UNRESERVED));
        SPELLINGS.put("query in lower case", text -> Urls.encode(text, "+").toLowerCase(Locale.ROOT));
        SPELLINGS.put("every byte", text -> each(text, "%%%02X"));
        SPELLINGS.put("every byte in lower case", text -> each(text, "%%%02x"));
        SPELLINGS.put("query twice", text -> Urls.encode(Urls.encode(text, ""), ""));
        SPELLINGS.put("every byte twice", text -> each(text, "%%25%02x"));
        SPELLINGS.put("JSON", text -> JsonValue.of(text).toJson());
        SPELLINGS.put(
                "JSON in JSON",
                text -> JsonValue.of(JsonValue.of(text).toJson()).toJson());
        SPELLINGS.put("JSON escapes", text -> characters(text, "\\u%04x"));
        SPELLINGS.put(
                "script",
                text -> text.replace("&", "\\x26").replace("\"", "\\x22").replace("\\t", "\\\\t"));
        SPELLINGS.put(
                "HTML",
                text -> text.replace("&", "&amp;").replace("\"", "&quot;").replace("\u00e9", "&#233;"));
        SPELLINGS.put("HTML, hexadecimal", text -> characters(text, "&#x%x;"));
        SPELLINGS.put("HTML, decimal", text -> characters(text, "&#%d;"));
        SPELLINGS.put("HTML in a query", text -> Urls.encode(characters(text, "&#x%X;"), ""));
    }

    private static String each(String text, String format) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(format.formatted(b & 0xff));
        }
        return out.toString();
    }

    private static String characters(String text, String format) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(format.formatted(c)));
        return out.toString();
    }

    /** Keeps what is logged. */
    private static final class Log implements System.Logger {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            lines.add(message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
            lines.add(format);
        }
    }

    /** Everything that a careless program would log of a call that fails. */
    private static String shown(TestClient client, BiFunction<ApiClient, RequestBuilder, ApiCall<?>> maker) {
        Log log = new Log();
        List<Throwable> seen = new ArrayList<>();
        ApiClient built = client.maxRetries(0)
                .interceptor(new LoggingInterceptor(log, System.Logger.Level.INFO))
                .interceptor(new Interceptor() {
                    @Override
                    public void afterAttempt(Call call, Result result) {
                        if (result.problem() != null) {
                            seen.add(result.problem());
                        }
                    }
                })
                .build();
        ApiCall<?> call = maker.apply(built, built.request(TestClient.secured("GET", "/x")));
        ApiException problem = catchThrowableOfType(ApiException.class, call::execute);
        assertThat(problem).isNotNull();
        seen.add(problem);
        StringWriter out = new StringWriter();
        seen.forEach(each -> each.printStackTrace(new PrintWriter(out, true)));
        return out + "\n" + problem.error() + "\n" + String.join("\n", log.lines);
    }

    private static String shown(TestClient client) {
        return shown(client, (own, request) -> request.json(Codecs.ANY));
    }

    static Stream<String> spellings() {
        return SPELLINGS.keySet().stream();
    }

    /** Each place of an answer that a message has something of. */
    private static List<Answer> answers(String text) {
        String json = JsonValue.of(text).toJson();
        String far = JsonValue.of("x".repeat(185) + " " + text).toJson();
        List<Answer> answers = new ArrayList<>(List.of(
                Answer.json(400, "{\"code\":" + json + "}"),
                Answer.json(400, "{\"message\":" + json + "}"),
                Answer.json(400, "{\"message\":" + far + "}"),
                Answer.json(400, "{\"type\":" + json + ",\"title\":" + json + ",\"detail\":" + json + "}"),
                Answer.json(400, "{\"error\":{\"code\":" + json + ",\"message\":" + json + "}}"),
                Answer.json(400, "{\"error\":" + json + ",\"error_description\":" + json + "}"),
                Answer.of(400).with("Content-Type", "text/html").body("<p>" + text + "</p>"),
                Answer.json(200, "{" + json + ":1," + json + ":2}"),
                Answer.json(200, "[" + text)));
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            answers.add(Answer.of(400).with("X-Request-Id", text));
            answers.add(Answer.of(200).with("Content-Type", text).body("x"));
            answers.add(Answer.of(200).with("Content-Type", "text/" + text).body("x"));
        }
        return answers;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void no_secret_is_shown_however_a_server_spells_it(String spelling) {
        String text = SPELLINGS.get(spelling).apply(SECRET);
        for (Answer answer : answers(text)) {
            try (TestServer server = TestServer.answering(answer)) {
                assertThat(shown(TestClient.of(server.url()).credentials("auth", Credentials.basic("AC1", SECRET))))
                        .as(answer.status() + " " + answer.headers()
                                + new String(answer.body(), StandardCharsets.UTF_8))
                        .doesNotContain(text)
                        .doesNotContain(text.substring(0, 12))
                        .doesNotContain(SECRET.substring(0, 8));
            }
        }
    }

    /** Client id and secret, sent in a header or in the body. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void neither_id_nor_secret_of_a_client_is_shown(String spelling) {
        String id = "cl1ent/id&1";
        for (String given : List.of(id, SECRET)) {
            String text = SPELLINGS.get(spelling).apply(given);
            for (Answer answer : answers(text)) {
                try (TestServer issuer = TestServer.answering(answer)) {
                    for (Credentials credentials : List.of(
                            OAuth2Credentials.clientCredentials(issuer.url(), id, SECRET),
                            OAuth2Credentials.clientCredentialsInBody(issuer.url(), id, SECRET))) {
                        assertThat(shown(TestClient.of("https://a.test").credentials("auth", credentials)))
                                .as(credentials + " " + new String(answer.body(), StandardCharsets.UTF_8))
                                .doesNotContain(text)
                                .doesNotContain(text.substring(0, 8))
                                .doesNotContain(given.substring(0, 6));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void no_key_cookie_or_token_of_a_call_is_shown(String spelling) {
        String secret = "s3cr3t/key&1";
        String text = SPELLINGS.get(spelling).apply(secret);
        try (TestServer server = TestServer.answering(
                Answer.json(400, "{\"message\":" + JsonValue.of("no " + text).toJson() + "}"))) {
            List<BiFunction<ApiClient, RequestBuilder, ApiCall<?>>> calls = List.of(
                    (client, request) -> request.json(Codecs.ANY).withHeader("Cookie", "a=b; sid=" + secret + "; c=d"),
                    (client, request) -> request.json(Codecs.ANY).withHeader("Authorization", "Custom " + secret),
                    (client, request) -> request.json(Codecs.ANY).withHeader("X-Signature", secret));
            for (BiFunction<ApiClient, RequestBuilder, ApiCall<?>> call : calls) {
                check(
                        shown(TestClient.of(server.url()).credentials("auth", TokenCredentials.bearer("t0k")), call),
                        text);
            }
            for (Credentials credentials : List.of(
                    ApiKeyCredentials.query("q", secret),
                    ApiKeyCredentials.cookie("c", secret),
                    ApiKeyCredentials.header("h", secret),
                    TokenCredentials.bearer(secret))) {
                check(shown(TestClient.of(server.url()).credentials("auth", credentials)), text);
            }
        }
    }

    private static void check(String shown, String text) {
        assertThat(shown)
                .contains("GET /x: 400")
                .doesNotContain(text)
                .doesNotContain(text.substring(0, 8))
                .doesNotContain("s3cr3t");
    }

    /** It is a word that servers use, and no secret. */
    @Test
    void a_scheme_is_shown() {
        try (TestServer server =
                TestServer.answering(Answer.json(401, "{\"message\":\"the bearer token s3cr3t ended\"}"))) {
            assertThat(shown(
                            TestClient.of(server.url()),
                            (client, request) -> request.json(Codecs.ANY).withHeader("Authorization", "Bearer s3cr3t")))
                    .contains("401: the bearer token *** ended");
        }
    }

    /** Whatever it is called: it says what was wrong more often than it is a secret, and credentials say themselves that they are. */
    @Test
    void a_parameter_that_a_server_repeats_is_shown() {
        try (TestServer server =
                TestServer.answering(Answer.json(400, "{\"message\":\"no page behind token p4ge2\"}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .build()
                    .request(TestClient.get("/x"))
                    .query("page_token", "p4ge2")
                    .json(Codecs.ANY);
            assertThat(catchThrowableOfType(ApiException.class, call::execute))
                    .hasMessage("GET /x: 400: no page behind token p4ge2");
        }
    }

    /** A link to a next page may have the key already, in another spelling. */
    @Test
    void a_key_that_a_link_has_is_not_sent_twice() {
        try (TestServer server =
                TestServer.answering(Answer.json("{\"next\":\"/x?%6bey=%73ecret\"}"), Answer.json("{}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .credentials("auth", ApiKeyCredentials.query("key", "secret"))
                    .build()
                    .request(TestClient.secured("GET", "/x"))
                    .json(Codecs.ANY);
            Pages.of(call, Paging.<JsonValue, JsonValue>nextUrl(page -> List.of(), "next"))
                    .pages()
                    .forEach(page -> {});
            assertThat(server.requests)
                    .extracting(TestServer.Received::query)
                    .containsExactly("key=secret", "%6bey=%73ecret");
        }
    }

    @Test
    void a_parameter_of_a_similar_name_is_not_the_key() {
        try (TestServer server = TestServer.answering(Answer.json("{\"next\":\"/x?a~1b=1\"}"), Answer.json("{}"))) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .credentials("auth", ApiKeyCredentials.query("a/b", "secret"))
                    .build()
                    .request(TestClient.secured("GET", "/x"))
                    .json(Codecs.ANY);
            Pages.of(call, Paging.<JsonValue, JsonValue>nextUrl(page -> List.of(), "next"))
                    .pages()
                    .forEach(page -> {});
            assertThat(server.requests)
                    .extracting(TestServer.Received::query)
                    .containsExactly("a%2Fb=secret", "a~1b=1&a%2Fb=secret");
        }
    }

    /** What the JDK's client says of an answer that it can't read quotes it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 2OO W\u0085ords\r\n\r\n",
                "HTTP/9.9 Qu0te\r\n\r\n",
                "Qu0te\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: Qu0te\r\n\r\n",
                "HTTP/1.1 200 OK\r\nWo rds: a\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: Qu0te\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nQu0te\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Qu0te\r\n\r\nQu0te\r\n"
            })
    void no_words_of_the_jdk_about_an_answer_are_shown(String answer) {
        try (FaultServer server = FaultServer.writing(answer)) {
            TestClient client = TestClient.of(server.url()).credentials("auth", TokenCredentials.bearer("t0k"));
            assertThat(shown(client)).doesNotContainIgnoringCase("qu0te").doesNotContain("W\u0085", "2OO", "9.9");
            assertThat(shown(client, (own, request) -> request.json(Codecs.ANY).withHeader("X", "1")))
                    .doesNotContainIgnoringCase("qu0te");
        }
    }

    @Test
    void a_connection_that_is_refused_is_still_named() {
        assertThat(shown(TestClient.of("http://localhost:1").credentials("auth", TokenCredentials.bearer("t0k"))))
                .contains("could not connect to http://localhost:1 (ConnectException");
    }

    /** C0, C1, separators of lines and paragraphs, what turns text around, what can't be seen, half a character. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 9, 0xa, 0xb, 0xc, 0xd, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x61c, 0x200b, 0x200e, 0x200f,
                0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xd800,
                0xdfff, 0xe0001
            })
    void a_servers_words_stay_in_their_line(int character) {
        String text = "a" + Character.toString(character) + "b";
        String json = JsonValue.of(text).toJson();
        TestClient client = TestClient.of("https://a.test")
                .credentials("auth", TokenCredentials.bearer("t0k"))
                .transport(request -> java.util.concurrent.CompletableFuture.completedFuture(new HttpTransport.Response(
                        400,
                        Map.of("X-Request-Id", List.of(text)),
                        new java.io.ByteArrayInputStream(("{\"code\":" + json + ",\"message\":" + json + "}")
                                .getBytes(StandardCharsets.UTF_8)))));
        assertThat(shown(client))
                .contains("GET /x: 400 [a b]: a b (request id a b)")
                .contains("ms (request id a b)")
                .doesNotContain(text);
        TestClient other = client.transport(request ->
                java.util.concurrent.CompletableFuture.completedFuture(new HttpTransport.Response(
                        200,
                        Map.of("Content-Type", List.of("text/" + text)),
                        new java.io.ByteArrayInputStream(new byte[1]))));
        assertThat(shown(other)).contains("found text/a b").doesNotContain(text);
        TestClient failing = client.transport(
                request -> java.util.concurrent.CompletableFuture.failedFuture(new java.io.IOException(text)));
        assertThat(shown(failing)).contains("broke (IOException: a b)").doesNotContain(text);
    }

    @Test
    void a_servers_words_are_no_longer_than_a_line() {
        String text = "x".repeat(100_000);
        try (TestServer server = TestServer.answering(
                Answer.json(400, "{\"code\":\"" + text.substring(0, 5000) + "\",\"message\":\"" + text + "\"}")
                        .with("X-Request-Id", text.substring(0, 5000)))) {
            ApiException problem = catchThrowableOfType(
                    ApiException.class,
                    TestClient.of(server.url())
                            .build()
                            .request(TestClient.get("/x"))
                            .json(Codecs.ANY)::execute);
            assertThat(problem.getMessage().length()).isLessThan(700);
            assertThat(problem.getMessage()).doesNotContain("x".repeat(201));
            assertThat(new Redactor().line(text.substring(0, 5000)).length()).isBetween(190, 200);
            assertThat(new Redactor().line("x".repeat(190))).hasSize(190);
            assertThat(new Redactor().line("\ud83d\ude00".repeat(150)).length()).isBetween(190, 200);
            assertThat(problem.error().message()).contains(text);
        }
    }

    @Test
    @SuppressWarnings("OverrideThrowableToString") // as exceptions of others do
    void an_exception_with_words_of_its_own_is_shown_by_its_name_only() {
        Redactor redactor = new Redactor();
        redactor.add("s3cr3t-value");
        Throwable chatty = new java.io.IOException("fine") {
            @Override
            public String toString() {
                return "s3cr3t-value";
            }
        };
        assertThat(redactor.redact(new java.io.IOException("fine", chatty)))
                .hasNoCause()
                .hasMessageStartingWith(ServerWordsTest.class.getName());
    }

    @Test
    void a_secret_that_is_cut_in_two_is_not_shown() {
        Redactor redactor = new Redactor();
        redactor.add("s3cr3t-value");
        for (int length = 150; length < 210; length++) {
            assertThat(redactor.line("x".repeat(length) + "s3cr3t-value")).doesNotContain("s3");
            assertThat(redactor.line("x".repeat(length) + "%733cr3t-value")).doesNotContain("3cr");
        }
        assertThat(redactor.line("say s3cr3t-value twice: s3cr3t-value")).isEqualTo("say *** twice: ***");
    }
}
