package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reads a server's text takes time that grows with it, whatever characters there are (C36, C45, C55). */
class ParserGrowthTest {
    private static final int LARGE = 1 << 16;
    private static final int FACTOR = 4;
    private static final long LITTLE = Duration.ofMillis(60).toNanos();

    private static final List<String> BEGINNINGS = List.of(
            "",
            "<",
            "<x>",
            "<x>;rel=\"",
            "\"",
            "P",
            "2015-07-30T20:00:00.",
            "Wed, ",
            "text/html;charset=",
            "/",
            "{\"a\":");
    private static final List<String> UNITS = List.of(
            "<",
            "<x>",
            ";a",
            ";a=\"b\"",
            ";rel=",
            "\"",
            "\\",
            "\\u",
            ",",
            ", ",
            " ",
            "\t",
            "=",
            "a",
            "0",
            "9",
            ".",
            "-",
            "/",
            "../",
            "a/",
            ":",
            "%",
            "%2",
            "%2e/",
            "&",
            "&#",
            "&#x0",
            "&amp;",
            "[",
            "{",
            "\u2028",
            "\u00e9",
            "s3cr3t",
            "s3cr",
            "T",
            "1D",
            "\n",
            "\ndata:",
            ":\n");

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";

    /** As an argument, or as a constant for one. */
    private static final Pattern EXPRESSION =
            Pattern.compile("(?:Pattern\\.compile|matches|replaceAll|replaceFirst|split|DIGITS =)[(\\s]*(" + LITERAL
                    + "(?:\\s*\\+\\s*" + LITERAL + ")*)");

    private static final Map<String, Consumer<String>> PARSERS = new LinkedHashMap<>();

    static {
        Redactor redactor = new Redactor();
        redactor.add("s3cr3t");
        redactor.add("s3cr".repeat(1000));
        RetryPolicy retries = new RetryPolicy(Clock.systemUTC(), () -> 0.5);
        PARSERS.put("Link", text -> LinkHeader.next(List.of(text)));
        PARSERS.put("link", ParserGrowthTest::follow);
        PARSERS.put("media type", Headers::mediaType);
        PARSERS.put("header", text -> quietly(() -> Headers.checkValue("a", text)));
        PARSERS.put("dots", Operation::isDots);
        PARSERS.put("charset", text -> quietly(() -> Headers.charset(text)));
        PARSERS.put("number", text -> assertThat(text.matches(Attempt.DIGITS)).isIn(true, false));
        PARSERS.put("Retry-After", text -> quietly(() -> retries.delay(answer(429, "Retry-After", text), true, 0)));
        PARSERS.put("Content-Encoding", text -> answer(200, "Content-Encoding", text));
        PARSERS.put("Content-Length", text -> answer(200, "Content-Length", text));
        PARSERS.put("words", redactor::line);
        PARSERS.put("words of an exception", text -> redactor.redact(new IllegalStateException(text)));
        PARSERS.put("name of a member", text -> JsonException.at(text, text));
        PARSERS.put(
                "error",
                text -> call(
                        500,
                        "application/json",
                        "{\"message\":" + JsonValue.of(text).toJson() + "}"));
        PARSERS.put("body of an error", text -> call(500, "application/json", text));
        PARSERS.put("JSON", text -> call(200, "application/json", text));
        PARSERS.put("events", text -> call(200, "text/event-stream", text));
        PARSERS.put("lines", text -> call(200, "application/jsonl", text));
        Map<String, Codec<?>> codecs = Map.of(
                "date", Codecs.DATE,
                "date-time", Codecs.DATE_TIME,
                "date-time of RFC 2822", Codecs.DATE_TIME_RFC2822,
                "duration", Codecs.DURATION,
                "UUID", Codecs.UUID,
                "URI", Codecs.URI,
                "base64", Codecs.BASE64);
        codecs.forEach((name, codec) -> PARSERS.put(
                name, text -> quietly(() -> codec.fromJson(JsonValue.of(text).toJson()))));
    }

    private static void quietly(Runnable parser) {
        try {
            parser.run();
        } catch (RuntimeException e) {
            return; // that it isn't what it should be is no matter here
        }
    }

