package dev.sdkpoet.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A text that a user names, beside the output: read, and replaced as a whole. */
public final class TextFile {
    private final Path file;

    public TextFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * What is in it, or nothing where that isn't UTF-8.
     *
     * @throws UncheckedIOException if the file can't be read
     */
    public Optional<String> text() {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
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
            Path whole = absolute.resolveSibling(file.getFileName() + ".new");
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
}
