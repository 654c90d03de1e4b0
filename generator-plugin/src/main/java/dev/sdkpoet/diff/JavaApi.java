package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The types of a client as its callers see them.
 *
 * @param types by canonical name; those that callers can't name are there for what others inherit from them
 */
record JavaApi(NavigableMap<String, JavaType> types) {
    /** What every object has, from {@code Object} where from nowhere else. */
    static final Set<String> EVERYWHERE = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

    JavaApi {
        types = Collections.unmodifiableNavigableMap(new TreeMap<>(types));
    }

    Stream<JavaType> accessible() {
        return types.values().stream().filter(JavaType::accessible);
    }

    /** A type that callers can name. */
    Optional<JavaType> accessible(String name) {
        return Optional.ofNullable(types.get(name)).filter(JavaType::accessible);
    }

    /** Every supertype that is the client's own, the nearest first, by canonical name. */
    Map<String, TypeUse> supertypes(JavaType type) {
        Map<String, TypeUse> found = new LinkedHashMap<>();
        addSupertypes(type, found);
        return found;
    }

    private void addSupertypes(JavaType type, Map<String, TypeUse> found) {
        for (TypeUse supertype : type.supertypes()) {
            JavaType own = types.get(supertype.erased());
            if (own != null && found.putIfAbsent(supertype.erased(), supertype) == null) {
                addSupertypes(own, found);
            }
        }
    }

    /** A type with everything it inherits from the client's own types, itself first. */
    List<JavaType> hierarchy(JavaType type) {
        List<JavaType> hierarchy = new ArrayList<>(List.of(type));
        supertypes(type).keySet().stream().map(types::get).forEach(hierarchy::add);
        return hierarchy;
    }

    /** Every member of this signature that the type has or inherits, the nearest first. */
    Stream<JavaMember> find(JavaType type, String signature) {
        return hierarchy(type).stream()
                .filter(owner -> owner.equals(type) || isInherited(owner, signature))
                .flatMap(owner -> owner.member(signature).stream());
    }

    /** Constructors aren't, nor are static methods of interfaces. */
    private static boolean isInherited(JavaType owner, String signature) {
        return owner.member(signature)
                .filter(member -> member.kind() != JavaMember.Kind.CONSTRUCTOR)
                .filter(member -> member.isField() || !owner.isInterface() || !member.is(Modifier.STATIC))
                .isPresent();
    }

    /** What somebody has to write who implements a type, but for what every object has. */
    List<JavaMember> abstractMethods(JavaType type) {
        Map<String, JavaMember> nearest = new LinkedHashMap<>();
        hierarchy(type).stream()
                .flatMap(owner -> owner.members().stream())
                .filter(member -> member.kind() == JavaMember.Kind.METHOD)
                .forEach(member -> nearest.putIfAbsent(member.signature(), member));
        return nearest.values().stream()
                .filter(member -> member.is(Modifier.ABSTRACT) && !EVERYWHERE.contains(member.signature()))
                .toList();
    }

    /**
     * The members that the type itself gives to code of another package: its own, and those of supertypes that such code can't name.
     * Those of accessible supertypes are the business of these.
     */
    List<JavaMember> offered(JavaType type) {
        NavigableMap<String, JavaMember> offered = new TreeMap<>();
        for (JavaType owner : hierarchy(type)) {
            if (owner.equals(type) || !owner.accessible()) {
                owner.members().stream()
                        .filter(member -> isAccessible(type, member))
                        .filter(member -> owner.equals(type) || isInherited(owner, member.signature()))
                        .forEach(member -> offered.putIfAbsent(member.signature(), member));
            }
        }
        return List.copyOf(offered.values());
    }

    /** What is protected matters to those who extend a type only. */
    static boolean isAccessible(JavaType type, JavaMember member) {
        return member.is(Modifier.PUBLIC) || (member.is(Modifier.PROTECTED) && type.isExtendable());
    }
}
