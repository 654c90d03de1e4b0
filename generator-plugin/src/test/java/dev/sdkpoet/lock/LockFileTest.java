package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.LockFile;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.DiskAccess;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.SizeLimit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A lock that isn't there is no lock; one that can't be read is an error. */
class LockFileTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths: {/pets: {get: {operationId: list, responses: {'204': {description: ok}}}}}
            """;

    @TempDir
    private Path folder;

    private LockedBuild build;
    private GenerationPlan plan;

    @BeforeEach
    void planned() throws IOException {
        build = new LockedBuild(folder);
        plan = build.plan(DOCUMENT);
    }

    @Test
    void a_missing_file_is_no_lock() throws IOException {
        assertThat(plan.lockBefore().isMissing()).isTrue();
        assertThat(lockFile().diff(plan)).isEmpty();
        assertThat(lockFile().write(plan)).isTrue();
        assertThat(build.lock())
                .content(StandardCharsets.UTF_8)
                .isEqualTo(plan.lock().text());
        assertThat(lockFile().write(plan)).isFalse();
    }

    @Test
    void line_ends_of_the_checkout_stay() throws IOException {
        String windows = plan.lock().text().replace("\n", "\r\n");
        Files.writeString(build.lock(), windows);

        assertThat(lockFile().diff(plan)).isEmpty();
        assertThat(lockFile().write(plan)).isFalse();

        Files.writeString(build.lock(), windows.replace("PetsApi", "PeopleApi"));

        assertThat(lockFile().diff(plan)).contains("-#/tags/pets = PeopleApi");
        assertThat(lockFile().write(plan)).isTrue();
        assertThat(build.lock()).content(StandardCharsets.UTF_8).isEqualTo(windows);
    }

    @Test
    void a_directory_is_an_error() throws IOException {
        Files.createDirectory(build.lock());

        assertRefused("sdkpoet.lock: This is a directory. Name a file in it.");
        assertThat(build.lock()).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_in_the_place_of_its_directory_is_an_error() throws IOException {
        Path lock = Files.writeString(folder.resolve("a.txt"), "").resolve("sdkpoet.lock");
        assertThatThrownBy(() ->
                        new SdkGenerator().plan(build.request().lockFile(lock).build()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("sdkpoet.lock: The file can't be read. Check its directory");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_to_itself_is_an_error() throws IOException {
        Files.createSymbolicLink(build.lock(), build.lock());

        assertRefused("sdkpoet.lock: The file can't be read."
                + " Check its directory, its permissions, and that it isn't a symbolic link to itself.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_without_permission_is_an_error() throws IOException {
        Path lock = Files.writeString(build.lock(), plan.lock().text());
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(lock), "skipped: this user may read every file");

        assertRefused("sdkpoet.lock: The file isn't readable. Change its permissions.");
    }

    @Test
    void bytes_that_are_not_utf_8_are_an_error() throws IOException {
        Files.write(build.lock(), new byte[] {(byte) 0xff});

        assertRefused("sdkpoet.lock: This isn't UTF-8."
                + " Restore the file, or delete it and run sdkpoet:check -Dsdkpoet.fix to start a new lock.");
    }

    @Test
    void a_huge_file_is_an_error_with_a_remedy_for_locks() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(build.lock().toFile(), "rw")) {
            file.setLength(134_217_729);
        }

        assertRefused("sdkpoet.lock: The file has 134217729 bytes, more than the limit of 134217728."
                + " Restore the file, or delete it and run sdkpoet:check -Dsdkpoet.fix to start a new lock.");
    }

    @Test
    void a_lock_is_read_where_documents_are() throws IOException {
        Path elsewhere = Files.writeString(
                folder.resolve("elsewhere.lock"), plan.lock().text().replace("PetsApi", "PeopleApi"));
        FileAccess files = new FileAccess() {
            @Override
            public Path realPath(Path path) throws IOException {
                return path.equals(build.lock()) ? elsewhere : DiskAccess.DISK.realPath(path);
            }

            @Override
            public byte[] read(Path path, Place place, SizeLimit limit) {
                return DiskAccess.DISK.read(path, place, limit);
            }
        };
        LockFile lockFile = LockFile.of(build.request().files(files).build()).orElseThrow();

        assertThat(lockFile.diff(plan)).contains("-#/tags/pets = PeopleApi");
    }

    private void assertRefused(String message) {
        for (ThrowingCallable use : new ThrowingCallable[] {
            () -> build.plan(DOCUMENT),
            () -> lockFile().diff(plan),
            () -> lockFile().write(plan)
        }) {
            assertThatThrownBy(use).isInstanceOf(GenerationException.class).hasMessageContaining(message);
        }
    }

    private LockFile lockFile() {
        return LockFile.of(build.request().build()).orElseThrow();
    }
}
