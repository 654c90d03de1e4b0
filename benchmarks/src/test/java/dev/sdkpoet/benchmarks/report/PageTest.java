package dev.sdkpoet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final String TEXT = """
            Words.

            <!-- one:begin -->
            old
            <!-- one:end -->

            <!-- two:begin -->
            kept
            <!-- two:end -->

            More words.
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("page.md");
        Files.writeString(file, TEXT);
    }

    @Test
    void a_section_changes_and_nothing_else() throws Exception {
        new Page(file).update("one", "new\n");

        assertThat(file).hasContent(TEXT.replace("old", "new"));
    }

    @Test
    void writing_the_same_again_changes_nothing() throws Exception {
        new Page(file).update("one", "old\n");

        assertThat(file).hasContent(TEXT);
    }

    @Test
    void a_page_without_the_markers_stays_as_it_is() {
        assertThatThrownBy(() -> new Page(file).check("three")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Page(file).update("three", "new\n"))
                .hasMessageContaining("<!-- three:begin --> and <!-- three:end --> are missing");
        assertThat(file).hasContent(TEXT);
    }
}
