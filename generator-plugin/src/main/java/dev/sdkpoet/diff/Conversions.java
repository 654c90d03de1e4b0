package dev.sdkpoet.diff;

import java.util.List;
import java.util.Map;

/** Which values go where which type is expected, without a cast (JLS 5.2 and 5.3), as far as generated code needs it. */
final class Conversions {
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "char", "java.lang.Character",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double");

    /** Each is wider than those before it (JLS 5.1.2); {@code char} begins in the middle. */
    private static final List<String> NUMBERS = List.of("byte", "short", "int", "long", "float", "double");

    private final JavaApi api;

    /** @param api says what extends what */
    Conversions(JavaApi api) {
        this.api = api;
    }

    /** Whether null can be given for a parameter where the argument may be null, and else the argument. */
    boolean canPassNull(TypeUse argument, TypeUse parameter) {
        return argument.isNullable() ? !parameter.isPrimitive() : converts(argument, parameter);
    }

    /** Whether callers who expect one type can go on when they get another. */
    boolean canReturn(TypeUse returned, TypeUse expected) {
        // What is a reference is compared with null and called methods on.
        return expected.isVoid()
                || (converts(returned, expected) && (expected.isPrimitive() || !returned.isPrimitive()));
    }

    /** Whether a method that returns one type can override one that returns another (JLS 8.4.5). */
    boolean canOverride(TypeUse returned, TypeUse overridden) {
        return returned.generic().equals(overridden.generic())
                || (!returned.isPrimitive() && !overridden.isPrimitive() && converts(returned, overridden));
    }

    /** Whether a value of one type can be given where another is expected. */
    boolean converts(TypeUse from, TypeUse to) {
        if (from.isVoid() || to.isVoid()) {
            return from.isVoid() && to.isVoid();
        }
        if (from.generic().equals(to.generic())) {
            return true;
        }
        if (from.isPrimitive()) {
            return to.isPrimitive()
                    ? widens(from.erased(), to.erased())
                    : to.erased().equals(BOXES.get(from.erased()));
        }
        return to.isPrimitive() ? unboxes(from.erased(), to.erased()) : isSubtype(from, to);
    }

    private static boolean widens(String from, String to) {
        int target = NUMBERS.indexOf(to);
        int source = from.equals("char") ? NUMBERS.indexOf("short") : NUMBERS.indexOf(from);
        return from.equals(to) || (source >= 0 && target > source);
    }

    private static boolean unboxes(String box, String to) {
        return BOXES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(box))
                .anyMatch(entry -> widens(entry.getKey(), to));
    }

    private boolean isSubtype(TypeUse from, TypeUse to) {
        if (to.generic().equals("java.lang.Object")) {
            return true;
        }
        JavaType type = api.types().get(from.erased());
        return type != null
                && api.supertypes(type).values().stream()
                        .anyMatch(supertype -> supertype.generic().equals(to.generic()));
    }
}
