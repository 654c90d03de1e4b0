package dev.sdkpoet.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant. */
public final class Nearest {
    /** Comparing more, or longer, names takes longer than a suggestion is worth. */
    private static final int MAX_NAMES = 5_000;

    private static final int MAX_LENGTH = 60;

    private Nearest() {}

    /** The most similar candidate, the first of several; nothing when none is similar enough to be meant. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return within(Math.min(Math.max(2, name.length() / 3), name.length() / 2), name, candidates);
    }

    /** The candidate that only a slip of the fingers is away. */
    public static Optional<String> misspelt(String name, Collection<String> candidates) {
        return within(name.length() < 3 ? 0 : name.length() < 8 ? 1 : 2, name, candidates);
    }

    private static Optional<String> within(int tolerated, String name, Collection<String> candidates) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String nearest = null;
        int least = tolerated + 1;
        for (String candidate : candidates.stream().limit(MAX_NAMES).toList()) {
            if (Math.abs(candidate.length() - name.length()) < least) {
                int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(lower(candidate), lower(name));
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Damerau and Levenshtein's distance: how many letters are missing, too many, wrong or swapped with the next one. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int wrong = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(wrong, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
