package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reliability.md promises nothing that no test holds (C84). */
class ReliabilityDocTest {
    private static final Path PAGE = Path.of("..", "docs", "reliability.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/java/dev/sdkpoet/runtime"),
            Path.of("../generated-client/src/test/java/dev/sdkpoet/twilio/chat"));
    private static final Pattern ANNOTATION = Pattern.compile("\n    @(?:Test|RepeatedTest|ParameterizedTest)\\b");
    private static final int LINES = 84;
    private static final int DEFECTS = 14;

    @Test
    void every_line_names_tests_that_exist() throws IOException {
        List<String> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            List<MatchResult> named = NAMED.matcher(row).results().toList();
            if (named.isEmpty()) {
                wrong.add("no test: " + row);
            }
            for (MatchResult test : named) {
                if (!isTest(test.group(1), test.group(2))) {
                    wrong.add(test.group());
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(LINES + DEFECTS);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_line_and_every_defect_is_there_once() throws IOException {
        List<String> names = rows().stream()
                .map(row -> row.split("\\|")[1].strip())
                .filter(name -> name.matches("C\\d\\d|\\d+"))
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, LINES).mapToObj("C%02d"::formatted),
                                IntStream.rangeClosed(1, DEFECTS).mapToObj(Integer::toString))
                        .toList());
    }

    /** The rows of the tables, without their heads and without the figures of the soak. */
    private static List<String> rows() throws IOException {
        String page = Files.readString(PAGE).replaceAll("(?s)<!-- soak: .*?<!-- end of soak -->", "");
        return page.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| ---") && !line.matches("\\| (?:promise|line|defect) \\|.*"))
                .toList();
    }

    private static boolean isTest(String type, String method) throws IOException {
        for (Path folder : FOLDERS) {
            Path file = folder.resolve(type + ".java");
            if (Files.exists(file)) {
                String source = Files.readString(file);
                int declared = source.indexOf(" void " + method + "(");
                String before = source.substring(0, Math.max(0, declared));
                String annotations = before.substring(Math.max(0, before.lastIndexOf("\n    }\n")));
                return ANNOTATION.matcher(annotations).find();
            }
        }
        return false;
    }
}
