package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads a file whole, but only a file, and only up to a limit: devices and pipes never end. */
final class SourceBytes {

    private SourceBytes() {}

    static byte[] read(Path path, Place place, SizeLimit limit) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new RejectedException(place, "This is a directory. Name a file in it.");
            }
            if (!attributes.isRegularFile()) {
                throw new RejectedException(place, "This is a device or a pipe. Name a regular file.");
            }
            return read(path, place, attributes.size(), limit);
        } catch (NoSuchFileException e) {
            throw new RejectedException(place, "The file doesn't exist. Correct its name.");
        } catch (AccessDeniedException e) {
            throw new RejectedException(place, "The file isn't readable. Change its permissions.");
        } catch (IOException e) {
            throw unreadable(place);
        }
    }

    private static byte[] read(Path path, Place place, long size, SizeLimit limit) throws IOException {
        limit.check(size, place);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE - 8));
            if (bytes.length != size || in.read() >= 0) {
                throw new RejectedException(place, "The file changes while it is read. Try again.");
            }
            return bytes;
        }
    }

    private static RejectedException unreadable(Place place) {
        return new RejectedException(
                place, "The file can't be read. Check that it is a file, not a symbolic link to itself.");
    }
}
