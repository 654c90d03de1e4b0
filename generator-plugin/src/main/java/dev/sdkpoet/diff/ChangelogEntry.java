package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A comparison as an entry of a changelog, in the form of Keep a Changelog 1.1.0. */
public final class ChangelogEntry {
    private ChangelogEntry() {}

    /** The entry; it says nothing of documentation. Ends with a line feed. */
    public static String of(ApiDiff diff) {
        Map<String, List<String>> groups = new TreeMap<>(); // its order of titles is the alphabet's
        for (ApiChange change : diff.changes()) {
            String breaking = change.section() == Section.BREAKS && !change.removal() ? "**Breaking:** " : "";
            groups.computeIfAbsent(title(change), title -> new ArrayList<>())
                    .add("- " + breaking + Wording.line(change.text()) + ".");
        }
        StringBuilder entry = new StringBuilder("## [Unreleased]\n");
        groups.forEach((title, lines) -> {
            entry.append("\n### ").append(title).append("\n\n");
            lines.forEach(line -> entry.append(line).append('\n'));
        });
        return entry.toString();
    }

    private static String title(ApiChange change) {
        return switch (change.section()) {
            case BREAKS -> change.removal() ? "Removed" : "Changed";
            case CASES, BEHAVIOUR -> "Changed";
            case ADDED -> "Added";
            case DEPRECATED -> "Deprecated";
        };
    }
}
