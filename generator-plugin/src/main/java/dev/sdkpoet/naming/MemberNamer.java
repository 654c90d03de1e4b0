package dev.sdkpoet.naming;

import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the properties of a model. */
final class MemberNamer {
    private final ReservedWords reserved = ReservedWords.load("object-methods", "model-members");
    private final ReservedWords reservedConstants;
    private final Problems problems;

    /** @param types the classes of the document: {@code T.codec()} would be a method of a constant {@code T} (JLS 6.4.2) */
    MemberNamer(Set<String> types, Problems problems) {
        this.reservedConstants = ReservedWords.load("model-constants").and(types);
        this.problems = problems;
    }

    /** By wire name. */
    Map<String, MemberNames> properties(List<Property> properties) {
        return NameScope.exact(problems)
                .allocate(
                        properties.stream()
                                .map(property -> NameRequest.of(
                                        property.wireName(), 0, property.wireName(), property.location()))
                                .toList(),
                        words -> names(words, reserved, reservedConstants),
                        MemberNamer::claims);
    }

    /** The names of a member whose variable is none of {@code reserved}. */
    static MemberNames names(Words words, ReservedWords reserved, ReservedWords reservedConstants) {
        String variable = unless(reserved, JavaIdentifiers.member(words));
        String constant = unless(reservedConstants, JavaIdentifiers.constant(words));
        return new MemberNames(constant.equals(variable) ? constant + "_" : constant, variable, variable);
    }

    /** A variable would hide a constant of the same name, so all of them differ. */
    static Collection<String> claims(MemberNames names) {
        return List.of(names.variable(), names.constant());
    }

    private static String unless(ReservedWords reserved, String name) {
        return reserved.contains(name) ? name + "_" : name;
    }
}
