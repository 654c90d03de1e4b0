package dev.sdkpoet.output;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.text.FileNames;
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
    static final Place.Setting OUTPUT = new Place.Setting("outputDirectory");

    public OutputTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Lays files out. A path that escapes the output directory, isn't portable, or is taken twice is an error. */
    public static OutputTree of(List<GeneratedFile> files, Layout layout, Problems problems) {
        SortedMap<String, Placed> byPath = new TreeMap<>();
        Map<String, Placed> byFolded = new HashMap<>();
        for (GeneratedFile file : files) {
            Optional<String> prefix = layout.prefix(file.root());
            if (prefix.isPresent()) {
                place(new Placed(prefix.get() + file.path(), file), byPath, byFolded, problems);
            }
        }
        byPath.values().forEach(placed -> checkAncestors(placed, byFolded, problems));
        SortedMap<String, String> contents = new TreeMap<>();
        byPath.forEach((path, placed) -> contents.put(path, placed.file().content()));
        return new OutputTree(contents);
    }

    /** The same files with digests in their headers, for output that is committed and so outlives the record of it. */
    public OutputTree withSeals() {
        SortedMap<String, String> withSeals = new TreeMap<>();
        files.forEach((path, content) -> withSeals.put(path, Seal.seal(content)));
        return new OutputTree(withSeals);
    }

    private static void checkAncestors(Placed placed, Map<String, Placed> byFolded, Problems problems) {
        String path = placed.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Placed file = byFolded.get(FileNames.fold(path.substring(0, slash)));
            if (file != null) {
                problems.error(
                        placed.whoseFault(file),
                        "\"" + file.path() + "\" is both a file and the directory of \"" + path + "\". Rename one.");
            }
        }
    }

    private static void place(
            Placed placed, SortedMap<String, Placed> byPath, Map<String, Placed> byFolded, Problems problems) {
        String path = placed.path();
        Optional<String> complaint = PathRules.complaint(path);
        Placed other = byFolded.putIfAbsent(FileNames.fold(path), placed);
        if (complaint.isPresent()) {
            problems.error(
                    placed.file().decidedBy(),
                    "The file name \"" + path + "\" " + complaint.get() + ". Choose another one.");
        } else if (other != null) {
            String same = other.path().equals(path)
                    ? "is planned twice"
                    : "and \"" + other.path() + "\" are one file where case doesn't count";
            problems.error(
                    placed.whoseFault(other), "The file \"" + path + "\" " + same + ". Give one of them another name.");
        } else {
            byPath.put(path, placed);
        }
    }

    /** A file and its path below the output directory. */
    private record Placed(String path, GeneratedFile file) {
        /** What the user has named can be named otherwise. */
        Place whoseFault(Placed other) {
            return file.decidedBy().equals(OUTPUT) ? other.file.decidedBy() : file.decidedBy();
        }
    }
}
