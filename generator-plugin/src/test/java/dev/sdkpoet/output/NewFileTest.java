package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    private Path work;

    @Test
    void a_file_is_written_with_its_directories() {
        Path file = work.resolve("a/b/entry.md");

        NewFile.write(file, "größer\n");

        assertThat(file).hasContent("größer\n");
    }

    @Test
    void a_file_that_exists_is_not_changed() throws IOException {
        Path file = Files.writeString(work.resolve("entry.md"), "mine");

        assertThatThrownBy(() -> NewFile.write(file, "ours"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " exists, and is never changed. Name a file that doesn't, or delete it.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_told() throws IOException {
        Path file = Files.writeString(work.resolve("file"), "").resolve("entry.md");

        assertThatThrownBy(() -> NewFile.write(file, "ours"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Can't write " + file + ": ")
                .hasMessageEndingWith(". Name another file.");
    }
}
