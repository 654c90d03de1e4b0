package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import java.io.IOException;
import java.nio.file.Path;

/** Where files are read from: the disk, or something that has a directory's shape, such as a revision of a repository. */
public interface FileAccess {
    /**
     * A path without symbolic links.
     *
     * @throws IOException if nothing is there
     */
    Path realPath(Path path) throws IOException;

    /**
     * What is in a file.
     *
     * @param path a path without symbolic links
     * @param place the file, for a message
     * @param limit how large it may be
     * @throws RejectedException if it is larger, isn't a file or can't be read
     */
    byte[] read(Path path, Place place, SizeLimit limit);

    /** The directory that references of a document in a directory may not leave, unless another one is set. */
    default Path refRoot(Path directory) {
        return directory;
    }
}
