package dev.sdkpoet.emit.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The templates that come with sdkpoet, read from where its own classes are. */
public final class BuiltInTemplates {
    private static final String FOLDER = "dev/sdkpoet/templates/";

    private BuiltInTemplates() {}

    /** The texts of all files in the template folder, by path below it. */
    public static SortedMap<String, String> read() {
        try {
            Path home = home();
            SortedMap<String, String> texts = Files.isDirectory(home) ? readDirectory(home) : readJar(home);
            if (texts.isEmpty()) {
                throw new IllegalStateException("no templates in " + home);
            }
            return Collections.unmodifiableSortedMap(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the built-in templates", e);
        }
    }

    /** The jar or directory that this class was loaded from. */
    public static Path home() {
        try {
            return Path.of(BuiltInTemplates.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> readDirectory(Path home) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Path folder = home.resolve(FOLDER);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }

    private static SortedMap<String, String> readJar(Path home) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (ZipFile jar = new ZipFile(home.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        texts.put(entry.getName().substring(FOLDER.length()), text);
                    }
                }
            }
        }
        return texts;
    }
}
