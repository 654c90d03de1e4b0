package dev.sdkpoet.problem;

/**
 * A place in a source document.
 *
 * @param file the path as the user gave it, with {@code /} as separator
 * @param line 1-based
 * @param column 1-based
 * @param pointer an RFC 6901 pointer without the leading {@code #}; empty for the root of the document
 */
public record SpecLocation(String file, int line, int column, String pointer) implements Place {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " #" + pointer;
    }
}
