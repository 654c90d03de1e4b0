package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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

    /**
     * What a document that is read from elsewhere is part of, and never leaves, whatever is set: a jar, for example. Nothing for a file of
     * the machine.
     */
    default Optional<Enclosure> enclosure(Path file) {
        return Optional.empty();
    }

    /** The file of the machine that holds a file; usually itself. */
    default Path onDisk(Path path) {
        return path;
    }

    /**
     * What a document doesn't leave.
     *
     * @param root a directory, a jar, or the document itself
     * @param remedy what to do about a reference to a file that isn't in it
     */
    record Enclosure(Path root, String remedy) {}
}
