package dev.sdkpoet.source;

import dev.sdkpoet.spec.DocumentHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents in a directory: its files of YAML and JSON that say which version of OpenAPI they follow. Others are what these refer to. */
final class DocumentDirectory {
    private static final int MAX_FILES = 10_000;
    private static final int MAX_SHOWN = 5;
    private static final int MAX_DEPTH = 4;

    private final String setting;
    private final Path directory;
    private final String shown;

    /**
     * @param setting what names it
     * @param shown how messages name it
     */
    DocumentDirectory(String setting, Path directory, String shown) {
        this.setting = setting;
        this.directory = directory;
        this.shown = shown;
    }

    /** The documents in the order of their names, at least one; directories in it aren't looked into. */
    List<Path> documents() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, DocumentDirectory::isCandidate)) {
            for (Path file : all) {
                files.add(file);
                if (files.size() > MAX_FILES) {
                    throw SettingError.of(
                            setting,
                            "The directory " + shown + " has more than " + MAX_FILES
                                    + " files of YAML or JSON. Name the documents: set <documents>.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + directory, e);
        }
        List<Path> documents =
                files.stream().filter(DocumentHead::isDocument).sorted().toList();
        if (documents.isEmpty()) {
            throw SettingError.of(setting, nothing(files));
        }
        return documents;
    }

    private String nothing(List<Path> files) {
        String fact = files.isEmpty()
                ? "The directory " + shown + " has no file of YAML or JSON (.yaml, .yml, .json)."
                : "No file in the directory " + shown
                        + " is an OpenAPI document: none has the field openapi or swagger.";
        return fact
                + elsewhere()
                        .map(found -> " Below it are " + found + ": name one of these, or their directory.")
                        .orElse(" Put a document there, or correct the name.");
    }

    /** Documents in directories below; nobody waits for all of them. */
    private Optional<String> elsewhere() {
        try (Stream<Path> all = Files.walk(directory, MAX_DEPTH)) {
            String found = all.limit(MAX_FILES)
                    .filter(DocumentDirectory::isCandidate)
                    .filter(DocumentHead::isDocument)
                    .limit(MAX_SHOWN)
                    .map(file ->
                            shown + "/" + directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Optional.of(found).filter(names -> !names.isEmpty());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isCandidate(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
                && Files.isRegularFile(file);
    }
}
