package dev.sdkpoet.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Test suites of other projects, in the {@code suites} folder of the directory that {@code -Dsdkpoet.shared} names. */
final class SharedSuites {
    private SharedSuites() {}

    /** The files below a folder of a suite, sorted; the test is skipped where there is none. */
    static List<Path> files(String folder) throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        assumeTrue(!shared.isEmpty(), "skipped: -Dsdkpoet.shared names no directory with suites");
        Path directory = Path.of(shared, "suites").resolve(folder);
        assumeTrue(Files.isDirectory(directory), () -> "skipped: there is no " + directory);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
