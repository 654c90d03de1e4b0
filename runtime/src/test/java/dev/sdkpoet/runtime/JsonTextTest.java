package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Everything;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for JSON, and how it is written. */
class JsonTextTest {

    @Test
    void malformed_text_is_refused_without_showing_it() {
        for (String json : List.of(
                "",
                " ",
                "SECRET",
                "{SECRET",
                "{\"SECRET",
                "{\"SECRET\"",
                "{\"SECRET\":",
                "{\"SECRET\":1",
                "{\"SECRET\":1,",
                "{\"SECRET\":1,}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{'a':1}",
                "'SECRET'",
                "[1",
                "]",
                "}",
                "[1]]",
                "{}{}",
                "1 2",
                "\"SECRET\" \"SECRET\"",
                "tru",
                "nul",
                "True",
                "NaN",
                "Infinity",
                "-Infinity",
                "-",
                "+1",
                "01",
                "-01",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x10",
                "1_000",
                "1,2",
                "\"SECRET\nx\"",
                "\"SECRET\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "// SECRET\n1",
                "/* SECRET */ 1",
                "[1, // SECRET\n2]",
                "\u00a01",
                "undefined",
                "\"a\u0000b\"",
                "[\"\t\"]",
                "{\"a\":1,\"a\":2}",
                "[{\"SECRET\":1,\"SECRET\":2}]",
                "\u0000")) {
            for (boolean bytes : new boolean[] {false, true}) {
                assertThatThrownBy(
                                () -> {
                                    if (bytes) {
                                        Codecs.ANY.fromJson(json.getBytes(StandardCharsets.UTF_8));
                                    } else {
                                        JsonValue.parse(json);
                                    }
                                },
                                json)
                        .isInstanceOf(JsonException.class)
                        .hasNoCause()
                        .message()
                        .doesNotContain("xSECRET")
                        .satisfies(message ->
                                assertThat(message.replace("/SECRET", "")).doesNotContain("SECRET"));
            }
        }
    }

    @Test
    void a_message_says_where() {
        assertThatThrownBy(() -> JsonValue.parse("{\n  \"a\": tru}")).hasMessageStartingWith("line 2, column ");
        assertThatThrownBy(() -> JsonValue.parse("[1]\n2"))
                .hasMessageStartingWith("line 2, column 2: expected the end");
        assertThatThrownBy(() -> JsonValue.parse("[{\"a\":[{\"b\":1,\"b\":2}]}]"))
                .hasMessage("/0/a/0/b: this member is there twice");
        assertThatThrownBy(() -> JsonValue.parse("[1")).hasMessageContaining("ends too early");
        assertThatThrownBy(() -> JsonValue.parse("")).hasMessage("expected JSON, found nothing");
    }

