package dev.sdkpoet.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How committed files differ from what would be generated.
 *
 * @param diffs unified diffs by path, from the committed to the generated content; files that are the same are left out
 */
public record OutputDiff(SortedMap<String, String> diffs) {
    private static final int CONTEXT_LINES = 3;

    public OutputDiff {
        diffs = Collections.unmodifiableSortedMap(new TreeMap<>(diffs));
    }

    /** Compares a tree with a directory, both ways: generated files that are no longer in the tree count as differences. */
    public static OutputDiff between(OutputTree tree, Path directory) {
        SortedMap<String, String> diffs = new TreeMap<>();
        try {
            for (String path : tree.files().keySet()) {
                List<String> committed = lines(directory.resolve(path));
                add(path, committed, lines(tree.files().get(path)), diffs);
            }
            for (String path : StaleFiles.of(tree, directory)) {
                add(path, lines(directory.resolve(path)), List.of(), diffs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + directory, e);
        }
        return new OutputDiff(diffs);
    }

    /** A unified diff of two texts; "" where they are the same. */
    public static String text(String path, String before, String after) {
        SortedMap<String, String> diffs = new TreeMap<>();
        add(path, lines(before), lines(after), diffs);
        return String.join("", diffs.values());
    }

    private static void add(String path, List<String> before, List<String> after, SortedMap<String, String> diffs) {
        String from = before.isEmpty() ? "/dev/null" : "a/" + path;
        String to = after.isEmpty() ? "/dev/null" : "b/" + path;
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff(from, to, before, DiffUtils.diff(before, after), CONTEXT_LINES);
        if (!diff.isEmpty()) {
            diffs.put(path, String.join("\n", diff) + "\n");
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? lines(Files.readString(file, StandardCharsets.UTF_8)) : List.of();
    }

    /** Split at {@code \n} only, so that a change of line ends is a change. The last element tells whether the last line has an end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        } else {
            lines.add("\\ No newline at end of file");
        }
        return lines;
    }
}
