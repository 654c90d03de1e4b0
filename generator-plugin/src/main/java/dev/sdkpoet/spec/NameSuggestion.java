package dev.sdkpoet.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant where a pointer's last name doesn't exist. */
final class NameSuggestion {

    /** Comparing more, or longer, names takes longer than a suggestion is worth. */
    private static final int MAX_NAMES = 5_000;

    private static final int MAX_LENGTH = 60;

    private NameSuggestion() {}

    /** The pointer with the most similar existing name; nothing when none is similar. */
    static Optional<String> of(SpecNode root, String pointer) {
        List<String> tokens =
                JsonPointer.parse(Reference.percentDecoded(pointer)).orElse(List.of());
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        String parentPointer = "";
        SpecNode parent = root;
        for (String token : tokens.subList(0, tokens.size() - 1)) {
            parent = JsonPointer.child(parent, token);
            parentPointer = JsonPointer.append(parentPointer, token);
            if (parent == null) {
                return Optional.empty();
            }
        }
        String nearest = nearest(parent, tokens.get(tokens.size() - 1));
        return nearest == null ? Optional.empty() : Optional.of(JsonPointer.append(parentPointer, nearest));
    }

    private static @Nullable String nearest(SpecNode parent, String wanted) {
        if (wanted.length() > MAX_LENGTH) {
            return null;
        }
        String nearest = null;
        int least = Math.min(Math.max(2, wanted.length() / 3), wanted.length() / 2) + 1;
        for (String name : parent.members().keySet().stream().limit(MAX_NAMES).toList()) {
            if (Math.abs(name.length() - wanted.length()) < least) {
                int distance = name.equalsIgnoreCase(wanted) ? 0 : distance(lower(name), lower(wanted));
                if (distance < least) {
                    least = distance;
                    nearest = name;
                }
            }
        }
        return nearest;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
