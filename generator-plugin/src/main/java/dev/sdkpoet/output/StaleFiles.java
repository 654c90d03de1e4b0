package dev.sdkpoet.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds generated files that are no longer generated where there is no record of the last run, because the files are committed and
 * the record is not: by their {@linkplain Seal seal}, in the subdirectories that the tree itself uses.
 */
final class StaleFiles {
    private StaleFiles() {}

    /** Their paths, relative to the directory and separated by {@code /}. */
    static List<String> of(OutputTree tree, Path directory) throws IOException {
        SortedSet<String> tops = new TreeSet<>();
        for (String path : tree.files().keySet()) {
            int slash = path.indexOf('/');
            if (slash > 0) {
                tops.add(path.substring(0, slash));
            }
        }
        List<String> stale = new ArrayList<>();
        for (String top : tops) {
            Path root = directory.resolve(top);
            if (Files.isDirectory(root)) {
                addStale(tree, directory, root, stale);
            }
        }
        return stale;
    }

    private static void addStale(OutputTree tree, Path directory, Path root, List<String> stale) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(OutputPlan::isPlainFile).sorted().toList();
        }
        for (Path file : files) {
            String path = directory.relativize(file).toString().replace('\\', '/');
            if (!tree.files().containsKey(path) && Seal.isIntact(Files.readAllBytes(file))) {
                stale.add(path);
            }
        }
    }
}
