package dev.sdkpoet.problem;

import java.nio.file.Path;
import java.util.Objects;

/** Where something is wrong, as a message names it. */
public sealed interface Place extends Comparable<Place>
        permits SpecLocation, Place.InText, Place.WholeFile, Place.Setting, Place.Property {

    /** Settings first, then files by name, and places in a file from top to bottom. */
    @Override
    default int compareTo(Place other) {
        return PlaceOrder.compare(this, other);
    }

    /**
     * How messages name a file, with {@code /} as separator.
     *
     * @param directory where the user is; absolute and normalized
     * @return relative to the directory, or absolute where no relative path leads to the file, as on a different drive
     */
    static String fileName(Path file, Path directory) {
        Path path = directory.resolve(file).normalize();
        boolean related = Objects.equals(path.getRoot(), directory.getRoot());
        String separator = path.getFileSystem().getSeparator();
        return (related ? directory.relativize(path) : path).toString().replace(separator, "/");
    }

    /**
     * A place in a file that is no document, such as a template.
     *
     * @param line 1-based
     * @param column 1-based
     */
    record InText(String file, int line, int column) implements Place {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * A file as a whole, for problems found before anything in it could be read.
     *
     * @param file the path as the user gave it, with {@code /} as separator
     */
    record WholeFile(String file) implements Place {
        @Override
        public String toString() {
            return file;
        }
    }

    /** A parameter of the build's configuration. */
    record Setting(String parameter) implements Place {
        @Override
        public String toString() {
            return "<" + parameter + ">";
        }
    }

    /** A property of the command line. */
    record Property(String name) implements Place {
        @Override
        public String toString() {
            return "-D" + name;
        }
    }
}
