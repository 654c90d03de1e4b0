package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths, one a line, that a plan accepts are so many files below the output directory, on the file systems of Windows, macOS and Linux. */
public final class OutputPathsFuzz {
    private static final int MAX_PATHS = 50;

    private OutputPathsFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<GeneratedFile> files = new ArrayList<>();
        Arrays.stream(new String(input, StandardCharsets.UTF_8).split("\n", -1))
                .limit(MAX_PATHS)
                .forEach(path -> files.add(GeneratedFile.java(path, "file " + files.size())));
        Problems problems = new Problems();
        OutputTree tree = OutputTree.of(files, Layout.SOURCES, problems);
        if (problems.hasErrors()) {
            // Then nothing is written. What has no fault of its own still has none alone.
            for (String path : tree.files().keySet()) {
                check(Map.of(path, "alone"));
            }
        } else {
            assertThat(tree.files()).hasSameSizeAs(files);
            check(tree.files());
        }
    }

    private static void check(Map<String, String> files) throws IOException {
        check(files, Configuration.windows(), "C:\\work\\out");
        check(files, Configuration.osX(), "/work/out");
        check(files, Configuration.unix(), "/work/out");
    }

    private static void check(Map<String, String> files, Configuration system, String directory) throws IOException {
        try (FileSystem fileSystem = Jimfs.newFileSystem(system)) {
            Path output = fileSystem.getPath(directory);
            Files.createDirectories(output);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = output.resolve(file.getKey());
                assertThat(path.normalize().startsWith(output))
                        .as(path.toString())
                        .isTrue();
                assertThat(path.normalize()).isEqualTo(path);
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            try (Stream<Path> all =
                    Files.walk(fileSystem.getRootDirectories().iterator().next())) {
                assertThat(all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)))
                        .allMatch(path -> path.startsWith(output))
                        .hasSameSizeAs(files.keySet());
            }
            assertThat(read(output, files)).isEqualTo(new TreeMap<>(files));
        }
    }

    private static Map<String, String> read(Path output, Map<String, String> files) {
        return files.keySet().stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> {
                            try {
                                return Files.readString(output.resolve(path));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        (one, two) -> one,
                        TreeMap::new));
    }
}
