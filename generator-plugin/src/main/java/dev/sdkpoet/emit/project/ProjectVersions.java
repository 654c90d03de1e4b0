package dev.sdkpoet.emit.project;

import dev.sdkpoet.emit.template.view.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of what generated projects depend on: those that this build is tested with. */
final class ProjectVersions {
    private static final String FILE = "versions.properties";

    private ProjectVersions() {}

    static Versions read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ProjectVersions.class.getResourceAsStream(FILE), FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                version(properties, "sdkpoet"),
                version(properties, "jackson"),
                version(properties, "jackson3"),
                version(properties, "jspecify"),
                version(properties, "junit"),
                version(properties, "validation"),
                version(properties, "compilerPlugin"),
                version(properties, "cyclonedxPlugin"),
                version(properties, "jarPlugin"),
                version(properties, "resourcesPlugin"),
                version(properties, "sourcePlugin"),
                version(properties, "surefirePlugin"));
    }

    private static String version(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}
