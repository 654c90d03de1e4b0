package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sdkpoet.problem.SpecLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that a comparison is written to. */
class DiffReportTest {
    private static final SpecLocation PLACE = new SpecLocation("a b/new.yaml", 3, 5, "/paths/~1pets");
    private static final SemanticVersion RELEASED =
            SemanticVersion.parse("1.4.2").orElseThrow();
    private static final ApiDiff DIFF = new ApiDiff(
            List.of(
                    new ApiChange(
                            Section.BREAKS,
                            List.of("`A` is gone", "`B` is new"),
                            "parameter `c` became required",
                            Set.of(Impact.SOURCE, Impact.BINARY),
                            PLACE,
                            false),
                    new ApiChange(Section.CASES, "Switches lack `C`", "", Set.of(Impact.SWITCHES), PLACE),
                    new ApiChange(Section.BEHAVIOUR, "`F`", "path: `ä` instead of `b`", Set.of(), PLACE)),
            true);

    @TempDir
    private Path directory;

    @Test
    void a_page_of_markdown_has_a_heading_for_each_section() {
        assertThat(new DiffReport("PetStore", DIFF, false, RELEASED).as(ReportFormat.MARKDOWN))
                .isEqualTo("""
                # Changes of `PetStore`

                Version: major (next: 2.0.0)

                ## Breaks (1)

                - `A` is gone; `B` is new: parameter `c` became required (source, binary).
                  - `a b/new.yaml:3:5 #/paths/~1pets`

                ## Breaks only some code (1)

                - Switches lack `C`.
                  - `a b/new.yaml:3:5 #/paths/~1pets`

                ## Changed behaviour (1)

                - `F`: path: `ä` instead of `b`.
                  - `a b/new.yaml:3:5 #/paths/~1pets`
                """);
    }

    @Test
    void a_report_of_nothing_says_so() {
        DiffReport nothing = new DiffReport("PetStore", new ApiDiff(List.of(), false), false, null);

        assertThat(nothing.as(ReportFormat.MARKDOWN))
                .isEqualTo("# Changes of `PetStore`\n\nVersion: none\n\nNothing differs.\n");
        assertThat(nothing.as(ReportFormat.TEXT)).isEqualTo("Nothing differs.\nVersion: none\n");
        assertThat(nothing.as(ReportFormat.JSON))
                .contains("\"step\" : \"none\"", "\"next\" : null", "\"changes\" : [ ]", "\"breaks\" : 0");
    }

