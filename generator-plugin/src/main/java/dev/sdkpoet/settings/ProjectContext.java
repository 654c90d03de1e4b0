package dev.sdkpoet.settings;

import dev.sdkpoet.emit.Coordinates;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are used.
 *
 * @param root the directory that users see paths relative to
 * @param coordinates those of the project that the client becomes part of, or null where there is none
 */
public record ProjectContext(Path root, @Nullable Coordinates coordinates) {}
