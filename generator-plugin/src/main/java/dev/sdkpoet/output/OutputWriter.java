package dev.sdkpoet.output;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.output.OutputPlan.Action;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes an {@link OutputTree}: all of it or nothing, only what changed, and never over or away from what isn't sdkpoet's.
 *
 * <p>What it wrote is on record in a state directory: {@code manifest} lists the files with their digests, {@code fingerprint} what
 * they were made from. An open writer holds a lock, so builds that share a directory take turns.
 */
public final class OutputWriter implements AutoCloseable {
    private static final String STAGING = "staging-";

    private final Path output;
    private final Path state;
    private final OutputLock lock;

    private OutputWriter(Path output, Path state, OutputLock lock) {
        this.output = output;
        this.state = state;
        this.lock = lock;
    }

    /**
     * Opens a directory for writing; waits while another process writes to it.
     *
     * @param output where the files go
     * @param state where the record of them is, on the same file system
     */
    public static OutputWriter open(Path output, Path state) {
        try {
            Files.createDirectories(state);
            return new OutputWriter(output, state, OutputLock.acquire(state.resolve("lock")));
        } catch (IOException e) {
            throw failure("prepare", state, e);
        }
    }

    /** Whether the last run had these settings, and since then neither its inputs nor its outputs changed. */
    public boolean isUpToDate(String settings) {
        try {
            Optional<Fingerprint> last = Fingerprint.read(fingerprintFile());
            return last.isPresent() && last.get().isCurrent(settings) && hasAll(Manifest.read(manifestFile()));
        } catch (IOException e) {
            throw failure("read the record of the last run in", state, e);
        }
    }

    private boolean hasAll(Manifest manifest) throws IOException {
        for (Map.Entry<String, SortedSet<String>> entry : manifest.hashes().entrySet()) {
            Path file = output.resolve(entry.getKey());
            if (!OutputPlan.isPlainFile(file) || !entry.getValue().contains(Sha256.of(file))) {
                return false;
            }
        }
        return !manifest.hashes().isEmpty();
    }

    /** Takes generated files without a record, such as committed ones on a fresh clone, for its own, so that stale ones are deleted. */
    public void adoptStaleFiles(OutputTree tree) {
        try {
            SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();
            for (String path : StaleFiles.of(tree, output)) {
                hashes.put(path, new TreeSet<>(Set.of(Sha256.of(output.resolve(path)))));
            }
            Path staging = Files.createTempDirectory(state, STAGING);
            record(
                    staging,
                    manifestFile(),
                    Manifest.read(manifestFile()).and(new Manifest(hashes)).text());
            deleteDirectory(staging);
        } catch (IOException e) {
            throw failure("read", output, e);
        }
    }

    /**
     * Makes the directory hold this tree, and records it.
     *
     * @param overwrite whether generated files that somebody changed since are replaced; they are an error otherwise
     * @throws dev.sdkpoet.problem.GenerationException when a file is in the way that isn't sdkpoet's, or isn't only sdkpoet's any
     *     more; nothing is written then
     */
    public Changes write(OutputTree tree, Fingerprint fingerprint, boolean overwrite, Problems problems) {
        try {
            deleteOldStaging();
            Manifest before = Manifest.read(manifestFile());
            OutputPlan plan = OutputPlan.of(tree, output, before, overwrite, problems);
            problems.throwIfErrors();
            Manifest after = Manifest.of(tree);
            Path staging = Files.createTempDirectory(state, STAGING);
            try {
                // From here on the directory is neither: a build that dies now must not pass for an earlier one.
                Files.deleteIfExists(fingerprintFile());
                record(staging, manifestFile(), before.and(after).text());
                swap(tree, plan, staging);
                record(staging, manifestFile(), after.text());
                record(staging, fingerprintFile(), fingerprint.text());
            } finally {
                deleteDirectory(staging);
            }
            return plan.changes();
        } catch (IOException e) {
            throw failure("write", output, e);
        }
    }

    private void swap(OutputTree tree, OutputPlan plan, Path staging) throws IOException {
        SortedMap<String, Action> actions = plan.actions();
        Path staged = Files.createDirectory(staging.resolve("new"));
        Map<String, Path> stagedByPath = new HashMap<>();
        for (Map.Entry<String, Action> entry : actions.entrySet()) {
            if (entry.getValue().writes()) {
                Path file = staged.resolve(Integer.toString(stagedByPath.size()));
                Files.writeString(file, tree.files().get(entry.getKey()), StandardCharsets.UTF_8);
                stagedByPath.put(entry.getKey(), file);
            }
        }
        Files.createDirectories(output);
        try (FileSwap swap = new FileSwap(Files.createDirectory(staging.resolve("old")))) {
            // Deletions come first: on a file system that ignores case, Pet.java may make way for PET.java.
            for (Map.Entry<String, Action> entry : actions.entrySet()) {
                if (entry.getValue() == Action.DELETE) {
                    Path target = output.resolve(entry.getKey());
                    swap.delete(target);
                    swap.deleteEmptyDirectories(requireNonNull(target.getParent()), output);
                }
            }
            for (Map.Entry<String, Action> entry : actions.entrySet()) {
                if (entry.getValue().writes()) {
                    swap.replace(output.resolve(entry.getKey()), requireNonNull(stagedByPath.get(entry.getKey())));
                }
            }
            swap.commit();
        }
    }

    private void record(Path staging, Path file, String text) throws IOException {
        Path staged = Files.writeString(staging.resolve("record"), text, StandardCharsets.UTF_8);
        Files.move(staged, file, FileSwap.ATOMIC_REPLACE);
    }

    /** What a killed build left. Nobody else is using it: the lock is ours. */
    private void deleteOldStaging() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(state, STAGING + "*")) {
            for (Path leftover : leftovers) {
                deleteDirectory(leftover);
            }
        }
    }

    private static void deleteDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
                for (Path child : children) {
                    deleteDirectory(child);
                }
            }
        }
        try {
            Files.delete(directory);
        } catch (NoSuchFileException alreadyGone) {
            return;
        }
    }

    private Path manifestFile() {
        return state.resolve("manifest");
    }

    private Path fingerprintFile() {
        return state.resolve("fingerprint");
    }

    private static UncheckedIOException failure(String action, Path path, IOException e) {
        return new UncheckedIOException("Can't " + action + " " + path + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw failure("unlock", state, e);
        }
    }
}
