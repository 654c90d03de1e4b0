package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of every element of an API, by the rules of JLS 13 for those who link, and of the compiler for those who compile. */
final class JavaApiComparison {
    static final Set<Impact> BOTH = Set.of(Impact.SOURCE, Impact.BINARY);

    private JavaApiComparison() {}

    /** In the order of the elements' names; of a type that is gone or new, only the type itself. */
    static List<JavaChange> compare(JavaApi before, JavaApi after) {
        List<JavaChange> changes = new ArrayList<>();
        before.accessible()
                .filter(type -> isOutermost(type, before, after))
                .forEach(type -> changes.add(JavaChange.removed(JavaElement.of(type), EnumSet.copyOf(BOTH))));
        before.accessible()
                .forEach(type -> after.accessible(type.name())
                        .filter(now -> !isSame(before, type, after, now))
                        .ifPresent(now -> changes.addAll(new TypeComparison(before, type, after, now).changes())));
        after.accessible()
                .filter(type -> isOutermost(type, after, before))
                .forEach(type -> changes.add(JavaChange.added(JavaElement.of(type))));
        return changes;
    }

    /** Whether one API has a type that the other hasn't, nested in none that it hasn't either. */
    private static boolean isOutermost(JavaType type, JavaApi here, JavaApi there) {
        if (there.accessible(type.name()).isPresent()) {
            return false;
        }
        String enclosing = type.enclosing();
        return enclosing == null
                || here.accessible(enclosing).isEmpty()
                || there.accessible(enclosing).isPresent();
    }

    /** Most types are, and need no closer look. */
    private static boolean isSame(JavaApi before, JavaType type, JavaApi after, JavaType now) {
        return type.equals(now) && before.hierarchy(type).equals(after.hierarchy(now));
    }
}
