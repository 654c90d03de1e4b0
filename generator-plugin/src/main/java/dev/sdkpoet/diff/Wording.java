package dev.sdkpoet.diff;

import dev.sdkpoet.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Elements in sentences. */
final class Wording {
    private static final int MAX = 3;

    private Wording() {}

    /** {@code `A`, `B`, `C` and 4 more} */
    static String list(List<String> names) {
        // What is left out is more than its mention.
        int shown = names.size() <= MAX + 1 ? names.size() : MAX;
        String list = names.stream().limit(shown).map(MarkdownText::inlineCode).collect(Collectors.joining(", "));
        return names.size() > shown ? list + " and " + (names.size() - shown) + " more" : list;
    }

    static String elements(List<JavaChange> changes) {
        return list(changes.stream()
                .map(change -> change.element().display())
                .distinct()
                .toList());
    }

    /** {@code `A` is gone}, {@code `A`, `B` are gone} */
    static String sentence(List<JavaChange> changes, String rest) {
        return elements(changes) + (changes.size() == 1 ? " is " : " are ") + rest;
    }
}
