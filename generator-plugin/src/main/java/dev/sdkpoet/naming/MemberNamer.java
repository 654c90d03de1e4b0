package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names the properties of a model. */
final class MemberNamer {
    private final ReservedWords reserved = ReservedWords.load("object-methods", "model-members");
    private final ReservedWords reservedConstants;
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    /** @param types the classes of the document: {@code T.codec()} would be a method of a constant {@code T} (JLS 6.4.2) */
    MemberNamer(Set<String> types, NamingOptions options, Problems problems) {
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.reservedConstants = ReservedWords.load("model-constants").and(types);
        this.problems = problems;
    }

    /** Those of a type, by wire name. */
    Map<String, MemberNames> properties(TypeId type, List<Property> properties) {
        Held<String> held = Held.keeping(lock, name -> ids.property(type, name));
        Map<String, MemberNames> names = NameScope.exact(problems)
                .allocate(
                        properties.stream()
                                .map(property -> NameRequest.of(
                                        property.wireName(), 0, property.wireName(), property.location()))
                                .toList(),
                        spelling(words -> names(words, reserved, reservedConstants), reserved),
                        held);
        names.replaceAll((name, own) -> own.withFormer(held.former(name)));
        return names;
    }

    /** The names of a member whose variable is none of {@code reserved}. */
    static MemberNames names(Words words, ReservedWords reserved, ReservedWords reservedConstants) {
        String variable = unless(reserved, JavaIdentifiers.member(words));
        String constant = unless(reservedConstants, JavaIdentifiers.constant(words));
        return new MemberNames(constant.equals(variable) ? constant + "_" : constant, variable, variable);
    }

    /** A variable would hide a constant of the same name, so all of them differ. */
    static Spelling<MemberNames> spelling(Function<Words, MemberNames> shape, ReservedWords reserved) {
        return new Spelling<>(
                shape,
                names -> List.of(names.variable(), names.constant()),
                MemberNamer::fullNames,
                names -> new MemberNames(names.get(1), names.get(0), names.get(0)),
                name -> Spelling.complaint(name, reserved.contains(name)));
    }

    private static List<String> fullNames(String variable) {
        return List.of(variable, JavaIdentifiers.constant(Words.of(variable)));
    }

    /** What the lock has to say of a member's names. */
    static List<String> locked(MemberNames names) {
        return Spelling.locked(List.of(names.variable(), names.constant()), fullNames(names.variable()));
    }

    private static String unless(ReservedWords reserved, String name) {
        return reserved.contains(name) ? name + "_" : name;
    }
}
