package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;
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
     * @param hint what the schema is named after where it is inline
     */
    public record Member(SpecNode schema, NameHint hint) {}

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
