package dev.sdkpoet.naming;

import dev.sdkpoet.model.TypeRef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the methods of builders that set a part of a member: {@code addTag} beside {@code tags}, {@code putLabel} beside {@code labels}.
 * The member's own name stands for a singular that is in doubt or taken; what is taken then has no such method. They come after all
 * setters, so that none of those is renamed for them.
 */
final class PartNamer {
    /** What builders inherit. */
    private static final Set<String> INHERITED = Set.of("putAdditionalProperty");

    private final NameScope scope;

    /** @param scope has the names of all setters of the builder */
    PartNamer(NameScope scope) {
        this.scope = scope;
    }

    /**
     * A list or map of a builder.
     *
     * @param setter its name in Java
     * @param verb what is done with one of its parts
     */
    private record Whole<K>(K key, String setter, String verb, Words words, Optional<Words> singular) {
        /** What has one name only comes first; else it doesn't matter which stands first in the document. */
        static final Comparator<Whole<?>> ORDER = Comparator.<Whole<?>>comparingInt(
                        whole -> whole.singular().isPresent() ? 1 : 0)
                .thenComparingInt(whole -> whole.setter().length())
                .thenComparing(Whole::setter);

        String name(Words of) {
            return JavaIdentifiers.member(new Words(List.of(verb)).then(of));
        }
    }

    /** The names for those members that are lists or maps, as far as there are any; they are taken from then on. */
    <K> Map<K, String> names(Map<K, MemberNames> members, Map<K, TypeRef> types) {
        Map<K, String> names = new LinkedHashMap<>();
        members.entrySet().stream()
                .flatMap(member ->
                        whole(member.getKey(), member.getValue().variable(), types.get(member.getKey())).stream())
                .sorted(Whole.ORDER)
                .forEach(whole -> name(whole).ifPresent(name -> names.put(whole.key(), name)));
        return names;
    }

    /** What the method was called when the member had other names. */
    <K> List<String> former(K key, List<String> setters, Map<K, TypeRef> types) {
        return setters.stream()
                .flatMap(setter -> whole(key, setter, types.get(key)).stream())
                .flatMap(whole -> name(whole).stream())
                .toList();
    }

    private Optional<String> name(Whole<?> whole) {
        return whole.singular()
                .map(whole::name)
                .filter(this::take)
                .or(() -> Optional.of(whole.name(whole.words())).filter(this::take));
    }

    private boolean take(String name) {
        boolean isFree = !scope.isTaken(name) && !INHERITED.contains(name);
        if (isFree) {
            scope.reserve(Set.of(name));
        }
        return isFree;
    }

    private static <K> Optional<Whole<K>> whole(K key, String setter, @Nullable TypeRef type) {
        String verb = type instanceof TypeRef.ListOf ? "add" : type instanceof TypeRef.MapOf ? "put" : "";
        Words words = Words.of(setter);
        return verb.isEmpty() ? Optional.empty() : Optional.of(new Whole<>(key, setter, verb, words, words.singular()));
    }
}
