package dev.sdkpoet.diff;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A type where it is used: returned, taken or held.
 *
 * @param erased what the JVM links with, for example {@code java.util.List}
 * @param generic what the compiler checks, for example {@code java.util.List<example.model.Pet>}
 * @param nullable whether null is allowed, for the type and then for each of its arguments, from left to right
 * @param text what a reader sees, for example {@code @Nullable List<Pet>}
 */
record TypeUse(String erased, String generic, List<Boolean> nullable, String text) {
    private static final Pattern UNKNOWN = Pattern.compile("<\\?(?:, ?\\?)*>");

    TypeUse {
        nullable = List.copyOf(nullable);
    }

    boolean isPrimitive() {
        return erased.indexOf('.') < 0 && !erased.endsWith("[]") && !isVoid();
    }

    boolean isVoid() {
        return erased.equals("void");
    }

    /** Whether the compiler checks more than the JVM. */
    boolean isGeneric() {
        return !generic.equals(erased);
    }

    /** Whether less is known of it without its arguments; of {@code Class<?>} it isn't. */
    boolean losesArguments() {
        return !UNKNOWN.matcher(generic).replaceAll("").equals(erased);
    }

    /** Whether the value itself, not one of its parts, may be null. */
    boolean isNullable() {
        return nullable.get(0);
    }
}
