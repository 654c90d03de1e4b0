package dev.sdkpoet.source;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.SizeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files of the disk, some of which came from elsewhere: what is around those is no part of their documents. */
final class FoundFiles implements FileAccess {
    private final FileAccess disk;
    private final Map<Path, String> remedies = new LinkedHashMap<>();

    FoundFiles(FileAccess disk) {
        this.disk = disk;
    }

    /**
     * Adds a place that documents in it don't leave.
     *
     * @param place a directory without symbolic links, or the only file
     * @param remedy what to do about a reference to a file that isn't in it
     */
    void add(Path place, String remedy) {
        remedies.put(place, remedy);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return disk.realPath(path);
    }

    @Override
    public byte[] read(Path path, Place place, SizeLimit limit) {
        return disk.read(path, place, limit);
    }

    @Override
    public Optional<Enclosure> enclosure(Path file) {
        return remedies.entrySet().stream()
                .filter(place -> file.startsWith(place.getKey()))
                .findFirst()
                .map(place -> new Enclosure(place.getKey(), place.getValue()));
    }
}