    @Test
    void json_has_all_of_it() {
        assertThat(new DiffReport("PetStore", DIFF, true, RELEASED).as(ReportFormat.JSON))
                .isEqualTo("""
                {
                  "formatVersion" : 1,
                  "client" : "PetStore",
                  "version" : {
                    "step" : "major",
                    "old" : "1.4.2",
                    "next" : "2.0.0"
                  },
                  "breaks" : true,
                  "differs" : true,
                  "summary" : {
                    "breaks" : 1,
                    "breaksSome" : 1,
                    "new" : 0,
                    "deprecated" : 0,
                    "behaviour" : 1
                  },
                  "changes" : [
                    {
                      "kind" : "breaks",
                      "severity" : "major",
                      "text" : "`A` is gone; `B` is new: parameter `c` became required",
                      "effects" : [
                        "`A` is gone",
                        "`B` is new"
                      ],
                      "cause" : "parameter `c` became required",
                      "breaks" : [
                        "source",
                        "binary"
                      ],
                      "removal" : false,
                      "place" : {
                        "file" : "a b/new.yaml",
                        "line" : 3,
                        "column" : 5,
                        "pointer" : "/paths/~1pets"
                      }
                    },
                    {
                      "kind" : "breaksSome",
                      "severity" : "major",
                      "text" : "Switches lack `C`",
                      "effects" : [
                        "Switches lack `C`"
                      ],
                      "cause" : "",
                      "breaks" : [
                        "switches without a default"
                      ],
                      "removal" : false,
                      "place" : {
                        "file" : "a b/new.yaml",
                        "line" : 3,
                        "column" : 5,
                        "pointer" : "/paths/~1pets"
                      }
                    },
                    {
                      "kind" : "behaviour",
                      "severity" : "minor",
                      "text" : "`F`: path: `\\u00E4` instead of `b`",
                      "effects" : [
                        "`F`"
                      ],
                      "cause" : "path: `\\u00E4` instead of `b`",
                      "breaks" : [ ],
                      "removal" : false,
                      "place" : {
                        "file" : "a b/new.yaml",
                        "line" : 3,
                        "column" : 5,
                        "pointer" : "/paths/~1pets"
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void a_long_limit_that_changes_is_a_line_that_shows_where() throws IOException {
        String old = "^" + "a".repeat(600) + "$";
        String now = "^" + "a".repeat(600) + "b$";
        String more = "c".repeat(501);
        String list = "[" + "1, ".repeat(600) + "1]";
        Evolution evolution = Evolution.of("long limits")
                .from(
                        "name: PageSize, in: query, schema: {type: integer}",
                        "name: PageSize, in: query, schema: {type: string, pattern: '" + old + "', default: a}")
                .from(
                        "tags: {type: array, items: {type: string}}",
                        "tags: {type: array, items: {type: string}, default: " + list + "}")
                .from("email: {type: string}", "email: {type: array, items: {type: string, pattern: '" + old + "'}}")
                .replace("pattern: '" + old + "', default: a", "pattern: '" + now + "', default: " + more)
                .replace("default: " + list, "default: " + list.replace(" 1]", " 2]"))
                .replace("items: {type: string, pattern: '" + old, "items: {type: string, pattern: '" + now);

        ApiDiff diff = evolution.clientBefore(directory).diff(evolution.clientAfter(directory));

        assertThat(diff.changes())
                .filteredOn(change -> change.section() == Section.BEHAVIOUR)
                .extracting(ApiChange::cause)
                .containsExactlyInAnyOrder(
                        "pattern: `…" + "a".repeat(100) + "b$` instead of `…" + "a".repeat(100) + "$`; default: `"
                                + "c".repeat(500) + "…` instead of `a`",
                        "default: `…" + "1,".repeat(50) + "2]` instead of `…" + "1,".repeat(50) + "1]`",
                        "items: pattern: `…" + "a".repeat(100) + "b$` instead of `…" + "a".repeat(100) + "$`");
    }

    @Test
    void a_long_limit_that_stays_is_no_change() throws IOException {
        String pattern = "pattern: '^" + "a".repeat(600) + "$'";
        Evolution evolution = Evolution.of("a long limit")
                .from("email: {type: string}", "email: {type: string, " + pattern + "}")
                .replace("pets: {type: array,", "pets: {description: All, type: array,");

        assertThat(evolution
                        .clientBefore(directory)
                        .diff(evolution.clientAfter(directory))
                        .changes())
                .isEmpty();
    }

    static List<Evolution> hostile() {
        // What leaves a code span, and what is longer than one may be.
        List<String> texts = List.of(
                "a`b <img src=x onerror=alert(1)> ![x](http://x.example/y) [x](javascript:x)",
                "<b>![x](http://x.example/y) ".repeat(34));
        List<Evolution> evolutions = new ArrayList<>();
        for (String text : texts) {
            String limit = text.substring(0, Math.min(text.length(), 450));
            evolutions.add(Evolution.of("a parameter").replace("name: PageSize", "name: \"" + text + "\""));
            evolutions.add(Evolution.of("a value that is always sent")
                    .replace(
                            "name: PageSize, in: query, schema: {type: integer}",
                            "name: \"" + text + "\", in: query, required: true, schema: {type: string, enum: [\"" + text
                                    + "\"]}"));
            evolutions.add(Evolution.of("a value").replace("enum: [cat, dog]", "enum: [cat, dog, \"" + text + "\"]"));
            evolutions.add(Evolution.of("a property")
                    .replace(
                            "age: {type: integer}",
                            "\"" + text + "\": {type: string, pattern: \"" + limit + "\", default: \"" + limit
                                    + "\"}"));
            evolutions.add(Evolution.of("a limit")
                    .replace(
                            "Owner: {type: object, properties: {email: {type: string}}}",
                            "Owner: {type: object, properties: {email: {type: string, pattern: \"" + limit + "\"}}}"));
            evolutions.add(Evolution.of("a key")
                    .replace(
                            "key: {type: apiKey, in: header, name: X-Key}",
                            "key: {type: apiKey, in: query, name: \"" + text + "\"}"));
        }
        return evolutions;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void text_of_documents_stays_data(Evolution evolution) throws IOException {
        ApiDiff diff = evolution.clientBefore(directory).diff(evolution.clientAfter(directory));
        assertThat(diff.changes()).isNotEmpty();
        DiffReport report = new DiffReport("Example", diff, false, null);

        assertThat(live(report.as(ReportFormat.MARKDOWN))).isEmpty();
        assertThat(live(ChangelogEntry.of(diff))).isEmpty();
        JsonNode json = new ObjectMapper().readTree(report.as(ReportFormat.JSON));
        assertThat(json.get("changes")).hasSameSizeAs(diff.changes());
        json.get("changes")
                .forEach(change -> assertThat(live(change.get("text").asText())).isEmpty());
    }

    /** What a renderer would take for more than text. */
    private static List<Node> live(String markdown) {
        List<Node> live = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                live.add(link);
            }

            @Override
            public void visit(Image image) {
                live.add(image);
            }

            @Override
            public void visit(HtmlInline html) {
                live.add(html);
            }

            @Override
            public void visit(HtmlBlock html) {
                live.add(html);
            }
        });
        return live;
    }
}