    @Test
    void a_member_name_cannot_forge_lines_of_a_log() {
        assertThatThrownBy(
                        () -> JsonValue.parse("{\"a\\nERROR \\u001b[31m\u00e9\":1,\"a\\nERROR \\u001b[31m\u00e9\":2}"))
                .hasMessage("/?: this member is there twice");
        String name = "x".repeat(1_000);
        assertThatThrownBy(() -> JsonValue.parse("{\"" + name + "\":1,\"" + name + "\":2}"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void a_member_of_a_model_or_a_map_must_not_be_there_twice() {
        for (String json : List.of("{\"id\":\"a\",\"id\":\"a\"}", "{\"id\":null,\"id\":\"a\"}", "{\"x\":1,\"x\":1}")) {
            assertThatThrownBy(() -> Fixtures.Everything.of(json))
                    .isInstanceOf(JsonException.class)
                    .hasMessageEndingWith(": this member is there twice");
        }
        for (String json : List.of("{\"x\":1,\"x\":1}", "{\"x\":null,\"x\":1}")) {
            assertThatThrownBy(() -> Codecs.nullableMap(Codecs.LONG).fromJson(json))
                    .isInstanceOf(JsonException.class)
                    .hasMessageEndingWith(": this member is there twice");
        }
    }

    @Test
    void depth_is_limited() {
        assertThat(JsonValue.parse("[".repeat(200) + "]".repeat(200))).isNotNull();
        for (int depth : new int[] {201, 10_000, 1_000_000}) {
            assertThatThrownBy(() -> JsonValue.parse("[".repeat(depth)))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("beyond a limit");
            assertThatThrownBy(() -> JsonValue.parse("{\"a\":".repeat(depth))).isInstanceOf(JsonException.class);
        }
    }

    @Test
    void numbers_and_names_are_limited_and_strings_are_not() {
        assertThat(JsonValue.parse("1".repeat(1_000))).isNotNull();
        assertThatThrownBy(() -> JsonValue.parse("1".repeat(1_001))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonValue.parse("0." + "1".repeat(1_100))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonValue.parse("1e" + "1".repeat(1_100))).isInstanceOf(JsonException.class);
        assertThat(JsonValue.parse("{\"" + "n".repeat(50_000) + "\":1}")).isNotNull();
        assertThatThrownBy(() -> JsonValue.parse("{\"" + "n".repeat(60_000) + "\":1}"))
                .isInstanceOf(JsonException.class);
        String string = '"' + "s".repeat(21_000_000) + '"';
        assertThat(JsonValue.parse(string).toJson()).isEqualTo(string);
    }

    @Test
    void tokens_are_limited() {
        byte[] json = ("[" + "0,".repeat(10_000_000) + "0]").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Codecs.list(Codecs.LONG).fromJson(json))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("beyond a limit");
    }

    @Test
    void names_that_hash_alike_are_read_in_time_or_refused() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1 << 15; i++) {
            json.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 15; bit++) {
                json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\":0");
        }
        String text = json.append('}').toString();
        long start = System.nanoTime();
        try {
            assertThat(((JsonObject) JsonValue.parse(text)).members()).hasSize(1 << 15);
        } catch (JsonException e) {
            assertThat(e).hasMessageStartingWith("line ");
        }
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void a_byte_order_mark_is_skipped_and_other_encodings_of_unicode_are_recognized() {
        assertThat(JsonValue.parse("\ufeff{}").toJson()).isEqualTo("{}");
        assertThat(Codecs.ANY
                        .fromJson("\ufeff[\"\u00e9\"]".getBytes(StandardCharsets.UTF_8))
                        .toJson())
                .isEqualTo("[\"\u00e9\"]");
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE")) {
            assertThat(Codecs.ANY
                            .fromJson("{\"a\":\"\u00e9\"}".getBytes(Charset.forName(charset)))
                            .toJson())
                    .isEqualTo("{\"a\":\"\u00e9\"}");
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        for (byte[] json : List.of(
                new byte[] {'"', (byte) 0xFF, '"'},
                new byte[] {'"', (byte) 0xC3, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0},
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {'[', (byte) 0xE9, ']'},
                new byte[] {0, 0, 0, '1', 0x11, 0x22, 0x33, 0x44},
                "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThatThrownBy(() -> Codecs.ANY.fromJson(json)).isInstanceOf(JsonException.class);
        }
    }

    @Test
    void every_character_survives() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        all.append("\ud83d\ude00").append("x".repeat(600)).append('\ud800');
        String text = all.toString();

        byte[] bytes = JsonWriter.bytes(Codecs.STRING, text, false, false);
        assertThat(Codecs.STRING.fromJson(bytes)).isEqualTo(text);
        assertThat(Codecs.STRING.fromJson(Codecs.STRING.toJson(text))).isEqualTo(text);
    }

