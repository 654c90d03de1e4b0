package dev.sdkpoet.naming;

/** Simple names that no generated top-level class may have, since code would then mean another class by them. */
final class ReservedTypes {
    private final ReservedWords words = ReservedWords.load(
            "java-keywords",
            "java-restricted-type-names",
            "java-lang-types",
            "java-types",
            "runtime-types",
            "nested-types");

    boolean contains(String simpleName) {
        return words.contains(simpleName) || JavaIdentifiers.isWindowsFile(simpleName);
    }

    void reserveIn(NameScope scope) {
        scope.reserve(words.words());
    }
}
