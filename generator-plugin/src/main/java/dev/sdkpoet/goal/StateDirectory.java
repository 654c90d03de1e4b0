package dev.sdkpoet.goal;

import java.nio.file.Path;
import java.util.Optional;

/** Where the record of what was written is kept, so that it lasts as long as the output itself. */
public final class StateDirectory {
    private StateDirectory() {}

    /**
     * For output in a build directory a directory beside it, since the output may be a source root; nothing for output that outlives a build,
     * which holds its record itself.
     *
     * @param build what is deleted as a whole, such as Maven's {@code target}
     */
    public static Optional<Path> of(Path build, Path output) {
        Path absolute = build.toAbsolutePath().normalize();
        return output.startsWith(absolute)
                ? Optional.of(absolute.resolve("sdkpoet").resolve(name(absolute.relativize(output))))
                : Optional.empty();
    }

    private static String name(Path path) {
        String name = path.toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return name.isEmpty() ? "build" : name;
    }
}
