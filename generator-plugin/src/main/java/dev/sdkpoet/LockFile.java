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
import dev.sdkpoet.spec.SizeLimit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The file with the names that stay: read for each client, compared and written on request only. */
public final class LockFile {
    private static final String RESTORE_OR_REPLACE =
            "Restore the file, or delete it and run sdkpoet:check -Dsdkpoet.fix to start a new lock.";

    private static final SizeLimit LIMIT = new SizeLimit(128L * 1024 * 1024, RESTORE_OR_REPLACE);

    private final TextFile file;
    private final FileAccess files;
    private final String shown;
    private final String basePackage;

    private LockFile(Path file, GenerationRequest request) {
        this.file = new TextFile(file);
        this.files = request.files();
        this.shown = Place.fileName(file, request.root());
        this.basePackage = request.emitOptions().basePackage();
    }

    /** The file that a request names, whether it is there or not. */
    public static Optional<LockFile> of(GenerationRequest request) {
        return request.lockFile().map(file -> new LockFile(file, request));
    }

    /** What is locked for a request; nothing without a file, or where that is of a different client. */
    static Lock read(GenerationRequest request, Map<Path, String> inputs, Problems problems) {
        return of(request).map(file -> file.read(inputs, problems)).orElse(Lock.NONE);
    }

    private Lock read(Map<Path, String> inputs, Problems problems) {
        String text = text(problems).orElse(null);
        if (text == null) {
            return Lock.NONE;
        }
        inputs.put(file.path(), Sha256.of(text));
        Lock lock = LockReader.read(text, shown, problems);
        if (isOwn(lock)) {
            return lock;
        }
        problems.note(
                new Place.WholeFile(shown),
                "This lock is of the client in " + lock.basePackage() + " and counts for nothing here.");
        return Lock.NONE;
    }

    private boolean isOwn(Lock lock) {
        return lock.basePackage().isEmpty() || lock.basePackage().equals(basePackage);
    }

    /**
     * How the file differs from the lock of a client; "" where it doesn't, or isn't there.
     *
     * @throws GenerationException if the file can't be read, or is of a different client
     */
    public String diff(GenerationPlan plan) {
        return ownText().map(text -> diff(text, plan)).orElse("");
    }

    private String diff(String text, GenerationPlan plan) {
        // Line ends are a matter of the checkout.
        return OutputDiff.text(
                file.path().getFileName().toString(),
                text.replace("\r\n", "\n"),
                plan.lock().text());
    }

    /**
     * Makes the file the lock of a client.
     *
     * @return whether it was something else
     * @throws GenerationException if the file can't be read, or is of a different client
     */
    public boolean write(GenerationPlan plan) {
        String old = ownText().orElse(null);
        if (old != null && diff(old, plan).isEmpty()) {
            return false;
        }
        String text = plan.lock().text();
        file.replace(old != null && old.contains("\r\n") ? text.replace("\n", "\r\n") : text);
        return true;
    }

    private Optional<String> ownText() {
        Problems problems = new Problems();
        Optional<String> text = text(problems);
        problems.throwIfErrors();
        text.map(own -> LockReader.read(own, shown, new Problems()))
                .filter(lock -> !isOwn(lock))
                .ifPresent(other -> problems.error(
                        new Place.Setting("lockFile"),
                        shown + " is of the client in " + other.basePackage() + ", not of that in " + basePackage
                                + ". Name a different file here, or delete that one if its client has moved."));
        problems.throwIfErrors();
        return text;
    }

    /** What it holds where documents are read from; nothing if it isn't there, or if a problem says why it can't be read. */
    private Optional<String> text(Problems problems) {
        Place place = new Place.WholeFile(shown);
        try {
            Path path = files.realPath(file.path().toAbsolutePath().normalize());
            byte[] bytes = files.read(path, place, LIMIT);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            problems.error(place, "This isn't UTF-8. " + RESTORE_OR_REPLACE);
        } catch (IOException e) {
            problems.error(
                    place,
                    "The file can't be read. Check its directory, its permissions, and that it isn't a symbolic link to itself.");
        } catch (RejectedException e) {
            e.reportTo(problems);
        }
        return Optional.empty();
    }
}
