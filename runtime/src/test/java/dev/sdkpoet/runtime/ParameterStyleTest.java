package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAPI 3.1.1, section 4.8.12.4: the table of styles, with its own example values. */
class ParameterStyleTest {
    private static final List<String> ARRAY = List.of("blue", "black", "brown");

    private static Object value(String kind) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("R", 100);
        object.put("G", 200L);
        object.put("B", new BigDecimal("150"));
        return switch (kind) {
            case "empty" -> "";
            case "string" -> "blue";
            case "array" -> ARRAY;
            default -> object;
        };
    }

    private static Object styled(@Nullable Object value, ParameterStyle style) {
        return Objects.requireNonNull(style.of(value));
    }

    private static String path(String name, @Nullable Object value, ParameterStyle style) {
        return ParameterValue.joined(name, styled(value, style), Urls.UNRESERVED);
    }

    private static List<String> query(String name, @Nullable Object value, ParameterStyle style) {
        return ParameterValue.pairs(name, styled(value, style), Urls.UNRESERVED);
    }

    private static List<String> form(String name, @Nullable Object value, ParameterStyle style) {
        return ParameterValue.pairs(name, styled(value, style), Urls.FORM);
    }

    private static List<String> cookie(String name, Object value, ParameterStyle style) {
        return List.of(Objects.requireNonNull(
                        new CookieHeader().cookie(name, styled(value, style)).orNull())
                .split("; "));
    }

    private static ParameterStyle style(String name, boolean explode) {
        ParameterStyle style = switch (name) {
            case "matrix" -> ParameterStyle.MATRIX;
            case "label" -> ParameterStyle.LABEL;
            case "simple" -> ParameterStyle.SIMPLE;
            case "form" -> ParameterStyle.FORM;
            case "spaceDelimited" -> ParameterStyle.SPACE_DELIMITED;
            case "pipeDelimited" -> ParameterStyle.PIPE_DELIMITED;
            case "tabDelimited" -> ParameterStyle.TAB_DELIMITED;
            default -> ParameterStyle.DEEP_OBJECT;
        };
        return style.explode(explode);
    }

    @ParameterizedTest(name = "{0}, explode={1}, {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            matrix | false | empty  | ;color
            matrix | false | string | ;color=blue
            matrix | false | array  | ;color=blue,black,brown
            matrix | false | object | ;color=R,100,G,200,B,150
            matrix | true  | empty  | ;color
            matrix | true  | string | ;color=blue
            matrix | true  | array  | ;color=blue;color=black;color=brown
            matrix | true  | object | ;R=100;G=200;B=150
            label  | false | string | .blue
            label  | false | array  | .blue,black,brown
            label  | false | object | .R,100,G,200,B,150
            label  | true  | string | .blue
            label  | true  | array  | .blue.black.brown
            label  | true  | object | .R=100.G=200.B=150
            simple | false | string | blue
            simple | false | array  | blue,black,brown
            simple | false | object | R,100,G,200,B,150
            simple | true  | string | blue
            simple | true  | array  | blue,black,brown
            simple | true  | object | R=100,G=200,B=150
            spaceDelimited | false | array | blue%20black%20brown
            pipeDelimited  | false | array | blue%7Cblack%7Cbrown
            tabDelimited   | false | array | blue%09black%09brown
            """)
    void a_path_parameter_is_written_as_the_table_says(String style, boolean explode, String kind, String expected) {
        assertThat(path("color", value(kind), style(style, explode))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, explode={1}, {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            form           | false | empty  | color=
            form           | false | string | color=blue
            form           | false | array  | color=blue,black,brown
            form           | false | object | color=R,100,G,200,B,150
            form           | true  | empty  | color=
            form           | true  | string | color=blue
            form           | true  | array  | color=blue&color=black&color=brown
            form           | true  | object | R=100&G=200&B=150
            spaceDelimited | false | array  | color=blue%20black%20brown
            spaceDelimited | false | object | color=R%20100%20G%20200%20B%20150
            spaceDelimited | true  | array  | color=blue&color=black&color=brown
            pipeDelimited  | false | array  | color=blue%7Cblack%7Cbrown
            pipeDelimited  | false | object | color=R%7C100%7CG%7C200%7CB%7C150
            pipeDelimited  | true  | array  | color=blue&color=black&color=brown
            tabDelimited   | false | array  | color=blue%09black%09brown
            deepObject     | true  | object | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
            deepObject     | true  | array  | color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown
            deepObject     | true  | string | color=blue
            """)
    void a_query_parameter_is_written_as_the_table_says(String style, boolean explode, String kind, String expected) {
        assertThat(String.join("&", query("color", value(kind), style(style, explode))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "explode={0}, {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            false | string | blue
            false | array  | blue,black,brown
            false | object | R,100,G,200,B,150
            true  | array  | blue,black,brown
            true  | object | R=100,G=200,B=150
            """)
    void a_header_is_written_as_the_table_says(boolean explode, String kind, String expected) {
        assertThat(ParameterValue.joined("", styled(value(kind), ParameterStyle.SIMPLE.explode(explode)), null))
                .isEqualTo(expected);
    }

    @Test
    void a_header_of_swagger_2_is_joined_by_what_its_collection_format_says() {
        assertThat(ParameterValue.joined("", styled(value("array"), ParameterStyle.PIPE_DELIMITED), null))
                .isEqualTo("blue|black|brown");
        assertThat(ParameterValue.joined("", styled(value("array"), ParameterStyle.TAB_DELIMITED), null))
                .isEqualTo("blue\tblack\tbrown");
    }

    @Test
    void lists_in_a_list_are_joined_by_their_own_delimiters() {
        Object lists = List.of(List.of(1, List.of("a", "b")), Arrays.asList(null, 2), "x", List.of());
        assertThat(JoinedItems.of(lists, "|", " ")).isEqualTo(List.of("1|a b", "2", "x", ""));
        assertThat(JoinedItems.of(lists, "|")).isEqualTo(List.of("1|[\"a\",\"b\"]", "2", "x", ""));
        assertThat(JoinedItems.of(null, "|")).isNull();
    }

    @ParameterizedTest(name = "explode={0}, {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            false | string | color=blue
            false | array  | color=blue,black,brown
            true  | array  | color=blue; color=black; color=brown
            true  | object | R=100; G=200; B=150
            """)
    void a_cookie_is_written_as_the_table_says(boolean explode, String kind, String expected) {
        List<String> pairs = cookie("color", value(kind), ParameterStyle.FORM.explode(explode));
        assertThat(String.join("; ", pairs)).isEqualTo(expected);
    }

    @Test
    void an_empty_list_or_object_is_not_sent() {
        for (ParameterStyle style : List.of(
                ParameterStyle.FORM,
                ParameterStyle.FORM.explode(false),
                ParameterStyle.PIPE_DELIMITED,
                ParameterStyle.DEEP_OBJECT)) {
            assertThat(query("color", List.of(), style)).isEmpty();
            assertThat(query("color", Map.of(), style)).isEmpty();
        }
    }

    @Test
    void null_items_and_members_are_left_out() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("a", null);
        object.put("b", 1);
        assertThat(query("x", Arrays.asList("a", null, "b"), ParameterStyle.FORM))
                .containsExactly("x=a", "x=b");
        assertThat(query("x", object, ParameterStyle.DEEP_OBJECT)).containsExactly("x%5Bb%5D=1");
    }

    @Test
    void deep_objects_nest() {
        Object value = Map.of("a", Map.of("b", List.of(1, Map.of("c", true))));
        assertThat(query("x", value, ParameterStyle.DEEP_OBJECT))
                .containsExactly("x%5Ba%5D%5Bb%5D%5B0%5D=1", "x%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=true");
    }

    @Test
    void a_list_in_a_list_is_written_as_json_where_open_api_has_no_rule() {
        assertThat(query("x", List.of(List.of(1, 2), Map.of("a", "b")), ParameterStyle.FORM))
                .containsExactly("x=%5B1%2C2%5D", "x=%7B%22a%22%3A%22b%22%7D");
    }

    @Test
    void delimiters_inside_items_are_encoded_so_that_the_server_splits_rightly() {
        assertThat(query("x", List.of("a,b", "c|d", "e f"), ParameterStyle.FORM.explode(false)))
                .containsExactly("x=a%2Cb,c%7Cd,e%20f");
    }

    @Test
    void reserved_characters_stay_where_the_document_allows_them_but_never_end_the_value() {
        assertThat(query("x", "a/b?c:d@e!$'()*,;=", ParameterStyle.FORM.reserved()))
                .containsExactly("x=a/b?c:d@e!$'()*,;=");
        assertThat(query("x", "a&b#c+d[e] %41", ParameterStyle.FORM.reserved()))
                .containsExactly("x=a%26b%23c%2Bd%5Be%5D%20%2541");
        assertThat(query("x", "a/b", ParameterStyle.FORM)).containsExactly("x=a%2Fb");
    }

    @Test
    void every_kind_of_value_has_its_wire_text() {
        Map<Object, String> texts = new LinkedHashMap<>();
        texts.put(true, "true");
        texts.put(7, "7");
        texts.put(Long.MIN_VALUE, "-9223372036854775808");
        texts.put(0.1f, "0.1");
        texts.put(1.5, "1.5");
        texts.put(new BigDecimal("1.10"), "1.10");
        texts.put(
                ParameterCodec.of(Codecs.DATE_TIME, OffsetDateTime.parse("2015-07-30T20:00:00Z")),
                "2015-07-30T20%3A00%3A00Z");
        texts.put(LocalDate.parse("2015-07-30"), "2015-07-30");
        texts.put(35625.0, "35625");
        texts.put(-1.0f, "-1");
        texts.put(1.5e30, "1.5E30");
        texts.put(Durations.text(Duration.ofMinutes(90)), "PT1H30M");
        texts.put(Durations.text(Duration.ofDays(40)), "P40D");
        texts.put(Durations.text(Period.of(1, 2, 0)), "P1Y2M");
        texts.put(Durations.texts(List.of(Duration.ofDays(1), Period.ofMonths(1))), "P1D&x=P1M");
        texts.put(UUID.fromString("00000000-0000-0000-0000-00000000000a"), "00000000-0000-0000-0000-00000000000a");
        texts.put(URI.create("https://a.test/?b=c"), "https%3A%2F%2Fa.test%2F%3Fb%3Dc");
        texts.put(Bytes.of(new byte[] {1, 2, (byte) 255}), "AQL%2F");
        texts.put(JsonValue.parse("[1,\"a\"]"), "1&x=a");
        texts.put("null", "null");
        texts.forEach((value, text) -> assertThat(String.join("&", query("x", value, ParameterStyle.FORM)))
                .isEqualTo("x=" + text));
    }

    @Test
    void a_codec_can_give_a_value_its_form() {
        OffsetDateTime time = OffsetDateTime.parse("2010-08-18T20:01:40Z");
        Object value = ParameterCodec.of(Codecs.DATE_TIME_RFC2822, time);
        assertThat(form("Date", value, ParameterStyle.FORM))
                .containsExactly("Date=Wed%2C+18+Aug+2010+20%3A01%3A40+%2B0000");
        assertThat(ParameterCodec.of(Codecs.STRING, null)).isNull();
        assertThat(ParameterCodec.json(Codecs.list(Codecs.LONG), List.of(1L, 2L)))
                .isEqualTo("[1,2]");
        assertThat(ParameterCodec.json(Codecs.STRING, null)).isNull();
    }

    @Test
    void numbers_that_json_does_not_have_are_refused() {
        assertThatThrownBy(() -> query("x", Double.NaN, ParameterStyle.FORM))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
