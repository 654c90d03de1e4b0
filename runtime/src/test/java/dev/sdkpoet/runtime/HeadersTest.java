package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and values of headers, and what they say of a body (C20, C21). */
class HeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"X-Trace", "x", "!#$%&'*+.^_`|~09AZaz-", "Hosts", "X-Host"})
    void a_name_that_http_allows_is_taken(String name) {
        assertThat(Headers.checkName(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:", "a\r\nb", "\u00e9", "a\u0000", "(a)"})
    void a_name_that_http_does_not_allow_is_refused(String name) {
        assertThatThrownBy(() -> Headers.checkName(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A header's name has a character that HTTP doesn't allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-LENGTH", "TE", "Transfer-Encoding", "connection", "Expect", "Upgrade"})
    void what_the_http_client_sets_itself_is_refused(String name) {
        assertThatThrownBy(() -> Headers.checkName(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The header " + name + " is set by the HTTP client itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!~", "a b\t c"})
    void a_value_of_printable_ascii_is_taken(String value) {
        assertThat(Headers.checkValue("A", value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", " a", "a ", "a\t", "a\r\nB: c", "a\u0000", "\u00e9", "\u007f"})
    void another_value_is_refused_and_not_shown(String value) {
        assertThatThrownBy(() -> Headers.checkValue("A", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of A has a character that a header doesn't allow"
                        + " (only printable ASCII, no space at either end)");
    }

    @Test
    void names_are_found_in_any_letter_case_and_nobody_changes_a_copy() {
        List<String> values = new ArrayList<>(List.of("1", "2"));
        Map<String, List<String>> copy = Headers.copy(Map.of("X-A", values, "X-B", List.of()));
        values.clear();
        assertThat(Headers.first(copy, "x-a")).isEqualTo("1");
        assertThat(Headers.first(copy, "x-b")).isNull();
        assertThat(Headers.first(copy, "x-c")).isNull();
        assertThat(copy.get("X-a")).containsExactly("1", "2");
        assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void one_header_more_takes_the_place_of_its_like_and_leaves_the_others() {
        Map<String, List<String>> before = Headers.copy(Map.of("X-A", List.of("1", "2"), "X-B", List.of("3")));
        Map<String, List<String>> after = Headers.with(before, "x-a", "4");
        assertThat(after).isEqualTo(Map.of("X-A", List.of("4"), "X-B", List.of("3")));
        assertThat(Headers.first(before, "X-A")).isEqualTo("1");
        assertThatThrownBy(after::clear).isInstanceOf(UnsupportedOperationException.class);
        for (String[] wrong : new String[][] {{"Host", "a"}, {"X-A", "\n"}}) {
            assertThatThrownBy(() -> Headers.with(before, wrong[0], wrong[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = '|', quoteCharacter = '`', textBlock = """
            none | `` | false
            `` | `` | false
            Application/JSON | application/json | true
            ` application/json ; charset=utf-8` | application/json | true
            application/json, text/html | application/json | true
            application/problem+json | application/problem+json | true
            text/json | text/json | true
            application/x-json | application/x-json | true
            application/jsonl | application/jsonl | false
            application/ajson | application/ajson | false
            text/html; a=application/json | text/html | false
            """)
    void the_media_type_is_what_stands_before_its_parameters(String contentType, String type, boolean json) {
        assertThat(Headers.mediaType(contentType)).isEqualTo(type);
        assertThat(contentType != null && Headers.isJson(contentType)).isEqualTo(json);
    }

    @Test
    void the_charset_is_the_named_one_or_utf_8() {
        assertThat(Headers.charset(null)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Headers.charset("text/plain")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Headers.charset("charset=latin1")).isEqualTo(StandardCharsets.UTF_8);
        for (String type :
                List.of("a/b;charset=latin1", "a/b; a=b; CharSet = \"ISO-8859-1\"; c=d", "a/b;charset=latin1;")) {
            assertThat(Headers.charset(type)).as(type).isEqualTo(StandardCharsets.ISO_8859_1);
        }
        for (String type : List.of("a/b; charset=nonesuch", "a/b; charset=(")) {
            assertThatThrownBy(() -> Headers.charset(type)).as(type).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_may_be_a_secret_shows_by_its_name() {
        Map<String, Boolean> names = new TreeMap<>(Map.of(
                "Authorization", true, "Set-Cookie", true, "X-Api-Key", true, "X-SECRET", true, "X-Signature", true));
        names.putAll(Map.of("access_token", true, "Accept", false, "ETag", false, "X-Request-Id", false));
        names.forEach(
                (name, secret) -> assertThat(Headers.isSecret(name)).as(name).isEqualTo(secret));
    }
}
