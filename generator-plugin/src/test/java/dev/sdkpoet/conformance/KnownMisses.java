package dev.sdkpoet.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What isn't right, such as a scenario, each with its reason: a committed list, tab-separated. */
record KnownMisses(Path file, Map<String, String> reasons) {
    private static final String HEADER = "# what isn't right, and why; the run fails where an entry is right by now\n";

    static KnownMisses read(Path file) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 2 || reasons.put(cells[0], cells[1]) != null) {
                    throw new IllegalArgumentException(file + ": a name and its reason are needed, once: " + line);
                }
            }
        }
        return new KnownMisses(file, reasons);
    }

    /** The same for a test, which takes out what is right by now with {@code -Drecreate=true}. */
    static KnownMisses read(Path file, Set<String> misses) throws IOException {
        KnownMisses known = read(file);
        return Boolean.getBoolean("recreate") ? known.withoutStale(misses) : known;
    }

    /** The list without what is right by now, written to its file. */
    KnownMisses withoutStale(Set<String> misses) throws IOException {
        Map<String, String> left = new TreeMap<>(reasons);
        left.keySet().retainAll(misses);
        Files.writeString(
                file,
                HEADER
                        + left.entrySet().stream()
                                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                                .collect(Collectors.joining()));
        return new KnownMisses(file, left);
    }

    /**
     * Compares the list with a run.
     *
     * @param misses what is wrong, by name
     * @return what is new, and what is out of date
     */
    List<String> compare(Map<String, String> misses) {
        List<String> wrong = new ArrayList<>();
        misses.forEach((name, problem) -> {
            if (!reasons.containsKey(name)) {
                wrong.add(name + ": " + problem);
            }
        });
        Map<String, String> stale = new TreeMap<>(reasons);
        stale.keySet().removeAll(misses.keySet());
        stale.keySet().forEach(name -> wrong.add(name + " isn't wrong any more. Take it out of " + file + "."));
        return wrong;
    }
}
