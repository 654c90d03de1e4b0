package dev.sdkpoet.naming;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that needs a Java name.
 *
 * @param key the key by which the name is looked up
 * @param precedence things of a lower one choose their names first
 * @param text what the document calls it
 * @param preferred the words it would like its name to be made from
 * @param others words for when that isn't free, the best first, after the text that has it; when none is, a number is added to the
 *     preferred ones
 */
record NameRequest<K>(
        K key,
        int precedence,
        String text,
        SpecLocation location,
        Words preferred,
        Function<String, List<Words>> others) {

    /** One that is named after its text; where that isn't free, after its symbols, too, or after what else tells it from the other text. */
    static <K> NameRequest<K> of(K key, int precedence, String text, SpecLocation location) {
        return new NameRequest<>(key, precedence, text, location, Words.of(text), other -> apart(text, other));
    }

    /** The same with other preferred words, for which it chooses after others; where those aren't free, it gets the present ones. */
    NameRequest<K> with(Words newPreferred) {
        return new NameRequest<>(
                key,
                precedence + 1,
                text,
                location,
                newPreferred,
                other -> Stream.concat(Stream.of(preferred), others.apply(other).stream())
                        .toList());
    }

    /** Words for a text whose own words another text has. */
    static List<Words> apart(String text, String other) {
        if (text.equals(other)) {
            return List.of();
        }
        return text.equalsIgnoreCase(other)
                ? List.of(Words.of(text).then(capitals(text)))
                : List.of(Words.spelled(text), Words.spelledWhole(text));
    }

    private static Words capitals(String text) {
        if (text.equals(text.toLowerCase(Locale.ROOT))) {
            return new Words(List.of("lower", "case"));
        }
        if (text.equals(text.toUpperCase(Locale.ROOT))) {
            return new Words(List.of("upper", "case"));
        }
        return Character.isUpperCase(text.charAt(0))
                ? new Words(List.of("capitalized"))
                : new Words(List.of("mixed", "case"));
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
