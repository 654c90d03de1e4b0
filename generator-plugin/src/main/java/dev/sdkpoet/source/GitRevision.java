package dev.sdkpoet.source;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.DiskAccess;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.SizeLimit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Files as they are in a revision of the repository around them; each has the path that it has in the work tree. Only objects of the
 * repository are read: nothing is checked out, fetched or run, and settings of the user and the machine don't matter.
 */
public final class GitRevision implements Elsewhere {
    private static final String SETTING = "oldRevision";

    /** What git also knows the last commit by. */
    private static final String HEAD = "^@(?=$|[~^])";

    private final String revision;
    private final FileAccess others;
    private final Map<File, GitTree> trees = new LinkedHashMap<>();

    /** @param revision a tag, a branch, {@code HEAD~1}, a hash */
    public GitRevision(String revision) {
        this(revision, DiskAccess.DISK);
    }

    /**
     * @param revision a tag, a branch, {@code HEAD~1}, a hash
     * @param others where files outside of repositories are read from
     */
    public GitRevision(String revision, FileAccess others) {
        this.revision = revision;
        this.others = others;
    }

    @Override
    public void close() {
        trees.values().forEach(GitTree::close);
    }

    /**
     * Where a file is in the revision of its repository.
     *
     * @param file where it is, or would be, in the work tree
     * @param shown how messages name it
     * @throws GenerationException if there is no repository, no such revision, or no such file in it
     */
    public Path find(Path file, String shown) {
        WorkTreePath place = inWorkTree(file.toAbsolutePath().normalize());
        File directory = place.gitDirectory()
                .orElseThrow(() -> wrong("There is no git repository around " + shown
                        + ". Name a file instead: -Dsdkpoet.old=FILE, or an artifact: -Dsdkpoet.oldArtifact."));
        try {
            trees.computeIfAbsent(directory, this::open).realPath(place.path());
            return place.path();
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
        Path inTree = around(path).isPresent() ? path : WorkTreePath.of(path).path();
        Optional<GitTree> tree = around(inTree);
        return tree.isPresent() ? tree.get().realPath(inTree) : others.realPath(path);
    }

    @Override
    public byte[] read(Path path, Place place, SizeLimit limit) {
        return around(path).map(tree -> tree.read(path, place, limit)).orElseGet(() -> others.read(path, place, limit));
    }

    @Override
    public Optional<Enclosure> enclosure(Path file) {
        return others.enclosure(file);
    }

    @Override
    public Path onDisk(Path path) {
        return others.onDisk(path);
    }

    /** The innermost: a submodule is a repository of its own. */
    private Optional<GitTree> around(Path path) {
        return trees.values().stream()
                .filter(tree -> tree.contains(path))
                .reduce((one, other) -> other.root().startsWith(one.root()) ? other : one);
    }

    private static WorkTreePath inWorkTree(Path path) {
        try {
            return WorkTreePath.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + path, e);
        }
    }

    private GitTree open(File directory) {
        try {
            Repository repository = QuietGit.repository().setGitDir(directory).build();
            try {
                return open(repository);
            } catch (IOException | RuntimeException e) {
                repository.close();
                throw e;
            }
        } catch (IOException e) {
            throw wrong("The repository " + directory + " can't be read: " + e.getMessage()
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
            ObjectId commit = repository.resolve(revision.replaceFirst(HEAD, "HEAD") + "^{commit}");
            if (commit != null) {
                return commit;
            }
        } catch (AmbiguousObjectException e) {
            throw wrong("\"" + revision + "\" matches several commits. Write more of the hash.");
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            // No commit either way.
        }
        String fact = "\"" + revision + "\" is no commit in " + repository.getWorkTree();
        throw wrong(
                repository.getObjectDatabase().getShallowCommits().isEmpty()
                        ? fact + ". Correct it, or fetch it: git fetch --tags."
                        : fact
                                + ", a shallow clone, which has only the last commits and few tags. Correct it, or fetch it:"
                                + " git fetch --unshallow --tags.");
    }

    private static GenerationException wrong(String message) {
        return SettingError.of(SETTING, message);
    }
}
