package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a part of a client isn't what it was, in the words of documents. */
final class Causes {
    private static final List<String> TOLD =
            List.of(Origin.ACCESSOR, Origin.TYPE, Origin.REQUIRED, Origin.NULLABLE, Origin.ADDITIONAL, Origin.PAGED);

    private final OriginIndex before;
    private final OriginIndex after;
    private final Successors successors;
    private final Successors predecessors;

    Causes(OriginIndex before, OriginIndex after) {
        this.before = before;
        this.after = after;
        this.successors = new Successors(before, after);
        this.predecessors = new Successors(after, before);
    }

    /** What was changed in a document, and where. */
    record Cause(String text, SpecLocation place) {}

    /** Nothing, where the documents say the same of it and only its surroundings have changed. */
    List<Cause> of(String key) {
        return of(before.origin(key).orElse(null), after.origin(key).orElse(null));
    }

    private List<Cause> of(@Nullable Origin old, @Nullable Origin now) {
        if (old == null) {
            return now == null ? List.of() : List.of(added(now));
        }
        return now == null ? List.of(removed(old)) : changed(old, now);
    }

    private Cause added(Origin origin) {
        boolean isSchema = origin.kind() == Origin.Kind.SCHEMA;
        boolean canBeLeftOut = origin.shape().containsKey(Origin.REQUIRED);
        String which = origin.isRequired() ? "required " : canBeLeftOut ? "optional " : "";
        String text = predecessors
                .of(origin)
                .map(old -> origin.described() + (old.certain() ? " was " : " looks like the old ") + old.java())
                // The schema may have been there, but none that takes a class.
                .orElse(isSchema ? "made of " + origin.described() : which + origin.described() + " was added");
        return new Cause(text, origin.place());
    }

    private Cause removed(Origin origin) {
        boolean isSchema = origin.kind() == Origin.Kind.SCHEMA;
        String text = successors
                .of(origin)
                .map(now -> origin.described() + (now.certain() ? " is now " : " looks like the new ") + now.java())
                .orElse(origin.described() + (isSchema ? " takes no class any more" : " was removed"));
        return new Cause(text, origin.place());
    }

    private List<Cause> changed(Origin old, Origin now) {
        List<Cause> causes = new ArrayList<>();
        for (String fact : TOLD) {
            String was = old.shape().get(fact);
            String is = now.shape().get(fact);
            if (was != null && is != null && !was.equals(is)) {
                causes.add(new Cause(now.described() + " " + text(fact, was, is), now.place()));
            }
        }
        if (now.kind() == Origin.Kind.OPERATION) {
            childKeys(now.key()).forEach(child -> causes.addAll(of(child)));
        }
        return causes;
    }

    private Set<String> childKeys(String key) {
        Set<String> keys = new LinkedHashSet<>();
        after.children(key).forEach(origin -> keys.add(origin.key()));
        before.children(key).forEach(origin -> keys.add(origin.key()));
        return keys;
    }

    private static String text(String fact, String was, String is) {
        boolean isTrue = Boolean.parseBoolean(is);
        String instead = Wording.code(is) + " instead of " + Wording.code(was);
        return switch (fact) {
            case Origin.ACCESSOR -> "is reached by " + instead;
            case Origin.ADDITIONAL -> "has undeclared members of type " + instead;
            case Origin.REQUIRED -> isTrue ? "became required" : "became optional";
            case Origin.NULLABLE -> isTrue ? "may be null" : "is never null";
            case Origin.PAGED -> isTrue ? "is paged" : "isn't paged any more";
            default -> "is " + instead;
        };
    }
}
