package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_text_is_replaced_as_a_whole() {
        TextFile file = new TextFile(folder.resolve("deep/a.lock"));
        file.replace("one");
        file.replace("zwei \u00e4");

        assertThat(file.path()).content(StandardCharsets.UTF_8).isEqualTo("zwei \u00e4");
        assertThat(folder.resolve("deep")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void nothing_is_left_beside_a_file_that_cannot_be_replaced() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("a.lock/full")).getParent();

        assertThatThrownBy(() -> new TextFile(directory).replace("one"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Can't write " + directory + ": ")
                .hasMessageEndingWith(". Name a different file.");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_file_of_the_users_beside_it_stays() throws IOException {
        Path own = Files.writeString(folder.resolve("a.md.1.new"), "own");

        new TextFile(folder.resolve("a.md")).replace("one");

        assertThat(own).hasContent("own");
        assertThat(folder.resolve("a.md")).hasContent("one");
        assertThat(folder.resolve("a.md.2.new")).doesNotExist();
    }
}
