package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.text.FileNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {
    private final Problems problems = new Problems();

    @Test
    void a_project_has_its_sources_where_maven_looks_for_them() {
        OutputTree tree = OutputTree.of(
                List.of(
                        GeneratedFile.java("a/A.java", "x"),
                        new GeneratedFile("README.md", Root.DOCS, "y"),
                        new GeneratedFile("pom.xml", Root.PROJECT, "z")),
                Layout.PROJECT,
                problems);

        assertThat(tree.files()).containsOnlyKeys("README.md", "pom.xml", "src/main/java/a/A.java");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_layout_leaves_out_what_it_has_no_place_for() {
        List<GeneratedFile> files =
                List.of(GeneratedFile.java("A.java", "x"), new GeneratedFile("README.md", Root.DOCS, "y"));

        assertThat(OutputTree.of(files, Layout.SOURCES, problems).files()).containsOnlyKeys("A.java");
        assertThat(OutputTree.of(files, Layout.DOCS, problems).files()).containsOnlyKeys("README.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../A.java",
                "a/../A.java",
                "a/./A.java",
                "a//A.java",
                "a\\A.java",
                "C:/A.java",
                "a\u0000b",
                "a\nb",
                "con",
                "a/Aux.java",
                "nul.txt",
                "COM1.java",
                "lpt\u00b2",
                "a.",
                "a ",
                "a?b",
                "a/"
            })
    void a_path_that_is_unsafe_anywhere_is_refused_everywhere(String path) {
        OutputTree tree = OutputTree.of(List.of(GeneratedFile.java(path, "x")), Layout.SOURCES, problems);

        assertThat(problems.hasErrors()).isTrue();
        assertThat(tree.files()).isEmpty();
    }

    @Test
    void a_name_beyond_the_limit_of_file_systems_is_refused() {
        place("a/" + "x".repeat(FileNames.MAX_BYTES), "a/" + "y".repeat(FileNames.MAX_BYTES + 1));

        assertThat(messages()).singleElement().asString().contains("more than 200 bytes");
    }

    @Test
    void two_files_of_one_path_are_an_error() {
        place("a/A.java", "a/A.java");

        assertThat(messages()).singleElement().asString().contains("\"a/A.java\" is planned twice");
    }

    @Test
    void paths_that_differ_in_case_or_composition_only_are_an_error() {
        place("a/Pet.java", "a/PET.java", "a/\u00e9", "a/e\u0301");

        assertThat(messages())
                .hasSize(2)
                .anyMatch(message -> message.contains("\"a/PET.java\" and \"a/Pet.java\" are one file"));
    }

    @Test
    void a_file_above_another_file_is_an_error() {
        place("docs", "Docs/a.md");

        assertThat(messages()).singleElement().asString().contains("both a file and the directory");
    }

    private void place(String... paths) {
        List<GeneratedFile> files = new ArrayList<>();
        for (String path : paths) {
            files.add(GeneratedFile.java(path, "x"));
        }
        OutputTree.of(files, Layout.SOURCES, problems);
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::message).toList();
    }
}
