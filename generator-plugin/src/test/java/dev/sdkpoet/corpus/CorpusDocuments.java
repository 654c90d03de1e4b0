package dev.sdkpoet.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the documents below folders: files with {@code openapi} or {@code swagger} at their root. */
final class CorpusDocuments {
    private static final Pattern YAML_ROOT_KEY =
            Pattern.compile("^[\"']?(openapi|swagger)[\"']?\\s*:", Pattern.MULTILINE);

    private CorpusDocuments() {}

    /**
     * A document to try.
     *
     * @param name how reports call it: its path from the folder that was named, that folder's own name first
     */
    record Entry(String name, Path file) {}

    static List<Entry> below(List<Path> folders) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path folder : folders) {
            Path root = folder.toAbsolutePath().normalize();
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (isDocument(file)) {
                        entries.add(new Entry(name(root, file), file));
                    }
                }
            }
        }
        return entries;
    }

    static List<Entry> listed(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> new Entry(line, Path.of(line)))
                .toList();
    }

    private static String name(Path root, Path file) {
        return (root.getFileName() + "/" + root.relativize(file)).replace('\\', '/');
    }

    private static boolean isDocument(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return hasRootKey(file);
        }
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && YAML_ROOT_KEY
                        .matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .find();
    }

    private static boolean hasRootKey(Path file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                if (key.equals("openapi") || key.equals("swagger")) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        }
    }
}
