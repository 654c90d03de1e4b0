package dev.sdkpoet.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prepares the directory with the record of what was written. */
final class StateFiles {
    private StateFiles() {}

    /**
     * Makes the directory. Of one in the output, whose other files may be committed, only the manifest is worth it: all else is about
     * this machine.
     *
     * @throws IOException if a link is in its place, which would lead somewhere else
     */
    static void prepare(Path output, Path state) throws IOException {
        if (Files.isSymbolicLink(state)) {
            throw new IOException("it is a link, and the record is never kept behind one; delete the link");
        }
        Files.createDirectories(state);
        Path ignore = state.resolve(".gitignore");
        if (state.startsWith(output) && !Files.exists(ignore)) {
            try {
                Files.writeString(ignore, "*\n!manifest\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException alreadyThere) {
                return;
            }
        }
    }
}
