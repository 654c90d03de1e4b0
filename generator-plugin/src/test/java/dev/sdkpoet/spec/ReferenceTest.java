package dev.sdkpoet.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where references lead. */
class ReferenceTest {

    private static final String TARGETS = """
            openapi: 3.1.0
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}}}
                a/b~c: {title: slash}
                a b: {title: space}
                a%25b: {title: percent}
                "": {title: empty}
                é: {title: accent}
                Alias: {$ref: '#/components/schemas/Pet'}
                Named: {$anchor: named, $id: https://example.com/named, $defs: {inner: {title: inner}}}
                List: [{title: first}, {title: second}]
            paths:
              /x/{id}:
                get:
                  responses:
                    200: {content: {application/json: {schema: {title: schema}}}}
            """;

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "#/components/schemas/Pet/properties/name, '{\"type\":\"string\"}'",
        "#/components/schemas/a~1b~0c, '{\"title\":\"slash\"}'",
        "#/components/schemas/a%20b, '{\"title\":\"space\"}'",
        "#/components/schemas/a b, '{\"title\":\"space\"}'",
        "#/components/schemas/a%25b, '{\"title\":\"percent\"}'",
        "#/components/schemas/a%2525b, '{\"title\":\"percent\"}'",
        "#/components/schemas/%C3%A9, '{\"title\":\"accent\"}'",
        "#/components/schemas/é, '{\"title\":\"accent\"}'",
        "#/components/schemas/, '{\"title\":\"empty\"}'",
        "#/components/schemas/List/1, '{\"title\":\"second\"}'",
        "#/components/schemas/Alias, '{\"$ref\":\"#/components/schemas/Pet\"}'",
        "#/components/schemas/Alias/properties/name, '{\"type\":\"string\"}'",
        "#/paths/~1x~1{id}/get/responses/200/content/application~1json/schema, '{\"title\":\"schema\"}'",
        "#/paths/~1x~1%7Bid%7D/get/responses/200/content/application~1json/schema, '{\"title\":\"schema\"}'",
        "https://example.com/named#/$defs/inner, '{\"title\":\"inner\"}'",
        "main.yaml#/components/schemas/List/0, '{\"title\":\"first\"}'",
        "./main.yaml#/components/schemas/List/0, '{\"title\":\"first\"}'"
    })
    void a_reference_leads_to_what_its_pointer_says(String reference, String target) {
        SpecDocument document = loading.file("main.yaml", TARGETS + "x: {$ref: '" + reference + "'}")
                .document("main.yaml");
        SpecNode node = document.find("/x").orElseThrow();

        assertThat(resolved(document, node).toJson()).isEqualTo(target);
        assertThat(document.target(document.root(), reference)).contains(resolved(document, node));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#named", "https://example.com/named", "https://example.com/named#"})
    void an_anchor_or_id_names_its_schema(String reference) {
        SpecDocument document = loading.file("main.yaml", TARGETS + "x: {$ref: '" + reference + "'}")
                .document("main.yaml");

        assertThat(resolved(document, document.find("/x").orElseThrow()))
                .isSameAs(document.find("/components/schemas/Named").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "", "main.yaml", "main.yaml#"})
    void an_empty_pointer_leads_to_the_whole_document(String reference) {
        SpecDocument document = loading.file("main.yaml", TARGETS + "x: {$ref: '" + reference + "'}")
                .document("main.yaml");

        assertThat(resolved(document, document.find("/x").orElseThrow())).isSameAs(document.root());
    }

    @ParameterizedTest
    @CsvSource({
        "#/components/schemas/Pett, Did you mean \"#/components/schemas/Pet\"?",
        "#/components/schemas/pet, Did you mean \"#/components/schemas/Pet\"?",
        "main.yaml#/components/schemas/pet, Did you mean \"main.yaml#/components/schemas/Pet\"?",
        "#/components/schemas/a~1b~0d, Did you mean \"#/components/schemas/a~1b~0c\"?",
        "#/components/schemas/Something, 'Correct it, or add what it refers to.'",
        "#/components/responses/NotFound, 'Correct it, or add what it refers to.'",
        "#/components/schemas/List/2, 'Correct it, or add what it refers to.'",
        "#/components/schemas/List/01, 'Correct it, or add what it refers to.'",
        "#/components/schemas/List/-, 'Correct it, or add what it refers to.'",
        "#/components/schemas/List/99999999999, 'Correct it, or add what it refers to.'",
        "#/components/schemas/a~2b, 'Correct it, or add what it refers to.'",
        "#/components/schemas/a~, 'Correct it, or add what it refers to.'",
        "#/, 'Correct it, or add what it refers to.'",
        "#/components/schemas/Pet/, 'Correct it, or add what it refers to.'",
        "#Pet, leads to no $anchor of this name. A pointer begins with \"#/\".",
        "#components/schemas/Pet, leads to no $anchor of this name. A pointer begins with \"#/\"."
    })
    void a_reference_that_leads_to_nothing_is_an_error_at_its_place(String reference, String remedy) {
        assertThat(loading.problemsOf("main.yaml", TARGETS + "x: {a: [{$ref: '" + reference + "'}]}"))
                .singleElement()
                .asString()
                .startsWith("ERROR main.yaml:18:9 #/x/a/0: The reference \"" + reference + "\" leads to ")
                .endsWith(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schemas",
                "responses",
                "parameters",
                "headers",
                "requestBodies",
                "links",
                "securitySchemes",
                "pathItems",
                "callbacks"
            })
    void every_kind_of_component_is_checked(String kind) {
        assertThat(loading.problemsOf(
                        "a.yaml",
                        "openapi: 3.1.0\ncomponents: {" + kind + ": {A: {$ref: '#/components/" + kind + "/X-b'}}}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "links: {A: {$ref: '#/x'}}",
                "headers: {A: {$ref: 'x.yaml'}}",
                "headers: {A: {schema: {$ref: 'https://example.com'}}}",
                "responses: {A: {links: {b: {$ref: '#/x'}}}}",
                "schemas: {A: {not: {items: {$ref: '#/x'}}}}",
                "schemas: {A: {if: {$ref: '#/x'}}}"
            })
    void a_reference_of_which_no_code_is_made_may_lead_nowhere(String components) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.1.0\ncomponents: {" + components + "}"))
                .singleElement()
                .asString()
                .startsWith("WARNING a.yaml:2:");
    }

    /** Bundled schemas: each has an {@code $id}, anchors and {@code $defs} of its own. */
    @ParameterizedTest
    @CsvSource({
        "A, '#meta', of A",
        "B, '#meta', of B",
        "B, 'a.json', A",
        "B, './a.json#meta', of A",
        "B, '#/$defs/meta', of B",
        "B, 'https://example.com/schemas/a.json#/$defs/meta', of A",
        "B, '/schemas/a.json', A",
        "B, 'b.json', B",
        "B, '#', B",
        "B, '#/components/schemas/A', A",
        "B, '#far', far",
        "Inner, '#meta', of inner",
        "Inner, '../a.json', A",
        "Inner, '#dynamic', dynamic",
        "Plain, '#meta', of A",
        "Plain, 'https://example.com/schemas/a.json', A",
        "Plain, 'https://example.com/api#/components/schemas/Plain', Plain"
    })
    void a_schema_with_an_id_is_what_references_in_it_are_relative_to(String place, String reference, String title) {
        String document = """
                openapi: 3.2.0
                $self: https://example.com/api
                components:
                  schemas:
                    A: {title: A, $id: 'https://example.com/schemas/a.json', $defs: {meta: {$anchor: meta, title: of A}, far: {$anchor: far, title: far}}}
                    B:
                      title: B
                      $id: schemas/b.json
                      %s
                      $defs:
                        meta: {$anchor: meta, title: of B}
                        inner: {$id: deeper/inner.json, %s title: inner, $defs: {meta: {$anchor: meta, title: of inner}, d: {$dynamicAnchor: dynamic, title: dynamic}}}
                    Plain: {title: Plain, %s example: {$id: 'a.json', $anchor: meta}, properties: {$id: {type: string}}}
                """.formatted(
                        place.equals("B") ? "not: {$ref: '" + reference + "'}" : "type: object",
                        place.equals("Inner") ? "not: {$ref: '" + reference + "'}," : "",
                        place.equals("Plain") ? "not: {$ref: '" + reference + "'}," : "");
        if (place.equals("A")) {
            document = document.replace("title: A,", "title: A, not: {$ref: '" + reference + "'},");
        }
        SpecDocument loaded = loading.file("a.yaml", document).document("a.yaml");
        String pointer = place.equals("Inner") ? "B/$defs/inner" : place;
        SpecNode node = loaded.find("/components/schemas/" + pointer + "/not").orElseThrow();

        assertThat(resolved(loaded, node).string("title")).isEqualTo(title);
    }

    @Test
    void what_only_an_aside_leads_to_costs_nothing_until_something_else_does() {
        String parts = "openapi: 3.1.0\ncomponents: {schemas: {A: {not: {$ref: 'b.yaml#/B'}}%s}}";
        loading.file("b.yaml", "B: {$ref: '#/gone'}");
        assertThat(loading.problemsOf("a.yaml", parts.formatted("")))
                .singleElement()
                .asString()
                .startsWith("WARNING b.yaml");
        assertThat(loading.problemsOf("a.yaml", parts.formatted(", C: {$ref: 'b.yaml#/B'}")))
                .singleElement()
                .asString()
                .startsWith("ERROR b.yaml");
    }

    @Test
    void a_reference_in_data_is_data() {
        SpecDocument document = loading.file("a.yaml", """
                openapi: 3.1.0
                components:
                  schemas:
                    A:
                      example: {$ref: '#/nothing'}
                      examples: [{$ref: http://example.com}]
                      default: {$ref: ../../nothing}
                      enum: [{$ref: a}]
                      const: {$ref: b}
                      x-data: {$ref: c}
                      properties:
                        $ref: {type: string}
                        example: {type: string}
                  examples: {A: {value: {$ref: d}}}
                paths:
                  x-data: {$ref: e}
                """).document("a.yaml");

        SpecNode example = document.find("/components/schemas/A/example").orElseThrow();
        assertThat(document.target(example, Objects.requireNonNull(example.string("$ref"))))
                .isEmpty();
        assertThat(document.find("/components/schemas/A/properties")
                        .orElseThrow()
                        .isReference())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "properties: {example: {$ref: '#/x'}}",
                "properties: {default: {$ref: '#/x'}, a: {}}",
                "properties: {x-y: {$ref: '#/x'}}",
                "properties: {properties: {properties: {enum: {$ref: '#/x'}}}}",
                "patternProperties: {const: {$ref: '#/x'}}",
                "items: {$ref: '#/x'}",
                "allOf: [{not: {$ref: '#/x'}}]",
                "additionalProperties: {$ref: '#/x'}"
            })
    void a_reference_under_a_name_that_looks_like_data_is_a_reference(String schema) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.1.0\ncomponents: {schemas: {A: {" + schema + "}}}"))
                .singleElement()
                .asString()
                .contains("\"#/x\" leads to nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "responses: {default: {$ref: '#/x'}}",
                "responses: {200: {headers: {x-rate: {$ref: '#/x'}}}}",
                "responses: {200: {content: {a/b: {schema: {$ref: '#/x'}, example: {$ref: '#/y'}}}}}",
                "parameters: [{$ref: '#/x'}]",
                "parameters: [{name: a, example: {$ref: '#/y'}, schema: {$ref: '#/x'}}]",
                "callbacks: {default: {'{$request.body#/u}': {$ref: '#/x'}}}",
                "requestBody: {$ref: '#/x'}"
            })
    void every_reference_of_an_operation_is_checked(String operation) {
        assertThat(loading.problemsOf("a.yaml", "openapi: 3.1.0\npaths: {/a: {get: {" + operation + "}}}"))
                .singleElement()
                .asString()
                .contains("\"#/x\" leads to nothing");
    }

    @Test
    void only_reachable_parts_of_other_files_are_checked() {
        loading.file("b.yaml", "used: {a: {$ref: '#/missing'}}\nunused: {$ref: '#/gone'}");

        assertThat(loading.problemsOf("a.yaml", "openapi: 3.0.3\npaths: {/: {$ref: 'b.yaml#/used'}}"))
                .singleElement()
                .asString()
                .startsWith("ERROR b.yaml:1:11 #/used/a: The reference \"#/missing\" leads to nothing.");
    }

    @Test
    void references_lead_across_files_and_a_file_is_read_once_however_it_is_spelled() {
        SpecDocument document = loading.file("spec/a.yaml", """
                        openapi: 3.0.3
                        paths:
                          /a: {$ref: paths/a.json}
                          /b: {$ref: 'paths/../paths/./a.json#'}
                          /c: {$ref: 'paths/%61.json'}
                        """)
                .file("spec/paths/a.json", "{\"get\": {\"schema\": {\"$ref\": \"../schemas.yaml#/Pet\"}}}")
                .file("spec/schemas.yaml", "Pet: {properties: {owner: {$ref: '#/Owner'}}}\nOwner: {title: owner}")
                .document("spec/a.yaml");

        SpecNode path = resolved(document, document.find("/paths/~1a").orElseThrow());
        SpecNode pet = resolved(document, member(path, "get", "schema"));
        SpecNode owner = resolved(document, member(pet, "properties", "owner"));

        assertThat(resolved(document, document.find("/paths/~1b").orElseThrow()))
                .isSameAs(path);
        assertThat(resolved(document, document.find("/paths/~1c").orElseThrow()))
                .isSameAs(path);
        assertThat(owner.location()).hasToString("spec/schemas.yaml:2:8 #/Owner");
        assertThat(owner.document()).isSameAs(document);
        assertThat(document.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("a.yaml", "a.json", "schemas.yaml");
    }

    private static SpecNode member(SpecNode node, String... names) {
        SpecNode member = node;
        for (String name : names) {
            member = requireNonNull(member.get(name), name);
        }
        return member;
    }

    @Test
    void a_map_of_definitions_can_be_in_another_file() {
        SpecDocument document = loading.file("a.yaml", "openapi: 3.0.3\ncomponents: {schemas: {$ref: b.yaml}}")
                .file("b.yaml", "default: {$ref: '#/Pet'}\nPet: {}")
                .document("a.yaml");

        SpecNode schemas =
                resolved(document, document.find("/components/schemas").orElseThrow());
        assertThat(resolved(document, member(schemas, "default"))).isSameAs(schemas.get("Pet"));
    }

    @ParameterizedTest
    @CsvSource({
        "swagger: '2.0', definitions: {Pet: {title: pet}}, #/definitions/Pet",
        "openapi: 3.0.3, components: {schemas: {Pet: {title: pet}}}, #/components/schemas/Pet"
    })
    void a_bare_name_means_the_schema_of_this_name(String version, String schemas, String meant) {
        String text = version + "\n" + schemas.replace(';', ',') + "\nx: {$ref: Pet}";
        SpecDocument document = loading.file("a.yaml", text).document("a.yaml");

        assertThat(resolved(document, document.find("/x").orElseThrow()).string("title"))
                .isEqualTo("pet");
        assertThat(loading.problems("a.yaml"))
                .containsExactly("WARNING a.yaml:3:4 #/x: The reference \"Pet\" names no file; it is read as \"" + meant
                        + "\". Write it so.");
        loading.file("Pet", "title: file");
        SpecDocument read = loading.document("a.yaml");
        assertThat(resolved(read, read.find("/x").orElseThrow()).string("title"))
                .isEqualTo("file");
    }

    @Test
    void a_type_that_has_itself_as_a_part_is_fine() {
        loading.file("b.yaml", "Leaf: {properties: {tree: {$ref: 'a.yaml#/components/schemas/Tree'}}}");

        assertThat(loading.problemsOf("a.yaml", """
                openapi: 3.0.3
                components:
                  schemas:
                    Tree:
                      allOf: [{$ref: '#/components/schemas/Tree'}]
                      items: {$ref: '#/components/schemas/Tree'}
                      additionalProperties: {$ref: '#/components/schemas/Tree'}
                      properties: {leaf: {$ref: 'b.yaml#/Leaf'}}
                """)).isEmpty();
    }

    @Test
    void a_chain_of_references_that_leads_back_to_itself_is_one_error() {
        loading.file("b.yaml", "C: {$ref: 'a.yaml#/components/schemas/A'}");

        assertThat(loading.problemsOf("a.yaml", """
                openapi: 3.0.3
                components:
                  schemas:
                    Self: {$ref: '#/components/schemas/Self'}
                    A: {$ref: '#/components/schemas/B'}
                    B: {$ref: 'b.yaml#/C'}
                    Start: {$ref: '#/components/schemas/A'}
                """))
                .containsExactly(
                        "ERROR a.yaml:4:11 #/components/schemas/Self: The reference leads back to itself:"
                                + " #/components/schemas/Self -> #/components/schemas/Self."
                                + " Put a definition in place of one of these.",
                        "ERROR a.yaml:5:8 #/components/schemas/A: The reference leads back to itself:"
                                + " #/components/schemas/A -> #/components/schemas/B -> #/C -> #/components/schemas/A."
                                + " Put a definition in place of one of these.");
    }

    @Test
    void a_pointer_through_a_cycle_of_references_ends() {
        List<String> problems = loading.problemsOf("a.yaml", """
                openapi: 3.0.3
                x: {$ref: '#/a/properties/x'}
                a: {$ref: '#/b'}
                b: {$ref: '#/a'}
                c: {$ref: '#/c/d'}
                """);

        assertThat(problems)
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).startsWith("ERROR a.yaml:"));
    }

    @Test
    @Timeout(30)
    void a_long_chain_of_references_is_followed() {
        String schemas = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"S" + i + "\":{\"$ref\":\"#/components/schemas/S" + (i + 1) + "\"},")
                .collect(Collectors.joining());

        assertThat(loading.problemsOf(
                        "a.json",
                        "{\"openapi\":\"3.0.3\",\"components\":{\"schemas\":{" + schemas + "\"S10000\":{}}}}"))
                .isEmpty();
    }

    @Test
    @Timeout(30)
    void countless_wrong_references_are_reported_in_time() {
        String name = "x".repeat(50);
        String schemas = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"" + name + i + "\":{},")
                .collect(Collectors.joining());
        String wrong = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"$ref\":\"#/components/schemas/" + name + "y" + i + "\"}")
                .collect(Collectors.joining(","));

        assertThat(loading.problemsOf(
                        "a.json",
                        "{\"openapi\":\"3.0.3\",\"allOf\":[" + wrong + "],\"components\":{\"schemas\":{" + schemas
                                + "\"z\":{}}}}"))
                .hasSize(10_000);
    }

    /** What a reference leads to, one step. */
    private static SpecNode resolved(SpecDocument document, SpecNode reference) {
        return document.target(reference, Objects.requireNonNull(reference.string("$ref")))
                .orElseThrow();
    }
}
