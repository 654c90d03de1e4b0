package dev.sdkpoet.mojo;

import dev.sdkpoet.output.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The directory of what the clients of a project have beside their classes. The files list things by their names, and two clients of one
 * project have files of the same names, so each file here has the lines of all of them.
 *
 * @param directory where it is
 */
record ResourceRoot(Path directory) {
    private static final String HEADER = "# " + GeneratedFile.HEADER;
    private static final String FOLDER = "META-INF";

    static ResourceRoot of(MavenProject project, boolean isTest) {
        String folder = isTest ? "generated-test-resources" : "generated-resources";
        return new ResourceRoot(
                Path.of(project.getBuild().getDirectory(), folder, "sdkpoet").toAbsolutePath());
    }

    /**
     * Adds what a client has to the build.
     *
     * @param output the client's output directory
     * @param context what the executions of a project have in common; null where there is only one
     */
    @SuppressWarnings("unchecked") // Maven's plugin context is an untyped map
    void add(Path output, MavenProject project, @Nullable Map<?, ?> context, boolean isTest) {
        Set<Path> outputs = context == null
                ? new LinkedHashSet<>()
                : ((Map<Object, Set<Path>>) context).computeIfAbsent(this, key -> new LinkedHashSet<>());
        outputs.add(output.toAbsolutePath().normalize());
        List<Resource> resources = isTest ? project.getTestResources() : project.getResources();
        Resource resource = new Resource();
        resource.setDirectory(directory.toString());
        if (merge(outputs)
                && resources.stream().noneMatch(each -> resource.getDirectory().equals(each.getDirectory()))) {
            resources.add(resource);
        }
    }

    /**
     * Brings the directory up to date.
     *
     * @param outputs the output directories of all clients so far
     * @return whether there is anything in it
     */
    private boolean merge(Set<Path> outputs) {
        try {
            SortedMap<String, Set<String>> merged = new TreeMap<>();
            for (Path output : outputs) {
                for (Map.Entry<String, List<String>> file : read(output).entrySet()) {
                    merged.computeIfAbsent(file.getKey(), path -> new LinkedHashSet<>())
                            .addAll(file.getValue());
                }
            }
            for (String stale : read(directory).keySet()) {
                if (!merged.containsKey(stale)) {
                    Files.delete(directory.resolve(stale));
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
