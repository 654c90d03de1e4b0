package dev.sdkpoet.diff;

import java.util.Set;

/** Whom a change breaks. */
public enum Impact {
    /** Code that uses the element as it was declared doesn't compile any more. */
    SOURCE("source"),
    /** Classes that were compiled against the old client don't link with the new one (JLS 13). */
    BINARY("binary"),
    /** What compiles and links throws an exception of the client's own, where it didn't. */
    RUN_TIME("run time"),
    /** What compiles, links and runs says something else to the server. */
    MEANING("meaning"),
    /** Classes that implement or extend the type have to be changed before they compile. */
    IMPLEMENTERS("classes that implement it"),
    /** A {@code switch} that names every case and has no default doesn't compile any more. */
    SWITCHES("switches without a default"),
    /** A checker of nullness complains. */
    NULLNESS("checks of nullness"),
    /** Code that uses parts of the runtime which the client itself no longer needs. */
    OWN_RUNTIME_USE("own use of the runtime");

    private static final Set<Impact> CALLERS = Set.of(SOURCE, BINARY, RUN_TIME, MEANING);

    private final String text;

    Impact(String text) {
        this.text = text;
    }

    /** Whether everybody who uses the element is concerned, not only who does something special with it. */
    public boolean breaksCallers() {
        return CALLERS.contains(this);
    }

    @Override
    public String toString() {
        return text;
    }
}
