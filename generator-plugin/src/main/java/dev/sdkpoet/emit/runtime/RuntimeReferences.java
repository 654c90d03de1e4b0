package dev.sdkpoet.emit.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which classes of the runtime refer to which others of it, by simple name; the members of a {@link PartialClass} stand for themselves,
 * such as {@code Codecs.URI}. The table of the built-in ones is made by a test, which asks the compiler, so that making a client needs
 * none.
 *
 * @param direct what each class itself refers to
 */
record RuntimeReferences(SortedMap<String, Set<String>> direct) {
    static final String FILE = "references.txt";

    RuntimeReferences {
        direct = Collections.unmodifiableSortedMap(new TreeMap<>(direct));
    }

    static RuntimeReferences builtIn() {
        try (InputStream in = Objects.requireNonNull(RuntimeReferences.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the references of the runtime", e);
        }
    }

    /** @param text a line for each class, such as {@code ApiCall: ApiException ApiResponse} */
    static RuntimeReferences parse(String text) {
        SortedMap<String, Set<String>> direct = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(":? ");
            direct.put(parts[0].replace(":", ""), Set.copyOf(List.of(parts).subList(1, parts.length)));
        });
        return new RuntimeReferences(direct);
    }

    /** The inverse of {@link #parse}. */
    String text() {
        StringBuilder text = new StringBuilder();
        direct.forEach((type, others) -> {
            text.append(type).append(':');
            new TreeSet<>(others).forEach(other -> text.append(' ').append(other));
            text.append('\n');
        });
        return text.toString();
    }

    /** The same table with another line for one class. */
    RuntimeReferences with(String type, Set<String> others) {
        SortedMap<String, Set<String>> changed = new TreeMap<>(direct);
        changed.put(type, Set.copyOf(others));
        return new RuntimeReferences(changed);
    }

    /**
     * Some classes, and all that they refer to, directly or through others.
     *
     * @param types {@code Codecs.*} stands for all members of the class
     */
    Set<String> closure(Collection<String> types) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            String type = open.pop();
            if (found.add(type)) {
                open.addAll(type.endsWith(".*") ? members(type) : direct.getOrDefault(type, Set.of()));
            }
        }
        return found;
    }

    private List<String> members(String all) {
        String prefix = all.substring(0, all.length() - 1);
        return direct.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }
}
