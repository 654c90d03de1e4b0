package dev.sdkpoet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The documents that test the schemas of OpenAPI itself: those that pass are generated and compiled; those that fail are refused, or
 * warned of. What isn't so is in a list, with its reason.
 */
class OpenApiSuiteTest {
    private static final Path MISSES = Path.of("src", "test", "resources", "conformance", "openapi-misses.tsv");

    /** Each document of OpenAPI 3.2 gets a warning of its version. */
    private static boolean isWarning(Problem problem) {
        return problem.severity() == Severity.WARNING && !problem.message().contains("is read as 3.1");
    }

    @Test
    void what_passes_is_generated_and_compiled_and_what_fails_is_told() throws IOException {
        Map<String, String> misses = new TreeMap<>();
        List<Path> documents = SharedSuites.files("openapi");
        for (Path document : documents) {
            Path folder = document.getParent();
            String name = String.join(
                    "/",
                    folder.getParent().getFileName().toString(),
                    folder.getFileName().toString(),
                    document.getFileName().toString());
            if (name.endsWith(".yaml")) {
                problem(document, folder.endsWith("pass")).ifPresent(problem -> misses.put(name, problem));
            }
        }

        assertThat(KnownMisses.read(MISSES, misses.keySet()).compare(misses)).isEmpty();
        assertThat(documents).hasSizeGreaterThan(100);
    }

    private static Optional<String> problem(Path document, boolean passes) throws IOException {
        try {
            GeneratedClient client = GeneratedClient.of(document);
            if (passes) {
                client.load();
            }
            boolean told = client.plan().problems().stream().anyMatch(OpenApiSuiteTest::isWarning);
            return passes || told ? Optional.empty() : Optional.of("it is generated without a warning");
        } catch (GenerationException | ReflectiveOperationException | AssertionError e) {
            return passes ? Optional.of(String.valueOf(e.getMessage())) : Optional.empty();
        }
    }
}
