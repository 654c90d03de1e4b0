package dev.sdkpoet.source;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.DiskAccess;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.RejectedException;
import dev.sdkpoet.spec.SizeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Files in jars. Each has the path of its jar and then its own: {@code /lib/pets.jar/spec/pets.yaml}. Nothing is unpacked. */
public final class ArchiveFiles implements Elsewhere {
    private static final int MAX_SUGGESTIONS = 5;

    private final FileAccess others;
    private final Map<Path, Archive> archives = new LinkedHashMap<>();

    public ArchiveFiles() {
        this(DiskAccess.DISK);
    }

    /** @param others where files outside of the jars are read from */
    public ArchiveFiles(FileAccess others) {
        this.others = others;
    }

    /** @param names of all entries: those in a directory follow its own name */
    private record Archive(ZipFile zip, NavigableSet<String> names) {
        static Archive open(Path file) throws IOException {
            ZipFile zip = new ZipFile(file.toFile());
            return new Archive(zip, zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new)));
        }

        boolean isDirectory(String name) {
            String first = names.ceiling(name + "/");
            return first != null && first.startsWith(name + "/");
        }
    }

    @Override
    public void close() {
        for (Archive archive : archives.values()) {
            try {
                archive.zip().close();
            } catch (IOException e) {
                throw new UncheckedIOException("Can't close " + archive.zip().getName(), e);
            }
        }
    }

    /**
     * Adds a jar, or a zip file of any other name.
     *
     * @throws IOException if it is none
     */
    public void add(Path archive) throws IOException {
        if (!archives.containsKey(archive)) {
            archives.put(archive, Archive.open(archive));
        }
    }

    /** Where a file in a jar is, by its name there; nothing if there is no such file. */
    public Optional<Path> find(Path archive, String name) {
        Path path = archive.resolve(name.replaceFirst("^/+", "")).normalize();
        return entry(path).filter(entry -> !entry.isDirectory()).map(entry -> path);
    }

    /** Some of the files in a jar that may be documents. */
    public List<String> suggestions(Path archive) {
        return opened(archive).names().stream()
                .filter(name -> !name.startsWith("META-INF/"))
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:ya?ml|json)"))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    /** The names of the files in a directory of a jar and below, as they are in the jar. */
    List<String> names(Path archive, String directory) {
        String start = directory.isEmpty() ? "" : directory + "/";
        return opened(archive).names().tailSet(start, true).stream()
                .takeWhile(name -> name.startsWith(start))
                .filter(name -> !name.endsWith("/"))
                .toList();
    }

    @Override
    public Path realPath(Path path) throws IOException {
        if (archive(path) == null) {
            return others.realPath(path);
        }
        if (!archives.containsKey(path) && entry(path).isEmpty() && !isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    /** All of the jar: there is nothing else in it that a document may not see. */
    @Override
    public Optional<Enclosure> enclosure(Path file) {
        Path archive = archive(file);
        return archive == null
                ? others.enclosure(file)
                : Optional.of(new Enclosure(
                        archive, "Correct it, or put the file into the jar; names in a jar are case-sensitive."));
    }

    @Override
    public Path onDisk(Path path) {
        Path archive = archive(path);
        return archive == null ? others.onDisk(path) : archive;
    }

    @Override
    public byte[] read(Path path, Place place, SizeLimit limit) {
        Path archive = archive(path);
        if (archive == null) {
            return others.read(path, place, limit);
        }
        ZipEntry entry = entry(path).filter(found -> !found.isDirectory()).orElse(null);
        if (entry == null) {
            throw new RejectedException(
                    place,
                    archive.equals(path) || isDirectory(path)
                            ? "This is a directory. Name a file in it."
                            : "The jar has no such file. Correct its name.");
        }
        try (InputStream in = opened(archive).zip().getInputStream(entry)) {
            // What the entry says of its size may be wrong.
            int most = limit.mostBytes();
            byte[] bytes = in.readNBytes(most);
            if (bytes.length == most && in.read() >= 0) {
                throw limit.exceeded(place);
            }
            return bytes;
        } catch (IOException e) {
            throw new RejectedException(place, "The jar is broken here. Delete it, so that Maven fetches it again.");
        }
    }

    private @Nullable Path archive(Path path) {
        return archives.keySet().stream().filter(path::startsWith).findFirst().orElse(null);
    }

    private Archive opened(Path archive) {
        Archive opened = archives.get(archive);
        if (opened == null) {
            throw new IllegalStateException(archive + " isn't open");
        }
        return opened;
    }

    private Optional<ZipEntry> entry(Path path) {
        Path archive = archive(path);
        return archive == null || archive.equals(path)
                ? Optional.empty()
                : Optional.ofNullable(opened(archive).zip().getEntry(name(archive, path)));
    }

    private boolean isDirectory(Path path) {
        Path archive = archive(path);
        return archive != null && opened(archive).isDirectory(name(archive, path));
    }

    private static String name(Path archive, Path path) {
        List<String> names = new ArrayList<>();
        archive.relativize(path).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}
