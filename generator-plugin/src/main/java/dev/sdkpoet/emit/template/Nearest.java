package dev.sdkpoet.emit.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that someone probably meant. */
final class Nearest {
    private Nearest() {}

    /** The most similar candidate; empty when none is similar enough to be meant. */
    static Optional<String> to(String name, Collection<String> candidates) {
        int tolerated = Math.max(2, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= tolerated)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
