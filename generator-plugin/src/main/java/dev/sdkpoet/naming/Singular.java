package dev.sdkpoet.naming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The singular of an English word, where there is no doubt: {@code policy} of {@code policies}. Most words follow a rule of their ending;
 * those that don't, and those that end like a plural and are none, are listed. A word is in doubt rather than wrong.
 */
final class Singular {
    /** What a listed word has that is no plural. */
    private static final String NONE = "";

    private static final Map<String, String> LISTED = listed();

    /** Plurals of what ends in a hiss: boxes, branches, dishes, classes, buzzes. */
    private static final Pattern HISS = Pattern.compile(".+(?:ss|sh|ch|x|zz)es");

    /** It may be {@code ch} and {@code ches}, {@code us} and {@code use}, {@code sis} and {@code se}: lapses, menus, geneses, echoes. */
    private static final Pattern DOUBTFUL = Pattern.compile(".*(?:ss|us|is|[ey]ses|pses|[^ao]uses|[^aeiou]?oes|ics)");

    private static final Pattern PLURAL = Pattern.compile("[a-z]{2,}[a-z]s");

    private Singular() {}

    /** @param word in lower case */
    static Optional<String> of(String word) {
        String known = LISTED.get(word);
        if (known != null) {
            return Optional.of(known).filter(singular -> !singular.equals(NONE));
        }
        if (word.endsWith("metrics") || word.endsWith("topics") || word.endsWith("statistics")) {
            return Optional.of(without(1, word));
        }
        if (!PLURAL.matcher(word).matches()
                || word.length() < 4
                || DOUBTFUL.matcher(word).matches()) {
            return Optional.empty();
        }
        if (word.endsWith("ies")) {
            return Optional.of(without(3, word) + "y");
        }
        return Optional.of(without(HISS.matcher(word).matches() ? 2 : 1, word));
    }

    private static String without(int letters, String word) {
        return word.substring(0, word.length() - letters);
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : ReservedWords.load("singulars").words()) {
            int equals = line.indexOf('=');
            listed.put(equals < 0 ? line : line.substring(0, equals), equals < 0 ? NONE : line.substring(equals + 1));
        }
        return listed;
    }
}
