package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.problem.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has got another name on purpose, and keeps the old one where the lock asks for it. */
class FormerNamesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                get:
                  tags: [Pets]
                  operationId: listPets
                  parameters:
                    - {name: kind, in: query, required: true, schema: {type: string}}
                    - {name: since, in: query, schema: {type: string, format: date}}
                    - {name: page, in: query, schema: {type: integer, format: int32}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                delete:
                  tags: [Pets]
                  operationId: deletePets
                  responses: {'204': {description: ok}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [age]
                  properties: {age: {type: integer}, born: {type: string, format: date}}
            """;

    @TempDir
    private Path folder;

    @Test
    void old_names_stay_as_deprecated_methods() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(DOCUMENT);
        edit(build, "get = listPets\n", "get = listAnimals was listPets, allPets\n");
        edit(build, "= deletePets", "= deleteAll was deletePets");
        edit(build, "/accessor = pets", "/accessor = animals was pets");
        edit(build, "members/age = age @1", "members/age = years was age @1");
        edit(build, "members/born = born", "members/born = birthday was born");
        edit(build, "query:since = since", "query:since = bornSince was since");
        GenerationPlan plan = build.plan(DOCUMENT);

        assertThat(plan.lock().text())
                .isEqualTo(Files.readString(build.lock()).replace("pages/ = listPets", "pages/ = listAnimals"));
        assertThat(source(plan, "api/PetsApi"))
                .contains("@deprecated renamed to {@link #listAnimals}.")
                .containsSubsequence(
                        "@Deprecated", "default List<Pet> listPets(String kind, ListPetsOptions options) {")
                .containsSubsequence("@Deprecated", "default List<Pet> allPets(String kind) {")
                .containsSubsequence("@Deprecated", "default ApiCall<List<Pet>> listPetsCall(String kind) {")
                .containsSubsequence("@Deprecated", " listPetsPages(String kind, ListPetsOptions options) {")
                .containsSubsequence("@Deprecated", "default void deletePets() {", "deleteAll();");
        assertThat(source(plan, "ExampleClient")).containsSubsequence("@Deprecated", "PetsApi pets() {", "animals();");
        assertThat(source(plan, "model/Pet"))
                .containsSubsequence("@Deprecated", "public long age() {", "return years();")
                .containsSubsequence("@Deprecated", "public Builder age(long years) {", "return years(years);")
                .containsSubsequence(
                        "@Deprecated",
                        "public Builder born(@Nullable LocalDate birthday) {",
                        "return birthday(birthday);");
        assertThat(source(plan, "api/ListPetsOptions"))
                .containsSubsequence("@Deprecated", "public @Nullable LocalDate since() {", "return bornSince();")
                .containsSubsequence("@Deprecated", "public Builder since(@Nullable LocalDate bornSince) {");
        assertThat(InMemoryCompiler.compile(plan.sources()).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pet = Pet\\n | Pet = Animal was Pet\\n | \"was\" keeps an old name of a method, an accessor, a member or an input",
                "members/age = age | members/age = years was born | can't be born, BORN: that is",
                "= listPets | = listAnimals was wait | means something else",
                "= listPets | = listAnimals was deletePets | can't be deletePets",
            })
    void an_old_name_that_cannot_stay_is_told_at_its_line(String line, String other, String message)
            throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(DOCUMENT);
        edit(build, line.replace("\\n", "\n"), other.replace("\\n", "\n"));

        assertThatThrownBy(() -> build.plan(DOCUMENT))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("sdkpoet.lock:")
                .hasMessageContaining(message);
    }

    @Test
    void new_things_do_not_get_an_old_name() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(DOCUMENT);
        edit(build, "members/age = age @1", "members/age = years was age @1");
        GenerationPlan plan =
                build.plan(DOCUMENT.replace("properties: {age:", "properties: {Age: {type: string}, age:"));

        assertThat(plan.lock().text()).contains("members/Age = ageCapitalized @3 as string\n");
    }

    @Test
    void new_lists_do_not_get_the_old_method_of_a_list_that_adds_an_item() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String document = DOCUMENT.replace(
                "properties: {age:", "properties: {labels: {type: array, items: {type: string}}, age:");
        build.locked(document);
        edit(build, "members/labels = labels", "members/labels = labels was tags");
        GenerationPlan plan = build.plan(document.replace(
                "properties: {labels:", "properties: {tag: {type: array, items: {type: string}}, labels:"));

        assertThat(source(plan, "model/Pet"))
                .containsSubsequence("@Deprecated", "public Builder addTag(String value) {", "return addLabel(value);")
                .doesNotContain("Setters.add(this, TAG, value)", "addTags(");
    }

    private static void edit(LockedBuild build, String line, String other) throws IOException {
        String text = Files.readString(build.lock());
        assertThat(text).contains(line);
        Files.writeString(build.lock(), text.replace(line, other));
    }

    private static String source(GenerationPlan plan, String name) {
        return plan.tree().files().get("example/" + name + ".java");
    }
}
