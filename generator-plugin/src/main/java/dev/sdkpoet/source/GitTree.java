package dev.sdkpoet.source;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.RejectedException;
import dev.sdkpoet.spec.SizeLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** The files of one commit, at the paths that they have in the work tree. */
final class GitTree implements AutoCloseable {
    private static final int MAX_LINKS = 40;
    private static final int MAX_LINK_LENGTH = 4096;
    private static final String LARGE_FILE = "version https://git-lfs.";

    private final Repository repository;
    private final ObjectReader reader;
    private final Path root;
    private final AnyObjectId tree;

    /** @param root the directory of the work tree, without symbolic links */
    GitTree(Repository repository, Path root, AnyObjectId tree) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.root = root;
        this.tree = tree;
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }

    Path root() {
        return root;
    }

    boolean contains(Path path) {
        return path.startsWith(root);
    }

    /** @param object null for the whole tree */
    private record Entry(List<String> names, @Nullable ObjectId object, FileMode mode) {}

    /** The path without the symbolic links of the commit. */
    Path realPath(Path path) throws IOException {
        Path real = root;
        for (String name : entry(path).names()) {
            real = real.resolve(name);
        }
        return real;
    }

    byte[] read(Path path, Place place, SizeLimit limit) {
        try {
            Entry entry = entry(path);
            if (entry.object() == null || entry.mode().equals(FileMode.TREE)) {
                throw new RejectedException(place, "This is a directory. Name a file in it.");
            }
            if (entry.mode().equals(FileMode.GITLINK)) {
                throw new RejectedException(
                        place, "This is a submodule. Name a file in the submodule, and a revision of the submodule.");
            }
            byte[] bytes = read(entry.object(), place, limit);
            if (new String(bytes, 0, Math.min(bytes.length, LARGE_FILE.length()), StandardCharsets.ISO_8859_1)
                    .equals(LARGE_FILE)) {
                throw new RejectedException(
                        place,
                        "This file is in Git LFS. Check the revision out into a different directory, and name the file there.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new RejectedException(place, "The revision has no such file. Correct its name.");
        } catch (MissingObjectException e) {
            throw new RejectedException(
                    place, "This clone has only some files of the revision, and not this one. Fetch it with git.");
        } catch (IOException e) {
            throw new RejectedException(
                    place, "The repository can't be read: " + e.getMessage() + ". Check it with git.");
        }
    }

    private byte[] read(ObjectId object, Place place, SizeLimit limit) throws IOException {
        ObjectLoader content = reader.open(object);
        limit.check(content.getSize(), place);
        return content.getCachedBytes(limit.mostBytes());
    }

    /** Follows symbolic links, which lead from one entry of the commit to another. */
    private Entry entry(Path path) throws IOException {
        Deque<String> ahead = new ArrayDeque<>();
        root.relativize(path).forEach(name -> ahead.add(name.toString()));
        Entry entry = new Entry(List.of(), null, FileMode.TREE);
        int links = 0;
        while (!ahead.isEmpty()) {
            String name = ahead.removeFirst();
            if (name.equals("..")) {
                entry = parent(entry, path);
            } else if (!name.isEmpty() && !name.equals(".")) {
                Entry next = child(entry, name, path);
                if (!next.mode().equals(FileMode.SYMLINK) || next.object() == null) {
                    entry = next;
                } else if (++links > MAX_LINKS) {
                    throw new NoSuchFileException(path.toString());
                } else {
                    prepend(target(next.object(), path), ahead);
                }
            }
        }
        return entry;
    }

    private Entry child(Entry directory, String name, Path path) throws IOException {
        List<String> names = new ArrayList<>(directory.names());
        names.add(name);
        try (TreeWalk walk = TreeWalk.forPath(reader, String.join("/", names), tree)) {
            if (walk == null) {
                throw new NoSuchFileException(path.toString());
            }
            return new Entry(names, walk.getObjectId(0), walk.getFileMode(0));
        }
    }

    private Entry parent(Entry entry, Path path) throws IOException {
        if (entry.names().isEmpty()) {
            throw new NoSuchFileException(path.toString());
        }
        Entry above = new Entry(List.of(), null, FileMode.TREE);
        for (String name : entry.names().subList(0, entry.names().size() - 1)) {
            above = child(above, name, path);
        }
        return above;
    }

    private String target(ObjectId link, Path path) throws IOException {
        ObjectLoader content = reader.open(link);
        String target = content.getSize() > MAX_LINK_LENGTH
                ? "/"
                : new String(content.getCachedBytes(MAX_LINK_LENGTH), StandardCharsets.UTF_8);
        if (target.startsWith("/")) {
            throw new NoSuchFileException(path.toString());
        }
        return target;
    }

    private static void prepend(String target, Deque<String> ahead) {
        String[] names = target.split("/");
        for (int i = names.length - 1; i >= 0; i--) {
            ahead.addFirst(names[i]);
        }
    }
}
