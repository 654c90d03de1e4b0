package dev.sdkpoet.benchmarks.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A generated client.
 *
 * @param folder a directory for everything that is made of it
 * @param sources its main sources, without a module descriptor, which only some clients have
 * @param compileLibraries what compiling needs
 * @param libraries what running needs
 */
public record Client(Path folder, List<Path> sources, List<Path> compileLibraries, List<Path> libraries) {
    public Client {
        sources = List.copyOf(sources);
        compileLibraries = List.copyOf(compileLibraries);
        libraries = List.copyOf(libraries);
    }

    public Path classes() {
        return folder.resolve("classes");
    }

    /** The command that compiles it. */
    public List<String> compileCommand() throws IOException {
        Path list = folder.resolve("sources.txt");
        Files.writeString(
                list, sources.stream().map(source -> "\"" + source + "\"").collect(Collectors.joining("\n")));
        return Java.compile(list, compileLibraries, classes());
    }

    /** Puts the classes into a jar, compressed as jars are. */
    public Path jar() throws IOException {
        Path jar = folder.resolve("client.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Path each : Folders.files(classes(), ".class")) {
                ZipEntry entry =
                        new ZipEntry(classes().relativize(each).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(each, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
