package dev.sdkpoet.naming;

import dev.sdkpoet.resource.ResourceLines;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names that are not free, from resource files that say why. */
record ReservedWords(Set<String> words) {
    ReservedWords {
        words = Set.copyOf(words);
    }

    /** The words of {@code lists}, resource files of this package without their extension. */
    static ReservedWords load(String... lists) {
        Set<String> words = new LinkedHashSet<>();
        for (String list : lists) {
            words.addAll(ResourceLines.of(ReservedWords.class, list + ".txt"));
        }
        return new ReservedWords(words);
    }

    /** These words and others. */
    ReservedWords and(Set<String> others) {
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(others);
        return new ReservedWords(all);
    }

    boolean contains(String name) {
        return words.contains(name);
    }
}