    @Test
    void a_member_name_may_have_every_character() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c = c < 0x3000 ? c + 1 : c + 97) {
            String name = "n" + Character.toString(c);
            JsonObject object = JsonObject.of(Map.of(name, JsonValue.of(1)));
            assertThat(JsonValue.parse(object.toJson())).isEqualTo(object);
        }
    }

    /** No character, but what JSON can say as an escape; Jackson refuses it in names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"\\ud800\":1,\"b\":\"\\ud800\"}",
                "{\"a\\uDC00b\":{\"\\ude00\\ud83d\":[\"\\ud800\\ud800\"]}}",
                "{\"\\ud83d\\ude00\\ud83d\":\"\\\\ud800\\\\\"}",
                "{\"\\ud800\\u0041\\\"\":1}",
                "{\"\\ud800\":\"\ufffd\"}",
                "{\"\\\\\\ud800\\\\ud800\":\"\ud83d\ude00\"}",
                "{\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\ud800\":1}",
            })
    void half_a_surrogate_pair_in_a_name_goes_back_as_it_came(String json) {
        String expected = ExactJson.of(json);

        assertThat(ExactJson.of(JsonValue.parse(json).toJson())).isEqualTo(expected);
        assertThat(ExactJson.of(
                        Codecs.ANY.toJson(Codecs.ANY.fromJson(("\ufeff" + json).getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(expected);
        String model = "{\"id\":\"a\",\"any\":" + json + "," + json.substring(1);
        Everything read = StreamJsonReader.read(
                model.getBytes(StandardCharsets.UTF_8), true, Everything.codec(), StreamJsonReader.ENDLESS);
        assertThat(ExactJson.of(read.toJson())).isEqualTo(ExactJson.of(model));
        assertThat(read).isEqualTo(Everything.of(read.toJson())).hasSameHashCodeAs(Everything.of(model));
        assertThat(read.toBuilder().build()).isEqualTo(read);
    }

    @Test
    void what_is_not_json_stays_so_beside_half_a_surrogate_pair() {
        assertThatThrownBy(() -> JsonValue.parse("{\"\\ud800\":1,}")).hasMessageContaining("this isn't JSON");
        byte[] latin = "{\"\\ud83d\\ude00\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Codecs.ANY.fromJson(latin)).hasMessageContaining("this isn't JSON");
        assertThatThrownBy(() -> JsonValue.parse("{\"\\ud8\u0660\u0661\":1}")) // digits, but not of JSON
                .hasMessageContaining("this isn't JSON");
        assertThatThrownBy(() -> JsonValue.parse("{\"\\ud8\":1}")).hasMessageContaining("this isn't JSON");
        assertThatThrownBy(() -> JsonValue.parse("{\"\\ud800\":\"\\udxyz\"}")).hasMessageContaining("this isn't JSON");
        assertThatThrownBy(() -> JsonValue.parse("[\"\\Udc15\\ud800\"]")).hasMessageContaining("this isn't JSON");
        assertThatThrownBy(() -> JsonValue.parse("{\"\\ud800\":\"\\ud8")).hasMessageContaining("this isn't JSON");
        assertThatThrownBy(() -> JsonValue.parse("{\"\\ud800\":1,\"\\ud800\":2}"))
                .hasMessageContaining("this member is there twice");
    }

    @Test
    void text_is_escaped_only_where_it_must_be() {
        assertThat(Codecs.STRING.toJson("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u00e9\u2028\ud83d\ude00 \ud800x"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u00e9\u2028\ud83d\ude00 \\ud800x\"");
    }

    @Test
    void texts_of_every_length_fit_the_buffer() {
        for (int length = 0; length < 600; length++) {
            for (String unit : List.of("a", "\u00e9", "\n", "\ud800", "\ud83d\ude00")) {
                String text = "a".repeat(length % 7) + unit.repeat(length);
                List<String> list = List.of(text, text, "");
                assertThat(Codecs.list(Codecs.STRING)
                                .fromJson(JsonWriter.bytes(Codecs.list(Codecs.STRING), list, false, false)))
                        .isEqualTo(list);
            }
        }
    }
}
