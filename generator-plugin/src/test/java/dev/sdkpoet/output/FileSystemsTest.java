package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The writer on file systems that this machine doesn't have: a full one, and those of Windows and macOS. */
class FileSystemsTest {
    private static final Fingerprint FINGERPRINT = new Fingerprint("settings", new TreeMap<>());
    private static final int BLOCK = 1 << 10;

    @Test
    void a_full_disk_leaves_the_old_output_as_it_was() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(40 * BLOCK)
                .build();
        try (FileSystem files = Jimfs.newFileSystem(small)) {
            Path output = files.getPath("/work/out");
            write(output, Map.of("a/A", "1", "B", "1", "gone", "1"));
            Map<String, String> before = contents(output);

            assertThatThrownBy(() -> write(output, Map.of("a/A", "2".repeat(20 * BLOCK), "B", "2".repeat(20 * BLOCK))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Can't write /work/out");
            assertThat(contents(output)).isEqualTo(before);

            assertThat(write(output, Map.of("a/A", "2", "B", "1"))).isEqualTo(new Changes(1, 1, 1));
        }
    }

    @Test
    void a_disk_that_fills_up_half_way_leaves_the_old_output_as_it_was() throws IOException {
        SortedMap<String, String> old = new TreeMap<>();
        SortedMap<String, String> replacement = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            old.put("F" + i, "1".repeat((i + 1) * BLOCK));
            replacement.put("F" + i, "2".repeat(BLOCK));
        }
        // 55 blocks of old files, 10 of new ones and a few of records leave room to keep a copy of the first files, not
        // of the last.
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(74 * BLOCK)
                .build();
        try (FileSystem files = Jimfs.newFileSystem(small)) {
            Path output = files.getPath("/work/out");
            write(output, old);

            assertThatThrownBy(() -> write(output, replacement)).isInstanceOf(UncheckedIOException.class);

            assertThat(contents(output)).isEqualTo(old);
        }
    }

    @Test
    void windows_gets_the_same_files() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.windows())) {
            Path output = files.getPath("C:\\work\\out");

            write(output, Map.of("a/b/C.java", "1", "README.md", "1"));
            assertThat(Files.readString(output.resolve("a").resolve("b").resolve("C.java")))
                    .isEqualTo("1");
            assertThat(write(output, Map.of("README.md", "1"))).isEqualTo(new Changes(0, 1, 1));
            assertThat(contents(output)).isEqualTo(Map.of("README.md", "1"));
        }
    }

    @Test
    void a_file_may_change_the_case_of_its_name_where_case_does_not_count() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.osX())) {
            Path output = files.getPath("/work/out");
            write(output, Map.of("model/Pet.java", "1"));

            write(output, Map.of("model/PET.java", "2"));

            assertThat(contents(output)).isEqualTo(Map.of("model/PET.java", "2"));
        }
    }

    private static Changes write(Path output, Map<String, String> files) {
        try (OutputWriter writer = OutputWriter.open(output, output.resolveSibling("state"))) {
            return writer.write(
                    new OutputTree(new TreeMap<>(files)), FINGERPRINT, Warnings.NONE, false, new Problems());
        }
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
