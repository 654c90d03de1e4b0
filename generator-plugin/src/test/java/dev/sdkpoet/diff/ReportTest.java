package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is reported of each kind of change, word by word: the element, what happened, whom it breaks, the place and the version.
 *
 * <p>{@code -Drecreate=true} writes {@code reports.txt} anew; read the difference.
 */
class ReportTest {
    private static final Path REPORTS = Path.of("src", "test", "resources", "diff", "reports.txt");
    private static final String TITLE = "=== ";
    private static final Map<String, String> FOUND = new LinkedHashMap<>();

    @TempDir
    private Path directory;

    static Stream<Evolution> evolutions() {
        return Evolutions.all();
    }

    @AfterAll
    static void recreate() throws IOException {
        if (Boolean.getBoolean("recreate")) {
            Files.createDirectories(REPORTS.getParent());
            Files.writeString(
                    REPORTS,
                    FOUND.entrySet().stream()
                            .map(report -> TITLE + report.getKey() + "\n" + report.getValue())
                            .collect(Collectors.joining()));
        }
    }

    @ParameterizedTest
    @MethodSource("evolutions")
    void each_change_is_reported(Evolution evolution) throws IOException {
        String report = new DiffText(
                        evolution.clientBefore(directory).diff(evolution.clientAfter(directory)), false, null)
                .lines().stream().map(line -> line + "\n").collect(Collectors.joining());
        FOUND.put(evolution.name(), report);

        if (!Boolean.getBoolean("recreate")) {
            assertThat(report).isEqualTo(expected().get(evolution.name()));
        }
    }

    @Test
    void every_report_is_that_of_a_change() throws IOException {
        assertThat(expected().keySet())
                .containsExactlyElementsOf(Evolutions.all().map(Evolution::name).toList());
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> reports = new LinkedHashMap<>();
        String title = "";
        for (String line : List.of(Files.readString(REPORTS).split("\n"))) {
            if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length());
                reports.put(title, "");
            } else {
                reports.merge(title, line + "\n", String::concat);
            }
        }
        return reports;
    }
}
