package dev.sdkpoet.output;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
 * they were made from, {@code warnings} what there was to say about that. An open writer holds a lock, so builds that share a directory take turns.
 *
 * <p>Everything is staged first. Then a {@link Journal} says what is to be done, and from there on a run that is killed is finished by the
 * next one that opens the directory; one that fails takes everything back.
 */
public final class OutputWriter implements AutoCloseable {
    private static final String STAGING = "staging-";
    private static final String MANIFEST = "manifest";
    private static final String WARNINGS = "warnings";
    private static final String FINGERPRINT = "fingerprint";

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
            StateFiles.prepare(output, state);
            OutputWriter writer = new OutputWriter(output, state, OutputLock.acquire(state.resolve("lock")));
            writer.finishWhatWasKilled();
            return writer;
        } catch (IOException e) {
            throw failure("prepare", state, e);
        }
    }

    /** Nobody else is using what is there: the lock is ours. */
    private void finishWhatWasKilled() throws IOException {
        boolean isFinished = false;
        try {
            Optional<Journal> undo = Journal.read(undoFile());
            if (undo.isPresent()) {
                back(undo.get());
            }
            Optional<Journal> journal = Journal.read(journalFile());
            if (journal.isPresent()) {
                forward(journal.get());
                Files.delete(journalFile());
            }
            deleteOldStaging();
            isFinished = true;
        } finally {
            if (!isFinished) {
                close();
            }
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

    /**
     * The warnings of the run that the directory is up to date with.
     *
     * @param root the directory that names of files shall be relative to
     */
    public List<Problem> warnings(Path root) {
        try {
            return Warnings.read(state.resolve(WARNINGS), root.toAbsolutePath().normalize())
                    .problems();
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
     * @param warnings what there is to say about what it was made from
     * @param overwrite whether generated files that somebody changed since are replaced; they are an error otherwise
     * @throws dev.sdkpoet.problem.GenerationException if a file is in the way that isn't sdkpoet's, or isn't only sdkpoet's any
     *     more; nothing is written then
     */
    public Changes write(
            OutputTree tree, Fingerprint fingerprint, Warnings warnings, boolean overwrite, Problems problems) {
        try {
            Manifest before = Manifest.read(manifestFile());
            OutputPlan plan = OutputPlan.of(tree, output, before, overwrite, problems);
            problems.throwIfErrors();
            Manifest after = Manifest.of(tree);
            Path staging = Files.createTempDirectory(state, STAGING);
            try {
                Journal journal = new Staging(tree, plan, output, staging).journal();
                Files.writeString(staging.resolve(MANIFEST), after.text(), StandardCharsets.UTF_8);
                Files.writeString(staging.resolve(WARNINGS), warnings.text(), StandardCharsets.UTF_8);
                Files.writeString(staging.resolve(FINGERPRINT), fingerprint.text(), StandardCharsets.UTF_8);
                // From here on the directory is neither: a build that dies now must not pass for an earlier one.
                Files.deleteIfExists(fingerprintFile());
                record(staging, manifestFile(), before.and(after).text());
                Files.createDirectories(output);
                record(staging, journalFile(), journal.text());
                forwardOrBack(journal);
            } finally {
                if (!Files.exists(journalFile()) && !Files.exists(undoFile())) {
                    deleteDirectory(staging);
                }
            }
            return plan.changes();
        } catch (IOException e) {
            throw failure("write", output, e);
        }
    }

    private void forwardOrBack(Journal journal) throws IOException {
        try {
            Optional<Path> changed = forward(journal);
            if (changed.isPresent()) {
                throw new IOException(changed.get() + " was changed while files were written; run the build again");
            }
            Files.delete(journalFile());
        } catch (IOException | RuntimeException e) {
            try {
                Files.move(journalFile(), undoFile(), FileSwap.ATOMIC_REPLACE);
                back(journal);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** Carries a journal out, but for what somebody changed: then the first such file is returned, and nothing is recorded. */
    private Optional<Path> forward(Journal journal) throws IOException {
        Path staging = state.resolve(journal.staging());
        Optional<Path> changed = new FileSwap(output, staging, journal.steps()).forward();
        for (String record : changed.isPresent() ? List.<String>of() : List.of(MANIFEST, WARNINGS, FINGERPRINT)) {
            if (Files.exists(staging.resolve(record))) {
                Files.move(staging.resolve(record), state.resolve(record), FileSwap.ATOMIC_REPLACE);
            }
        }
        return changed;
    }

    private void back(Journal journal) throws IOException {
        new FileSwap(output, state.resolve(journal.staging()), journal.steps()).back();
        Files.delete(undoFile());
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
        return state.resolve(MANIFEST);
    }

    private Path fingerprintFile() {
        return state.resolve(FINGERPRINT);
    }

    private Path journalFile() {
        return state.resolve("journal");
    }

    private Path undoFile() {
        return state.resolve("undo");
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
