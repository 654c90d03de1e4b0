package dev.sdkpoet.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown page whose figures stand between markers; the words around them are a person's.
 *
 * @param file the page, which must be there
 */
public record Page(Path file) {
    /**
     * Checks that a section can be written.
     *
     * @throws IllegalStateException if the page doesn't have the section's markers
     */
    public void check(String section) throws IOException {
        place(section, Files.readString(file));
    }

    /** Replaces the figures of a section. */
    public void update(String section, String figures) throws IOException {
        String text = Files.readString(file);
        Place place = place(section, text);
        Files.writeString(file, text.substring(0, place.from) + "\n" + figures + text.substring(place.to));
    }

    private record Place(int from, int to) {}

    private Place place(String section, String text) {
        String begin = "<!-- " + section + ":begin -->";
        String end = "<!-- " + section + ":end -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(
                    file + ": the lines " + begin + " and " + end + " are missing. Put them where the figures go.");
        }
        return new Place(from + begin.length(), to);
    }
}
