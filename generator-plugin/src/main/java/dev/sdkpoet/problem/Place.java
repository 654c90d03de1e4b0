package dev.sdkpoet.problem;

/** Where something is wrong, as a message names it. */
public sealed interface Place extends Comparable<Place>
        permits SpecLocation, Place.InText, Place.WholeFile, Place.Setting {

    /** Settings first, then files by name, and places in a file from top to bottom. */
    @Override
    default int compareTo(Place other) {
        return PlaceOrder.compare(this, other);
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
}
