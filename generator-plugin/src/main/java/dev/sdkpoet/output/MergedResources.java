package dev.sdkpoet.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory with the resources of several clients. They list things by their names, and two clients have files of the same names, so
 * each file here has the lines of all of them.
 *
 * @param directory where it is
 */
public record MergedResources(Path directory) {
    private static final String HEADER = "# " + GeneratedFile.HEADER;
    private static final String FOLDER = "META-INF";

    /**
     * Brings the directory up to date.
     *
     * @param roots the directories to take generated files from
     * @return whether there is any
     */
    public boolean update(Collection<Path> roots) {
        try {
            SortedMap<String, Set<String>> merged = new TreeMap<>();
            for (Path root : roots) {
                read(root)
                        .forEach((path, lines) -> merged.computeIfAbsent(path, absent -> new LinkedHashSet<>())
                                .addAll(lines));
            }
            for (String path : read(directory).keySet()) {
                if (!merged.containsKey(path)) {
                    Files.delete(directory.resolve(path));
                }
            }
            for (Map.Entry<String, Set<String>> file : merged.entrySet()) {
                write(directory.resolve(file.getKey()), String.join("\n", file.getValue()) + "\n");
            }
            return !merged.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't bring " + directory + " up to date", e);
        }
    }

    /** The lines of the generated files in a root, by path. */
    private static SortedMap<String, List<String>> read(Path root) throws IOException {
        SortedMap<String, List<String>> files = new TreeMap<>();
        Path folder = root.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    List<String> lines = Files.readAllLines(file);
                    if (!lines.isEmpty() && lines.get(0).startsWith(HEADER)) {
                        files.put(root.relativize(file).toString(), withoutSeal(lines));
                    }
                }
            }
        }
        return files;
    }

    /** The digest in the header of a committed file is that of this file alone. */
    private static List<String> withoutSeal(List<String> lines) {
        return Stream.concat(Stream.of(HEADER), lines.stream().skip(1)).toList();
    }

    /** Not touched where nothing changes, so that nothing is built again. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
