package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps together what a lock has as one type in several places: where one of the places has got more members or values, all of them get
 * these. Places that contradict each other, since a member has got another type in one of them, are left as they are, and so become types of
 * their own.
 */
final class SharedForms {
    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();
    private final SharedPlaces places;
    private final Map<Pair, Set<Pair>> needed = new LinkedHashMap<>();
    private final Map<Pair, List<Pair>> users = new HashMap<>();
    private final Set<Pair> apart = new LinkedHashSet<>();
    private final Deque<Pair> pending = new ArrayDeque<>();

    /** Two types that should be one. */
    private record Pair(TypeId one, TypeId other) {}

    private SharedForms(ApiDocument document, SharedPlaces places) {
        document.types().forEach(type -> types.put(type.id(), type));
        this.places = places;
    }

    static ApiDocument apply(ApiDocument document, SharedPlaces places) {
        return places.shared().isEmpty() ? document : new SharedForms(document, places).joined(document);
    }

    private ApiDocument joined(ApiDocument document) {
        Map<String, TypeId> first = new HashMap<>();
        List<Pair> wanted = new ArrayList<>();
        places.shared().forEach((place, own) -> {
            TypeId known = first.putIfAbsent(own, place);
            if (known != null) {
                wanted.add(new Pair(known, place));
            }
        });
        wanted.forEach(pair -> need(pair, null));
        while (!pending.isEmpty()) {
            compare(pending.remove());
        }
        Set<Pair> together = new LinkedHashSet<>();
        wanted.forEach(pair -> collect(pair, together));
        Map<TypeId, Group> groups = groups(together);
        Map<Group, CommonForm> common = new HashMap<>();
        Map<TypeId, TypeDef> forms = new HashMap<>();
        groups.forEach((id, group) -> forms.put(
                id,
                common.computeIfAbsent(
                                group,
                                each -> new CommonForm(
                                        each.ids.stream().map(this::type).toList()))
                        .of(type(id))));
        return document.with(
                document.resources(),
                document.types().stream()
                        .map(type -> forms.getOrDefault(type.id(), type))
                        .toList());
    }

    private TypeDef type(TypeId id) {
        return Objects.requireNonNull(types.get(id));
    }

    private void need(Pair pair, @Nullable Pair user) {
        if (user != null) {
            users.computeIfAbsent(pair, any -> new ArrayList<>()).add(user);
            Objects.requireNonNull(needed.get(user)).add(pair);
            if (apart.contains(pair)) {
                separate(user);
            }
        }
        if (needed.putIfAbsent(pair, new LinkedHashSet<>()) == null) {
            pending.add(pair);
        }
    }

    /** What contains types that can't be one can't be one either. */
    private void separate(Pair pair) {
        Deque<Pair> found = new ArrayDeque<>(List.of(pair));
        while (!found.isEmpty()) {
            Pair next = found.remove();
            if (apart.add(next)) {
                found.addAll(users.getOrDefault(next, List.of()));
            }
        }
    }

    private void compare(Pair pair) {
        TypeDef one = type(pair.one());
        TypeDef other = type(pair.other());
        boolean isSame = one instanceof EnumDef first && other instanceof EnumDef second
                ? first.base() == second.base()
                : one instanceof ObjectDef object && other instanceof ObjectDef otherObject
                        ? isSame(object, otherObject, pair)
                        : one instanceof UnionDef union
                                && other instanceof UnionDef otherUnion
                                && isSame(union, otherUnion, pair);
        if (!isSame) {
            separate(pair);
        }
    }

    private boolean isSame(ObjectDef one, ObjectDef other, Pair pair) {
        Map<String, Property> properties = new HashMap<>();
        one.properties().forEach(property -> properties.put(property.wireName(), property));
        return one.additionalNullable() == other.additionalNullable()
                && isSame(one.additional(), other.additional(), pair)
                && other.properties().stream().allMatch(property -> {
                    Property known = properties.get(property.wireName());
                    return known == null
                            || Objects.equals(known.constant(), property.constant())
                                    && Objects.equals(known.preset(), property.preset())
                                    && isSame(known.type(), property.type(), pair);
                });
    }

    private boolean isSame(UnionDef one, UnionDef other, Pair pair) {
        if (one.variants().size() != other.variants().size()
                || !Objects.equals(one.fallback(), other.fallback())
                || (one.discriminator() == null) != (other.discriminator() == null)) {
            return false;
        }
        for (int i = 0; i < one.variants().size(); i++) {
            if (!isSame(one.variants().get(i).type(), other.variants().get(i).type(), pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(TypeRef one, TypeRef other, Pair pair) {
        if (one instanceof TypeRef.ListOf list && other instanceof TypeRef.ListOf otherList) {
            return list.nullableItem() == otherList.nullableItem() && isSame(list.item(), otherList.item(), pair);
        } else if (one instanceof TypeRef.MapOf map && other instanceof TypeRef.MapOf otherMap) {
            return map.nullableValue() == otherMap.nullableValue() && isSame(map.value(), otherMap.value(), pair);
        } else if (!one.equals(other)
                && one instanceof TypeRef.Named named
                && other instanceof TypeRef.Named otherNamed
                && canBeOne(named.id(), otherNamed.id())) {
            need(new Pair(named.id(), otherNamed.id()), pair);
            return true;
        }
        return one.equals(other);
    }

    /** Schemas with names stay themselves, and so do types that callers know as different ones. */
    private boolean canBeOne(TypeId one, TypeId other) {
        Optional<String> known = places.known(one);
        Optional<String> otherKnown = places.known(other);
        return type(one).isInline()
                && type(other).isInline()
                && (known.isEmpty() || otherKnown.isEmpty() || known.equals(otherKnown));
    }

    private void collect(Pair wanted, Set<Pair> together) {
        Deque<Pair> found = new ArrayDeque<>(List.of(wanted));
        while (!found.isEmpty()) {
            Pair pair = found.remove();
            if (!apart.contains(pair) && together.add(pair)) {
                found.addAll(Objects.requireNonNull(needed.get(pair)));
            }
        }
    }

    /** All that are one with each, by each of them. */
    private static Map<TypeId, Group> groups(Set<Pair> together) {
        Map<TypeId, Group> groups = new LinkedHashMap<>();
        for (Pair pair : together) {
            Group some = groups.computeIfAbsent(pair.one(), Group::new);
            Group others = groups.computeIfAbsent(pair.other(), Group::new);
            if (some != others) {
                boolean isSmaller = some.ids.size() < others.ids.size();
                Group larger = isSmaller ? others : some;
                Group smaller = isSmaller ? some : others;
                larger.ids.addAll(smaller.ids);
                smaller.ids.forEach(id -> groups.put(id, larger));
            }
        }
        return groups;
    }

    /** Types that are one. */
    private static final class Group {
        private final List<TypeId> ids = new ArrayList<>();

        private Group(TypeId first) {
            ids.add(first);
        }
    }
}
