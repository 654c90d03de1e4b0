package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spec.SpecNode.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecNodeTest {

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    @Test
    void every_kind_of_json_value_has_its_kind_and_text() {
        SpecNode node = loading.json("[{}, [], \"s\", 1.10, 1e999999999, true, false, null]");

        assertThat(node.items())
                .extracting(SpecNode::kind)
                .containsExactly(
                        Kind.OBJECT,
                        Kind.ARRAY,
                        Kind.STRING,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.BOOLEAN,
                        Kind.BOOLEAN,
                        Kind.NULL);
        assertThat(node.items())
                .extracting(SpecNode::text)
                .containsExactly("{}", "[]", "s", "1.10", "1e999999999", "true", "false", "null");
        assertThat(node.at(2)).isSameAs(node.items().get(2));
    }

    @Test
    void members_keep_the_order_of_the_document() {
        SpecNode node =
                loading.json("{\"z\":1,\"a\":2,\"m\":3,\"b\":4,\"y\":5,\"c\":6,\"x\":7,\"d\":8,\"w\":9,\"e\":10}");

        assertThat(node.members().keySet()).containsExactly("z", "a", "m", "b", "y", "c", "x", "d", "w", "e");
        assertThat(node.get("e")).extracting(SpecNode::text).isEqualTo("10");
        assertThat(node.get("nothing")).isNull();
        assertThat(node.members()).containsKey("w").doesNotContainKey("nothing");
        assertThat(node.size()).isEqualTo(10);
        assertThatThrownBy(() -> node.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> node.members().put("n", node)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_node_of_another_kind_has_no_members_and_no_items() {
        SpecNode text = loading.json("\"s\"");

        assertThat(text.get("a")).isNull();
        assertThat(text.members()).isEmpty();
        assertThat(text.items()).isEmpty();
        assertThat(text.size()).isZero();
        assertThat(loading.json("{\"a\":1}").string("a")).isNull();
        assertThat(loading.json("{\"a\":\"b\"}").string("a")).isEqualTo("b");
    }

    @Test
    void a_value_knows_its_line_column_and_pointer() {
        SpecDocument document = loading.file("spec/chat.json", """
                {
                  "openapi": "3.0.3",
                  "paths": {
                    "/a~b/{id}": { "get": { "tags": ["x", "y"] } }
                  }
                }
                """).document("spec/chat.json");

        SpecNode tag = document.find("/paths/~1a~0b~1{id}/get/tags/1").orElseThrow();

        assertThat(tag.location())
                .isEqualTo(new SpecLocation("spec/chat.json", 4, 43, "/paths/~1a~0b~1{id}/get/tags/1"));
        assertThat(document.root().location()).isEqualTo(new SpecLocation("spec/chat.json", 1, 1, ""));
        SpecNode paths = document.find("/paths").orElseThrow();
        assertThat(paths.keyLocation("/a~b/{id}"))
                .isEqualTo(new SpecLocation("spec/chat.json", 4, 5, "/paths/~1a~0b~1{id}"));
        assertThat(paths.keyLocation("nothing")).isEqualTo(paths.location());
        assertThat(tag.document()).isSameAs(document);
    }

    @Test
    void a_yaml_value_knows_its_line_column_and_pointer() {
        SpecDocument document = loading.file("chat.yaml", """
                openapi: 3.0.3
                paths:
                  /a:
                    get:
                      tags: [x, y]
                      parameters:
                        - name: id
                """).document("chat.yaml");

        assertThat(document.find("/paths/~1a/get/tags/1").orElseThrow().location())
                .hasToString("chat.yaml:5:17 #/paths/~1a/get/tags/1");
        SpecNode parameter = document.find("/paths/~1a/get/parameters/0").orElseThrow();
        assertThat(parameter.location()).hasToString("chat.yaml:7:11 #/paths/~1a/get/parameters/0");
        assertThat(parameter.keyLocation("name")).hasToString("chat.yaml:7:11 #/paths/~1a/get/parameters/0/name");
    }

    @Test
    void equal_values_are_equal_whatever_their_place_and_order() {
        SpecNode one = loading.json("{\"a\":[1,\"1\",null,true],\"b\":{}}");
        SpecNode same = loading.yaml("{b: {}, a: [1, '1', ~, True]}");

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(loading.json("1")).isNotEqualTo(loading.json("1.0"));
        assertThat(loading.json("1")).isNotEqualTo(loading.json("\"1\""));
        assertThat(loading.json("{\"a\":1}")).isNotEqualTo(loading.json("{\"a\":2}"));
        assertThat(loading.json("[1]")).isNotEqualTo(loading.json("[1,1]"));
    }

    @Test
    void json_text_is_ascii_and_in_document_order() {
        SpecNode node = loading.json("{ \"z\": [1.10, \"é\\n\\\"\\\\😀\\u0000\"], \"a\": {\"b\": null} }");

        assertThat(node.toJson())
                .isEqualTo("{\"z\":[1.10,\"\\u00e9\\u000a\\\"\\\\\\ud83d\\ude00\\u0000\"],\"a\":{\"b\":null}}");
    }

    @Test
    void a_document_names_its_files_and_their_digests() {
        SpecDocument document = loading.file("spec/a.yaml", "openapi: 3.0.3\npaths: {$ref: ../b.json}\n")
                .file("b.json", "{}")
                .with(LoadOptions.defaults().withRefRoot(directory))
                .document("spec/a.yaml");

        assertThat(document.file()).isEqualTo("spec/a.yaml");
        assertThat(document.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.yaml", "b.json");
        assertThat(document.sha256ByPath())
                .containsEntry(
                        document.files().get(1), "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
                .containsOnlyKeys(document.files());
    }
}
