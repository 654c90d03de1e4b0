package dev.sdkpoet.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that are not free, from resource files that say why. */
record ReservedWords(Set<String> words) {
    ReservedWords {
        words = Set.copyOf(words);
    }

    /** The words of {@code lists}, resource files of this package without their extension. */
    static ReservedWords load(String... lists) {
        Set<String> words = new LinkedHashSet<>();
        for (String list : lists) {
            words.addAll(read(list + ".txt"));
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

    private static Set<String> read(String file) {
        try (InputStream in = ReservedWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
