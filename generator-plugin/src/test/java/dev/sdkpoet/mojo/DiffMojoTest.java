package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.settings.AdditionParameter;
import dev.sdkpoet.settings.DocumentParameter;
import dev.sdkpoet.settings.RenameParameter;
import dev.sdkpoet.settings.TypeParameter;
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

    /** They are for the present document: an old one may lack what they are for, and nobody can change it. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // what Maven would inject
    void settings_for_what_only_the_present_documents_have_are_no_error_of_the_old_ones() throws Exception {
        String old = """
                openapi: 3.0.3
                info: {title: Pets, version: '1.0'}
                paths: {/pets: {get: {operationId: listPets, tags: [Pets], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}}
                components: {schemas: {Pet: {type: object, properties: {born: {type: string, format: date-time}, price: {type: boolean, format: money}}}}}
                """;
        Files.writeString(directory.resolve("old.yaml"), old);
        String now = old.replace("boolean", "number");
        Files.writeString(directory.resolve("v1.yaml"), now);
        Files.writeString(directory.resolve("v2.yaml"), now.replace("Pet", "Owner"));
        DiffMojo diff = new DiffMojo();
        diff.project = project("pom.xml");
        diff.documents = List.of(document("v1"), document("v2"));
        diff.basePackage = "com.acme.pets";
        diff.old = "v1=" + directory.resolve("old.yaml");
        RenameParameter rename = new RenameParameter();
        rename.setDocument("v2");
        rename.setSchema("Owner");
        rename.setTo("Keeper");
        diff.names = List.of(rename);
        diff.types = List.of(
                type("date-time", "v2", "java.time.Instant"),
                type("date-time", "", "java.time.Instant"),
                type("money", "", "java.math.BigDecimal"));
        AdditionParameter annotation = new AdditionParameter();
        annotation.setDocument("v2");
        annotation.setSchema("Owner");
        annotation.setJava("@java.lang.Deprecated");
        diff.annotations = List.of(annotation);
        AdditionParameter marker = new AdditionParameter();
        marker.setDocument("v2");
        marker.setApi("*");
        marker.setJava("java.io.Serializable");
        diff.interfaces = List.of(marker);
        diff.report = directory.resolve("report.md").toFile();
        diff.format = "markdown";

        diff.run(new SdkGenerator(Progress.NONE), Progress.NONE);

        assertThat(directory.resolve("report.md"))
                .content()
                .contains("Keeper", "BigDecimal")
                .doesNotContain("Instant");
    }

    private DocumentParameter document(String name) {
        DocumentParameter document = new DocumentParameter();
        document.setName(name);
        document.setFile(directory.resolve(name + ".yaml").toString());
        return document;
    }

    private static TypeParameter type(String format, String document, String java) {
        TypeParameter type = new TypeParameter();
        type.setFormat(format);
        type.setDocument(document);
        type.setJava(java);
        return type;
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
