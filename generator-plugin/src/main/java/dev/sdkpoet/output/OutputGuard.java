package dev.sdkpoet.output;

import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Refuses output directories that could do harm, before anything is read or written. */
public final class OutputGuard {
    private OutputGuard() {}

    /** @param sources files and directories that belong to the user, none of which may be inside the output directory */
    public static void check(Path output, Layout layout, Collection<Path> sources, Problems problems) {
        Path real = real(output);
        if (real.getParent() == null) {
            problems.error(
                    OutputTree.OUTPUT,
                    "The output directory is " + real + ", a whole file system. Name a directory below it.");
            return;
        }
        if (Files.exists(real) && !Files.isDirectory(real)) {
            problems.error(OutputTree.OUTPUT, "The output directory " + output + " is a file. Name a directory.");
        }
        for (Path source : sources) {
            // Documentation is committed, and so stands among the sources.
            if (layout != Layout.DOCS && real(source).startsWith(real)) {
                problems.error(
                        OutputTree.OUTPUT,
                        "The output directory " + output + " holds " + source
                                + ". Name a directory that is only for generated files.");
            }
        }
    }

    /** The path with the links in its existing part resolved. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + existing, e);
        }
    }
}
