package dev.sdkpoet.naming;

import dev.sdkpoet.text.FileNames;
import java.util.HashSet;
import java.util.Set;

/** Simple names that no generated top-level class may have, since code would then mean another class by them. */
record ReservedTypes(ReservedWords words) {
    /** Those of every client. */
    static final ReservedTypes NAMES = new ReservedTypes(ReservedWords.load(
            "java-keywords",
            "java-restricted-type-names",
            "java-lang-types",
            "java-types",
            "runtime-types",
            "nested-types"));

    /** Those of a client in these packages, which a class that is called like the first part of one would obscure (JLS 6.4.2). */
    static ReservedTypes besides(String... packages) {
        Set<String> first = new HashSet<>(Set.of("java"));
        for (String name : packages) {
            if (!name.isEmpty()) {
                first.add(NameRules.first(name));
            }
        }
        return new ReservedTypes(NAMES.words.and(first));
    }

    boolean contains(String simpleName) {
        return words.contains(simpleName) || FileNames.isWindowsDevice(simpleName);
    }

    void reserveIn(NameScope scope) {
        scope.reserve(words.words());
    }
}
