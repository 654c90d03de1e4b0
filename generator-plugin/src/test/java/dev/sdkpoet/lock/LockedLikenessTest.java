package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has a name of its own keeps it when it says the same as something else by now. */
class LockedLikenessTest {
    private static final String PATHS = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
            """;
    private static final String POINT = "{title: Point, type: object, properties: {x: {type: string}%s}}";
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                get:
                  tags: [Pets]
                  operationId: getPet
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json: {schema: {type: object, properties: {from: %1$s, to: %2$s}}}
                        text/plain: {schema: {type: object, properties: {from: %1$s, to: %3$s}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void schemas_of_one_title_keep_their_classes_when_they_become_alike() throws IOException {
        String plain = POINT.formatted("");
        String more = POINT.formatted(", y: {type: string}");
        LockedBuild build = new LockedBuild(folder);
        build.locked(DOCUMENT.formatted(plain, more, more));
        GenerationPlan plan = build.plan(DOCUMENT.formatted(more, more, more));

        assertThat(plan.tree().files())
                .containsKeys("example/model/GetPetResponseFrom.java", "example/model/GetPetResponseTo.java");
        assertThat(messages(plan, Severity.WARNING)).noneMatch(message -> message.startsWith("sdkpoet.lock"));
    }

    @Test
    void answers_in_components_keep_their_classes_when_they_become_alike() throws IOException {
        String answers = PATHS + """
                  /pets:
                    get:
                      tags: [Pets]
                      operationId: getPet
                      responses:
                        '204': {description: ok}
                        '404': {$ref: '#/components/responses/NotFound'}
                        '409': {$ref: '#/components/responses/Conflict'}
                components:
                  responses:
                    NotFound: {description: none, content: {application/json: {schema: %s}}}
                    Conflict: {description: no, content: {application/json: {schema: %s}}}
                """;
        String one = "{type: object, properties: {x: {type: string}}}";
        String more = "{type: object, properties: {x: {type: string}, y: {type: string}}}";
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(answers.formatted(one, more));
        GenerationPlan after = build.plan(answers.formatted(more, more));

        assertThat(models(after)).isEqualTo(models(before)).hasSize(2);
        assertThat(messages(after, Severity.WARNING)).isEmpty();
    }

    @Test
    void each_answer_is_asked_for_as_before_when_they_become_alike() throws IOException {
        String answers = PATHS + """
                  /pets:
                    get:
                      tags: [Pets]
                      operationId: getPet
                      responses:
                        '200': {description: ok, content: {application/json: {schema: %s}, text/json: {schema: %s}}}
                """.indent(2);
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(answers.formatted("{type: string}", "{type: string, enum: [a, b]}"));
        GenerationPlan after =
                build.plan(answers.formatted("{type: string, enum: [a, b]}", "{type: string, enum: [a, b]}"));

        assertThat(asked(before)).containsExactly(List.of("application/json"), List.of("text/json"));
        assertThat(asked(after)).isEqualTo(asked(before));
    }

    private static List<List<String>> asked(GenerationPlan plan) {
        return plan.model().documents().get(0).resources().get(0).operations().get(0).results().stream()
                .map(Result::mediaTypes)
                .toList();
    }

    @Test
    void answers_keep_their_classes_when_they_become_alike() throws IOException {
        String answers = PATHS + """
                  /pets:
                    get:
                      tags: [Pets]
                      operationId: getPet
                      responses:
                        '200': {description: ok, content: {application/json: {schema: %s}}}
                        '404': {description: none, content: {application/json: {schema: %s}}}
                """.indent(2);
        String one = "{type: array, items: {type: object, properties: {x: {type: string}}}}";
        String more = "{type: array, items: {type: object, properties: {x: {type: string}, y: {type: string}}}}";
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(answers.formatted(one, more));
        GenerationPlan after = build.plan(answers.formatted(more, more));

        assertThat(models(after)).isEqualTo(models(before)).hasSize(2);
        assertThat(messages(after, Severity.WARNING)).isEmpty();
    }

    @Test
    void a_new_answer_has_the_class_of_an_equal_one_that_callers_know() throws IOException {
        String created =
                "'201': {description: ok, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}";
        String answers = PATHS + "  /pets: {post: {tags: [Pets], operationId: addPet, responses: {%s}}}\n";
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(answers.formatted(created));
        GenerationPlan after = build.plan(answers.formatted(created.replace("201", "200") + ", " + created));

        assertThat(after.lock().text()).isEqualTo(before.lock().text());
        assertThat(models(after)).isEqualTo(models(before)).hasSize(1);
    }

    @Test
    void equal_answers_that_operations_share_are_what_they_were() throws IOException {
        String document = PATHS + """
                  /pets:
                    get:
                      tags: [Pets]
                      operationId: getPet
                      responses: {'400': {$ref: '#/components/responses/Bad'}, '401': {$ref: '#/components/responses/Who'}}
                    delete:
                      tags: [Pets]
                      operationId: deletePet
                      responses: {'401': {$ref: '#/components/responses/Who'}}
                components:
                  responses:
                    Bad: {description: no, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
                    Who: {description: no, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
                """;
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(document);

        assertThat(build.plan(document).tree().files()).isEqualTo(before.tree().files());
    }

    @Test
    void a_type_of_several_places_goes_by_the_same_one_whatever_the_order_of_paths() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String a = pathWithPoint("a");
        String b = pathWithPoint("b");

        assertThat(build.plan(PATHS + a + b).lock().text())
                .isEqualTo(build.plan(PATHS + b + a).lock().text())
                .contains("#/paths/~1a/get/responses/200/content/application~1json/schema/properties/at = Point\n");
    }

    @Test
    void a_type_of_several_places_keeps_the_one_that_the_lock_has() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(PATHS + pathWithPoint("b"));
        GenerationPlan after = build.plan(PATHS + pathWithPoint("a") + pathWithPoint("b"));

        assertThat(after.lock().entries()).containsAllEntriesOf(before.lock().entries());
        assertThat(messages(after, Severity.WARNING)).isEmpty();
    }

    @Test
    void an_answer_keeps_its_method_when_it_says_the_same_as_json() throws IOException {
        String plain = POINT.formatted("");
        String more = POINT.formatted(", y: {type: string}");
        LockedBuild build = new LockedBuild(folder);
        build.locked(DOCUMENT.formatted(more, more, plain));
        GenerationPlan plan = build.plan(DOCUMENT.formatted(more, more, more));

        assertThat(plan.tree().files().get("example/api/PetsApi.java")).contains("String getPetAsText()");
        assertThat(messages(plan, Severity.WARNING)).noneMatch(message -> message.startsWith("sdkpoet.lock"));
    }

    @Test
    void pages_stay_when_another_array_could_hold_the_items() throws IOException {
        String pages = """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /pets:
                    get:
                      tags: [Pets]
                      operationId: listPets
                      parameters: [{name: offset, in: query, schema: {type: integer}}]
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema:
                                type: object
                                properties:
                                  a/b:
                                    type: array
                                    items: {type: string}
                """;
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(pages);
        String more = pages + "                  more: {type: array, items: {type: string}}\n";
        GenerationPlan after = build.locked(more);

        assertThat(before.lock().text()).contains("get/pages/a~01b = listPetsPages\n");
        assertThat(after.tree().files().get("example/api/PetsApi.java")).contains("String> listPetsPages()");
        assertThat(build.plan(more).lock().text()).isEqualTo(after.lock().text());
        assertThat(messages(after, Severity.WARNING)).isEmpty();
    }

    private static String pathWithPoint(String name) {
        return "  /%1$s: {get: {tags: [Pets], operationId: get%1$s, responses: {'200': {description: ok, content:"
                        .formatted(name)
                + " {application/json: {schema: {type: object, properties: {at: " + POINT.formatted("")
                + "}}}}}}}}\n";
    }

    private static List<String> models(GenerationPlan plan) {
        return plan.tree().files().keySet().stream()
                .filter(path -> path.startsWith("example/model/") && !path.endsWith("package-info.java"))
                .toList();
    }
}
