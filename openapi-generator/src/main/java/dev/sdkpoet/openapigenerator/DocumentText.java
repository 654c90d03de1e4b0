package dev.sdkpoet.openapigenerator;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document that OpenAPI Generator has read from elsewhere than this machine's files, as a file for as long as it is needed: what its
 * reading has left of it.
 *
 * @param file null where the document itself is a file, which sdkpoet reads
 */
record DocumentText(@Nullable Path file) implements AutoCloseable {

    static DocumentText of(String inputSpec, OpenAPI read) {
        if (isFile(inputSpec)) {
            return new DocumentText(null);
        }
        try {
            Path directory = Files.createTempDirectory("sdkpoet");
            return new DocumentText(Files.writeString(directory.resolve(name(inputSpec)), json(read)));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't keep what was read from elsewhere", e);
        }
    }

    private static boolean isFile(String inputSpec) {
        try {
            return Files.isRegularFile(Path.of(inputSpec));
        } catch (InvalidPathException e) {
            return false; // a URL, on Windows
        }
    }

    /** The last part of the path; the rest of a URL may have a password in it. */
    private static String name(String inputSpec) {
        String path = inputSpec.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        String stem = name.replaceFirst("\\.(ya?ml|json)$", "");
        return (stem.isEmpty() || stem.startsWith(".") ? "openapi" : stem) + ".json";
    }

    private static String json(OpenAPI read) throws IOException {
        return (read.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper()).writeValueAsString(read);
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            Files.delete(file);
            Path directory = file.getParent();
            if (directory != null) {
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't delete " + file, e);
        }
    }
}
