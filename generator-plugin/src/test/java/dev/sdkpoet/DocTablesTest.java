package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables in the docs name nothing that isn't there: tests of all modules, case folders, integration tests. */
class DocTablesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path ITS = Path.of("src", "it");
    private static final List<Path> TESTS = List.of(
            Path.of("src", "test", "java"),
            Path.of("..", "runtime", "src", "test", "java"),
            Path.of("..", "generated-client", "src", "test", "java"));

    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern NAMED_IT = Pattern.compile("`src/it/([^`]+)`");
    private static final Pattern NAMED_CASE = Pattern.compile("`cases/([^`\u2026]+)`");
    private static final Pattern NAMED_PROFILE = Pattern.compile("`-P(\\w+)`");
    private static final Pattern CASE = Pattern.compile("[a-z][a-z0-9.-]*");

    /** The sources of the test classes of all modules, by simple name. */
    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    SOURCES.merge(name, Files.readString(file), String::concat);
                }
            }
        }
    }

    @Test
    void an_integration_test_runs_what_the_readme_says_about_templates() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String example = Pattern.compile("```xml\n(<templateDirectory>.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(lines(Files.readString(ITS.resolve("readme-customise").resolve("pom.xml"))))
                .containsSubsequence(lines(example));
    }

    private static List<String> lines(String xml) {
        return xml.lines().map(String::strip).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support.md", "hostile.md"})
    void every_test_that_is_named_exists(String page) throws IOException {
        String text = Files.readString(DOCS.resolve(page));
        List<String> missing = new ArrayList<>();
        List<MatchResult> named = NAMED_TEST.matcher(text).results().toList();
        for (MatchResult test : named) {
            if (!exists(test.group(1), test.group(2))) {
                missing.add(test.group());
            }
        }
        NAMED_IT.matcher(text)
                .results()
                .filter(it -> !Files.isDirectory(ITS.resolve(it.group(1))))
                .forEach(it -> missing.add(it.group()));
        NAMED_CASE
                .matcher(text)
                .results()
                .filter(each -> !isCase(each.group(1)))
                .forEach(each -> missing.add(each.group()));
        String poms =
                Files.readString(Path.of("pom.xml")) + Files.readString(Path.of("..", "generated-client", "pom.xml"));
        NAMED_PROFILE
                .matcher(text)
                .results()
                .filter(profile -> !poms.contains("<id>" + profile.group(1) + "</id>"))
                .forEach(profile -> missing.add(profile.group()));
        assertThat(missing).isEmpty();
        assertThat(named).hasSizeGreaterThan(20);
    }

    private static boolean exists(String type, String method) {
        String source = SOURCES.get(type);
        return source != null
                && (method == null
                        || Pattern.compile(
                                        "@(?:(?:Parameterized)?Test|TestFactory)\\b(?:(?!\\) (?:throws \\w+ )?\\{)[\\s\\S])*? "
                                                + method + "\\(")
                                .matcher(source)
                                .find());
    }

    @Test
    void every_row_of_the_support_table_names_its_cases_or_tests() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String row : rows("support.md")) {
            String cell = row.split("(?<!\\\\)\\|")[3].strip();
            List<String> names = Arrays.stream(cell.split(", "))
                    .filter(name -> !name.isEmpty())
                    .toList();
            boolean isIgnored = row.contains("| nothing; ");
            if (names.isEmpty() && !isIgnored) {
                wrong.add("no case or test: " + row);
            }
            names.stream()
                    .filter(name ->
                            !name.startsWith("`") && !(CASE.matcher(name).matches() && isCase(name)))
                    .forEach(name -> wrong.add("no case " + name + ": " + row));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isCase(String name) {
        return Files.isDirectory(GoldenCase.CASES.resolve(name));
    }

    @Test
    void every_case_folder_is_in_the_support_table() throws IOException {
        String cells = rows("support.md").stream()
                .map(row -> row.split("(?<!\\\\)\\|")[3].strip())
                .collect(Collectors.joining(", "));
        assertThat(new TreeSet<>(List.of(cells.split(", "))))
                .containsAll(GoldenCase.all().stream().map(GoldenCase::toString).toList());
    }

    @Test
    void every_line_of_the_hostile_page_is_there_once() throws IOException {
        List<String> lines = rows("hostile.md").stream()
                .map(row -> row.split("\\|")[1].strip())
                .toList();
        assertThat(lines)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 108).mapToObj("G%02d"::formatted),
                                IntStream.rangeClosed(1, 30).mapToObj("B%02d"::formatted))
                        .toList());
    }

    @Test
    void every_line_of_the_hostile_page_names_tests_or_says_what_is_not_done() throws IOException {
        assertThat(rows("hostile.md"))
                .allMatch(row -> NAMED_TEST.matcher(row).find()
                        || NAMED_IT.matcher(row).find()
                        || NAMED_PROFILE.matcher(row).find()
                        || row.contains("Not met: "));
    }

    /** The rows of a page's tables, without their heads. */
    private static List<String> rows(String page) throws IOException {
        List<String> lines = Files.readString(DOCS.resolve(page)).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("| ")
                        && !lines.get(i).startsWith("| ---")
                        && !(i + 1 < lines.size() && lines.get(i + 1).startsWith("| ---")))
                .mapToObj(lines::get)
                .toList();
    }
}
