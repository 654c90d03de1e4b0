package dev.sdkpoet.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.diff.ApiDiff;
import dev.sdkpoet.diff.DiffReport;
import dev.sdkpoet.diff.ReportFormat;
import dev.sdkpoet.problem.GenerationException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFileTest {
    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({
        "changes.md, , MARKDOWN",
        "a.b/CHANGES.MD, , MARKDOWN",
        "changes.json, , JSON",
        "changes.txt, , TEXT",
        "changes.md, json, JSON",
        "changes, text, TEXT"
    })
    void the_format_is_that_of_the_ending_unless_one_is_set(String file, String format, ReportFormat expected) {
        assertThat(ReportFile.of(new File(file), format).orElseThrow().format()).isEqualTo(expected);
    }

    @Test
    void no_file_is_no_report() {
        assertThat(ReportFile.of(null, null)).isEmpty();
        assertThatThrownBy(() -> ReportFile.of(null, "json"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<format>: The format is set, but no report. Name its file:");
    }

    @Test
    void what_no_ending_says_is_told() {
        assertThatThrownBy(() -> ReportFile.of(new File("changes.html"), null))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(
                        "<report>: \"changes.html\" doesn't say what to write. Let it end in .md, .json or .txt");
        assertThatThrownBy(() -> ReportFile.of(new File("changes.md"), "html"))
                .hasMessageContaining("Use one of: text, markdown, json.");
    }

    @Test
    void a_report_takes_the_place_of_no_file_that_the_build_needs() throws IOException {
        Path document = Files.writeString(work.resolve("pets.json"), "{}");
        Files.createDirectory(work.resolve("sub"));
        ReportFile report = report("sub/../pets.json");

        assertThatThrownBy(() -> report.check(List.of(document)))
                .hasMessageContaining("pets.json would be replaced, and the build needs it. Name a different file.");
        assertThatThrownBy(() -> report("new.json").check(List.of(work.resolve("new.json"))))
                .hasMessageContaining("would be replaced");
        assertThatThrownBy(() -> ReportFile.of(work.resolve("sub").toFile(), "json")
                        .orElseThrow()
                        .check(List.of()))
                .hasMessageContaining("sub is a directory. Name a file in it.");
        report("new.json").check(List.of(document));
    }

    @Test
    void a_report_is_not_among_files_that_the_build_reads() throws IOException {
        Path templates =
                Files.createDirectories(work.resolve("templates/model")).getParent();
        Files.createSymbolicLink(work.resolve("link"), templates);

        for (String inside : List.of("templates/new.md", "templates/model/new.md", "link/new.md")) {
            assertThatThrownBy(() -> report(inside).check(List.of(templates)))
                    .as(inside)
                    .hasMessageContaining(" is in " + templates + ", which holds what the build reads.");
        }
        report("new.md").check(List.of(templates));
        report("nowhere/new.md").check(List.of(templates, work.resolve("none")));
    }

    @Test
    void who_reads_a_report_that_is_replaced_reads_all_of_the_old_one() throws IOException {
        Path file = Files.writeString(work.resolve("changes.md"), "old");
        try (InputStream old = Files.newInputStream(file)) {
            report("changes.md").write(new DiffReport("Pets", new ApiDiff(List.of(), false), false, null));

            assertThat(old).hasContent("old");
        }
        assertThat(file).content().contains("Nothing differs.");
        assertThat(work).isDirectoryNotContaining("glob:**.new");
    }

    private ReportFile report(String name) {
        return ReportFile.of(work.resolve(name).toFile(), null).orElseThrow();
    }
}
