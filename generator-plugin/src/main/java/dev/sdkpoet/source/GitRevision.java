package dev.sdkpoet.source;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.spec.DiskAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Files as they are in a revision of the repository around them; each has the path that it has in the work tree. Only objects of the
 * repository are read: nothing is checked out, fetched or run, and settings of the user and the machine don't matter.
 */
public final class GitRevision implements Elsewhere {
    private static final String SETTING = "oldRevision";

    private final String revision;
    private final List<GitTree> trees = new ArrayList<>();

    /** @param revision what git takes for a commit: a tag, a branch, {@code HEAD~1}, a hash */
    public GitRevision(String revision) {
        this.revision = revision;
    }

    @Override
    public void close() {
        trees.forEach(GitTree::close);
    }

    /**
     * Where a file is in the revision of its repository.
     *
     * @param file where it is, or would be, in the work tree
     * @param shown how messages name it
     * @throws GenerationException if there is no repository, no such revision, or no such file in it
     */
    public Path find(Path file, String shown) {
        Path path = withoutLinks(file.toAbsolutePath().normalize());
        GitTree tree = around(path).orElseGet(() -> {
            GitTree opened = open(path, shown);
            trees.add(opened);
            return opened;
        });
        try {
            tree.realPath(path);
            return path;
        } catch (MissingObjectException e) {
            throw wrong(
                    "This clone has only some files of the revision \"" + revision + "\". Fetch the others with git.");
        } catch (IOException e) {
            throw wrong(shown + " isn't in the revision \"" + revision
                    + "\". Say where the document was by then: -Dsdkpoet.old=FILE.");
        }
    }

    @Override
    public Path realPath(Path path) throws IOException {
        Path inTree = around(path).isPresent() ? path : withoutLinks(path);
        Optional<GitTree> tree = around(inTree);
        return tree.isPresent() ? tree.get().realPath(inTree) : DiskAccess.DISK.realPath(path);
    }

    @Override
    public byte[] read(Path path, Place place, long limit) {
        return around(path)
                .map(tree -> tree.read(path, place, limit))
                .orElseGet(() -> DiskAccess.DISK.read(path, place, limit));
    }

    /** The innermost: a submodule is a repository of its own. */
    private Optional<GitTree> around(Path path) {
        return trees.stream()
                .filter(tree -> tree.contains(path))
                .reduce((one, other) -> other.root().startsWith(one.root()) ? other : one);
    }

    /** What is there of the path, without symbolic links, and the rest: the file may be gone, and its directory, too. */
    private static Path withoutLinks(Path path) {
        Path there = existing(path);
        try {
            return there.toRealPath().resolve(there.relativize(path)).normalize();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + there, e);
        }
    }

    private static Path existing(Path path) {
        Path there = path.getParent();
        while (there != null && there.getParent() != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return there == null ? path : there;
    }

    private GitTree open(Path file, String shown) {
        FileRepositoryBuilder builder =
                QuietGit.repository().findGitDir(existing(file).toFile());
        if (builder.getGitDir() == null) {
            throw wrong("There is no git repository around " + shown
                    + ". Name a file instead: -Dsdkpoet.old=FILE, or an artifact: -Dsdkpoet.oldArtifact.");
        }
        try {
            Repository repository = builder.build();
            try {
                return open(repository);
            } catch (IOException | RuntimeException e) {
                repository.close();
                throw e;
            }
        } catch (IOException e) {
            throw wrong("The repository " + builder.getGitDir() + " can't be read: " + e.getMessage()
                    + ". Let git write the file, and name it: -Dsdkpoet.old=FILE.");
        }
    }

    private GitTree open(Repository repository) throws IOException {
        String hash = repository.getConfig().getString("extensions", null, "objectFormat");
        if (hash != null && !hash.toLowerCase(Locale.ROOT).equals("sha1")) {
            throw new IOException("its objects are known by " + hash);
        }
        if (repository.isBare()) {
            throw new IOException("it has no work tree");
        }
        ObjectId commit = commit(repository);
        try (RevWalk walk = new RevWalk(repository)) {
            return new GitTree(
                    repository,
                    repository.getWorkTree().toPath().toRealPath(),
                    walk.parseCommit(commit).getTree().copy());
        }
    }

    private ObjectId commit(Repository repository) throws IOException {
        try {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            if (commit != null) {
                return commit;
            }
        } catch (AmbiguousObjectException e) {
            throw wrong("\"" + revision + "\" stands for several commits. Write more of its hash.");
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            // No commit either way.
        }
        throw wrong(
                "\"" + revision + "\" is no commit in " + repository.getWorkTree()
                        + ". Correct it, or fetch it: a shallow clone has only the last commits and few tags (git fetch --unshallow --tags).");
    }

    private static GenerationException wrong(String message) {
        return new GenerationException(List.of(new Problem(Severity.ERROR, new Place.Setting(SETTING), message)));
    }
}
