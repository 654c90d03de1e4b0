package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/diff.md says of reports is what they are. */
class DiffDocTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths:
              /pets/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                get:
                  tags: [Pets]
                  operationId: checkPet
                  responses: {'204': {description: It is there.}}
            """;

    private static final String GONE = """
                delete:
                  tags: [Pets]
                  operationId: deletePet
                  responses: {'204': {description: It was there.}}
            """;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\|$");

    @TempDir
    private Path directory;

    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "diff.md"));
    }

    @Test
    void the_example_is_a_report() throws IOException {
        ObjectMapper json = new ObjectMapper();
        PlannedClient before = PlannedClient.of(directory, "openapi.yaml", DOCUMENT + GONE);
        PlannedClient after = PlannedClient.of(directory, "openapi.yaml", DOCUMENT);
        DiffReport report = new DiffReport(
                "PetStore",
                before.diff(after),
                false,
                SemanticVersion.parse("1.2.0").orElseThrow());

        JsonNode example = json.readTree(page.split("```json\n", -1)[1].split("```", -1)[0]);

        assertThat(example).isEqualTo(json.readTree(report.as(ReportFormat.JSON)));
        List<String> described =
                rows("member").map(row -> codes(row.get(0)).get(0)).distinct().toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(members(example));
    }

    /** Those of the report and of each change; what is in a smaller object stands beside that. */
    private static Set<String> members(JsonNode report) {
        Set<String> names = new TreeSet<>();
        report.fieldNames().forEachRemaining(names::add);
        report.get("changes").get(0).fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void kinds_formats_and_whom_a_change_breaks_are_all_there() {
        assertThat(rows("in text").map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyElementsOf(Arrays.stream(Section.values())
                        .map(section -> section + " `" + section.kind() + "`")
                        .toList());
        assertThat(rows("ending").map(row -> row.get(1)))
                .containsExactlyElementsOf(Arrays.stream(ReportFormat.values())
                        .map(format -> "`" + format.name().toLowerCase(Locale.ROOT) + "`")
                        .toList());
        rows("ending")
                .forEach(row -> assertThat(codes(row.get(0)))
                        .isNotEmpty()
                        .allSatisfy(ending -> assertThat(ReportFormat.ofFile("a" + ending)
                                        .map(format -> "`" + format.name().toLowerCase(Locale.ROOT) + "`"))
                                .contains(row.get(1))));
        String breaks = rows("member")
                .filter(row -> row.get(0).startsWith("`breaks` of a change"))
                .findFirst()
                .orElseThrow()
                .get(1);
        assertThat(codes(breaks))
                .containsExactlyElementsOf(
                        Arrays.stream(Impact.values()).map(Impact::toString).toList());
        String step = rows("member")
                .filter(row -> row.get(0).equals("`version`"))
                .findFirst()
                .orElseThrow()
                .get(1);
        assertThat(codes(step))
                .containsSubsequence(Arrays.stream(VersionStep.values())
                        .map(VersionStep::toString)
                        .toList());
    }

    private static List<String> codes(String text) {
        return Pattern.compile("`([^`]+)`")
                .matcher(text)
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    /** The cells of a table, by the first of its heads. */
    private Stream<List<String>> rows(String head) {
        String table = page.substring(page.indexOf("\n| " + head + " |")).split("\n\n", 2)[0];
        return ROW.matcher(table)
                .results()
                .skip(2)
                .map((MatchResult row) -> List.of(row.group(1).split(" \\| ")));
    }
}
