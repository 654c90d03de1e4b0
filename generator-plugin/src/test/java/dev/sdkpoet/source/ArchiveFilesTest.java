package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {}
            components: {schemas: {Pet: {$ref: '%s'}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void a_document_and_what_it_refers_to_are_in_the_jar() throws IOException {
        Path jar = jar(
                Map.of("api/v1/pets.yaml", DOCUMENT.formatted("../common.yaml"), "api/common.yaml", "{type: string}"));

        assertThat(load(jar, "/api/v1/pets.yaml", LoadOptions.defaults())).isEmpty();
        assertThat(load(jar, "api/v1/pets.yaml", LoadOptions.defaults())).isEmpty();
    }

    @Test
    void nothing_outside_of_the_jar_is_read() throws IOException {
        Files.writeString(directory.resolve("secret.yaml"), "{type: string}");
        Path jar = jar(Map.of("pets.yaml", DOCUMENT.formatted("../secret.yaml"), "../secret.yaml", "{type: string}"));

        assertThat(load(jar, "pets.yaml", LoadOptions.defaults()))
                .contains("leaves the directory that references must stay in");
        try (ArchiveFiles files = new ArchiveFiles()) {
            files.add(jar);
            assertThat(files.find(jar, "../secret.yaml")).isEmpty();
            assertThat(files.find(jar, "..")).isEmpty();
        }
    }

    @Test
    void limits_hold_whatever_an_entry_says_of_its_size() throws IOException {
        Path jar = jar(Map.of("pets.yaml", DOCUMENT.formatted("large.yaml"), "large.yaml", "#".repeat(1_000_000)));

        assertThat(load(jar, "pets.yaml", LoadOptions.defaults().withMaxFileBytes(1000)))
                .contains("large.yaml: The file has more bytes than the limit of 1000.");
        assertThat(load(jar, "pets.yaml", LoadOptions.defaults().withMaxFiles(1)))
                .contains("more files than the limit of 1");
    }

    @Test
    void what_is_not_there_is_found_nowhere() throws IOException {
        Path jar = jar(Map.of("api/pets.yaml", "", "api/cats.JSON", "", "META-INF/a.yaml", "", "a.class", ""));
        Path text = Files.writeString(directory.resolve("text.jar"), "text");

        try (ArchiveFiles files = new ArchiveFiles()) {
            files.add(jar);
            for (String nowhere : List.of("", "/", "api", "api/", "pets.yaml", "API/pets.yaml")) {
                assertThat(files.find(jar, nowhere)).as(nowhere).isEmpty();
            }
            assertThat(files.suggestions(jar)).containsExactly("api/cats.JSON", "api/pets.yaml");
            assertThatThrownBy(() -> files.add(text)).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void a_directory_is_there_if_something_is_in_it() throws IOException {
        Path jar = jar(Map.of("api-2/pets.yaml", "", "api/v1/pets.yaml", "", "api.yaml", "", "empty/", ""));

        try (ArchiveFiles files = new ArchiveFiles()) {
            files.add(jar);
            for (String there : List.of("", "api", "api/v1", "api-2", "api.yaml", "empty", "api/v1/pets.yaml")) {
                assertThat(files.realPath(jar.resolve(there))).as(there).isEqualTo(jar.resolve(there));
            }
            for (String nowhere : List.of("a", "api/v", "api/v1/pets.yaml/x", "api-", "pets.yaml", "zoo")) {
                assertThatThrownBy(() -> files.realPath(jar.resolve(nowhere)))
                        .as(nowhere)
                        .isInstanceOf(NoSuchFileException.class);
            }
        }
    }

    @Test
    @Timeout(20)
    void many_references_to_nothing_do_not_read_the_whole_jar_each() throws IOException {
        int many = 20_000;
        Path jar = jar(IntStream.range(0, many).boxed().collect(Collectors.toMap(i -> "api/" + i + ".yaml", i -> "")));

        try (ArchiveFiles files = new ArchiveFiles()) {
            files.add(jar);
            for (int i = 0; i < many; i++) {
                Path nowhere = jar.resolve("api/" + i);
                assertThatThrownBy(() -> files.realPath(nowhere)).isInstanceOf(NoSuchFileException.class);
            }
        }
    }

    /** What is wrong with a document in a jar. */
    private static String load(Path jar, String name, LoadOptions options) throws IOException {
        try (ArchiveFiles files = new ArchiveFiles()) {
            files.add(jar);
            Problems problems = new Problems();
            Path document = files.find(jar, name).orElseThrow();
            SpecDocument loaded = SpecLoader.load(document, "pets.jar!/" + name, options.withFiles(files), problems);
            assertThat(loaded == null).isEqualTo(problems.hasErrors());
            return String.join(
                    "\n", problems.all().stream().map(Object::toString).toList());
        }
    }

    private Path jar(Map<String, String> files) throws IOException {
        Path jar = directory.toRealPath().resolve("pets.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
