package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.SpecLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDiffTest {
    private static final SpecLocation PLACE = new SpecLocation("new.yaml", 3, 5, "/paths");

    @TempDir
    private Path directory;

    @Test
    void the_section_makes_the_step() {
        assertThat(diff(Section.BREAKS).step(false)).isEqualTo(VersionStep.MAJOR);
        assertThat(diff(Section.CASES).step(false)).isEqualTo(VersionStep.MINOR);
        assertThat(diff(Section.CASES).step(true)).isEqualTo(VersionStep.MAJOR);
        assertThat(diff(Section.ADDED).step(true)).isEqualTo(VersionStep.MINOR);
        assertThat(diff(Section.DEPRECATED).step(true)).isEqualTo(VersionStep.MINOR);
        assertThat(diff(Section.BEHAVIOUR).step(true)).isEqualTo(VersionStep.MINOR);
        assertThat(new ApiDiff(List.of(), true).step(true)).isEqualTo(VersionStep.PATCH);
        assertThat(new ApiDiff(List.of(), false).step(true)).isEqualTo(VersionStep.NONE);
    }

    @Test
    void the_next_version_is_told_where_the_last_one_is_known() {
        SemanticVersion released = SemanticVersion.parse("1.4.2").orElseThrow();

        assertThat(new DiffText(diff(Section.BREAKS), false, released).lines())
                .endsWith("Version: major (next: 2.0.0)");
        assertThat(new DiffText(diff(Section.CASES), false, released).lines()).endsWith("Version: minor (next: 1.5.0)");
        assertThat(new DiffText(diff(Section.CASES), true, released).lines()).endsWith("Version: major (next: 2.0.0)");
        assertThat(new DiffText(new ApiDiff(List.of(), false), true, released).lines())
                .containsExactly("Nothing differs.", "Version: none");
    }

    @Test
    void an_entry_of_a_changelog_has_each_change_where_it_belongs() {
        ApiDiff diff = new ApiDiff(
                List.of(
                        new ApiChange(Section.BREAKS, List.of("`A` is gone"), "", Set.of(Impact.SOURCE), PLACE, true),
                        new ApiChange(Section.BREAKS, "`B` throws", "", Set.of(Impact.RUN_TIME), PLACE),
                        new ApiChange(Section.CASES, "Switches lack `C`", "", Set.of(Impact.SWITCHES), PLACE),
                        new ApiChange(Section.ADDED, "`D`", "", Set.of(), PLACE),
                        new ApiChange(Section.DEPRECATED, "`E`", "", Set.of(), PLACE),
                        new ApiChange(Section.BEHAVIOUR, "`F`", "path", Set.of(), PLACE)),
                true);

        assertThat(ChangelogEntry.of(diff)).isEqualTo("""
                        ## [Unreleased]

                        ### Added

                        - `D`.

                        ### Changed

                        - **Breaking:** `B` throws.
                        - Switches lack `C`.
                        - `F`: path.

                        ### Deprecated

                        - `E`.

                        ### Removed

                        - `A` is gone.
                        """);
    }

    @Test
    void text_of_documents_stays_data() {
        Evolution evolution = Evolution.of("hostile")
                .replace("name: PageSize", "name: \"to`ken\\e[31m\\u202e\\n::set-output\\n# [x](javascript:x) <b>\"");
        ApiDiff diff = evolution.clientBefore(directory).diff(evolution.clientAfter(directory));

        List<String> lines = new DiffText(diff, false, null).lines();
        assertThat(lines).anyMatch(line -> line.contains("set-output"));
        assertThat(lines).noneMatch(line -> line.matches("(?s).*[\\n\\u001b\\u202e].*"));
        assertThat(ChangelogEntry.of(diff).lines())
                .allMatch(line -> line.isEmpty() || line.startsWith("- ") || line.startsWith("##"))
                // A code span whose fence is longer than what is in it.
                .anyMatch(line -> line.contains("``to`ken[31m ::set-output # [x](javascript:x) <b>``"));
    }

    @Test
    void pages_that_count_from_another_number_are_another_behaviour() {
        Evolution evolution = Evolution.of("pages count from zero")
                .from("name: PageSize", "name: page")
                .from("meta: {type: object, properties: {next_page_url: {type: string}}}", "total: {type: integer}")
                .replace(
                        "name: page, in: query, schema: {type: integer}",
                        "name: page, in: query, schema: {type: integer, minimum: 0}");
        PlannedClient before = evolution.clientBefore(directory);
        assertThat(before.client().sources().get("example/api/PetApi.java")).contains("Paging.page(");

        assertThat(before.diff(evolution.clientAfter(directory)).in(Section.BEHAVIOUR))
                .extracting(ApiChange::text)
                .contains("`PetApi.listPets`: next page: `page in page, from 0, items pets` instead of"
                        + " `page in page, from 1, items pets`");
    }

    @Test
    void code_that_no_rule_knows_of_isnt_taken_for_documentation() {
        Client before = Evolution.of("nothing").clientBefore(directory).client();
        SortedMap<String, String> sources = new TreeMap<>(before.sources());
        sources.computeIfPresent(
                "example/api/PetApi.java", (path, source) -> source.replace(".execute()", ".executeAsync().join()"));

        ApiDiff diff = ClientDiff.between(before, new Client(before.model(), before.names(), sources));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.section()).isEqualTo(Section.BEHAVIOUR);
            assertThat(change.text()).isEqualTo("`PetApi.java` does something else");
        });
    }

    @Test
    void a_report_is_the_same_in_every_locale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            Evolution evolution = Evolutions.of("property became required");
            assertThat(new DiffText(
                                    ClientDiff.between(
                                            evolution.clientBefore(directory).client(),
                                            evolution.clientAfter(directory).client()),
                                    false,
                                    null)
                            .lines())
                    .contains(
                            "  - `Pet.age()` returns `long` instead of `@Nullable Long` (source, binary)",
                            "      property `age` became required");
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static ApiDiff diff(Section section) {
        return new ApiDiff(List.of(new ApiChange(section, "`A`", "", Set.of(), PLACE)), true);
    }
}
