package dev.sdkpoet.source;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.DiskAccess;
import dev.sdkpoet.spec.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Templates that an artifact holds.
 *
 * @param shown how problems name it
 * @param texts of its files, by their paths in it
 */
public record TemplateFolder(String shown, SortedMap<String, String> texts) {
    private static final int MAX_FILES = 10_000;
    private static final long MAX_CHARACTERS = 64L * 1024 * 1024;

    public TemplateFolder {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Those in a folder of a jar, or in all of it. */
    static TemplateFolder inJar(String setting, ArchiveFiles files, Path jar, String folder, String shown) {
        String trimmed = trimmed(folder);
        return read(setting, files, jar, trimmed, files.names(jar, trimmed), shown);
    }

    /** Those that a module of the same build will have in its jar. */
    static TemplateFolder onDisk(String setting, Path classes, String folder, String shown) {
        String trimmed = trimmed(folder);
        Path start = classes.resolve(trimmed).normalize();
        if (!start.startsWith(classes) || !Files.isDirectory(start)) {
            return read(setting, DiskAccess.DISK, classes, trimmed, List.of(), shown);
        }
        try (Stream<Path> all = Files.walk(start)) {
            List<String> names = all.filter(Files::isRegularFile)
                    .limit(MAX_FILES + 1)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .toList();
            return read(setting, DiskAccess.DISK, classes, trimmed, names, shown);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + start, e);
        }
    }

    private static TemplateFolder read(
            String setting, FileAccess files, Path root, String folder, List<String> names, String shown) {
        SortedMap<String, String> texts = new TreeMap<>();
        long characters = 0;
        for (String name : names) {
            if (isTemplate(name)) {
                String place = shown + (folder.isEmpty() ? "!/" : "/") + name;
                String text = UserText.read(
                        files, root.resolve(name), new Place.WholeFile(place), "Templates are smaller. Remove it.");
                characters += text.length();
                texts.put(name.substring(folder.isEmpty() ? 0 : folder.length() + 1), text);
            }
            if (characters > MAX_CHARACTERS || texts.size() > MAX_FILES) {
                throw SettingError.of(
                        setting,
                        shown + " has more files, or larger ones, than templates can be. Name a folder in it.");
            }
        }
        if (texts.isEmpty()) {
            throw SettingError.of(
                    setting,
                    shown + (folder.isEmpty() ? " has no templates." : " is no folder with templates in that artifact.")
                            + " Correct it, or name the folder behind !/.");
        }
        return new TemplateFolder(shown, texts);
    }

    /** What every jar has besides isn't one, nor is what could be read as a path to somewhere else. */
    private static boolean isTemplate(String name) {
        return !name.startsWith("META-INF/")
                && !name.endsWith(".class")
                && !name.contains("\\")
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static String trimmed(String folder) {
        return folder.replaceFirst("^/+", "").replaceFirst("/+$", "");
    }
}
