package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRevisionTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '%s'}
            paths: {}
            components: {schemas: {Pet: {$ref: '%s'}}}
            """;

    @TempDir
    private Path directory;

    private Path work;
    private Git git;

    @BeforeEach
    void create() throws GitAPIException, IOException {
        // As the plugin does, so that no test writes anything to the machine.
        QuietGit.repository();
        work = Files.createDirectory(directory.toRealPath().resolve("work tree"));
        git = Git.init().setDirectory(work.toFile()).call();
        write("spec/pets.yaml", DOCUMENT.formatted("1.0", "common.yaml"));
        write("spec/common.yaml", "{type: string}");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void a_document_and_what_it_refers_to_are_those_of_the_revision() throws Exception {
        RevCommit first = commit();
        git.tag()
                .setName("v1.0")
                .setAnnotated(true)
                .setMessage("1.0")
                .setTagger(author())
                .call();
        write("spec/pets.yaml", DOCUMENT.formatted("2.0", "other.yaml"));
        Files.delete(work.resolve("spec/common.yaml"));
        write("spec/other.yaml", "{type: integer}");
        commit();
        write("spec/pets.yaml", "not yet committed");

        for (String revision :
                List.of("v1.0", "HEAD~1", first.name(), first.name().substring(0, 10))) {
            assertThat(text(revision, "spec/pets.yaml")).startsWith("1.0 of").contains("common.yaml");
        }
        assertThat(text("HEAD", "spec/pets.yaml")).startsWith("2.0 of");
        assertThat(text("master", "spec/pets.yaml")).startsWith("2.0 of");
    }

    @Test
    void a_document_may_be_gone_with_its_directory() throws Exception {
        commit();
        Files.delete(work.resolve("spec/common.yaml"));
        Files.delete(work.resolve("spec/pets.yaml"));
        Files.delete(work.resolve("spec"));

        assertThat(text("HEAD", "spec/pets.yaml")).startsWith("1.0 of");
    }

    @Test
    void symbolic_links_lead_from_one_file_of_the_revision_to_another() throws Exception {
        Files.createSymbolicLink(work.resolve("spec/latest.yaml"), Path.of("../spec/pets.yaml"));
        Files.createSymbolicLink(work.resolve("api"), Path.of("spec"));
        Files.createSymbolicLink(work.resolve("spec/itself.yaml"), Path.of("itself.yaml"));
        Files.createSymbolicLink(work.resolve("spec/passwd.yaml"), Path.of("/nowhere/passwd"));
        Files.createSymbolicLink(work.resolve("spec/above.yaml"), Path.of("../../../nowhere/passwd"));
        commit();
        write("spec/pets.yaml", "changed");

        assertThat(text("HEAD", "spec/latest.yaml")).startsWith("1.0 of");
        assertThat(text("HEAD", "api/pets.yaml")).startsWith("1.0 of");
        for (String nowhere : List.of("spec/itself.yaml", "spec/passwd.yaml", "spec/above.yaml")) {
            assertThatThrownBy(() -> text("HEAD", nowhere))
                    .hasMessageContaining(nowhere + " isn't in the revision \"HEAD\"");
        }
    }

    @Test
    void a_reference_leaves_the_directory_no_more_than_on_disk() throws Exception {
        write("spec/pets.yaml", DOCUMENT.formatted("1.0", "../secret.yaml"));
        write("secret.yaml", "{type: string}");
        commit();

        assertThatThrownBy(() -> text("HEAD", "spec/pets.yaml"))
                .hasMessageContaining("leaves the directory that references must stay in");
    }

    @Test
    void a_directory_of_links_to_the_repository_is_its_work_tree() throws Exception {
        commit();
        write("spec/pets.yaml", "changed");
        Path link = Files.createSymbolicLink(directory.resolve("link"), work);

        try (GitRevision revision = new GitRevision("HEAD")) {
            Path found = revision.find(link.resolve("spec/pets.yaml"), "pets.yaml");
            assertThat(read(revision, found)).startsWith("1.0 of");
        }
    }

    @Test
    void a_work_tree_beside_the_first_one_has_the_same_commits() throws Exception {
        RevCommit commit = commit();
        Path other = Files.createDirectories(directory.toRealPath().resolve("other"));
        Path state = Files.createDirectories(work.resolve(".git/worktrees/other"));
        Files.writeString(other.resolve(".git"), "gitdir: " + state + "\n");
        Files.writeString(state.resolve("gitdir"), other.resolve(".git") + "\n");
        Files.writeString(state.resolve("commondir"), "../..\n");
        Files.writeString(state.resolve("HEAD"), commit.name() + "\n");

        try (GitRevision revision = new GitRevision("HEAD")) {
            Path found = revision.find(other.resolve("spec/pets.yaml"), "pets.yaml");
            assertThat(read(revision, found)).startsWith("1.0 of");
        }
    }

    @Test
    void documents_of_two_repositories_are_each_read_from_theirs() throws Exception {
        commit();
        Path inner = Files.createDirectory(work.resolve("inner"));
        try (Git other = Git.init().setDirectory(inner.toFile()).call()) {
            Files.writeString(inner.resolve("pets.yaml"), DOCUMENT.formatted("inner", "#/components"));
            commit(other);
        }
        try (GitRevision revision = new GitRevision("HEAD")) {
            Path outerFile = revision.find(work.resolve("spec/pets.yaml"), "pets.yaml");
            // The outer one knows no such file, and the inner one is found by its own directory only.
            assertThatThrownBy(() -> revision.find(inner.resolve("pets.yaml"), "inner/pets.yaml"))
                    .hasMessageContaining("isn't in the revision");
            assertThat(read(revision, outerFile)).startsWith("1.0 of");
        }
    }

    @Test
    void what_is_not_there_is_told_with_what_to_do() throws Exception {
        commit();

        assertThatThrownBy(() -> text("v9", "spec/pets.yaml"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<oldRevision>: \"v9\" is no commit in " + work)
                .hasMessageContaining("git fetch --unshallow --tags");
        for (String odd :
                List.of("HEAD:spec/pets.yaml", "HEAD^{tree}", "", "a..b", "@{", "--all", "HEAD~99", "\u0000")) {
            assertThatThrownBy(() -> text(odd, "spec/pets.yaml"))
                    .as(odd)
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("is no commit in");
        }
        assertThatThrownBy(() -> text("HEAD", "spec/cats.yaml"))
                .hasMessageContaining(
                        "spec/cats.yaml isn't in the revision \"HEAD\". Say where the document was by then:");
        assertThatThrownBy(() -> text("HEAD", "spec")).hasMessageContaining("This is a directory. Name a file in it.");
        Path outside = Files.writeString(directory.resolve("pets.yaml"), "openapi: 3.0.3");
        try (GitRevision revision = new GitRevision("HEAD")) {
            assertThatThrownBy(() -> revision.find(outside, "pets.yaml"))
                    .hasMessageContaining("There is no git repository around pets.yaml. Name a file instead:");
        }
    }

    @Test
    void limits_hold_and_files_that_are_kept_elsewhere_are_told() throws Exception {
        write("spec/large.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
        commit();

        assertThatThrownBy(() -> text("HEAD", "spec/large.yaml"))
                .hasMessageContaining("Git LFS keeps this file elsewhere.");
        try (GitRevision revision = new GitRevision("HEAD")) {
            Path found = revision.find(work.resolve("spec/pets.yaml"), "pets.yaml");
            Problems problems = new Problems();
            LoadOptions options = LoadOptions.defaults().withFiles(revision);
            assertThat(SpecLoader.load(found, "pets.yaml", options.withMaxFileBytes(20), problems))
                    .isNull();
            assertThat(SpecLoader.load(found, "pets.yaml", options.withMaxFiles(1), problems))
                    .isNull();
            assertThat(problems.all().toString())
                    .contains("bytes, more than the limit of 20")
                    .contains("The document has more files than the limit of 1");
        }
    }

    @Test
    void a_repository_that_it_cannot_read_is_told() throws Exception {
        commit();
        Files.writeString(
                work.resolve(".git/config"),
                "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n");

        assertThatThrownBy(() -> text("HEAD", "spec/pets.yaml"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("can't be read: ")
                .hasMessageContaining("Let git write the file, and name it: -Dsdkpoet.old=FILE.");
    }

    @Test
    void nothing_is_started_and_nothing_is_written() throws Exception {
        commit();
        List<String> before = files();
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ProcessStart");
            recording.start();
            String text = text("HEAD", "spec/pets.yaml");
            // The recording sees what is started.
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            recording.stop();
            Path events = directory.resolve("events.jfr");
            recording.dump(events);

            assertThat(text).startsWith("1.0 of");
            assertThat(RecordingFile.readAllEvents(events).stream().map(GitRevisionTest::command))
                    .singleElement()
                    .asString()
                    .contains("--version")
                    .contains("java");
        }
        assertThat(files()).isEqualTo(before);
    }

    private static String command(RecordedEvent event) {
        return event.getString("command");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.map(file -> file + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private String text(String revision, String file) {
        try (GitRevision files = new GitRevision(revision)) {
            return read(files, files.find(work.resolve(file), file));
        }
    }

    private static String read(GitRevision files, Path path) {
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(
                path, "REVISION:./pets.yaml", LoadOptions.defaults().withFiles(files), problems);
        if (document == null) {
            throw new GenerationException(problems.all());
        }
        return document.find("/info").orElseThrow().string("version") + " of " + document.files();
    }

    private void write(String name, String text) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RevCommit commit() throws GitAPIException {
        return commit(git);
    }

    private static RevCommit commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage("x")
                .setAuthor(author())
                .setCommitter(author())
                .setSign(false)
                .call();
    }

    private static PersonIdent author() {
        return new PersonIdent("Pat", "pat@acme.example");
    }
}