    private static Attempt answer(int status, String header, String value) {
        HttpTransport.Response response = new HttpTransport.Response(
                status, Map.of(header, List.of(value)), new ByteArrayInputStream(new byte[0]));
        return Attempt.of(response, false, 1000);
    }

    /** What a client does with an answer. */
    private static void call(int status, String type, String body) {
        RequestBuilder request = TestClient.of("https://a.test")
                .maxRetries(0)
                .transport(sent -> CompletableFuture.completedFuture(new HttpTransport.Response(
                        status,
                        Map.of("Content-Type", List.of(type)),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))))
                .build()
                .request(TestClient.get("/x"));
        quietly(() -> {
            if (type.endsWith("stream")) {
                request.receive(EventStream.ofEvents(Codecs.ANY)).execute().forEach(event -> {});
            } else if (type.endsWith("jsonl")) {
                request.receive(EventStream.ofLines(Codecs.ANY)).execute().forEach(line -> {});
            } else {
                request.json(Codecs.ANY).execute();
            }
        });
    }

    private static void follow(String link) {
        ApiCall<JsonValue> call = TestClient.of("https://a.test")
                .build()
                .request(TestClient.get("/x"))
                .json(Codecs.ANY);
        quietly(() -> {
            CallSettings settings = NextLink.follow(call, link).settings;
            assertThat(settings.link.apply(URI.create("https://a.test/x?y"), (HttpSource<?>) call.source))
                    .isNotNull();
        });
    }

    static Stream<String> parsers() {
        return PARSERS.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parsers")
    void time_grows_with_the_text(String name) {
        Consumer<String> parser = PARSERS.get(name);
        List<String> slow = new ArrayList<>();
        for (String beginning : BEGINNINGS) {
            for (String unit : UNITS) {
                String large = beginning + unit.repeat(LARGE / unit.length());
                if (nanos(parser, large) > LITTLE) {
                    String small = beginning + unit.repeat(LARGE / FACTOR / unit.length());
                    long before = least(parser, small);
                    long after = least(parser, large);
                    if (after > LITTLE && after > 2 * FACTOR * before) {
                        slow.add("%s, then %s: %s ms, then %s ms"
                                .formatted(beginning, unit, before / 1_000_000, after / 1_000_000));
                    }
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    private static long least(Consumer<String> parser, String text) {
        return Stream.generate(() -> nanos(parser, text))
                .limit(3)
                .min(Long::compare)
                .orElseThrow();
    }

    /** Of the processor, so that a busy machine makes no difference. */
    private static long nanos(Consumer<String> parser, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        parser.accept(text);
        return threads.getCurrentThreadCpuTime() - begin;
    }

    @Test
    void one_link_of_many_is_found() {
        assertThat(LinkHeader.next(List.of("<".repeat(40_000)))).isNull();
        assertThat(LinkHeader.next(List.of("<x>" + ";a".repeat(2_000)))).isNull();
        assertThat(LinkHeader.next(List.of("<x>" + ";a".repeat(100_000) + ";rel=next")))
                .isEqualTo("x");
        assertThat(LinkHeader.next(List.of("<x>; a=\"\\\"<y>;rel=next, \", <z>;rel=next")))
                .isEqualTo("z");
    }

    /** One that goes back over what it has read may take for ever, or fill the stack; a possessive one never does. */
    @Test
    void no_regular_expression_that_reads_what_a_server_sends_goes_back() throws Exception {
        List<String> own = List.of("ClientSettings.java", "PartType.java"); // of a caller, and of the document
        int checked = 0;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/sdkpoet/runtime"))) {
            for (Path file : files.filter(
                            path -> !own.contains(path.getFileName().toString()))
                    .toList()) {
                Matcher expressions = EXPRESSION.matcher(Files.readString(file));
                while (expressions.find()) {
                    String quantifiers = expressions
                            .group(1)
                            .replaceAll("\"\\s*\\+\\s*\"", "")
                            .replaceAll("\\\\\\\\.|\\[[^]]*]|\\(\\?[:i]|[*+?}]\\+", "");
                    assertThat(quantifiers)
                            .as(file + ": " + expressions.group())
                            .doesNotContain("*", "+", "?", ",}");
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(10);
    }
}
