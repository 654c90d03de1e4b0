package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import java.io.IOException;
import java.nio.file.Path;

/** The files of the machine. */
public final class DiskAccess implements FileAccess {
    public static final FileAccess DISK = new DiskAccess();

    private DiskAccess() {}

    @Override
    public Path realPath(Path path) throws IOException {
        return path.toRealPath();
    }

    @Override
    public byte[] read(Path path, Place place, SizeLimit limit) {
        return SourceBytes.read(path, place, limit);
    }
}
