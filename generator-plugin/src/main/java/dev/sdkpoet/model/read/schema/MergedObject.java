package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object schema with everything that {@code allOf} brings, not yet read into types.
 *
 * @param members the properties by wire name, in document order, the inherited ones first
 * @param required the names of required properties, also of unknown ones
 * @param additional the schema of undeclared members; null when none says more than that they are there
 */
public record MergedObject(
        Map<String, Member> members,
        Set<String> required,
        @Nullable Member additional) {
    /**
     * @param schema what says the type
     * @param hint what the schema is named after where it is inline
     * @param nearer what else is said of the member, and goes before what {@code schema} says: prose and flags
     * @param farther what it overrides, of which prose and flags still hold
     */
    public record Member(SpecNode schema, NameHint hint, List<SpecNode> nearer, List<SpecNode> farther) {
        public Member {
            nearer = List.copyOf(nearer);
            farther = List.copyOf(farther);
        }

        Member(SpecNode schema, NameHint hint) {
            this(schema, hint, List.of(), List.of());
        }

        /** This member where an earlier one has the same name. */
        Member over(Member earlier) {
            List<SpecNode> all = new ArrayList<>(earlier.nearer);
            all.add(earlier.schema);
            all.addAll(earlier.farther);
            return new Member(schema, hint, nearer, all);
        }

        /** This member with a later schema that doesn't say what it is. */
        Member under(SpecNode later) {
            List<SpecNode> all = new ArrayList<>(List.of(later));
            all.addAll(nearer);
            return new Member(schema, hint, all, farther);
        }
    }

    public boolean isRequired(String name) {
        return required.contains(name) && members.containsKey(name);
    }

    /** Whether every value of this object has all the members of the other, as surely as there. */
    boolean includes(MergedObject other) {
        return members.keySet().containsAll(other.members.keySet()) && required.containsAll(other.required);
    }

    Collection<Member> all() {
        return List.copyOf(members.values());
    }
}
