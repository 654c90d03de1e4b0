package dev.sdkpoet.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a user names, beside the generated ones, and that isn't there yet. */
public final class NewFile {
    private NewFile() {}

    /**
     * Writes it in UTF-8, with the directories that it needs.
     *
     * @throws UncheckedIOException if it can't be written, or exists: nothing of the user's is changed
     */
    public static void write(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            Files.writeString(absolute, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            String problem = Files.exists(absolute)
                    ? absolute + " exists, and is never changed. Name a file that doesn't, or delete it."
                    : "Can't write " + absolute + ": " + e + ". Name another file.";
            throw new UncheckedIOException(problem, e);
        }
    }
}
