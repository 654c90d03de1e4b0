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
    /** @throws IllegalStateException if the page doesn't have the section's markers */
    public void update(String section, String figures) throws IOException {
        String begin = "<!-- " + section + ":begin -->";
        String end = "<!-- " + section + ":end -->";
        String text = Files.readString(file);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(
                    file + ": the lines " + begin + " and " + end + " are missing. Put them where the figures go.");
        }
        Files.writeString(file, text.substring(0, from + begin.length()) + "\n" + figures + text.substring(to));
    }
}
