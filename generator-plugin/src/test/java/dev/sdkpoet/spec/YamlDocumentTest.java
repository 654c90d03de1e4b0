package dev.sdkpoet.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1']]]]",
                "!!java.net.URL ['http://127.0.0.1/']",
                "!!binary aGk=",
                "!!python/object/apply:os.system ['true']",
                "!custom {a: 1}",
                "!<tag:example.com,2000:x> a",
                "!!set {a, b}",
                "!!omap [a: 1]",
                "!!timestamp 2020-01-01",
                "!!int abc",
                "!!bool 1",
                "!!map [a]",
                "!!seq {a: 1}",
                "!ENV_TAG ${HOME}"
            })
    void a_tag_outside_the_core_schema_is_an_error(String value) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\nx-a: " + value))
                .singleElement()
                .asString()
                .startsWith("ERROR a.yaml:2:6 #/x-a: The tag is none of !!str");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A slash is a line break, a dot a space.
                "`a:/..b: |+/....//..c: 1`                     | `{\"a\":{\"b\":\"\\u000a\\u000a\",\"c\":1}}`",
                "`a:/..b: |/....//..c: 1`                      | `{\"a\":{\"b\":\"\",\"c\":1}}`",
                "`a:/..- >+/....../..- - |-/......./..- k: |+/........./....l: 1` | `{\"a\":[\"\\u000a\",[\"\"],{\"k\":\"\\u000a\",\"l\":1}]}`",
                "`a:/..- &x |+/....../..- !!str |+/......` | `{\"a\":[\"\\u000a\",\"\\u000a\"]}`",
                "`a: |+/..../b: |/..x |/...../..y` | `{\"a\":\"\\u000a\",\"b\":\"x |\\u000a   \\u000ay\\u000a\"}`",
                "`a: |+/..../b: |2/..../..y` | `{\"a\":\"\\u000a\",\"b\":\"  \\u000ay\\u000a\"}`",
                "`a: |+/....`                                  | `{\"a\":\"\\u000a\"}`",
                "`a: |+/..../b: |/..x/....../..y`              | `{\"a\":\"\\u000a\",\"b\":\"x\\u000a    \\u000ay\\u000a\"}`"
            })
    void a_block_scalar_of_spaces_has_line_breaks_only(String text, String json) {
        String yaml = ('/' + text).replace("/", "\n ").replace('.', ' ');

        assertThat(loading.yaml(yaml).toJson()).isEqualTo(json);
    }

    @Test
    void spaces_before_the_text_of_a_block_scalar_that_exceed_its_indentation_are_an_error() {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\nx-a:\n  b: |\n      \n    text\n"))
                .containsExactly(
                        "ERROR a.yaml:5:5 #/x-a/b: The empty lines above have more spaces than this line, which is part of"
                                + " the same block scalar. Remove the spaces.");
    }

    @Test
    void core_tags_are_allowed() {
        SpecNode node = loading.yaml("!!map {a: !!seq [!!int 1, !!float 2, !!bool true, !!null ~, !!str 3]}");

        assertThat(node.toJson()).isEqualTo("{\"a\":[1,2,true,null,\"3\"]}");
    }

    @Test
    void an_alias_repeats_the_value_of_its_anchor() {
        SpecDocument document = loading.file("a.yaml", """
                openapi: 3.0.3
                x-a: &a {b: &b text}
                x-b: *a
                x-c: [*b, *a]
                x-d: {*b : 1}
                """).document("a.yaml");

        assertThat(document.root().toJson())
                .isEqualTo("{\"openapi\":\"3.0.3\",\"x-a\":{\"b\":\"text\"},\"x-b\":{\"b\":\"text\"},"
                        + "\"x-c\":[\"text\",{\"b\":\"text\"}],\"x-d\":{\"text\":1}}");
        assertThat(document.find("/x-b/b").orElseThrow().location()).hasToString("a.yaml:2:13 #/x-a/b");
    }

    @Test
    void merge_keys_add_what_an_object_does_not_say_itself() {
        SpecNode node = loading.yaml("""

                  base: &base {a: 1, b: 2}
                  other: &other {b: 3, c: 4}
                  one: {<<: *base, b: own}
                  two: {b: own, <<: [*base, *other], d: 5}
                  three: {'<<': text}
                """);

        assertThat(requireNonNull(node.get("one")).toJson()).isEqualTo("{\"a\":1,\"b\":\"own\"}");
        assertThat(requireNonNull(node.get("two")).toJson()).isEqualTo("{\"b\":\"own\",\"a\":1,\"c\":4,\"d\":5}");
        assertThat(requireNonNull(node.get("three")).toJson()).isEqualTo("{\"<<\":\"text\"}");
        assertThat(requireNonNull(node.get("one")).keyLocation("b").line()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&a {b: *a} | a.yaml:2:13 #/x-a/b: The alias repeats a value that it is itself a part of.",
                "&a [*a] | a.yaml:2:10 #/x-a/0: The alias repeats a value that it is itself a part of.",
                "&a {<<: *a} | a.yaml:2:14 #/x-a/<<: The alias repeats a value that it is itself a part of.",
                "&a {*a : b} | a.yaml:2:10 #/x-a: The alias repeats a value that it is itself a part of.",
                "*nothing | a.yaml:2:6 #/x-a: There is no anchor of this name before the alias.",
                "{<<: text} | a.yaml:2:7 #/x-a/<<: The merge key << needs a mapping or a list of mappings.",
                "{[a]: b} | a.yaml:2:7 #/x-a: A mapping or list is the name of a member here.",
                "{? {a: b} : c} | a.yaml:2:9 #/x-a: A mapping or list is the name of a member here."
            })
    void an_alias_or_name_without_meaning_is_an_error(String value, String problem) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\nx-a: " + value))
                .singleElement()
                .asString()
                .startsWith("ERROR " + problem);
    }

    @Test
    void a_second_document_is_an_error() {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\n---\nopenapi: 3.0.3\n"))
                .containsExactly("ERROR a.yaml:2:1 #: A second YAML document starts here. Keep one document per file.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nopenapi: 3.0.3\n",
                "%YAML 1.1\n---\nopenapi: 3.0.3\n...\n",
                "%YAML 1.2\n---\nopenapi: 3.0.3\n",
                "# comment\r\nopenapi: 3.0.3\r\npaths: {}\r\n",
                "openapi: 3.0.3\rpaths: {}\r",
                "{openapi: 3.0.3, paths: {}}",
                "{'openapi': '3.0.3',}",
                "\"openapi\": \"3.0.3\""
            })
    void usual_forms_of_yaml_load(String text) {
        SpecDocument document = loading.file("a.yaml", text).document("a.yaml");

        assertThat(document.dialect()).isEqualTo(Dialect.OPENAPI_3_0);
        assertThat(document.root().string("openapi")).isEqualTo("3.0.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi: 3.0.3\\npaths:\\n\\t/a: {} | a.yaml:3:1 #/paths: A tab indents this line.",
                "openapi: 3.0.3\\ninfo: a: b | a.yaml:2:8 #: No value can start with a colon here.",
                "openapi: 3.0.3\\n  a: b | a.yaml:2:4 #: No value can start with a colon here.",
                "paths:\\n  a: b\\n c: d | a.yaml:3:2 #: The line doesn't continue the lines above it.",
                "a: 'b | a.yaml:1:6 #/a: The document ends inside a quoted text.",
                "a: \"\\q\" | a.yaml:1:6 #/a: The backslash isn't followed by an escape that YAML knows.",
                "a: @b | a.yaml:1:4 #/a: No value can start with this character.",
                "a: b\\nsecret-word\\nc: d | a.yaml:3:1 #: The line is neither a value nor a name with a colon.",
                "a: [b | a.yaml:1:6 #/a/1: This isn't valid YAML.",
                "a: b\\n\u0007c | a.yaml:2:1 #: The text has a control character."
            })
    void wrong_yaml_is_an_error_with_its_place_and_without_its_text(String text, String problem) {
        assertThat(loading.problemsOf("a.yaml", text.replace("\\n", "\n").replace("\\t", "\t")))
                .singleElement()
                .asString()
                .startsWith("ERROR " + problem)
                .doesNotContain("secret");
    }

    @Test
    void a_cut_or_a_changed_character_anywhere_in_a_document_gives_problems_and_no_exception() {
        String text = "%YAML 1.2\n---\nopenapi: '3.0.3'\nx-a: &a {b: [1, \"\\x41\\U0001F600\"], ? c : |+\n  d\n}\n"
                + "x-b: !!map {<<: *a, e: !<tag:yaml.org,2002:str> f}\nx-c: >-\n  g\n\n  h\n";
        String strange = "{}[]&*!|>'\"%@`#,?:-\t\n\\ 9";

        for (int i = 0; i < text.length(); i++) {
            loading.problemsOf("cut.yaml", text.substring(0, i));
            for (int j = i % 5; j < strange.length(); j += 5) {
                loading.problemsOf("changed.yaml", text.substring(0, i) + strange.charAt(j) + text.substring(i + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\UFFFFFFFF\"", "\"\\U00110000\"", "\"\\ud800\"", "!%zz a", "!<%ff> a", "!a!b c", "&"})
    void strange_escapes_are_errors(String value) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\na: " + value))
                .singleElement()
                .asString()
                .startsWith("ERROR");
    }

    @Test
    void a_strange_version_directive_is_an_error() {
        assertThat(loading.problemsOf("a.yaml", "%YAML 99999999999.1\n---\na: b"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.yaml:1:");
    }
}
