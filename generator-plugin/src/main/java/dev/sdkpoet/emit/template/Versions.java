package dev.sdkpoet.emit.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Versions that a generated project uses: those that sdkpoet itself is built and tested with. */
record Versions(
        String sdkpoet,
        String jackson,
        String jackson3,
        String jspecify,
        String junit,
        String validation,
        String compilerPlugin,
        String cyclonedxPlugin,
        String jarPlugin,
        String resourcesPlugin,
        String sourcePlugin,
        String surefirePlugin) {

    static Versions read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
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
