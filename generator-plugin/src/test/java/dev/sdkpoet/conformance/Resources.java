package dev.sdkpoet.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Scripts of ours that run beside installed packages. */
final class Resources {
    private Resources() {}

    static Path copy(String name, Path directory) throws IOException {
        Path target = directory.resolve(name).toAbsolutePath();
        try (InputStream in =
                Objects.requireNonNull(Resources.class.getResourceAsStream("/conformance/" + name), name)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }
}
