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
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
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
    private WorkTree git;

    @BeforeEach
    void create() throws GitAPIException, IOException {
        work = directory.toRealPath().resolve("work tree");
        git = WorkTree.create(work);
        git.write("spec/pets.yaml", DOCUMENT.formatted("1.0", "common.yaml"));
        git.write("spec/common.yaml", "{type: string}");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void a_document_and_what_it_refers_to_are_those_of_the_revision() throws Exception {
        RevCommit first = git.commit();
        git.tag("v1.0");
        git.write("spec/pets.yaml", DOCUMENT.formatted("2.0", "other.yaml"));
        Files.delete(work.resolve("spec/common.yaml"));
        git.write("spec/other.yaml", "{type: integer}");
        git.commit();
        git.write("spec/pets.yaml", "not yet committed");

        for (String revision : List.of(
                "v1.0", "HEAD~1", "@~1", "@^", first.name(), first.name().substring(0, 10))) {
            assertThat(text(revision, "spec/pets.yaml")).startsWith("1.0 of").contains("common.yaml");
        }
        assertThat(text("HEAD", "spec/pets.yaml")).startsWith("2.0 of");
        assertThat(text("@", "spec/pets.yaml")).startsWith("2.0 of");
        assertThat(text("master", "spec/pets.yaml")).startsWith("2.0 of");
    }

    @Test
    void a_document_may_be_gone_with_its_directory() throws Exception {
        git.commit();
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
        git.commit();
        git.write("spec/pets.yaml", "changed");

        assertThat(text("HEAD", "spec/latest.yaml")).startsWith("1.0 of");
        assertThat(text("HEAD", "api/pets.yaml")).startsWith("1.0 of");
        for (String nowhere : List.of("spec/itself.yaml", "spec/passwd.yaml", "spec/above.yaml")) {
            assertThatThrownBy(() -> text("HEAD", nowhere))
                    .hasMessageContaining(nowhere + " isn't in the revision \"HEAD\"");
        }
    }

    @Test
    void a_reference_leaves_the_directory_no_more_than_on_disk() throws Exception {
        git.write("spec/pets.yaml", DOCUMENT.formatted("1.0", "../secret.yaml"));
        git.write("secret.yaml", "{type: string}");
        git.commit();

        assertThatThrownBy(() -> text("HEAD", "spec/pets.yaml"))
                .hasMessageContaining("leaves the directory that references must stay in");
    }

    @Test
    void a_directory_of_links_to_the_repository_is_its_work_tree() throws Exception {
        git.commit();
        git.write("spec/pets.yaml", "changed");
        Path link = Files.createSymbolicLink(directory.resolve("link"), work);

        try (GitRevision revision = new GitRevision("HEAD")) {
            Path found = revision.find(link.resolve("spec/pets.yaml"), "pets.yaml");
            assertThat(read(revision, found)).startsWith("1.0 of");
        }
    }

    @Test
    void a_work_tree_beside_the_first_one_has_the_same_commits() throws Exception {
        RevCommit commit = git.commit();
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
    void links_of_today_are_not_those_of_the_revision() throws Exception {
        git.commit();
        Files.move(work.resolve("spec"), work.resolve("v2"));
        git.write("v2/pets.yaml", DOCUMENT.formatted("2.0", "common.yaml"));
        Files.createSymbolicLink(work.resolve("spec"), Path.of("v2"));
        git.commit();
        Path outside = Files.createSymbolicLink(directory.resolve("api"), Path.of("work tree/spec"));
        Path absolute = Files.createSymbolicLink(directory.resolve("absolute"), work.resolve("spec"));

        for (Path folder : List.of(work.resolve("spec"), outside, absolute)) {
            try (GitRevision revision = new GitRevision("HEAD~1")) {
                Path found = revision.find(folder.resolve("pets.yaml"), "pets.yaml");
                assertThat(found).isEqualTo(work.resolve("spec/pets.yaml"));
                assertThat(revision.realPath(folder.resolve("common.yaml")))
                        .isEqualTo(work.resolve("spec/common.yaml"));
                assertThat(read(revision, found)).startsWith("1.0 of");
            }
            try (GitRevision revision = new GitRevision("HEAD")) {
                assertThat(read(revision, revision.find(folder.resolve("pets.yaml"), "pets.yaml")))
                        .startsWith("2.0 of");
            }
            assertThatThrownBy(() -> text("HEAD~1", "v2/pets.yaml")).hasMessageContaining("isn't in the revision");
        }
    }

    @Test
    void a_link_to_itself_leads_nowhere() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("itself"), Path.of("itself"));

        try (GitRevision revision = new GitRevision("HEAD")) {
            assertThatThrownBy(() -> revision.find(link.resolve("pets.yaml"), "pets.yaml"))
                    .hasMessageContaining("There is no git repository around pets.yaml.");
        }
    }

    @Test
    void documents_of_two_repositories_are_each_read_from_theirs() throws Exception {
        git.commit();
        Path inner = work.resolve("inner");
        try (WorkTree other = WorkTree.create(inner)) {
            other.write("pets.yaml", DOCUMENT.formatted("inner", "#/components"));
            other.commit();
            other.write("pets.yaml", "changed");
        }
        Path link = Files.createSymbolicLink(work.resolve("link"), Path.of("inner"));
        Map<Path, String> versions =
                Map.of(work.resolve("spec/pets.yaml"), "1.0 of", inner.resolve("pets.yaml"), "inner of");

        for (List<Path> order : List.of(
                List.of(work.resolve("spec/pets.yaml"), inner.resolve("pets.yaml")),
                List.of(inner.resolve("pets.yaml"), work.resolve("spec/pets.yaml")))) {
            try (GitRevision revision = new GitRevision("HEAD")) {
                List<Path> found = order.stream()
                        .map(file -> revision.find(file, file.toString()))
                        .toList();
                assertThat(found).isEqualTo(order);
                assertThat(revision.find(link.resolve("pets.yaml"), "pets.yaml"))
                        .isEqualTo(inner.resolve("pets.yaml"));
                for (Path file : found) {
                    assertThat(read(revision, file)).startsWith(versions.get(file));
                }
            }
        }
    }

    @Test
    void only_a_shallow_clone_is_told_to_be_one() throws Exception {
        RevCommit commit = git.commit();

        assertThatThrownBy(() -> text("v9", "spec/pets.yaml"))
                .hasMessageContaining("<oldRevision>: \"v9\" is no commit in " + work)
                .hasMessageContaining("git fetch --tags")
                .hasMessageNotContaining("shallow");
        Files.writeString(work.resolve(".git/shallow"), commit.name() + "\n");
        assertThatThrownBy(() -> text("v9", "spec/pets.yaml"))
                .hasMessageContaining("is no commit in " + work + ", a shallow clone")
                .hasMessageContaining("git fetch --unshallow --tags");
        assertThat(text("HEAD", "spec/pets.yaml")).startsWith("1.0 of");
    }

    @Test
    void what_is_not_there_is_told_with_what_to_do() throws Exception {
        git.commit();

        assertThatThrownBy(() -> text("v9", "spec/pets.yaml"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<oldRevision>: \"v9\" is no commit in " + work);
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
        git.write("spec/large.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
        git.commit();

        assertThatThrownBy(() -> text("HEAD", "spec/large.yaml")).hasMessageContaining("This file is in Git LFS.");
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
        git.commit();
        Files.writeString(
                work.resolve(".git/config"),
                "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n");

        assertThatThrownBy(() -> text("HEAD", "spec/pets.yaml"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("can't be read: ")
                .hasMessageContaining("Let git write the file, and name it: -Dsdkpoet.old=FILE.");
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
}
