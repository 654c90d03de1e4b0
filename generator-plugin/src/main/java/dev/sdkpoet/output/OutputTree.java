package dev.sdkpoet.output;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of one output directory, planned and checked, none written.
 *
 * @param files contents by path, relative to the output directory and separated by {@code /}
 */
public record OutputTree(SortedMap<String, String> files) {
    /** Where problems of the output are reported. */
    static final SpecLocation OUTPUT = SpecLocation.configuration("output");

    public OutputTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Lays files out. A path that escapes the output directory, isn't portable, or is taken twice is an error. */
    public static OutputTree of(List<GeneratedFile> files, Layout layout, Problems problems) {
        SortedMap<String, String> byPath = new TreeMap<>();
        Map<String, String> byFolded = new HashMap<>();
        for (GeneratedFile file : files) {
            Optional<String> prefix = layout.prefix(file.root());
            if (prefix.isPresent()) {
                place(prefix.get() + file.path(), file.content(), byPath, byFolded, problems);
            }
        }
        byPath.keySet().forEach(path -> checkAncestors(path, byFolded, problems));
        return new OutputTree(byPath);
    }

    private static void checkAncestors(String path, Map<String, String> byFolded, Problems problems) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String file = byFolded.get(PathRules.fold(path.substring(0, slash)));
            if (file != null) {
                problems.error(
                        OUTPUT, "\"" + file + "\" is both a file and the directory of \"" + path + "\". Rename one.");
            }
        }
    }

    private static void place(
            String path,
            String content,
            SortedMap<String, String> byPath,
            Map<String, String> byFolded,
            Problems problems) {
        Optional<String> complaint = PathRules.complaint(path);
        String other = byFolded.putIfAbsent(PathRules.fold(path), path);
        if (complaint.isPresent()) {
            problems.error(OUTPUT, "The file name \"" + path + "\" " + complaint.get() + ". Choose another one.");
        } else if (other != null) {
            String same = other.equals(path)
                    ? "is planned twice"
                    : "and \"" + other + "\" are one file where case doesn't count";
            problems.error(OUTPUT, "The file \"" + path + "\" " + same + ". Give one of them another name.");
        } else {
            byPath.put(path, content);
        }
    }
}
