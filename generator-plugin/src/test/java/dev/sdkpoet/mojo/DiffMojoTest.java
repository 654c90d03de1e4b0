package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.SdkGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {/pets: {get: {operationId: %s, tags: [Pets], responses: {'204': {description: ok}}}}}
            """;

    @TempDir
    private Path directory;

    private Path document;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(directory.resolve("module/templates"));
        for (String pom : List.of("pom.xml", "module/pom.xml")) {
            Files.writeString(directory.resolve(pom), "<project/>");
        }
        Files.writeString(directory.resolve("old.yaml"), DOCUMENT.formatted("listPets"));
        document = Files.writeString(directory.resolve("pets.yaml"), DOCUMENT.formatted("findPets"));
    }

    @Test
    void a_report_takes_the_place_of_nothing_that_the_build_reads() throws Exception {
        for (String needed :
                List.of("pom.xml", "module/pom.xml", "old.yaml", "pets.yaml", "sdkpoet.lock", "entry.md")) {
            assertThatThrownBy(() -> run(needed))
                    .as(needed)
                    .hasMessageContaining(needed + " would be replaced, and the build needs it.");
        }
        assertThatThrownBy(() -> run("module/templates/report.md"))
                .hasMessageContaining("which holds what the build reads");
        assertThat(directory.resolve("module/templates")).isEmptyDirectory();
        assertThat(directory.resolve("entry.md")).doesNotExist();

        run("module/report.md");

        assertThat(directory.resolve("module/report.md")).content().contains("`PetsApi.listPets()`");
    }

    @Test
    void comparing_is_a_stage_of_its_own() throws Exception {
        List<String> stages = run("report.md");

        assertThat(stages).contains("Generating files").endsWith("Comparing clients");
    }

    /** Compares, and returns the stages of that. */
    @SuppressWarnings("UnnecessaryAssignment") // what Maven would inject
    private List<String> run(String report) throws MojoFailureException {
        DiffMojo diff = new DiffMojo();
        diff.project = project("module/pom.xml");
        diff.project.setParent(project("pom.xml"));
        diff.input = document.toString();
        diff.basePackage = "com.acme.pets";
        diff.old = directory.resolve("old.yaml").toString();
        diff.templateDirectory = directory.resolve("module/templates").toString();
        diff.lockFile = directory.resolve("sdkpoet.lock").toFile();
        diff.changelog = directory.resolve("entry.md").toFile();
        diff.report = directory.resolve(report).toFile();
        diff.format = "markdown";
        List<String> stages = new ArrayList<>();
        diff.run(
                new SdkGenerator((stage, done, total) -> stages.add(stage)), (stage, done, total) -> stages.add(stage));
        return stages;
    }

    private MavenProject project(String pom) {
        MavenProject project = new MavenProject();
        File file = directory.resolve(pom).toFile();
        project.setFile(file);
        return project;
    }
}
