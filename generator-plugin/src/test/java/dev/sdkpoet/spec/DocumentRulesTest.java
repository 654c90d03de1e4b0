package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for JSON and YAML alike. */
class DocumentRulesTest {

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    @Test
    void a_duplicate_key_is_reported_with_both_places() {
        assertThat(loading.problemsOf("a.json", """
                {"openapi": "3.0.3",
                 "paths": {"/a": {"get": {}},
                           "/a": {"put": {}}}}
                """))
                .containsExactly("ERROR a.json:3:12 #/paths/~1a: \"/a\" is declared here and at line 2, column 12,"
                        + " with different values. Remove or rename one of the two.");
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\npaths: {}\nopenapi: 3.1.0\n"))
                .containsExactly("ERROR a.yaml:3:1 #/openapi: \"openapi\" is declared here and at line 1, column 1,"
                        + " with different values. Remove or rename one of the two.");
    }

    @Test
    void a_duplicate_key_with_the_same_value_is_a_warning() {
        assertThat(loading.problemsOf(
                        "a.json", "{\"openapi\":\"3.0.3\",\"x\":{\"a\":[1],\"b\":2},\"x\":{\"b\":2,\"a\":[1]}}"))
                .containsExactly("WARNING a.json:1:40 #/x: \"x\" is declared here and at line 1, column 20,"
                        + " with the same value. Remove one of the two.");
    }

    @Test
    void a_duplicate_key_deep_inside_and_in_a_large_object_is_found() {
        String open = "{\"a\":".repeat(100);
        String members = "\"m%d\":0,".repeat(100).formatted((Object[]) numbers(100));
        String text = "{\"openapi\":\"3.0.3\",\"x\":" + open + "{" + members + "\"m50\":1}" + "}".repeat(101);

        assertThat(loading.problemsOf("a.json", text))
                .singleElement()
                .asString()
                .contains("/a/a/m50")
                .contains("\"m50\" is declared here and");
        assertThat(loading.problemsOf("a.yaml", text.replace("\"", "'").replace(":", ": ")))
                .singleElement()
                .asString()
                .contains("\"m50\" is declared here and");
    }

    @Test
    void several_problems_are_reported_together() {
        assertThat(loading.problemsOf(
                        "a.json", "{\"openapi\":\"3.0.3\",\"a\":1,\"a\":2,\"b\":1,\"b\":2,\"c\":\"\\ud800\"}"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud800b", "\\udc00\\ud800", "\\ud800\\ud800\\udc00"})
    void half_of_a_surrogate_pair_is_an_error(String text) {
        assertThat(loading.problemsOf("a.json", "{\"openapi\":\"3.0.3\",\"x\":\"" + text + "\"}"))
                .containsExactly(
                        "ERROR a.json:1:24 #/x: The text has half of a surrogate pair, which isn't a character."
                                + " Write it in full.");
        assertThat(loading.problemsOf("a.json", "{\"openapi\":\"3.0.3\",\"x\":{\"" + text + "\":1}}"))
                .singleElement()
                .asString()
                .contains("half of a surrogate pair");
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\nx: {\"" + text + "\": 1}"))
                .singleElement()
                .asString()
                .contains("half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u001fb", "\\n"})
    void a_control_character_is_allowed_in_a_value_but_not_in_a_name(String text) {
        assertThat(loading.problemsOf("a.json", "{\"openapi\":\"3.0.3\",\"x\":\"" + text + "\"}"))
                .isEmpty();
        assertThat(loading.problemsOf("a.json", "{\"openapi\":\"3.0.3\",\"x\":{\"" + text + "\":1}}"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.json:1:25 #/x/")
                .contains("The name has a control character");
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\nx: {\"" + text + "\": 1}"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.yaml:2:5 #/x/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "properties: {\"a\\nb\": {type: string}}",
                "patternProperties: {\"^a\\tb\": {type: string}}",
                "dependentRequired: {\"a\\rb\": [a]}",
                "dependentSchemas: {\"a\\0b\": {required: [a]}}"
            })
    void a_control_character_is_allowed_in_the_name_of_a_member(String keyword) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.1.0\ncomponents: {schemas: {A: {" + keyword + "}}}"))
                .isEmpty();
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.1.0\ncomponents: {schemas: {\"A\\nB\": {}}}"))
                .singleElement()
                .asString()
                .contains("The name has a control character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-data: {\"a\\tb\": 1, c: d}",
                "x-data: {\"\\ud800\": [1], c: d}",
                "x-data: {a: \"\\udc00\", c: d}",
                "x-data: {c: d, e: [\"\\ud800\"]}",
                "components: {schemas: {A: {example: {\"\\0\": 1, c: d}}}}",
                "components: {schemas: {A: {default: \"\\ud800\"}}}",
                "components: {examples: {A: {value: {b: {\"\\r\": 1, c: d}}}}}"
            })
    void what_cannot_be_written_is_left_out_of_data(String data) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\n" + data))
                .singleElement()
                .asString()
                .startsWith("WARNING a.yaml:2:")
                .contains("left out");
        assertThat(loading.document("a.yaml").root().toJson()).doesNotContain("\\u");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | The file is empty. Add a document.",
                "` \\n\\t ` | The file is empty. Add a document.",
                "# only a comment | The file has comments and nothing else. Add a document.",
                "--- ~ | This isn't an OpenAPI document: it must be an object.",
                "just text | This isn't an OpenAPI document: it must be an object.",
                "42 | This isn't an OpenAPI document: it must be an object.",
                "[1] | This isn't an OpenAPI document: it must be an object.",
                "- a | This isn't an OpenAPI document: it must be an object.",
                "{} | This isn't an OpenAPI document: it has neither a field openapi nor a field swagger.",
                "a: b | This isn't an OpenAPI document: it has neither a field openapi nor a field swagger.",
                "<!DOCTYPE html><html></html> | This is HTML or XML. Download the document itself"
            })
    void what_is_no_document_is_an_error(String text, String problem) {
        for (String name : new String[] {"a.json", "a.yaml", "a.txt"}) {
            assertThat(loading.problemsOf(name, text.replace("\\n", "\n").replace("\\t", "\t")))
                    .singleElement()
                    .asString()
                    .startsWith("ERROR " + name + ":1:")
                    .contains(" #: " + problem);
        }
    }

    private static Integer[] numbers(int count) {
        return IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }
}
