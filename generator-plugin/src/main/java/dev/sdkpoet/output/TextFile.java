package dev.sdkpoet.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a user names, beside the output: replaced as a whole. */
public final class TextFile {
    private final Path file;

    public TextFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /**
     * Replaces what is in it, in UTF-8, and makes the directories that it needs; a run that is killed leaves the old text or the new one.
     *
     * @throws UncheckedIOException if the file can't be written; then it stays as it is, and nothing is left beside it
     */
    public void replace(String text) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            Path whole = free(absolute);
            try {
                Files.writeString(whole, text, StandardCharsets.UTF_8);
                Files.move(whole, absolute, FileSwap.ATOMIC_REPLACE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + absolute + ": " + e + ". Name a different file.", e);
        }
    }

    /** A file beside it that nobody has; not a temporary file of the JDK, which only its owner may read. */
    private static Path free(Path file) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return Files.createFile(file.resolveSibling(file.getFileName() + "." + i + ".new"));
            } catch (FileAlreadyExistsException e) {
                // It is the user's, or that of a run that was killed.
            }
        }
    }
}
