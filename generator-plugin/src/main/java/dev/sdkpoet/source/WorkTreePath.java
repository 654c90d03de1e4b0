package dev.sdkpoet.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a file is, or was, in a work tree. Symbolic links of the disk lead to the work tree; links in it are files of each commit, which
 * may have something else at their paths.
 *
 * @param path without symbolic links as far as the work tree
 * @param gitDirectory what git keeps beside the innermost work tree around it; nothing outside of repositories
 */
record WorkTreePath(Path path, Optional<File> gitDirectory) {
    private static final int MAX_LINKS = 40;

    /**
     * Finds it: the file and its directory may be gone.
     *
     * @param path absolute
     */
    static WorkTreePath of(Path path) throws IOException {
        Path at = path.getRoot();
        Deque<Path> ahead = new ArrayDeque<>();
        prepend(path, ahead);
        int links = 0;
        while (!ahead.isEmpty()) {
            Path name = ahead.removeFirst();
            Path next = at.resolve(name).normalize();
            Optional<File> repository = gitDirectory(at);
            if (!Files.isSymbolicLink(next)) {
                // A file system may know one directory by several spellings.
                at = repository.isEmpty() && Files.exists(next) ? next.toRealPath() : next;
            } else if (links == MAX_LINKS || (repository.isPresent() && !leavesFor(next, repository))) {
                for (Path rest : ahead) {
                    next = next.resolve(rest);
                }
                return new WorkTreePath(next, repository);
            } else {
                links++;
                Path target = Files.readSymbolicLink(next);
                at = target.isAbsolute() ? target.getRoot() : at;
                prepend(target, ahead);
            }
        }
        return new WorkTreePath(at, gitDirectory(at));
    }

    /** Whether a link leads to a different repository: no commit of this one follows it there. */
    private static boolean leavesFor(Path link, Optional<File> repository) {
        try {
            Optional<File> other = gitDirectory(link.toRealPath());
            return other.isPresent() && !other.equals(repository);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<File> gitDirectory(Path path) {
        return Optional.ofNullable(
                QuietGit.repository().findGitDir(path.toFile()).getGitDir());
    }

    private static void prepend(Path path, Deque<Path> ahead) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            ahead.addFirst(path.getName(i));
        }
    }
}
