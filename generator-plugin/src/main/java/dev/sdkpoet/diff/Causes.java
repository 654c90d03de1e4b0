package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.text.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a part of a client isn't what it was, in the words of documents. */
final class Causes {
    private static final List<String> TOLD =
            List.of(Part.ACCESSOR, Part.TYPE, Part.REQUIRED, Part.NULLABLE, Part.ADDITIONAL, Part.PAGED);

    private final Parts before;
    private final Parts after;
    private final Successors successors;
    private final Successors predecessors;

    Causes(Parts before, Parts after) {
        this.before = before;
        this.after = after;
        this.successors = new Successors(before, after);
        this.predecessors = new Successors(after, before);
    }

    /** What was changed in a document, and where. */
    record Cause(String text, SpecLocation place) {}

    /** Nothing, where the documents say the same of it and only its surroundings have changed. */
    List<Cause> of(String key) {
        return of(before.part(key).orElse(null), after.part(key).orElse(null));
    }

    private List<Cause> of(@Nullable Part old, @Nullable Part now) {
        if (old == null) {
            return now == null ? List.of() : List.of(added(now));
        }
        return now == null ? List.of(removed(old)) : changed(old, now);
    }

    private Cause added(Part part) {
        boolean isSchema = part.kind() == Part.Kind.SCHEMA;
        boolean canBeLeftOut = part.shape().containsKey(Part.REQUIRED);
        String which = part.isRequired() ? "required " : canBeLeftOut ? "optional " : "";
        String text = predecessors
                .of(part)
                .map(old -> part.described() + (old.certain() ? " was " : " looks like the old ") + old.java())
                // The schema may have been there, but none that takes a class.
                .orElse(isSchema ? "made of " + part.described() : which + part.described() + " was added");
        return new Cause(text, part.place());
    }

    private Cause removed(Part part) {
        boolean isSchema = part.kind() == Part.Kind.SCHEMA;
        String text = successors
                .of(part)
                .map(now -> part.described() + (now.certain() ? " is now " : " looks like the new ") + now.java())
                .orElse(part.described() + (isSchema ? " takes no class any more" : " was removed"));
        return new Cause(text, part.place());
    }

    private List<Cause> changed(Part old, Part now) {
        List<Cause> causes = new ArrayList<>();
        for (String fact : TOLD) {
            String was = old.shape().get(fact);
            String is = now.shape().get(fact);
            if (was != null && is != null && !was.equals(is)) {
                causes.add(new Cause(now.described() + " " + text(fact, was, is), now.place()));
            }
        }
        if (now.kind() == Part.Kind.OPERATION) {
            childKeys(now.key()).forEach(child -> causes.addAll(of(child)));
        }
        return causes;
    }

    private Set<String> childKeys(String key) {
        Set<String> keys = new LinkedHashSet<>();
        after.children(key).forEach(part -> keys.add(part.key()));
        before.children(key).forEach(part -> keys.add(part.key()));
        return keys;
    }

    private static String text(String fact, String was, String is) {
        boolean isTrue = Boolean.parseBoolean(is);
        String instead = MarkdownText.inlineCode(is) + " instead of " + MarkdownText.inlineCode(was);
        return switch (fact) {
            case Part.ACCESSOR -> "is reached by " + instead + ", since its paths share that";
            case Part.ADDITIONAL -> "has undeclared members of type " + instead;
            case Part.REQUIRED -> isTrue ? "became required" : "became optional";
            case Part.NULLABLE -> isTrue ? "may be null" : "is never null";
            case Part.PAGED -> isTrue ? "is paged" : "isn't paged any more";
            default -> "is " + instead;
        };
    }
}
