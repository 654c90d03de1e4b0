package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No document takes more time or memory than the limits allow. */
@Timeout(60)
class LimitsTest {

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    @ParameterizedTest
    @CsvSource({"a.json, 51", "a.json, 499", "a.yaml, 51", "a.yaml, 499"})
    void nesting_up_to_the_limit_is_fine(String name, int depth) {
        String arrays = "{\"openapi\": \"3.0.3\", \"x\": " + "[".repeat(depth) + "0" + "]".repeat(depth) + "}";
        String objects = "{\"openapi\": \"3.0.3\", \"x\": " + "{\"a\": ".repeat(depth) + "0" + "}".repeat(depth) + "}";
        String flow = arrays.replace("\"", "'");

        loading.file(name, name.endsWith(".json") ? arrays : flow).document(name);
        SpecDocument deep = loading.file(name, objects).document(name);

        assertThat(deep.root()).isEqualTo(loading.document(name).root()).hasSameHashCodeAs(deep.root());
        assertThat(deep.root().toJson()).hasSizeGreaterThan(depth * 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 10_000, 1_000_000})
    void deeper_nesting_is_an_error(int depth) {
        String problem = "The document nests deeper than the limit of 500. Split it, or raise the limit maxDepth.";
        List<String> texts = List.of(
                "[".repeat(depth),
                "[".repeat(depth) + "]".repeat(depth),
                "{\"a\": ".repeat(depth),
                "{\"a\": [".repeat(depth / 2));

        for (String text : texts) {
            String json = "{\"openapi\": \"3.0.3\", \"x\": " + text;
            assertThat(loading.problemsOf("a.json", json))
                    .singleElement()
                    .asString()
                    .endsWith(problem);
            assertThat(loading.problemsOf("a.yaml", json.replace('"', '\'')))
                    .singleElement()
                    .asString()
                    .endsWith(problem);
        }
        String block = "openapi: 3.0.3\nx:\n  " + "- ".repeat(depth) + "0";
        assertThat(loading.problemsOf("b.yaml", block))
                .singleElement()
                .asString()
                .endsWith(problem);
    }

    @Test
    void deeply_nested_names_are_an_error() {
        assertThat(loading.problemsOf("a.yaml", "? ".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("Use a plain name");
    }

    @Test
    @Timeout(10)
    void an_alias_bomb_is_an_error_at_once() {
        String bomb = "openapi: 3.0.3\nx0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
                + IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "x" + i + ": &x" + i + " ["
                                + "*x".repeat(9).replace("*x", "*x" + (i - 1) + ",") + "]\n")
                        .collect(Collectors.joining());

        assertThat(loading.problemsOf("a.yaml", bomb))
                .singleElement()
                .asString()
                .endsWith(
                        "The document has more values than the limit of 10000000. Split it, or raise the limit maxNodes.");
    }

    @Test
    @Timeout(10)
    void a_merge_bomb_is_an_error_at_once() {
        String bomb = "openapi: 3.0.3\nx0: &x0 {a: {b: 1}}\n"
                + IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "x%d: &x%d {<<: [*x%d, *x%d], c: *x%d}\n".formatted(i, i, i - 1, i - 1, i - 1))
                        .collect(Collectors.joining());

        assertThat(loading.problemsOf("a.yaml", bomb))
                .singleElement()
                .asString()
                .contains("maxNodes");
    }

    @Test
    @Timeout(10)
    void a_large_text_that_is_repeated_often_is_an_error_at_once() {
        String bomb = "openapi: 3.0.3\nx: &x " + "y".repeat(1 << 20) + "\nz: [" + "*x, ".repeat(9_999) + "]\n";

        assertThat(loading.problemsOf("a.yaml", bomb))
                .singleElement()
                .asString()
                .contains("maxTotalBytes");
    }

    @Test
    void aliases_that_nest_deeper_than_the_document_is_written_are_an_error() {
        String text = "openapi: 3.0.3\nx0: &x0 []\n"
                + IntStream.rangeClosed(1, 600)
                        .mapToObj(i -> "x%d: &x%d [*x%d]\n".formatted(i, i, i - 1))
                        .collect(Collectors.joining());

        assertThat(loading.problemsOf("a.yaml", text))
                .singleElement()
                .asString()
                .contains("maxDepth");
    }

    @Test
    void more_aliases_than_the_limit_are_an_error() {
        String text = "openapi: 3.0.3\nx: &x y\nz: [" + "*x, ".repeat(10_001) + "]\n";

        assertThat(loading.problemsOf("a.yaml", text))
                .singleElement()
                .asString()
                .contains("more aliases than the limit of 10000")
                .contains("raise the limit maxAliases");
    }

    @Test
    void more_values_than_the_limit_are_an_error() {
        loading = loading.with(LoadOptions.defaults().withMaxNodes(100));

        assertThat(loading.problemsOf("a.json", "{\"openapi\":\"3.0.3\",\"x\":[" + "0,".repeat(97) + "0]}"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.json:1:219 #/x/97: The document has more values than the limit of 100.");
    }

    @Test
    void a_file_larger_than_the_limit_is_an_error() {
        loading = loading.with(LoadOptions.defaults().withMaxFileBytes(20));

        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\n# 3456789"))
                .containsExactly("ERROR a.yaml: The file has 24 bytes, more than the limit of 20."
                        + " Split it, or raise the limit maxFileBytes.");
    }

    @Test
    void files_that_are_larger_or_more_than_the_limits_together_are_an_error() {
        loading.file("a.yaml", "openapi: 3.0.3\nx: {y: {$ref: b.yaml}}").file("b.yaml", "type: string # long");
        String text = "openapi: 3.0.3\npaths: {$ref: b.yaml}";
        loading.file("a.yaml", text);

        assertThat(loading.with(LoadOptions.defaults().withMaxTotalBytes(40)).problems("a.yaml"))
                .singleElement()
                .asString()
                .startsWith("ERROR b.yaml: The files of the document have more bytes than the limit of 40.");
        assertThat(loading.with(LoadOptions.defaults().withMaxFiles(1)).problems("a.yaml"))
                .singleElement()
                .asString()
                .startsWith("ERROR b.yaml: The document has more files than the limit of 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void names_with_equal_hashes_are_as_fast_as_others(String name) {
        StringBuilder text = new StringBuilder("{\"openapi\": \"3.0.3\"");
        for (int i = 0; i < 1 << 14; i++) {
            text.append(", \"");
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\": 0");
        }

        assertThat(loading.file(name, text + "}").document(name).root().size()).isEqualTo((1 << 14) + 1);
    }

    @Test
    void many_members_and_a_long_text_are_fine() {
        String members =
                IntStream.range(0, 200_000).mapToObj(i -> "\"m" + i + "\":0").collect(Collectors.joining(","));
        SpecNode object = loading.json("{" + members + "}");
        assertThat(object.get("m199999")).isNotNull();

        assertThat(loading.json("\"" + "é".repeat(5_000_000) + "\"").text()).hasSize(5_000_000);
    }

    @Test
    void a_number_of_a_million_digits_is_fine() {
        String digits = "9".repeat(1_000_000);

        assertThat(loading.json(digits).text()).isEqualTo(digits);
        assertThat(loading.yaml(digits).text()).isEqualTo(digits);
        assertThat(loading.yaml("0x" + digits).isString()).isTrue();
    }

    @Test
    void countless_problems_are_cut() {
        String text = "{\"openapi\":\"3.0.3\"" + ",\"a\":1,\"a\":2".repeat(50_000) + "}";

        assertThat(loading.problemsOf("a.json", text)).hasSizeBetween(100, 20_000);
    }
}
