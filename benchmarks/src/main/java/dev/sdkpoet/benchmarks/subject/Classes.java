package dev.sdkpoet.benchmarks.subject;

import dev.sdkpoet.benchmarks.client.InviteClient;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The benchmarks' own class path, for the JVMs that they start. */
public final class Classes {
    /** Our classes, without any library. */
    public static final Path OWN = own();

    private Classes() {}

    private static Path own() {
        try {
            return Path.of(InviteClient.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path that is no path", e);
        }
    }

    /** Our classes and JMH. */
    public static List<Path> withJmh() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
