package dev.sdkpoet.problem;

import java.util.Comparator;

/**
 * A place in a source document, or a configuration parameter.
 *
 * @param file the path as the user gave it, with {@code /} as separator
 * @param line 1-based, 0 when unknown
 * @param column 1-based, 0 when unknown
 * @param pointer an RFC 6901 pointer without the leading {@code #}; empty for the root of the document
 */
public record SpecLocation(String file, int line, int column, String pointer) implements Comparable<SpecLocation> {

    private static final Comparator<SpecLocation> ORDER = Comparator.comparing(SpecLocation::file)
            .thenComparingInt(SpecLocation::line)
            .thenComparingInt(SpecLocation::column)
            .thenComparing(SpecLocation::pointer);

    /** The place of a problem that is in the build's configuration and in no document. */
    public static SpecLocation configuration(String parameterName) {
        return new SpecLocation("<" + parameterName + ">", 0, 0, "");
    }

    /** A document as a whole, for problems found before anything in it could be read. */
    public static SpecLocation document(String file) {
        return new SpecLocation(file, 0, 0, "");
    }

    @Override
    public int compareTo(SpecLocation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (file.startsWith("<") && file.endsWith(">")) {
            return file;
        }
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + " #" + pointer;
    }
}
