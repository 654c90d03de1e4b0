package dev.sdkpoet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {/pets: {get: {operationId: listPets, tags: [Pets], responses: {'204': {description: ok}}}}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(directory.resolve("api"));
        Files.writeString(directory.resolve("api/pets.yaml"), DOCUMENT);
        Files.writeString(directory.resolve("api/sdkpoet.yaml"), """
                input: pets.yaml
                basePackage: com.acme.pets
                version: 1.10
                layout: project
                outputDirectory: ../client
                resourceAccessors:
                  Pets: animals
                """);
    }

    @Test
    void paths_of_a_file_with_settings_are_relative_to_it_and_texts_stay_as_they_are() throws IOException {
        Run run = Run.of(directory, "generate", "--config", "api/sdkpoet.yaml");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Generating PetsClient from api/pets.yaml", "1 operation and 0 models in ");
        assertThat(directory.resolve("client/pom.xml")).content().contains("<version>1.10</version>");
        assertThat(directory.resolve("client/src/main/java/com/acme/pets/PetsClient.java"))
                .content()
                .contains("animals()");
    }

    @Test
    void an_option_goes_before_a_property_and_that_before_the_file() {
        Run run = Run.of(
                directory,
                "generate",
                "--config=api/sdkpoet.yaml",
                "--clientName=First",
                "-Dsdkpoet.clientName=Second",
                "-Dsdkpoet.output=elsewhere",
                "--resourceAccessors={Pets: beasts}");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(directory.resolve("client")).doesNotExist();
        assertThat(directory.resolve("elsewhere/src/main/java/com/acme/pets/First.java"))
                .content()
                .contains("beasts()");
    }

    @Test
    void classes_of_the_project_around_the_settings_are_checked() throws IOException {
        Path file = directory.resolve("api/src/main/java/com/acme/Named.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package com.acme;\nclass Named {}\n");

        Run run = Run.of(
                directory,
                "generate",
                "--config=api/sdkpoet.yaml",
                "--layout=sources",
                "--interfaces=[{api: Pets, java: com.acme.Named}]");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("<interfaces>: com.acme.Named isn't public (api/src/main/java/com/acme/Named.java:2).");
    }

    @Test
    void what_is_no_setting_is_named_with_the_nearest_that_is() throws IOException {
        Files.writeString(directory.resolve("api/sdkpoet.yaml"), """
                basePakage: com.acme.pets
                documents:
                  - name: v1
                    fille: pets.yaml
                select:
                  include:
                    - tag: [Pets]
                    - methods: GET
                generateFakes: yes
                detail: true
                """);

        Run run = Run.of(
                directory,
                "generate",
                "--config",
                "api/sdkpoet.yaml",
                "-Dsdkpoet.inputt=api/pets.yaml",
                "-Dsdkpoet.basePackage=com.acme",
                "-Dsdkpoet.paging=none");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "<detail>: No goal has a parameter of this name.",
                        "<basePakage>: No goal has a parameter of this name. Did you mean <basePackage>?",
                        "<documents/document/fille>: There is no such setting in <document>. Did you mean <file>?",
                        "<select/include/tag>: There is no such setting in <include>. Did you mean <tags>?",
                        "<generateFakes>: \"yes\" is neither true nor false.",
                        "-Dsdkpoet.inputt: No goal has such a property. Did you mean -Dsdkpoet.input?",
                        "-Dsdkpoet.basePackage: No goal has such a property. That of <basePackage> is -Dsdkpoet.package.",
                        "-Dsdkpoet.paging: No goal has such a property. <paging> has none: set it in an option");
        assertThat(Run.of(directory, "generate", "--basePakage=com.acme").code())
                .isEqualTo(2);
        assertThat(Run.of(directory, "generate", "--basePakage=com.acme").err()).contains("--basePackage");
        assertThat(Run.of(directory).code()).isEqualTo(2);
    }

    @Test
    void a_file_with_settings_that_is_wrong_has_a_place() throws IOException {
        Files.writeString(directory.resolve("api/sdkpoet.yaml"), "input: [pets.yaml\n");

        Run run = Run.of(directory, "generate", "--config", "api/sdkpoet.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("api/sdkpoet.yaml:2:1: This isn't YAML");
        assertThat(Run.of(directory, "generate", "--config", "none.yaml").err()).contains("none.yaml: ");
    }

    @Test
    void what_is_wrong_with_a_client_is_told_as_by_the_plugin() {
        Run run = Run.of(directory, "generate", "--input=api/pets.yaml", "--basePackage=com.class", "--failOn=never");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("The client can't be generated:", "<basePackage>: \"com.class\" isn't a package name")
                .contains("<failOn>: \"never\" is not a value of this parameter. Use one of: error, warning.");
    }

    @Test
    void check_fails_until_what_differs_is_written() {
        String[] check = {"check", "--config", "api/sdkpoet.yaml", "--docsDirectory", "docs"};

        assertThat(Run.of(directory, check).code()).isEqualTo(1);
        assertThat(Run.of(directory, check).err()).contains("isn't what would be generated", "+# ");
        assertThat(Run.of(directory, "check", "--config", "api/sdkpoet.yaml", "--docsDirectory", "docs", "--fix")
                        .code())
                .isZero();
        assertThat(directory.resolve("api/sdkpoet.lock")).exists();
        assertThat(Run.of(directory, check).code()).isZero();
    }

    @Test
    void a_comparison_says_what_breaks() throws IOException {
        Files.writeString(directory.resolve("old.yaml"), DOCUMENT.replace("listPets", "findPets"));
        String[] diff = {"diff", "--config=api/sdkpoet.yaml", "--old=old.yaml", "--report=report.md", "--failOnBreak"};

        Run run = Run.of(directory, diff);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("The new document breaks callers of PetsClient");
        assertThat(run.out()).contains("`PetsApi.findPets()`", "old.yaml:3:", "Version: major");
        assertThat(directory.resolve("report.md")).exists();
        assertThat(Run.of(
                                directory,
                                "diff",
                                "--config=api/sdkpoet.yaml",
                                "--old=old.yaml",
                                "--format=text",
                                "--report=api/sdkpoet.yaml")
                        .err())
                .contains("would be replaced, and the build needs it");
    }

    @Test
    void a_comparison_has_names_and_types_of_the_users_own() throws IOException {
        String answer =
                "{'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}";
        String document = DOCUMENT.replace("{'204': {description: ok}}", answer)
                + "components: {schemas: {Pet: {type: object, properties: {born: {type: string, format: date-time}}}}}\n";
        Files.writeString(directory.resolve("old.yaml"), document.replace(", format: date-time", ""));
        Files.writeString(directory.resolve("api/pets.yaml"), document);
        Files.writeString(directory.resolve("api/sdkpoet.yaml"), """
                names: [{schema: Pet, to: Animal}]
                types: [{format: date-time, java: java.time.Instant}]
                """, StandardOpenOption.APPEND);

        Run run = Run.of(directory, "diff", "--config=api/sdkpoet.yaml", "--old=old.yaml");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("`Animal.born()`", "Instant").doesNotContain("OffsetDateTime");
    }

    @Test
    void an_interrupted_run_is_no_bug() {
        Thread.currentThread().interrupt();

        Run run = Run.of(directory, "generate", "--config=api/sdkpoet.yaml");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Interrupted. Nothing was written.").doesNotContain("bug");
    }

    @Test
    void what_only_maven_finds_is_named() {
        Run run = Run.of(directory, "generate", "--input=com.acme:pets:1.0!/pets.yaml", "--basePackage=com.acme.pets");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("only Maven finds those. Run the Maven plugin, or name a file.");
    }

    @Test
    void templates_are_copied() {
        Run run = Run.of(directory, "export-templates", "--templateDirectory=mine", "--only=project/");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Templates in ");
        assertThat(directory.resolve("mine/project/pom.xml.mustache")).exists();
    }

    @Test
    void help_and_completion_have_every_setting() {
        String help = Run.of(directory, "generate", "--help").out();
        for (Goal.Parameter parameter : PluginDescriptor.read().goal("generate").parameters()) {
            assertThat(help).contains("--" + parameter.name());
        }
        assertThat(help).contains("The package of the client class.");
        assertThat(Run.of(directory, "generate-completion").out()).contains("complete", "--basePackage");
        assertThat(Run.of(directory, "--help").out()).contains("export-templates", "Exit codes:");
        assertThat(Run.of(directory, "--version").out()).startsWith("sdkpoet ");
    }
}
