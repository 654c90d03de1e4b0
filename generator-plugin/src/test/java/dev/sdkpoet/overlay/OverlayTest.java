package dev.sdkpoet.overlay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.DocumentChanges;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.OperationFilter;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecEdit;
import dev.sdkpoet.spec.SpecLoader;
import dev.sdkpoet.spec.SpecNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of documents by overlays. */
class OverlayTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [pets]
                  parameters:
                    - {name: filter, in: query, schema: {type: string}}
                    - {name: dummy, in: query, schema: {type: string}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}}}
            """;

    private static final String HEAD = "overlay: 1.0.0\ninfo: {title: Corrections, version: '1'}\nactions:\n";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private List<OverlaySource> overlays(String... texts) throws IOException {
        List<OverlaySource> overlays = new ArrayList<>();
        for (String text : texts) {
            String name = "fix" + overlays.size() + ".yaml";
            overlays.add(new OverlaySource(Files.writeString(folder.resolve(name), text), name));
        }
        return overlays;
    }

    private @Nullable SpecDocument load(String document, String... overlays) throws IOException {
        return load(document, LoadOptions.defaults(), false, overlays);
    }

    private @Nullable SpecDocument load(String document, LoadOptions options, boolean isLenient, String... overlays)
            throws IOException {
        Path file = Files.writeString(folder.resolve("pets.yaml"), document);
        return SpecLoader.load(
                file,
                "pets.yaml",
                options,
                new DocumentChanges(
                        new OverlayEdit(file, overlays(overlays), isLenient), SpecEdit.NONE, OperationFilter.ALL),
                problems);
    }

    private List<String> told() {
        return problems.all().stream().map(each -> each.severity() + " " + each).toList();
    }

    /** The document, which has no problems. */
    private SpecDocument sound(String document, String... overlays) throws IOException {
        SpecDocument loaded = load(document, overlays);
        assertThat(told()).isEmpty();
        return requireNonNull(loaded);
    }

    private String json(String pointer, String document, String... actions) throws IOException {
        return sound(document, HEAD + String.join("", actions))
                .find(pointer)
                .map(SpecNode::toJson)
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "- {target: $.info, update: {title: Animals, x-a: [1]}} ^ /info ^ {\"title\":\"Animals\",\"version\":\"1\",\"x-a\":[1]}",
                "- {target: $, update: {info: {contact: {name: N}}}} ^ /info/contact ^ {\"name\":\"N\"}",
                "- {target: $.paths.*.get, update: {x-safe: true}} ^ /paths/~1pets/get/x-safe ^ true",
                "- {target: '$.paths.*.get.parameters[?@.name==\"filter\" && @.in==\"query\"]', update: {schema: {type: integer}}}"
                        + " ^ /paths/~1pets/get/parameters/0/schema ^ {\"type\":\"integer\"}",
                "- {target: $.paths.*.get.parameters, update: {name: newParam, in: query}}"
                        + " ^ /paths/~1pets/get/parameters/2 ^ {\"name\":\"newParam\",\"in\":\"query\"}",
                "- {target: $.paths.*.get.tags, update: [a, b]} ^ /paths/~1pets/get/tags ^ [\"pets\",\"a\",\"b\"]",
                "- {target: $.paths.*.get, update: {tags: [a]}} ^ /paths/~1pets/get/tags ^ [\"pets\",\"a\"]",
                "- {target: '$.paths.*.get.parameters[?@.name == ''dummy'']', remove: true}"
                        + " ^ /paths/~1pets/get/parameters ^ [{\"name\":\"filter\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}]",
                "- {target: $.paths.*.get.operationId, remove: true} ^ /paths/~1pets/get/operationId ^ nothing",
                "- {target: $, update: {components: , tags: }} ^ /components/schemas/Pet/type ^ \"object\"",
                "- {target: $..properties, update: {id: {type: string}}} ^ /components/schemas/Pet/properties/id ^ {\"type\":\"string\"}",
                "- {target: '$..*[?@.type]', update: {x-b: 1}} ^ /components/schemas/Pet"
                        + " ^ {\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"x-b\":1}},\"x-b\":1}"
            })
    void values_are_merged_added_and_removed(String action, String pointer, String expected) throws IOException {
        assertThat(json(pointer, PETS, action)).isEqualTo(expected);
    }

    @Test
    void actions_and_overlays_change_what_those_before_made() throws IOException {
        String first = HEAD + "- {target: $.components.schemas.Pet, remove: true}\n"
                + "- {target: $.components.schemas, update: {Pet: {type: object, properties: {id: {type: string}}}}}\n";
        String second = HEAD + "- {target: $.components.schemas.Pet.properties.id, update: {format: uuid}}\n";

        SpecDocument document = sound(PETS, first, second);

        assertThat(document.find("/components/schemas/Pet").orElseThrow().toJson())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"format\":\"uuid\"}}}");
    }

    @Test
    void an_overlay_may_make_a_document_one_that_can_be_read() throws IOException {
        String swagger = PETS.replace("openapi: 3.1.0", "openapi: 9.9.9");

        assertThat(load(swagger, HEAD + "- {target: $, update: {openapi: 3.0.3}}\n"))
                .isNotNull();
    }

    @Test
    void an_overlay_in_json_is_read_too() throws IOException {
        String overlay = "{\"overlay\": \"1.0.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"x-own\": 1,"
                + " \"actions\": [{\"target\": \"$.info\", \"description\": \"d\", \"update\": {\"title\": \"T\"}}]}";
        assertThat(sound(PETS, overlay).find("/info/title").orElseThrow().text())
                .isEqualTo("T");
    }

    @Test
    void what_an_alias_repeats_changes_where_the_target_leads_only() throws IOException {
        String aliased = PETS + "x-one: &a {k: {v: 1}}\nx-two: *a\n";

        assertThat(json("/x-two", aliased, "- {target: '$[''x-two''].k', update: {v: 2}}\n"))
                .isEqualTo("{\"k\":{\"v\":2}}");
        assertThat(json("/x-one", aliased, "- {target: '$[''x-two''].k', update: {v: 2}}\n"))
                .isEqualTo("{\"k\":{\"v\":1}}");
        assertThat(json("/x-two", aliased, "- {target: '$[''x-one''].k', update: {v: 2}}\n"))
                .isEqualTo("{\"k\":{\"v\":1}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "- {target: '$.paths[''/pet''].get', update: {x-a: 1}} ^ ERROR fix0.yaml:4:12 #/actions/0/target: This matches nothing"
                        + " in pets.yaml. Did you mean `$.paths['/pets']`?",
                "- {target: '$..[?@.nope]', remove: true} ^ ERROR fix0.yaml:4:12 #/actions/0/target: This matches nothing in"
                        + " pets.yaml. Correct it, or remove the action.",
                "- {target: $, remove: true} ^ ERROR fix0.yaml:4:12 #/actions/0/target: This would remove the whole document."
                        + " Select a part of it.",
                "- {target: $.info.title, update: T} ^ ERROR fix0.yaml:4:34 #/actions/0/update: `update` needs an object or"
                        + " array, but the value that the target selects at pets.yaml:2:15 #/info/title is a single value. Select the"
                        + " object or array around it.",
                "- {target: $, update: {info: [1]}} ^ ERROR fix0.yaml:4:30 #/actions/0/update/info: This is an array, and what it is"
                        + " merged with at pets.yaml:2:7 #/info is an object. Remove that first, in a separate action.",
                "- {target: '$.paths[', update: {}} ^ ERROR fix0.yaml:4:12 #/actions/0/target: This isn't a JSONPath (RFC 9535): a"
                        + " bracket has names in quotes, numbers, *, or filters with ?, at character 9. Correct it.",
                "- {update: {}} ^ ERROR fix0.yaml:4:3 #/actions/0: An action needs `target`, a JSONPath such as"
                        + " `$.paths['/pets'].get`. Add it.",
                "- {target: $.info} ^ ERROR fix0.yaml:4:3 #/actions/0: This action changes nothing. Give it `update`, or"
                        + " `remove: true`.",
                "- {target: $.info, updte: {}} ^ ERROR fix0.yaml:4:20 #/actions/0/updte: An action has no field `updte`. Did you mean"
                        + " `update`?",
                "- {target: $.info, remove: yes} ^ ERROR fix0.yaml:4:28 #/actions/0/remove: `remove` is true or false. Correct it.",
                "- 5 ^ ERROR fix0.yaml:4:3 #/actions/0: An action is an object with `target`, and `update` or `remove`. Correct it."
            })
    void an_action_that_is_wrong_is_an_error_at_its_line(String action, String expected) throws IOException {
        assertThat(load(PETS, HEAD + action)).isNull();
        assertThat(told()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "[] ^ ERROR fix0.yaml:1:1 #: This isn't an overlay. It must be an object with `overlay`, `info` and `actions`.",
                "{info: {title: T, version: v}, actions: [{target: $.info, update: {}}]} ^ ERROR fix0.yaml:1:1 #: The overlay needs"
                        + " `overlay`, the version of the specification. Add `overlay: 1.0.0`.",
                "{overlay: 2.0.0, info: {title: T, version: v}, actions: [{target: $.info, update: {}}]} ^ ERROR fix0.yaml:1:11"
                        + " #/overlay: Overlays of version 1.0 are read. Write `overlay: 1.0.0`, and nothing that only later"
                        + " versions have.",
                "{overlay: 1.0.0, actions: [{target: $.info, update: {}}]} ^ ERROR fix0.yaml:1:1 #: The overlay needs `info`, an"
                        + " object with `title` and `version`. Add it.",
                "{overlay: 1.0.0, info: {title: T}, actions: [{target: $.info, update: {}}]} ^ ERROR fix0.yaml:1:24 #/info: `info`"
                        + " needs `version`, a text. Add it.",
                "{overlay: 1.0.0, info: {title: T, version: v}} ^ ERROR fix0.yaml:1:1 #: The overlay needs `actions`, a list of at"
                        + " least one change with `target`, and `update` or `remove`. Add it.",
                "{overlay: 1.0.0, info: {title: T, version: v}, actions: []} ^ ERROR fix0.yaml:1:57 #/actions: The overlay needs"
                        + " `actions`, a list of at least one change with `target`, and `update` or `remove`. Add it.",
                "{overlay: 1.0.0, info: {title: T, version: v}, action: [], actions: [{target: $, update: {}}]} ^ ERROR"
                        + " fix0.yaml:1:48 #/action: An overlay has no field `action`. Did you mean `actions`?",
                "{overlay: 1.0.0, extends: ./cats.yaml, info: {title: T, version: v}, actions: [{target: $, update: {}}]} ^ ERROR"
                        + " fix0.yaml:1:27 #/extends: The overlay is for \"./cats.yaml\", and is applied to pets.yaml. Apply it to"
                        + " that document, or correct `extends`."
            })
    void an_overlay_that_is_wrong_is_an_error_with_its_place(String overlay, String expected) throws IOException {
        assertThat(load(PETS, overlay)).isNull();
        assertThat(told()).contains(expected);
    }

    @Test
    void an_overlay_may_say_what_it_extends() throws IOException {
        assertThat(load(PETS, HEAD.replace("actions:", "extends: pets.yaml\nactions:") + "- {target: $, update: {}}"))
                .isNotNull();
        assertThat(load(
                        PETS,
                        HEAD.replace("actions:", "extends: 'https://a.example/x.yaml'\nactions:")
                                + "- {target: $, update: {}}"))
                .isNotNull();
        assertThat(told()).isEmpty();
    }

    @Test
    void an_overlay_that_is_not_there_is_an_error() throws IOException {
        Path file = Files.writeString(folder.resolve("pets.yaml"), PETS);
        List<OverlaySource> gone = List.of(new OverlaySource(folder.resolve("gone.yaml"), "gone.yaml"));

        SpecLoader.load(
                file,
                "pets.yaml",
                LoadOptions.defaults(),
                new DocumentChanges(new OverlayEdit(file, gone, false), SpecEdit.NONE, OperationFilter.ALL),
                problems);

        assertThat(told()).containsExactly("ERROR gone.yaml: The file doesn't exist. Correct its name.");
    }

    @Test
    void what_is_wrong_in_an_overlaid_part_has_both_places() throws IOException {
        load(
                PETS,
                HEAD + "- target: $.components.schemas\n  update:\n    Cat:\n      $ref: '#/components/schemas/Dog'\n");

        assertThat(told())
                .containsExactly("ERROR pets.yaml:15:5 #/components/schemas/Cat (from fix0.yaml:7:7): The reference"
                        + " \"#/components/schemas/Dog\" leads to nothing. Correct it, or add what it refers to.");
    }

    @Test
    void overlays_are_bounded_like_documents() throws IOException {
        String bomb = HEAD + "- target: $.info\n  update:\n    a: &a [" + "x,".repeat(100) + "]\n    b: &b ["
                + "*a,".repeat(100) + "]\n    c: [" + "*b,".repeat(100) + "]\n";
        LoadOptions small = LoadOptions.defaults().withMaxNodes(10_000);

        assertThat(load(PETS, small, false, bomb)).isNull();
        assertThat(told())
                .anyMatch(line ->
                        line.startsWith("ERROR fix0.yaml") && line.contains("more values than the limit of 10000"));
    }

    @Test
    void actions_that_double_a_document_end() throws IOException {
        String doubling = HEAD + "- {target: '$..*', update: {a: {b: {}}, c: {d: {}}}}\n".repeat(60);
        String objects =
                PETS.lines().limit(3).reduce("", (one, other) -> one + other + "\n") + "paths: {}\nx-a: {b: {}}\n";

        assertThat(load(
                        objects,
                        LoadOptions.defaults().withMaxNodes(100_000),
                        false,
                        doubling.replace("$..*", "$[''x-a'']..[?@.b || !@.b]")))
                .isNull();
        assertThat(told())
                .anyMatch(line -> line.contains("This would exceed the limits of a document")
                        || line.contains("leads to more than"));
    }

    @Test
    void actions_that_nest_a_document_deeper_and_deeper_end() throws IOException {
        String deeper = HEAD + "- {target: '$..x-a', update: {x-a: {}}}\n".repeat(600);

        assertThat(load(
                        PETS + "x-a: {}\n",
                        LoadOptions.defaults(),
                        false,
                        deeper.replace("'$..x-a'", "'$..[?count(@.*)==0 && @ == $.nothing || length(@) == 0]'")))
                .isNull();
    }

    @Test
    void names_that_overlays_give_schemas_are_known() throws IOException {
        SpecDocument document = sound(
                PETS,
                HEAD + "- {target: $.components.schemas.Pet, update: {$id: 'https://a.example/pet'}}\n"
                        + "- {target: $.components.schemas, update: {Cat: {$ref: 'https://a.example/pet'}}}\n");

        assertThat(document.target(document.find("/components/schemas/Cat").orElseThrow(), "https://a.example/pet"))
                .isEqualTo(document.find("/components/schemas/Pet"));
    }

    private GenerationRequestBuilder request(String document, String... overlays) throws IOException {
        Path file = Files.writeString(folder.resolve("pets.yaml"), document);
        return GenerationRequest.builder()
                .document(new DocumentSource("", file, "pets.yaml", overlays(overlays)))
                .basePackage("example")
                .output(folder.resolve("out"));
    }

    @Test
    void a_client_is_that_of_the_overlaid_document_and_an_overlay_is_an_input() throws IOException {
        String overlay = HEAD + "- {target: $.paths.*.get, update: {operationId: findPets}}\n";
        SdkGenerator generator = new SdkGenerator();
        GenerationPlan plan = generator.plan(request(PETS, overlay).build());

        assertThat(plan.tree().files().get("example/api/PetsApi.java"))
                .contains("findPets")
                .doesNotContain("listPets");
        assertThat(plan.inputs().keySet()).contains(folder.resolve("fix0.yaml"));

        generator.generate(request(PETS, overlay).build());
        assertThat(generator.generate(request(PETS, overlay).build()).isUpToDate())
                .isTrue();
        assertThat(generator
                        .generate(request(PETS, overlay.replace("findPets", "getPets"))
                                .build())
                        .isUpToDate())
                .isFalse();
        assertThat(generator.generate(request(PETS).build()).isUpToDate()).isFalse();
    }

    @Test
    void warnings_of_overlaid_parts_are_repeated_with_both_places() throws IOException {
        String overlay = HEAD + "- {target: $.components.schemas.Pet, update: {propertis: {}}}\n";
        SdkGenerator generator = new SdkGenerator();
        List<String> first = generator.generate(request(PETS, overlay).build()).problems().stream()
                .map(Object::toString)
                .filter(line -> line.contains("propertis"))
                .toList();

        assertThat(first)
                .singleElement()
                .asString()
                .contains(" (from fix0.yaml:4:")
                .contains("pets.yaml:");
        assertThat(generator.generate(request(PETS, overlay).build()).problems().stream()
                        .map(Object::toString))
                .containsAll(first);
    }

    @Test
    void an_old_document_needs_neither_the_overlay_nor_its_targets() throws IOException {
        String overlay = HEAD + "- {target: '$.paths[''/cats''].get', update: {deprecated: true}}\n";

        assertThatThrownBy(() -> new SdkGenerator().plan(request(PETS, overlay).build()))
                .isInstanceOf(GenerationException.class);
        assertThat(new SdkGenerator()
                        .plan(request(PETS, overlay).unfitSettingsIgnored(true).build())
                        .problems())
                .isEmpty();
        Files.delete(folder.resolve("fix0.yaml"));
        GenerationRequest gone = GenerationRequest.builder()
                .document(new DocumentSource(
                        "",
                        folder.resolve("pets.yaml"),
                        "pets.yaml",
                        List.of(new OverlaySource(folder.resolve("fix0.yaml"), "fix0.yaml"))))
                .basePackage("example")
                .output(folder.resolve("out"))
                .unfitSettingsIgnored(true)
                .build();
        assertThat(new SdkGenerator().plan(gone).problems()).isEmpty();
    }
}
