package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The static fields that a lock has: {@code T.codec()} would be a method of a constant {@code T}, so no new class gets its name (JLS 6.4.2). */
record LockedConstants(Set<String> names) {
    LockedConstants {
        names = Set.copyOf(names);
    }

    static LockedConstants of(Lock lock) {
        Set<String> constants = new HashSet<>();
        Stream.concat(lock.entries().values().stream(), lock.renamed().values().stream())
                .forEach(entry -> {
                    constants.addAll(entry.names().subList(1, entry.names().size()));
                    constants.add(JavaIdentifiers.constant(Words.of(entry.name())));
                });
        return new LockedConstants(constants);
    }

    boolean contains(String simpleName) {
        return names.contains(simpleName);
    }
}
