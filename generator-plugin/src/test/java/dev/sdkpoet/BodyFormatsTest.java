package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are one value: what a caller gives, what is sent, and what is read. */
class BodyFormatsTest {
    private static String run(LoopbackServer server, String code) throws IOException {
        return GeneratedClient.of(GoldenCase.CASES.resolve("body-formats").resolve("openapi.yaml"))
                .run("Example client = %s;\nTextsApi texts = client.texts();\nValuesApi values = client.values();\n%s"
                        .formatted(server.client(), code));
    }

    @Test
    void a_plain_text_with_a_format_is_sent_as_a_parameter_is() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "true")) {
            run(server, """
                    java.time.OffsetDateTime time = java.time.OffsetDateTime.parse("2024-02-29T12:00:00+01:00");
                    java.util.UUID uuid = java.util.UUID.fromString("38400000-8cf0-11bd-b23e-10b96e4ef00d");
                    texts.putDateTime(time);
                    texts.putDate();
                    texts.putDate(PutDateOptions.builder().body(time.toLocalDate()).build());
                    texts.putUuid(uuid);
                    texts.putBytes("AQID");
                    texts.putDuration(java.time.Duration.ofDays(40));
                    texts.putDuration(java.time.Period.ofMonths(2));
                    texts.putDecimal(new java.math.BigDecimal("1.50"));
                    texts.putBoolean(true);
                    texts.putMode(Mode.OFF);
                    texts.putMode(Mode.of("dim"));
                    texts.putSpeedAsText(PutSpeedRequestText.FAST);
                    return "";
                    """);
            assertThat(server.received())
                    .extracting(received -> received.header("Content-Type") + ": " + received.body())
                    .containsExactly(
                            "text/plain: 2024-02-29T12:00:00+01:00",
                            "null: ",
                            "text/plain: 2024-02-29",
                            "text/plain; charset=utf-8: 38400000-8cf0-11bd-b23e-10b96e4ef00d",
                            "text/plain: AQID",
                            "text/plain: P40D",
                            "text/plain: P2M",
                            "text/plain: 1.50",
                            "text/plain: true",
                            "text/plain: off",
                            "text/plain: dim",
                            "text/plain: fast");
        }
    }

    @Test
    void json_that_is_a_text_with_a_format_is_sent_from_its_java_type() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("\"2024-02-30T12:00:00Z\"")) {
            assertThat(run(server, """
                    java.time.OffsetDateTime time = java.time.OffsetDateTime.parse("2024-02-29T12:00:00Z");
                    values.sendDate();
                    values.sendDate(SendDateOptions.builder().body(time.toLocalDate()).build());
                    values.sendBytes(Bytes.of(new byte[] {1, 2, 3}));
                    values.sendUuid(java.util.UUID.fromString("38400000-8cf0-11bd-b23e-10b96e4ef00d"));
                    return values.sendDateTime(time);
                    """)).isEqualTo("2024-02-30T12:00:00Z");
            assertThat(server.received())
                    .extracting(LoopbackServer.Received::body)
                    .containsExactly(
                            "",
                            "\"2024-02-29\"",
                            "\"AQID\"",
                            "\"38400000-8cf0-11bd-b23e-10b96e4ef00d\"",
                            "\"2024-02-29T12:00:00Z\"");
        }
    }

    @Test
    void a_number_a_boolean_and_an_enumeration_are_read_from_plain_text() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "9007199254740993\n")) {
            assertThat(run(server, """
                    long next = texts.putLong(PutLongOptions.builder().body(41).build());
                    return next + " " + texts.putLongCall().executeAsync().join();
                    """)).isEqualTo("9007199254740993 9007199254740993");
            assertThat(server.received().get(0).body()).isEqualTo("41");
            assertThat(server.last().header("Accept")).isEqualTo("text/plain");
        }
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "true")) {
            assertThat(run(server, "boolean is = texts.putBoolean(false); return is;"))
                    .isEqualTo("true");
        }
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "off")) {
            assertThat(run(server, "return texts.putMode(Mode.ON) == Mode.OFF;"))
                    .isEqualTo("true");
        }
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "1")) {
            assertThat(run(server, "return texts.putMode(Mode.ON).value();")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "9223372036854775808"})
    void a_plain_text_that_is_no_number_as_declared_fails_the_call_and_shows_it(String answer) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", answer)) {
            assertThat(run(server, """
                    try {
                        return texts.putLong();
                    } catch (DecodingException e) {
                        return e.status() + " " + e.rawBody();
                    }
                    """)).isEqualTo("200 " + answer);
        }
    }

    @Test
    void a_text_that_may_be_missing_has_another_form_or_several_types_is_a_string() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "text/plain", "x")) {
            assertThat(run(server, """
                    String sum = texts.putDecimal(java.math.BigDecimal.ONE);
                    String time = texts.putDateTime(java.time.OffsetDateTime.parse("2024-02-29T12:00:00Z"));
                    String other = texts.putOthers("2024");
                    return sum + time + other + texts.putOthersAsText("2024");
                    """)).isEqualTo("xxxx");
        }
    }
}
