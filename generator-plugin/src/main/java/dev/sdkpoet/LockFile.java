package dev.sdkpoet;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockReader;
import dev.sdkpoet.output.OutputDiff;
import dev.sdkpoet.output.Sha256;
import dev.sdkpoet.output.TextFile;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.RejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file with the names that stay: read for each client, compared and written on request only. */
public final class LockFile {
    private static final long MAX_BYTES = 128L * 1024 * 1024;

    private final TextFile file;
    private final String shown;
    private final String basePackage;

    private LockFile(Path file, GenerationRequest request) {
        this.file = new TextFile(file);
        this.shown = Place.fileName(file, request.root());
        this.basePackage = request.emitOptions().basePackage();
    }

    /** The file that a request names, whether it is there or not. */
    public static Optional<LockFile> of(GenerationRequest request) {
        return request.lockFile().map(file -> new LockFile(file, request));
    }

    /** What is locked for a request; nothing without a file, or where that is of a different client. */
    static Lock read(GenerationRequest request, Map<Path, String> inputs, Problems problems) {
        LockFile lockFile = of(request).orElse(null);
        String text = lockFile == null ? null : lockFile.text(request.files(), problems);
        if (lockFile == null || text == null) {
            return Lock.NONE;
        }
        inputs.put(lockFile.file.path(), Sha256.of(text));
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
        if (!file.exists()) {
            return "";
        }
        refuseOther();
        // Line ends are a matter of the checkout.
        return OutputDiff.text(
                file.path().getFileName().toString(),
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
        if (file.exists()) {
            if (diff(plan).isEmpty()) {
                return false;
            }
            text = text().contains("\r\n") ? text.replace("\n", "\r\n") : text;
        }
        file.replace(text);
        return true;
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
        return file.text().orElseThrow(this::noText);
    }

    /** What it holds where documents are read from; null if it isn't there, or if a problem says why it can't be read. */
    private @Nullable String text(FileAccess files, Problems problems) {
        try {
            Path path = files.realPath(file.path().toAbsolutePath().normalize());
            byte[] bytes = files.read(path, new Place.WholeFile(shown), MAX_BYTES);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw noText();
        } catch (IOException e) {
            return null;
        } catch (RejectedException e) {
            e.reportTo(problems);
            return null;
        }
    }

    private GenerationException noText() {
        Problems problems = new Problems();
        problems.error(
                new Place.WholeFile(shown),
                "This isn't UTF-8. Restore the file, or delete it and run sdkpoet:check -Dsdkpoet.fix to start a new lock.");
        return new GenerationException(problems.all());
    }
}
