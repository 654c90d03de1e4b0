package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.problem.SpecLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputWriterTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final Fingerprint FINGERPRINT = new Fingerprint("settings", new TreeMap<>());

    @TempDir
    private Path directory;

    private Path output;
    private Path state;

    @BeforeEach
    void directories() {
        output = directory.resolve("out put");
        state = directory.resolve("state");
    }

    @Test
    void the_first_run_writes_everything() {
        Changes changes = write(Map.of("a/A.java", "A", "a/b/B.java", "B"));

        assertThat(changes).isEqualTo(new Changes(2, 0, 0));
        assertThat(files(output)).isEqualTo(Map.of("a/A.java", "A", "a/b/B.java", "B"));
    }

    @Test
    void only_changed_files_are_touched() throws IOException {
        write(Map.of("A", "1", "B", "1"));
        Files.setLastModifiedTime(output.resolve("A"), LONG_AGO);
        Files.setLastModifiedTime(output.resolve("B"), LONG_AGO);

        Changes changes = write(Map.of("A", "1", "B", "2"));

        assertThat(changes).isEqualTo(new Changes(1, 1, 0));
        assertThat(Files.getLastModifiedTime(output.resolve("A"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(output.resolve("B"))).isNotEqualTo(LONG_AGO);
    }

    @Test
    void what_is_no_longer_generated_is_deleted_with_its_empty_directories() {
        write(Map.of("a/b/c/C", "1", "a/A", "1"));

        Changes changes = write(Map.of("a/A", "1"));

        assertThat(changes).isEqualTo(new Changes(0, 1, 1));
        assertThat(files(output)).isEqualTo(Map.of("a/A", "1"));
        assertThat(output.resolve("a/b")).doesNotExist();
    }

    @Test
    void a_stale_file_that_someone_changed_stays() throws IOException {
        write(Map.of("A", "1", "B", "1"));
        Files.writeString(output.resolve("B"), "mine now");
        Problems problems = new Problems();

        Changes changes = write(Map.of("A", "1"), problems);

        assertThat(changes.deleted()).isZero();
        assertThat(output.resolve("B")).hasContent("mine now");
        assertThat(problems.all())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("changed by hand");
    }

    @Test
    void foreign_files_stay_whatever_they_are_called() throws IOException {
        write(Map.of("a/A", "1"));
        Files.writeString(output.resolve("a/Mine"), "mine");

        write(Map.of("b/B", "1"));

        assertThat(files(output)).isEqualTo(Map.of("a/Mine", "mine", "b/B", "1"));
    }

    @Test
    void a_foreign_file_in_the_way_is_an_error_and_nothing_is_written() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("B"), "mine");

        assertThatThrownBy(() -> write(Map.of("A", "1", "B", "2")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("B exists, and nothing says that sdkpoet wrote it");
        assertThat(files(output)).isEqualTo(Map.of("B", "mine"));
    }

    @Test
    void a_foreign_file_with_the_planned_content_is_fine() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("A"), "1");

        assertThat(write(Map.of("A", "1"))).isEqualTo(new Changes(0, 1, 0));
    }

    @Test
    void a_committed_file_that_nobody_edited_is_updated_without_a_record() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("A.java"), Seal.seal("// " + GeneratedFile.HEADER + "\nold\n"));
        Files.writeString(
                output.resolve("B.md"),
                Seal.seal("<!-- " + GeneratedFile.HEADER + " -->\nold\n").replace("\n", "\r\n"));

        assertThat(write(Map.of("A.java", "new", "B.md", "new"))).isEqualTo(new Changes(2, 0, 0));
    }

    @Test
    void a_committed_file_that_someone_edited_is_an_error_without_a_record() throws IOException {
        Files.createDirectories(output);
        String edited = Seal.seal("// " + GeneratedFile.HEADER + "\nold\n") + "mine\n";
        Files.writeString(output.resolve("A.java"), edited);

        assertThatThrownBy(() -> write(Map.of("A.java", "new")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("A.java was changed since sdkpoet wrote it")
                .hasMessageContaining("-Dsdkpoet.overwrite");
        assertThat(output.resolve("A.java")).hasContent(edited);

        try (OutputWriter writer = OutputWriter.open(output, state)) {
            writer.write(tree(Map.of("A.java", "new")), FINGERPRINT, Warnings.NONE, true, new Problems());
        }
        assertThat(output.resolve("A.java")).hasContent("new");
    }

    @Test
    void a_file_that_another_machine_generated_is_updated_whatever_the_record_says() throws IOException {
        write(Map.of("A.java", Seal.seal("// " + GeneratedFile.HEADER + "\n1\n")));
        Files.writeString(output.resolve("A.java"), Seal.seal("// " + GeneratedFile.HEADER + "\n2\n"));

        assertThat(write(Map.of("A.java", "3"))).isEqualTo(new Changes(1, 0, 0));
    }

    @Test
    void a_file_that_only_quotes_the_header_is_its_users() throws IOException {
        Files.createDirectories(output);
        for (String quote : new String[] {
            "// " + GeneratedFile.HEADER + "\nold\n",
            "How to tell generated files:\n\"" + GeneratedFile.HEADER + "\"\n",
            "1\n2\n3\n" + Seal.seal("// " + GeneratedFile.HEADER + "\nold\n")
        }) {
            Files.writeString(output.resolve("A.java"), quote);

            assertThatThrownBy(() -> write(Map.of("A.java", "new")))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("nothing says that sdkpoet wrote it. Move it away");
            assertThat(output.resolve("A.java")).hasContent(quote);
        }
    }

    @Test
    void a_link_in_place_of_the_record_is_refused() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.createSymbolicLink(state, elsewhere);

        assertThatThrownBy(() -> write(Map.of("A", "1")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("delete the link");
        assertThat(elsewhere).isEmptyDirectory();

        Files.delete(state);
        Files.createDirectories(state);
        Files.createSymbolicLink(state.resolve("lock"), elsewhere.resolve("lock"));
        assertThatThrownBy(() -> write(Map.of("A", "1"))).isInstanceOf(UncheckedIOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void of_a_record_in_the_output_only_the_manifest_is_for_version_control() {
        state = output.resolve(".sdkpoet");

        write(Map.of("A", "1"));

        assertThat(state.resolve(".gitignore")).hasContent("*\n!manifest");
    }

    @Test
    void a_journal_that_leads_out_of_the_directory_is_none() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim"), "theirs");
        for (String path : new String[] {"../victim", victim.toString()}) {
            Files.createDirectories(state.resolve("staging-1"));
            Files.writeString(state.resolve("staging-1/new-0"), "evil");
            Files.writeString(
                    state.resolve("journal"),
                    "sdkpoet-journal-1 staging-1\n" + Sha256.of("theirs") + " " + Sha256.of("evil") + " " + path
                            + "\n");

            write(Map.of("A", "1"));

            assertThat(victim).hasContent("theirs");
        }
    }

    @Test
    void an_own_file_that_someone_changed_is_an_error_and_nothing_is_written() throws IOException {
        write(Map.of("A", "1", "B", "1"));
        Files.writeString(output.resolve("A"), "changed");

        assertThat(isUpToDate("settings")).isFalse();
        assertThatThrownBy(() -> write(Map.of("A", "2", "B", "2")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("A was changed since sdkpoet wrote it")
                .hasMessageContaining("-Dsdkpoet.overwrite");
        assertThat(files(output)).isEqualTo(Map.of("A", "changed", "B", "1"));
    }

    @Test
    void a_changed_file_with_the_header_is_an_error_too() throws IOException {
        String header = "// " + GeneratedFile.HEADER + "\n";
        write(Map.of("A.java", header + "1"));
        Files.writeString(output.resolve("A.java"), header + "changed");

        assertThatThrownBy(() -> write(Map.of("A.java", header + "2"))).isInstanceOf(GenerationException.class);
        assertThat(output.resolve("A.java")).hasContent(header + "changed");
    }

    @Test
    void a_changed_file_is_replaced_where_that_is_asked_for() throws IOException {
        write(Map.of("A", "1"));
        Files.writeString(output.resolve("A"), "changed");

        try (OutputWriter writer = OutputWriter.open(output, state)) {
            writer.write(tree(Map.of("A", "2")), FINGERPRINT, Warnings.NONE, true, new Problems());
        }

        assertThat(output.resolve("A")).hasContent("2");
    }

    @Test
    void line_ends_that_version_control_changed_are_no_change() throws IOException {
        write(Map.of("A", "1\n2\n"));
        Files.writeString(output.resolve("A"), "1\r\n2\r\n");

        assertThat(write(Map.of("A", "1\n3\n"))).isEqualTo(new Changes(1, 0, 0));
        assertThat(Files.readString(output.resolve("A"))).isEqualTo("1\n3\n");
    }

    @Test
    void a_file_that_only_changed_the_case_of_its_name_keeps_its_record() throws IOException {
        write(Map.of("a/Pet", "1"));
        Manifest manifest = Manifest.read(state.resolve("manifest"));

        assertThat(manifest.wrote("a/PET", "1".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(manifest.wrote("a/PET", "2".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(manifest.knows("a/Dog")).isFalse();
    }

    @Test
    void links_are_not_followed() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("A"), "theirs");
        Files.createDirectories(output);
        Files.createSymbolicLink(output.resolve("a"), elsewhere);
        Files.createSymbolicLink(output.resolve("B"), elsewhere.resolve("A"));

        assertThatThrownBy(() -> write(Map.of("a/A", "1")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("is a link or a file");
        assertThatThrownBy(() -> write(Map.of("B", "1")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("is a link or a directory");
        assertThat(elsewhere.resolve("A")).hasContent("theirs");
    }

    @Test
    void a_stale_file_behind_a_link_is_not_deleted() throws IOException {
        write(Map.of("a/A", "1", "B", "1"));
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(output.resolve("a"), elsewhere);
        Files.createSymbolicLink(output.resolve("a"), elsewhere);

        write(Map.of("B", "1"));

        assertThat(elsewhere.resolve("A")).hasContent("1");
    }

    @Test
    void a_failure_half_way_takes_everything_back() throws IOException {
        write(Map.of("A", "1", "B", "1", "gone", "1"));
        Map<String, String> before = files(output);
        // No tree that passed the checks has a file and a directory of one name: the fourth file can't be moved.
        Map<String, String> impossible = Map.of("A", "2", "B", "2", "C", "2", "C/x", "2");

        assertThatThrownBy(() -> write(impossible)).isInstanceOf(UncheckedIOException.class);

        assertThat(files(output)).isEqualTo(before);
        // Without a fingerprint, the next run does its work.
        assertThat(files(state).keySet()).containsExactlyInAnyOrder("manifest", "warnings", "lock");
    }

    @Test
    void what_a_killed_build_left_is_cleaned_up() throws IOException {
        Files.createDirectories(state.resolve("staging-123/new"));
        Files.writeString(state.resolve("staging-123/new/0"), "half");

        write(Map.of("A", "1"));

        assertThat(files(state).keySet()).containsExactlyInAnyOrder("manifest", "fingerprint", "warnings", "lock");
    }

    @Test
    void it_is_up_to_date_until_something_changes() throws IOException {
        Path input = Files.writeString(directory.resolve("api.yaml"), "x");
        Fingerprint fingerprint = Fingerprint.of("settings", Map.of(input, Sha256.of("x")));
        assertThat(isUpToDate("settings")).isFalse();
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            writer.write(tree(Map.of("a/A", "1")), fingerprint, Warnings.NONE, false, new Problems());
        }

        assertThat(isUpToDate("settings")).isTrue();
        assertThat(isUpToDate("other settings")).isFalse();
        Files.writeString(input, "y");
        assertThat(isUpToDate("settings")).isFalse();
        Files.writeString(input, "x");
        assertThat(isUpToDate("settings")).isTrue();
        Files.delete(output.resolve("a/A"));
        assertThat(isUpToDate("settings")).isFalse();
    }

    @Test
    void warnings_are_said_again_as_another_directory_sees_the_files() throws IOException {
        List<Problem> said = List.of(
                new Problem(Severity.WARNING, new SpecLocation("api/a b.yaml", 3, 7, "/paths/~1x"), "odd: \"é\""),
                new Problem(Severity.WARNING, new Place.InText("../t.mustache", 1, 2), "text"),
                new Problem(Severity.WARNING, new Place.WholeFile("api/b.json"), "file"),
                new Problem(Severity.WARNING, new Place.Setting("paging"), "setting"),
                new Problem(Severity.NOTE, new Place.Setting("paging"), "only a note"));
        Path root = directory.resolve("root");
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            writer.write(tree(Map.of("A", "1")), FINGERPRINT, new Warnings(root, said), false, new Problems());
        }

        assertThat(warnings(root)).isEqualTo(said.subList(0, 4));
        assertThat(warnings(root.resolve("api")))
                .extracting(Problem::toString)
                .containsExactly(
                        "a b.yaml:3:7 #/paths/~1x: odd: \"é\"",
                        "../../t.mustache:1:2: text",
                        "b.json: file",
                        "<paging>: setting");
        for (String damaged : List.of("", "sdkpoet-warnings-1 x\nfile", "sdkpoet-warnings-1 %zz\n", "1 2 3")) {
            Files.writeString(state.resolve("warnings"), damaged);
            assertThat(warnings(root)).isEmpty();
        }
        Files.delete(state.resolve("warnings"));
        assertThat(warnings(root)).isEmpty();
    }

    private List<Problem> warnings(Path root) {
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            return writer.warnings(root);
        }
    }

    @Test
    void damaged_records_are_no_records() throws IOException {
        write(Map.of("A", "1"));
        Files.write(state.resolve("fingerprint"), new byte[] {(byte) 0xff, 0, 1});
        assertThat(isUpToDate("settings")).isFalse();
        Files.writeString(state.resolve("manifest"), "0".repeat(64) + "  ../../etc/passwd\nnonsense\n");

        assertThat(write(Map.of("A", "1"))).isEqualTo(new Changes(0, 1, 0));
    }

    @Test
    void staging_is_private() throws IOException {
        write(Map.of("A", "1"));

        assertThat(Files.getPosixFilePermissions(Files.createTempDirectory(state, "staging-")))
                .hasSize(3);
    }

    @Test
    void one_directory_has_one_writer_at_a_time() {
        try (OutputWriter first = OutputWriter.open(output, state)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> OutputWriter.open(output, state))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("give each its own");
        }
    }

    @Test
    void committed_files_that_are_stale_are_found_by_their_header() throws IOException {
        Files.createDirectories(output.resolve("docs"));
        Files.writeString(output.resolve("docs/Old.md"), Seal.seal("<!-- " + GeneratedFile.HEADER + " -->\nold"));
        Files.writeString(output.resolve("docs/quote.md"), "<!-- " + GeneratedFile.HEADER + " -->\nmine");
        Files.writeString(output.resolve("docs/guide.md"), "mine");
        OutputTree tree = tree(Map.of("docs/New.md", "new"));

        assertThat(OutputDiff.between(tree, output).diffs()).containsOnlyKeys("docs/New.md", "docs/Old.md");
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            writer.adoptStaleFiles(tree);
            writer.write(tree, FINGERPRINT, Warnings.NONE, false, new Problems());
        }

        assertThat(files(output))
                .isEqualTo(Map.of(
                        "docs/New.md",
                        "new",
                        "docs/guide.md",
                        "mine",
                        "docs/quote.md",
                        "<!-- " + GeneratedFile.HEADER + " -->\nmine"));
        assertThat(OutputDiff.between(tree, output).diffs()).isEmpty();
    }

    private Changes write(Map<String, String> files) {
        return write(files, new Problems());
    }

    private Changes write(Map<String, String> files, Problems problems) {
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            return writer.write(tree(files), FINGERPRINT, Warnings.NONE, false, problems);
        }
    }

    private boolean isUpToDate(String settings) {
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            return writer.isUpToDate(settings);
        }
    }

    private static OutputTree tree(Map<String, String> files) {
        return new OutputTree(new TreeMap<>(files));
    }

    private static Map<String, String> files(Path root) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
