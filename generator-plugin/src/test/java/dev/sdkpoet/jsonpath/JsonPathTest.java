package dev.sdkpoet.jsonpath;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecLoader;
import dev.sdkpoet.spec.SpecNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 9535, and what its grammar allows. */
class JsonPathTest {
    /** Section 1.5. */
    private static final String STORE = """
            {"store": {
              "book": [
                {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
                {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
                {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99},
                {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8",
                 "price": 22.99}
              ],
              "bicycle": {"color": "red", "price": 399}
            }}""";

    /** Section 2.3.5.3. */
    private static final String FILTERED = """
            {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
             "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}},
             "e": "f"}""";

    @TempDir
    private Path folder;

    private SpecNode value(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("value.json"), "{\"openapi\":\"3.1.0\",\"x-value\":" + json + "}");
        Problems problems = new Problems();
        return requireNonNull(SpecLoader.load(file, "value.json", LoadOptions.defaults(), problems))
                .find("/x-value")
                .orElseThrow();
    }

    private List<String> select(String json, String path) throws IOException {
        return JsonPath.parse(path).select(value(json), 1_000_000, 1_000_000).stream()
                .map(found -> found.node().toJson())
                .toList();
    }

    private List<String> places(String json, String path) throws IOException {
        return JsonPath.parse(path).select(value(json), 1_000_000, 1_000_000).stream()
                .map(found -> String.join("/", found.steps()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "$.store.book[*].author ^ store/book/0/author store/book/1/author store/book/2/author store/book/3/author",
                "$..author ^ store/book/0/author store/book/1/author store/book/2/author store/book/3/author",
                "$.store.* ^ store/book store/bicycle",
                "$.store..price ^ store/book/0/price store/book/1/price store/book/2/price store/book/3/price store/bicycle/price",
                "$..book[2] ^ store/book/2",
                "$..book[2].author ^ store/book/2/author",
                "$..book[2].publisher ^ ``",
                "$..book[-1] ^ store/book/3",
                "$..book[0,1] ^ store/book/0 store/book/1",
                "$..book[:2] ^ store/book/0 store/book/1",
                "$..book[?@.isbn] ^ store/book/2 store/book/3",
                "$..book[?@.price<10] ^ store/book/0 store/book/2"
            })
    void the_store_is_searched_as_the_overview_says(String path, String expected) throws IOException {
        assertThat(String.join(" ", places(STORE, path))).isEqualTo(expected);
    }

    @Test
    void everything_below_the_store_is_found_once() throws IOException {
        assertThat(places(STORE, "$..*")).hasSize(27).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                // 2.2.3
                "{\"k\": \"v\"} ^ $ ^ {\"k\":\"v\"}",
                // 2.3.1.3
                "{\"o\": {\"j j\": {\"k.k\": 3}}, \"'\": {\"@\": 2}} ^ $.o['j j'] ^ {\"k.k\":3}",
                "{\"o\": {\"j j\": {\"k.k\": 3}}, \"'\": {\"@\": 2}} ^ $.o['j j']['k.k'] ^ 3",
                "{\"o\": {\"j j\": {\"k.k\": 3}}, \"'\": {\"@\": 2}} ^ $.o[\"j j\"][\"k.k\"] ^ 3",
                "{\"o\": {\"j j\": {\"k.k\": 3}}, \"'\": {\"@\": 2}} ^ $[\"'\"][\"@\"] ^ 2",
                // 2.3.2.3
                "{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3]} ^ $[*] ^ {\"j\":1,\"k\":2} [5,3]",
                "{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3]} ^ $.o[*] ^ 1 2",
                "{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3]} ^ $.o[*, *] ^ 1 2 1 2",
                "{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3]} ^ $.a[*] ^ 5 3",
                // 2.3.3.3
                "[\"a\",\"b\"] ^ $[1] ^ \"b\"",
                "[\"a\",\"b\"] ^ $[-2] ^ \"a\"",
                // 2.3.4.3
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[1:3] ^ \"b\" \"c\"",
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[5:] ^ \"f\" \"g\"",
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[1:5:2] ^ \"b\" \"d\"",
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[5:1:-2] ^ \"f\" \"d\"",
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[::-1] ^ \"g\" \"f\" \"e\" \"d\" \"c\" \"b\" \"a\"",
                "[\"a\",\"b\"] ^ $[::0] ^ ``",
                "[\"a\",\"b\"] ^ $[-9:9] ^ \"a\" \"b\"",
                // 2.5.1.3
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[0, 3] ^ \"a\" \"d\"",
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"] ^ $[0:2, 5] ^ \"a\" \"b\" \"f\"",
                "[\"a\",\"b\"] ^ $[0, 0] ^ \"a\" \"a\"",
                // 2.6.1
                "{\"a\": null, \"b\": [null], \"c\": [{}], \"null\": 1} ^ $.a ^ null",
                "{\"a\": null, \"b\": [null], \"c\": [{}], \"null\": 1} ^ $.a[0] ^ ``",
                "{\"a\": null, \"b\": [null], \"c\": [{}], \"null\": 1} ^ $.b[?@==null] ^ null",
                "{\"a\": null, \"b\": [null], \"c\": [{}], \"null\": 1} ^ $.c[?@.d==null] ^ ``",
                "{\"a\": null, \"b\": [null], \"c\": [{}], \"null\": 1} ^ $.null ^ 1"
            })
    void names_indexes_and_slices_select_children(String json, String path, String expected) throws IOException {
        assertThat(String.join(" ", select(json, path))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "$.a[?@.b == 'kilo'] ^ a/9",
                "$.a[?(@.b == 'kilo')] ^ a/9",
                "$.a[?@>3.5] ^ a/1 a/4 a/5",
                "$.a[?@.b] ^ a/6 a/7 a/8 a/9",
                "$[?@.*] ^ a o",
                "$[?@[?@.b]] ^ a",
                "$.o[?@<3, ?@<3] ^ o/p o/q o/p o/q",
                "$.a[?@<2 || @.b == \"k\"] ^ a/2 a/7",
                "$.a[?match(@.b, \"[jk]\")] ^ a/6 a/7",
                "$.a[?search(@.b, \"[jk]\")] ^ a/6 a/7 a/9",
                "$.o[?@>1 && @<4] ^ o/q o/r",
                "$.o[?@.u || @.x] ^ o/t",
                "$.a[?@.b == $.x] ^ a/0 a/1 a/2 a/3 a/4 a/5",
                "$.a[?@ == @] ^ a/0 a/1 a/2 a/3 a/4 a/5 a/6 a/7 a/8 a/9",
                "$.a[?!@.b] ^ a/0 a/1 a/2 a/3 a/4 a/5",
                "$.a[?!(@.b || @ > 3)] ^ a/0 a/2 a/3",
                "$[?count(@.*) == 5] ^ o",
                "$[?length(@) == 1] ^ e",
                "$.a[?length(@.b) > 3] ^ a/9",
                "$[?value(@..u) == 6] ^ o",
                "$.a[?@ == 2.0 || @ == 4e0] ^ a/3 a/4",
                "$.a[?match(@.b, '[')] ^ ``",
                "$.a[?match(@.b, 'k.*|j')] ^ a/6 a/7 a/9",
                "$.a[?match(@.b, '\\\\p{Ll}{1,2}')] ^ a/6 a/7",
                "$.a[?match(@.b, 'k$')] ^ ``"
            })
    void filters_ask_of_each_child(String path, String expected) throws IOException {
        assertThat(String.join(" ", places(FILTERED, path))).isEqualTo(expected);
    }

    /** Section 2.3.5.3, table 11, with the values it is about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "$.absent1 == $.absent2 ^ true",
                "$.absent1 <= $.absent2 ^ true",
                "$.absent == 'g' ^ false",
                "$.absent1 != $.absent2 ^ false",
                "$.absent != 'g' ^ true",
                "1 <= 2 ^ true",
                "1 > 2 ^ false",
                "13 == '13' ^ false",
                "'a' <= 'b' ^ true",
                "'a' > 'b' ^ false",
                "$.obj == $.arr ^ false",
                "$.obj != $.arr ^ true",
                "$.obj == $.obj ^ true",
                "$.obj != $.obj ^ false",
                "$.arr == $.arr ^ true",
                "$.arr != $.arr ^ false",
                "$.obj == 17 ^ false",
                "$.obj != 17 ^ true",
                "$.obj <= $.arr ^ false",
                "$.obj < $.arr ^ false",
                "$.obj <= $.obj ^ true",
                "$.arr <= $.arr ^ true",
                "1 <= $.arr ^ false",
                "1 >= $.arr ^ false",
                "1 > $.arr ^ false",
                "1 < $.arr ^ false",
                "true <= true ^ true",
                "true > true ^ false"
            })
    void comparisons_are_as_the_standard_lists_them(String comparison, boolean expected) throws IOException {
        List<String> found = select("{\"obj\": {\"x\": \"y\"}, \"arr\": [2, 3]}", "$[?" + comparison + "]");
        assertThat(!found.isEmpty()).isEqualTo(expected);
    }

    @Test
    void descendants_come_after_what_they_are_in() throws IOException {
        String json = "{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3, [{\"j\": 4}, {\"k\": 6}]]}";

        assertThat(select(json, "$..j")).containsExactly("1", "4");
        assertThat(places(json, "$..[0]")).containsExactly("a/0", "a/2/0");
        assertThat(select(json, "$..o")).containsExactly("{\"j\":1,\"k\":2}");
        assertThat(places(json, "$.o..[*, *]")).containsExactly("o/j", "o/k", "o/j", "o/k");
        assertThat(places(json, "$.a..[0, 1]")).containsExactly("a/0", "a/1", "a/2/0", "a/2/1");
    }

    @Test
    void names_may_be_escaped() throws IOException {
        assertThat(select("{\"a\\u00e9\\ud83d\\ude00'\\\"\": 1}", "$['a\\u00E9\\uD83D\\uDE00\\'\"']"))
                .containsExactly("1");
        assertThat(select("{\"\\u00fc_1\": 1}", "$.\u00fc_1")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ [ 'a' ] ",
                " $",
                "",
                "a",
                "@.a",
                "$.",
                "$..",
                "$.1",
                "$. a",
                "$.a-b",
                "$[a]",
                "$[]",
                "$[01]",
                "$[-0]",
                "$[1",
                "$['a",
                "$['a\\x']",
                "$['\\uD800']",
                "$['\\\"']",
                "$[9007199254740992]",
                "$[1:2:3:4]",
                "$[?]",
                "$[?@.a ==]",
                "$[?@.a = 1]",
                "$[?@.* == 1]",
                "$[?1]",
                "$[?true]",
                "$[?'a']",
                "$[?length(@.*) == 1]",
                "$[?length(@.a)]",
                "$[?count(1) == 1]",
                "$[?match(@.a)]",
                "$[?match(@.a, 'b') == true]",
                "$[?nothing(@.a)]",
                "$[?(@.a]",
                "$[?@.a & @.b]",
                "$[?@.a and @.b]",
                "$[?TRUE == 1]",
                "$.store.book.length()"
            })
    void what_the_grammar_does_not_have_is_refused(String path) {
        assertThatThrownBy(() -> JsonPath.parse(path))
                .isInstanceOf(JsonPathException.class)
                .hasMessageMatching("(?s).+, at character \\d+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$.a.b",
                "$\t['a']\n[ 'b' , 1 , * , ?@.x ]",
                "$[?  @.a  ==  1  ]",
                "$[?!( @.a )]",
                "$[?-0 == 0]",
                "$[?@ == 1E+2]",
                "$[?count( @.* )>1]",
                "$[?@['a'][0]==$['b']]"
            })
    void what_the_grammar_has_is_read(String path) {
        assertThat(JsonPath.parse(path)).isNotNull();
    }

    @Test
    void what_takes_too_long_is_given_up() throws IOException {
        SpecNode value = value("[".repeat(100) + "]".repeat(100));

        assertThatThrownBy(() -> JsonPath.parse("$..[*]..[*]..[*]..[*]").select(value, 100_000, 100_000))
                .hasMessage("it looks at too many values");
        assertThatThrownBy(() -> JsonPath.parse("$[?search(@, 'a*b')]")
                        .select(value("[\"" + "a".repeat(2_000) + "\"]"), 100_000, 100_000))
                .hasMessage("it looks at too many values");
        assertThatThrownBy(() -> JsonPath.parse("$[?" + "(".repeat(10_000) + "@" + ")".repeat(10_000) + "]"))
                .hasMessageStartingWith("it nests too deeply");
        assertThatThrownBy(() -> JsonPath.parse("$[?@" + "[?@".repeat(10_000) + "]".repeat(10_000) + "]"))
                .hasMessageStartingWith("it nests too deeply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.all[?$.all == $.same]",
                "$.all[?$.text == $.sameText]",
                "$.all[?$.text < $.sameText]",
                "$.all[?length($.text) == 1]",
                "$.all[?search('', '(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)x')]",
                "$.all[?match('a', '[^b](|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)x')]",
                "$.all[?match('a', 'a(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)(b?|c?)x')]"
            })
    void comparing_and_matching_take_steps_by_what_they_look_at(String path) throws IOException {
        String all = "[" + "1,".repeat(2_000) + "1]";
        String text = "\"" + "t".repeat(2_000) + "\"";
        SpecNode value = value(
                "{\"all\": " + all + ", \"same\": " + all + ", \"text\": " + text + ", \"sameText\": " + text + "}");

        assertThatThrownBy(() -> JsonPath.parse(path).select(value, 1_000_000, 1_000_000))
                .hasMessage("it looks at too many values");
    }

    @Test
    void what_would_be_too_much_to_keep_is_given_up() throws IOException {
        SpecNode value = value("[" + "1,".repeat(20) + "1]");

        assertThatThrownBy(
                        () -> JsonPath.parse("$[" + "*,".repeat(100) + "*][0]").select(value, 100_000, 1_000))
                .hasMessage("it leads to more than 1000 values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "(a?){3} ~ true ~ aaa",
                "(a?){3} ~ false ~ aaaa",
                "(a|){2,} ~ true ~ ``",
                "(a*)+b ~ true ~ aab",
                "((a|b){2}){2} ~ true ~ abab",
                "((a|b){2}){2} ~ false ~ aba",
                "(a|b)+ ~ false ~ ``",
                "a|b ~ true ~ b",
                "a|b ~ false ~ ab",
                "[^a]* ~ true ~ bc",
                "[^a-c]d ~ false ~ bd",
                "[a&&b]+ ~ true ~ a&b",
                "[\\p{Lu}x]+ ~ true ~ AxB",
                "\\P{L}+ ~ true ~ 12",
                "\\P{L} ~ false ~ ``",
                ".* ~ true ~ abc",
                ". ~ false ~ ``",
                "\\^\\[a\\]{2} ~ true ~ ^[a]]",
                ") ~ false ~ )",
                "((((|){9999}){9999}){9999}){9999}x ~ false ~ a",
                "((((|){9999}){9999}){9999}){9999}x ~ true ~ x",
                "a) ~ false ~ a"
            })
    void expressions_match_a_whole_text(String expression, boolean expected, String text) throws IOException {
        String path = "$[?match(@, '" + expression.replace("\\", "\\\\") + "')]";

        assertThat(!places("[\"" + text + "\"]", path).isEmpty()).isEqualTo(expected);
    }

    @Test
    void an_expression_is_searched_at_the_end_too() throws IOException {
        assertThat(places("[\"\", \"a\", \"ab\", \"b\"]", "$[?search(@, 'b?')]"))
                .hasSize(4);
        assertThat(places("[\"\", \"a\", \"ab\", \"b\"]", "$[?search(@, 'b')]")).containsExactly("2", "3");
        assertThat(places("[\"\", \"a\", \"ab\", \"b\"]", "$[?search(@, '[^b]')]"))
                .containsExactly("1", "2");
    }

    @Test
    void numbers_of_any_length_are_compared() throws IOException {
        String digits = "9".repeat(100_000);
        assertThat(places(
                        "[1e999999999, 2e999999999, " + digits + ", 1e99999999999]",
                        "$[?@ == $[2] || @ > 1e999999999]"))
                .containsExactly("1", "2");
    }

    @Test
    void the_nearest_name_is_known() throws IOException {
        assertThat(JsonPath.parse("$.store.books[0]").nearest(value(STORE))).contains("$.store.book");
        assertThat(JsonPath.parse("$.store.book[1].titel").nearest(value(STORE)))
                .contains("$.store.book[1].title");
        assertThat(JsonPath.parse("$.store.book[*].titel").nearest(value(STORE)))
                .isEmpty();
        assertThat(JsonPath.parse("$['/pet']").nearest(value("{\"/pets\": 1}"))).contains("$['/pets']");
    }
}
