package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names the properties of a model. */
final class MemberNamer {
    private static final ReservedWords INHERITED = ReservedWords.load("object-methods", "model-members");

    private final ReservedWords reservedConstants;
    private final boolean getters;
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    /** @param types the classes of the document: {@code T.codec()} would be a method of a constant {@code T} (JLS 6.4.2) */
    MemberNamer(Set<String> types, NamingOptions options, Problems problems) {
        this.getters = options.getters();
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.reservedConstants = ReservedWords.load("model-constants").and(types);
        this.problems = problems;
    }

    /** Those of a type, by wire name. */
    Map<String, MemberNames> properties(TypeId type, List<Property> properties) {
        Map<String, TypeRef> types = new LinkedHashMap<>();
        properties.forEach(property -> types.put(property.wireName(), property.type()));
        return allocate(
                NameScope.exact(problems),
                properties.stream()
                        .map(property ->
                                NameRequest.of(property.wireName(), 0, property.wireName(), property.location()))
                        .toList(),
                spelling(words -> names(words, INHERITED, reservedConstants), INHERITED),
                Held.keeping(lock, name -> ids.property(type, name)),
                types,
                getters);
    }

    /**
     * Gives members their names, those of methods that set a part included. What the lock has comes first with all of it, so that nothing
     * new is called like a method that callers use.
     *
     * @param types the members' types
     */
    static <K> Map<K, MemberNames> allocate(
            NameScope scope,
            List<NameRequest<K>> members,
            Spelling<MemberNames> spelling,
            Held<K> held,
            Map<K, TypeRef> types,
            boolean getters) {
        PartNamer namer = new PartNamer(scope);
        Map<K, MemberNames> locked = scope.hold(members, spelling, held);
        Map<K, String> parts = new HashMap<>(namer.names(locked, types));
        Map<K, List<String>> former = new HashMap<>();
        locked.keySet().forEach(key -> former.put(key, namer.former(key, held.former(key), types)));
        Map<K, MemberNames> names = scope.allocate(members, spelling, locked);
        Map<K, MemberNames> added = new LinkedHashMap<>(names);
        added.keySet().removeAll(locked.keySet());
        parts.putAll(namer.names(added, types));
        names.replaceAll((key, own) ->
                own.withPart(parts.get(key)).withFormer(held.former(key), former.getOrDefault(key, List.of())));
        if (getters) {
            addGetters(scope, members, names);
        }
        return names;
    }

    /** They come after everything else, so that nothing is renamed for them. */
    private static <K> void addGetters(NameScope scope, List<NameRequest<K>> members, Map<K, MemberNames> names) {
        Map<K, String> getters = scope.allocateUnlocked(
                members.stream()
                        .map(member -> getter(member, requireNonNull(names.get(member.key()))))
                        .toList(),
                words -> {
                    String getter = JavaIdentifiers.member(words);
                    return INHERITED.contains(getter) ? JavaIdentifiers.member(words.then("value")) : getter;
                });
        names.replaceAll((key, own) -> own.withGetter(requireNonNull(getters.get(key))));
    }

    /** {@code getNameValue} where another member is called {@code get_name}. */
    private static <K> NameRequest<K> getter(NameRequest<K> member, MemberNames own) {
        Words getter = new Words(List.of("get")).then(Words.of(own.variable()));
        return new NameRequest<>(
                member.key(), 0, member.text(), member.location(), getter, any -> List.of(getter.then("value")));
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
