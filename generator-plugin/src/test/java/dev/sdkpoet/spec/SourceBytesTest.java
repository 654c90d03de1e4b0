package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class SourceBytesTest {

    @TempDir
    Path directory;

    @Test
    void a_missing_file_or_directory_is_an_error() {
        assertThat(problems("nothing.yaml"))
                .containsExactly("ERROR nothing.yaml: The file doesn't exist. Correct its name.");
        assertThat(problems("nowhere/a.yaml"))
                .containsExactly("ERROR nowhere/a.yaml: The directory of the file doesn't exist. Correct its name.");
    }

    @Test
    void a_directory_is_an_error() {
        assertThat(problems(".")).containsExactly("ERROR .: This is a directory. Name a file in it.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_root_directory_is_an_error() {
        Problems problems = new Problems();

        assertThat(SpecLoader.load(Path.of("/"), "/", LoadOptions.defaults(), problems))
                .isNull();
        assertThat(problems.all()).singleElement().hasToString("/: This is a directory. Name a file in it.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_is_an_error_and_is_never_opened() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", directory.resolve("pipe").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();

        assertThat(problems("pipe")).containsExactly("ERROR pipe: This is a device or a pipe. Name a regular file.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_device_is_an_error() {
        Problems problems = new Problems();

        assertThat(SpecLoader.load(Path.of("/dev/zero"), "zero", LoadOptions.defaults(), problems))
                .isNull();
        assertThat(problems.all())
                .singleElement()
                .hasToString("zero: This is a device or a pipe. Name a regular file.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_to_itself_is_an_error() throws IOException {
        Files.createSymbolicLink(directory.resolve("loop.yaml"), Path.of("loop.yaml"));

        assertThat(problems("loop.yaml"))
                .containsExactly("ERROR loop.yaml: The file can't be read."
                        + " Check that it is a file, not a symbolic link to itself.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_without_permission_is_an_error() throws IOException {
        Path file = Files.writeString(directory.resolve("secret.yaml"), "openapi: 3.0.3");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "skipped: this user may read every file");

        assertThat(problems("secret.yaml"))
                .containsExactly("ERROR secret.yaml: The file isn't readable. Change its permissions.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_whose_size_is_not_what_the_system_says_is_an_error() {
        Path growing = Path.of("/proc/self/maps");
        assumeTrue(Files.isRegularFile(growing), "skipped: this system has no /proc");

        assertThatThrownBy(() -> SourceBytes.read(
                        growing,
                        new Place.WholeFile("maps"),
                        LoadOptions.defaults().fileLimit()))
                .isInstanceOf(RejectedException.class)
                .hasMessage("The file changes while it is read. Try again.");
    }

    private List<String> problems(String name) {
        return Loading.in(directory).problems(name);
    }
}
