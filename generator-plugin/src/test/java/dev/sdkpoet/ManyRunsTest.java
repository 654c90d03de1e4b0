package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** An IDE or a Maven daemon runs the generator all day in one JVM. */
@Isolated("measures the JVM")
class ManyRunsTest {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path directory;

    // B11
    @Test
    void many_runs_leave_nothing_behind() throws IOException {
        run(10);
        int threads = Thread.activeCount();
        long files = openFiles();
        long heap = heap();
        run(50);

        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        assertThat(openFiles()).isLessThanOrEqualTo(files + 10); // class files may be opened meanwhile
        assertThat(heap() - heap).isLessThan(8_000_000);
    }

    /** Runs that write, that have nothing to do, and that fail. */
    private void run(int times) throws IOException {
        Path document = directory.resolve("api.yaml");
        for (int i = 0; i < times; i++) {
            String text = "{openapi: 3.0.3, info: {title: T, version: '%d'}, paths: {}}".formatted(i / 10);
            generate(Files.writeString(document, text));
            Files.writeString(document, text + "}");
            assertThatThrownBy(() -> generate(document)).isInstanceOf(GenerationException.class);
        }
    }

    private void generate(Path document) {
        new SdkGenerator()
                .generate(GenerationRequest.builder()
                        .document(new DocumentSource("", document, "api.yaml"))
                        .basePackage("example")
                        .output(directory.resolve("out"))
                        .build());
    }

    /** Where the system doesn't tell, there are none. */
    private static long openFiles() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.count();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
