package dev.sdkpoet.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Replaces and deletes files one by one, each atomically, and takes everything back when one of them fails.
 *
 * <p>{@link #close} takes back what was done unless {@link #commit} came first.
 */
final class FileSwap implements AutoCloseable {
    /** What an atomic move does with an existing target is up to the file system; this says it to those that ask. */
    static final CopyOption[] ATOMIC_REPLACE = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};

    private final Path backups;
    private final Deque<Undo> undos = new ArrayDeque<>();
    private int count;

    /** @param backups an empty directory on the same file system, for the old contents */
    FileSwap(Path backups) {
        this.backups = backups;
    }

    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    void replace(Path target, Path staged) throws IOException {
        createDirectories(requireNonNull(target.getParent()));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Path backup = backup(target);
            undos.push(() -> Files.move(backup, target, ATOMIC_REPLACE));
        } else {
            undos.push(() -> Files.deleteIfExists(target));
        }
        Files.move(staged, target, ATOMIC_REPLACE);
    }

    void delete(Path target) throws IOException {
        Path backup = backup(target);
        undos.push(() -> Files.move(backup, target, ATOMIC_REPLACE));
        Files.delete(target);
    }

    /** Deletes a directory and those above it, up to and without the root, as long as they are empty. */
    void deleteEmptyDirectories(Path directory, Path root) throws IOException {
        Path current = directory;
        while (current.startsWith(root) && !current.equals(root)) {
            try {
                Files.delete(current);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            Path deleted = current;
            undos.push(() -> Files.createDirectory(deleted));
            current = requireNonNull(current.getParent());
        }
    }

    void commit() {
        undos.clear();
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        while (!undos.isEmpty()) {
            try {
                undos.pop().run();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Path backup(Path target) throws IOException {
        Path backup = backups.resolve(Integer.toString(count++));
        Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        return backup;
    }

    private void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        createDirectories(requireNonNull(directory.getParent()));
        Files.createDirectory(directory);
        undos.push(() -> Files.deleteIfExists(directory));
    }
}
