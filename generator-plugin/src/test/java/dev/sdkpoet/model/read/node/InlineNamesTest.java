package dev.sdkpoet.model.read.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.read.ReadDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What inline types are named after that several places share. */
class InlineNamesTest {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

    private static final String COLORS = "{type: string, enum: [red, green]}";

    private static List<String> names(String document) {
        return names(ReadDocument.of(document));
    }

    private static List<String> names(ReadDocument read) {
        return read.document().types().stream()
                .map(TypeDef::hint)
                .map(hint -> String.join(" ", hint.segments()))
                .sorted()
                .toList();
    }

    private static String get(String path, String id, String response) {
        return "  " + path + ": {get: {operationId: " + id + ", responses: {'200': " + response + "}}}\n";
    }

    private static String json(String schema) {
        return "{description: ok, content: {application/json: {schema: " + schema + "}}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/paths/~1a/get/responses/200",
                "#/paths/~1a/get/responses/200/content/application~1json/schema",
                "#/paths/~1a/get/responses/200/content/application~1json/schema/properties/color"
            })
    void what_a_reference_leads_to_is_named_after_its_own_place_whoever_comes_first(String reference) {
        String owner = get("/a", "first", json("{type: object, properties: {color: " + COLORS + "}}"));
        String target = "{$ref: '" + reference + "'}";
        String user = get("/b", "second", reference.endsWith("200") ? target : json(target));

        assertThat(names(HEAD + "paths:\n" + owner + user))
                .isEqualTo(names(HEAD + "paths:\n" + user + owner))
                .isEqualTo(names(HEAD + "paths:\n" + owner))
                .containsExactly("first response", "first response color");
    }

    @Test
    void a_path_that_refers_to_the_item_of_another_does_not_rename_its_types() {
        String pets = "  /pets: {get: {responses: {'200': " + json("{type: object}") + "}}}\n";
        String zoo = "  /a-zoo: {$ref: '#/paths/~1pets'}\n";

        assertThat(names(HEAD + "paths:\n" + pets + zoo))
                .isEqualTo(names(HEAD + "paths:\n" + pets))
                .isEqualTo(names(HEAD + "paths:\n" + zoo + pets));
    }

    @Test
    void a_path_item_that_several_paths_have_names_its_types_after_the_first_in_the_alphabet() {
        String item = "components: {pathItems: {Both: {get: {responses: {'200': "
                + json("{type: object, properties: {a: {type: string}}}") + "}}}}}\n";
        String one = "  /a: {$ref: '#/components/pathItems/Both'}\n";
        String other = "  /b: {$ref: '#/components/pathItems/Both'}\n";

        assertThat(names(HEAD + item + "paths:\n" + one + other))
                .isEqualTo(names(HEAD + item + "paths:\n" + other + one))
                .containsExactly("get a response");
    }

    @Test
    void a_header_that_several_responses_refer_to_is_named_after_itself() {
        String header = "components: {headers: {Paint: {schema: " + COLORS + "}}}\n";
        String response = "{description: ok, headers: {X-Paint: {$ref: '#/components/headers/Paint'}}}";

        assertThat(names(HEAD + header + "paths:\n" + get("/a", "first", response) + get("/b", "second", response)))
                .containsExactly("Paint");
    }

    @Test
    void the_place_of_a_title_that_says_nothing_there_keeps_its_name_whichever_comes_first() {
        String titled = "{title: Color, type: string, enum: [red, green]}";
        String same = "    A: {type: object, properties: {color: " + titled + "}}\n";
        String other = "    B: {type: object, properties: {paint: " + titled + "}}\n";

        assertThat(names(HEAD + "paths: {}\ncomponents:\n  schemas:\n" + same + other))
                .isEqualTo(names(HEAD + "paths: {}\ncomponents:\n  schemas:\n" + other + same))
                .containsExactly("A", "A color", "B", "Color");
    }

    @Test
    void equal_schemas_stay_equal_when_one_has_an_extension_that_nobody_knows() {
        String response = "{'200': %s, '400': %s}"
                .formatted(
                        json("{type: object, properties: {a: {type: string}}}"),
                        json("{x-of-nobody: 1, properties: {a: {type: string}}, type: object}"));

        assertThat(names(HEAD + "paths: {/a: {get: {operationId: first, responses: " + response + "}}}"))
                .containsExactly("first response");
    }

    @Test
    void an_extension_that_names_values_makes_a_difference() {
        String response = "{'200': %s, '400': %s}"
                .formatted(json(COLORS), json("{x-enum-varnames: [rouge, vert], type: string, enum: [red, green]}"));

        assertThat(names(HEAD + "paths: {/a: {get: {operationId: first, responses: " + response + "}}}"))
                .containsExactly("first response", "first response 400");
    }

    @Test
    void references_of_one_text_in_two_files_are_two_types(@TempDir Path folder) throws Exception {
        for (String each : List.of("a", "b")) {
            Path files = Files.createDirectory(folder.resolve(each));
            Files.writeString(files.resolve("answer.yaml"), json("{$ref: thing.yaml}"));
            Files.writeString(
                    files.resolve("thing.yaml"), "{type: object, properties: {" + each + ": {type: string}}}");
        }
        Path document = Files.writeString(
                folder.resolve("api.yaml"),
                HEAD + "paths: {/a: {get: {operationId: first, responses: "
                        + "{'200': {$ref: a/answer.yaml}, '400': {$ref: b/answer.yaml}}}}}");

        assertThat(ReadDocument.of(document).document().types()).hasSize(2);
    }

    @Test
    void a_title_in_another_file_is_not_taken_for_a_component_of_that_name(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("part.yaml"),
                "{type: object, properties: {it: {title: Thing, type: object, properties: {other: {type: string}}}}}");
        Path document = Files.writeString(
                folder.resolve("api.yaml"),
                HEAD + "components: {schemas: {Thing: {type: object, properties: {own: {type: string}}}}}\npaths:\n"
                        + get("/a", "first", json("{$ref: part.yaml}")));

        assertThat(names(ReadDocument.of(document))).containsExactly("Thing", "part", "part it");
    }
}
