package dev.sdkpoet;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockReader;
import dev.sdkpoet.output.OutputDiff;
import dev.sdkpoet.output.Sha256;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** The file with the names that stay: read for each client, compared and written on request only. */
public final class LockFile {
    private final Path file;
    private final String shown;
    private final String basePackage;

    private LockFile(Path file, GenerationRequest request) {
        this.file = file;
        this.shown = Place.fileName(file, request.root());
        this.basePackage = request.emitOptions().basePackage();
    }

    /** The file that a request names, whether it is there or not. */
    public static Optional<LockFile> of(GenerationRequest request) {
        return request.lockFile().map(file -> new LockFile(file, request));
    }

    /** What is locked for a request; nothing without a file, or where that is of a different client. */
    static Lock read(GenerationRequest request, Map<Path, String> inputs, Problems problems) {
        LockFile lockFile =
                of(request).filter(named -> Files.exists(named.file)).orElse(null);
        if (lockFile == null) {
            return Lock.NONE;
        }
        String text = lockFile.text();
        inputs.put(lockFile.file, Sha256.of(text));
        Lock lock = LockReader.read(text, lockFile.shown, problems);
        if (lock.basePackage().isEmpty() || lock.basePackage().equals(lockFile.basePackage)) {
            return lock;
        }
        problems.note(
                new Place.WholeFile(lockFile.shown),
                "This lock is of the client in " + lock.basePackage() + " and counts for nothing here.");
        return Lock.NONE;
    }

    /**
     * How the file differs from the lock of a client; "" where it doesn't, or isn't there.
     *
     * @throws GenerationException if the file is of a different client
     */
    public String diff(GenerationPlan plan) {
        if (!Files.exists(file)) {
            return "";
        }
        refuseOther();
        // Line ends are a matter of the checkout.
        return OutputDiff.text(
                file.getFileName().toString(),
                text().replace("\r\n", "\n"),
                plan.lock().text());
    }

    /**
     * Makes the file the lock of a client.
     *
     * @return whether it was something else
     * @throws GenerationException if the file is of a different client
     */
    public boolean write(GenerationPlan plan) {
        String text = plan.lock().text();
        if (Files.exists(file)) {
            if (diff(plan).isEmpty()) {
                return false;
            }
            text = text().contains("\r\n") ? text.replace("\n", "\r\n") : text;
        }
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, text, StandardCharsets.UTF_8);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + file, e);
        }
    }

    private void refuseOther() {
        Lock lock = LockReader.read(text(), shown, new Problems());
        if (!lock.basePackage().isEmpty() && !lock.basePackage().equals(basePackage)) {
            Problems problems = new Problems();
            problems.error(
                    new Place.Setting("lockFile"),
                    shown + " is of the client in " + lock.basePackage() + ", not of that in " + basePackage
                            + ". Name a different file here, or delete that one if its client has moved.");
            problems.throwIfErrors();
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            Problems problems = new Problems();
            problems.error(
                    new Place.WholeFile(shown),
                    "This isn't UTF-8. Restore the file, or delete it and run sdkpoet:check -Dsdkpoet.fix to start a new lock.");
            problems.throwIfErrors();
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
    }
}
