package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that a build leaves to {@code verify} are there, and each module says why they take long. */
class SlowTestsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    static Stream<Path> lists() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> ROOT.resolve(module.group(1)).resolve("src/test/slow-tests.txt"))
                .filter(Files::exists);
    }

    @Test
    void modules_have_such_lists() throws IOException {
        assertThat(lists()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_slow_class_is_there_and_has_a_reason(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#")) {
                assertThat(list.resolveSibling("java").resolve(line)).isRegularFile();
                assertThat(lines.get(i - 1)).as("the line above " + line).matches("# .+\\.");
            }
        }
        assertThat(lines).filteredOn(line -> line.endsWith(".java")).doesNotHaveDuplicates();
    }
}
