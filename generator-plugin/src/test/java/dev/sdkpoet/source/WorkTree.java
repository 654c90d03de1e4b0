package dev.sdkpoet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A new repository and its work tree. Nothing is read from the machine's configuration of git, and nothing is written to it. */
final class WorkTree implements AutoCloseable {
    private static final PersonIdent AUTHOR = new PersonIdent("Pat", "pat@acme.example");

    private final Path root;
    private final Git git;

    private WorkTree(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    static WorkTree create(Path root) throws GitAPIException, IOException {
        // As the plugin does.
        QuietGit.repository();
        Files.createDirectories(root);
        return new WorkTree(root, Git.init().setDirectory(root.toFile()).call());
    }

    Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Everything as it is now, deleted files too. */
    RevCommit commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage("x")
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call();
    }

    void tag(String name) throws GitAPIException {
        git.tag()
                .setName(name)
                .setAnnotated(true)
                .setMessage(name)
                .setTagger(AUTHOR)
                .call();
    }

    @Override
    public void close() {
        git.close();
    }
}
