package dev.sdkpoet.naming;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that needs a Java name.
 *
 * @param key what its name is asked for with
 * @param precedence things of a lower one choose their names first
 * @param text what the document calls it
 * @param preferred the words it would like its name to be made from
 * @param others words for when that isn't free, the best first; when none is, a number is added to the preferred ones
 */
record NameRequest<K>(
        K key, int precedence, String text, SpecLocation location, Words preferred, Supplier<List<Words>> others) {

    /** One that is named after its text; where that isn't free, after its symbols, too. */
    static <K> NameRequest<K> of(K key, int precedence, String text, SpecLocation location) {
        return new NameRequest<>(key, precedence, text, location, Words.of(text), () -> List.of(Words.spelled(text)));
    }

    /** Whether the text has nothing but letters, digits and what usually separates words. */
    boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separates = c == '-' || c == '.' || c == '/' || c == ' ';
            if (c > '~' || !Character.isLetterOrDigit(c) && c != '_' && (i == 0 || !separates)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
