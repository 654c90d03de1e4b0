package dev.sdkpoet.output;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.output.Journal.Step;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Carries out the steps of a {@link Journal}, or takes them back. Each file is replaced or deleted atomically. Both go on where a killed
 * process stopped, and leave a file alone that somebody changed in between.
 */
final class FileSwap {
    /** What an atomic move does with an existing target is up to the file system; this says it to those that ask. */
    static final CopyOption[] ATOMIC_REPLACE = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};

    private final Path output;
    private final Path staging;
    private final List<Step> steps;

    FileSwap(Path output, Path staging, List<Step> steps) {
        this.output = output;
        this.staging = staging;
        this.steps = steps;
    }

    /** Where the new content of a step is until it is in place. */
    static Path staged(Path staging, int step) {
        return staging.resolve("new-" + step);
    }

    /** Where the old content of a step is until the end, on the same file system. */
    static Path backup(Path staging, int step) {
        return staging.resolve("old-" + step);
    }

    /** Does what isn't done yet, and returns the first file that was left alone. */
    Optional<Path> forward() throws IOException {
        Path changed = null;
        for (int i = 0; i < steps.size(); i++) {
            if (!forward(i, steps.get(i)) && changed == null) {
                changed = output.resolve(steps.get(i).path());
            }
        }
        return Optional.ofNullable(changed);
    }

    private boolean forward(int number, Step step) throws IOException {
        Path target = output.resolve(step.path());
        if (!OutputPlan.hasPlainDirectories(output, step.path())) {
            return false;
        }
        if (step.isDirectory()) {
            Files.createDirectories(target);
            return true;
        }
        if (step.hasFile()) {
            return put(staged(staging, number), target, step.before());
        }
        if (!isFree(target, step.before())) {
            return false;
        }
        Files.deleteIfExists(target);
        deleteEmptyDirectories(requireNonNull(target.getParent()));
        return true;
    }

    private static boolean put(Path staged, Path target, String before) throws IOException {
        if (!Files.exists(staged)) {
            return true;
        }
        if (!isFree(target, before)) {
            return false;
        }
        Files.createDirectories(requireNonNull(target.getParent()));
        Files.move(staged, target, ATOMIC_REPLACE);
        return true;
    }

    /** Takes back what is done, the last step first. */
    void back() throws IOException {
        IOException failure = null;
        for (int i = steps.size() - 1; i >= 0; i--) {
            try {
                back(i, steps.get(i));
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

    private void back(int number, Step step) throws IOException {
        Path target = output.resolve(step.path());
        if (!OutputPlan.hasPlainDirectories(output, step.path())) {
            return;
        }
        if (step.isDirectory()) {
            deleteIfEmpty(target);
        } else if (!step.hadFile()) {
            if (is(target, step.after())) {
                Files.delete(target);
            }
        } else if (Files.exists(backup(staging, number)) && isFree(target, step.after())) {
            Files.createDirectories(requireNonNull(target.getParent()));
            Files.move(backup(staging, number), target, ATOMIC_REPLACE);
        }
    }

    /** Whether nothing is lost where a file is replaced. */
    private static boolean isFree(Path file, String digest) throws IOException {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || is(file, digest);
    }

    private static boolean is(Path file, String digest) throws IOException {
        return OutputPlan.isPlainFile(file) && Sha256.of(file).equals(digest);
    }

    /** Deletes a directory and those above it, up to and without the root, as long as they are empty. */
    private void deleteEmptyDirectories(Path directory) throws IOException {
        Path current = directory;
        while (current.startsWith(output) && !current.equals(output) && deleteIfEmpty(current)) {
            current = requireNonNull(current.getParent());
        }
    }

    private static boolean deleteIfEmpty(Path directory) throws IOException {
        try {
            Files.delete(directory);
            return true;
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            return false;
        }
    }
}
