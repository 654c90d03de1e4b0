package dev.sdkpoet.diff;

import java.util.Set;

/**
 * What happened to one element of the API.
 *
 * @param text what happened, to be read behind the element; "" where the kind says it
 * @param impacts whom it breaks; empty for nobody
 */
record JavaChange(Kind kind, JavaElement element, String text, Set<Impact> impacts) {

    enum Kind {
        REMOVED,
        ADDED,
        CHANGED,
        /** A method has no default any more. */
        ABSTRACTED,
        /** A class is an interface now, or the other way around: nothing that was compiled can call it. */
        TRANSFORMED,
        /** The element's signature says what the type isn't any more. */
        SUPERTYPE_REMOVED,
        DEPRECATED,
        UNDEPRECATED
    }

    JavaChange {
        impacts = Set.copyOf(impacts);
    }

    static JavaChange removed(JavaElement element, Set<Impact> impacts) {
        return new JavaChange(Kind.REMOVED, element, "", impacts);
    }

    static JavaChange added(JavaElement element, Impact... impacts) {
        return new JavaChange(Kind.ADDED, element, "", Set.of(impacts));
    }

    static JavaChange changed(JavaElement element, String text, Impact... impacts) {
        return new JavaChange(Kind.CHANGED, element, text, Set.of(impacts));
    }

    /** @param deprecated whether it is now, and wasn't; else the other way around */
    static JavaChange deprecated(JavaElement element, boolean deprecated) {
        return new JavaChange(deprecated ? Kind.DEPRECATED : Kind.UNDEPRECATED, element, "", Set.of());
    }

    boolean breaksCallers() {
        return impacts.stream().anyMatch(Impact::breaksCallers);
    }
}
