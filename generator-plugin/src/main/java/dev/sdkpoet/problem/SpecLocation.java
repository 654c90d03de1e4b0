package dev.sdkpoet.problem;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source document.
 *
 * @param file the path as the user gave it, with {@code /} as separator
 * @param line 1-based
 * @param column 1-based
 * @param pointer an RFC 6901 pointer without the leading {@code #}; empty for the root of the document
 * @param overlay where an overlay has the value, if the document has it from there; then line and column are those of what it stands in
 */
public record SpecLocation(String file, int line, int column, String pointer, Place.@Nullable InText overlay)
        implements Place {

    public SpecLocation(String file, int line, int column, String pointer) {
        this(file, line, column, pointer, null);
    }

    /** This place, of a value that stands elsewhere itself. */
    public SpecLocation from(SpecLocation origin) {
        return new SpecLocation(file, line, column, pointer, new InText(origin.file, origin.line, origin.column));
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " #" + pointer + (overlay == null ? "" : " (from " + overlay + ")");
    }
}
