package dev.sdkpoet.settings;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.source.Artifacts;
import dev.sdkpoet.source.Downloads;
import dev.sdkpoet.source.Inputs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are used.
 *
 * @param root the directory that users see paths relative to
 * @param coordinates those of the project that the client becomes part of, or null where there is none
 * @param inputs finds documents and what changes them
 */
public record ProjectContext(Path root, @Nullable Coordinates coordinates, Inputs inputs) {
    /** Where only files of the machine are found, and relative paths start from the same directory. */
    public ProjectContext(Path root, @Nullable Coordinates coordinates) {
        this(root, coordinates, new Inputs(root, root, Artifacts.none(), Downloads.none()));
    }
}
