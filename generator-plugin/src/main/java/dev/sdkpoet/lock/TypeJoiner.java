package dev.sdkpoet.lock;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.Mapping;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins types to one as long as they don't contradict each other. Types that are one have all members that any of them has, so a further one
 * is compared with all of these. Where two types that are joined have a member both, the types of that member are joined, too. Two types
 * whose members can't be are as they were, unless callers don't know the member: then it is open to any JSON in the type that they are.
 */
final class TypeJoiner {
    private static final String MEMBER = ".";

    /** A member that takes any JSON, since its types contradict each other. */
    private static final Part OPEN = part(null);

    private final Map<TypeId, TypeDef> types;
    private final Predicate<TypeDef> isJoined;
    private final Function<TypeId, Optional<Mark>> mark;
    private final BiPredicate<String, String> isKnown;
    private final Map<TypeId, Node> nodes = new LinkedHashMap<>();

    /** What an attempt has changed, and so what has to be undone if it fails. */
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** What has to be one, too. */
    private Deque<Pair> pending = new ArrayDeque<>();

    /** What is one if it can be. */
    private Deque<Wish> wishes = new ArrayDeque<>();

    /**
     * What tells types from others.
     *
     * @param type what callers know it by
     * @param place where it is, if it is apart from others that callers know by the same
     */
    record Mark(String type, Optional<TypeId> place) {}

    private record Pair(TypeId one, TypeId other) {}

    /** The type of a new member in a type that now has it. */
    private record Wish(Node node, String member, @Nullable TypeRef type) {}

    /** What a type is beside its members, and what a member is beside its type. */
    private record Part(List<Object> facts, @Nullable TypeRef type) {}

    /**
     * @param isJoined whether a type may become one with others because it is in types that do; else it is like no other
     * @param mark types with different marks don't become one; those without a mark become one with any
     * @param isKnown whether callers know a member, by the type in a mark and its name
     */
    TypeJoiner(
            Collection<TypeDef> types,
            Predicate<TypeDef> isJoined,
            Function<TypeId, Optional<Mark>> mark,
            BiPredicate<String, String> isKnown) {
        this.types = new HashMap<>();
        types.forEach(type -> this.types.put(type.id(), type));
        this.isJoined = isJoined;
        this.mark = mark;
        this.isKnown = isKnown;
    }

    /** Makes two types one; false if they, or types in them that callers know, contradict each other. */
    boolean join(TypeId one, TypeId other) {
        boolean isPossible = attempt(() -> pending.add(new Pair(one, other)));
        undo.clear();
        return isPossible;
    }

    /** Does something and all that follows from it, or nothing. */
    private boolean attempt(BooleanSupplier beginning) {
        Deque<Pair> pendingOutside = pending;
        Deque<Wish> wishesOutside = wishes;
        pending = new ArrayDeque<>();
        wishes = new ArrayDeque<>();
        int before = undo.size();
        boolean isPossible = beginning.getAsBoolean();
        while (isPossible && !pending.isEmpty()) {
            Pair pair = pending.remove();
            isPossible = join(top(pair.one()), top(pair.other()));
        }
        while (isPossible && !wishes.isEmpty()) {
            grant(wishes.remove());
        }
        while (!isPossible && undo.size() > before) {
            undo.pop().run();
        }
        pending = pendingOutside;
        wishes = wishesOutside;
        return isPossible;
    }

    private void grant(Wish wish) {
        Node node = top(wish.node());
        Part known = node.parts.getOrDefault(wish.member(), OPEN);
        if (!known.equals(OPEN) && !attempt(() -> isAlike(known.type(), wish.type()))) {
            Node open = top(wish.node());
            open.parts.put(wish.member(), OPEN);
            undo.push(() -> open.parts.put(wish.member(), known));
        }
    }

    /** Types that are one, where there are several. */
    Collection<List<TypeId>> joined() {
        Map<Node, List<TypeId>> joined = new LinkedHashMap<>();
        nodes.keySet()
                .forEach(type -> joined.computeIfAbsent(top(type), any -> new ArrayList<>())
                        .add(type));
        joined.values().removeIf(all -> all.size() == 1);
        return joined.values();
    }

    private Node top(TypeId type) {
        Node node = nodes.computeIfAbsent(
                type, id -> new Node(parts(Objects.requireNonNull(types.get(id))), mark.apply(id)));
        return top(node);
    }

    private static Node top(Node node) {
        Node top = node;
        while (top.above != null) {
            top = top.above;
        }
        return top;
    }

    /** The smaller one goes below the larger one, so that each part moves a few times only. */
    private boolean join(Node one, Node other) {
        if (one == other) {
            return true;
        }
        Node larger = one.parts.size() + one.size >= other.parts.size() + other.size ? one : other;
        Node smaller = larger == one ? other : one;
        if (larger.mark.isPresent() && smaller.mark.isPresent() && !larger.mark.equals(smaller.mark)) {
            return false;
        }
        Optional<Mark> markBefore = larger.mark;
        smaller.above = larger;
        larger.size += smaller.size;
        larger.mark = markBefore.isPresent() ? markBefore : smaller.mark;
        undo.push(() -> {
            smaller.above = null;
            larger.size -= smaller.size;
            larger.mark = markBefore;
        });
        return smaller.parts.entrySet().stream().allMatch(part -> add(part.getKey(), part.getValue(), larger));
    }

    private boolean add(String place, Part part, Node node) {
        Part known = node.parts.putIfAbsent(place, part);
        if (known == null) {
            undo.push(() -> node.parts.remove(place));
            return true;
        }
        boolean isNew = place.startsWith(MEMBER)
                && node.mark
                        .filter(id -> isKnown.test(id.type(), place.substring(MEMBER.length())))
                        .isEmpty();
        if (isNew) {
            wishes.add(new Wish(node, place, part.type()));
            return true;
        }
        return known.facts().equals(part.facts()) && isAlike(known.type(), part.type());
    }

    /** Whether two uses of types are the same as soon as some pending types are one. */
    private boolean isAlike(@Nullable TypeRef one, @Nullable TypeRef other) {
        if (one instanceof TypeRef.ListOf list && other instanceof TypeRef.ListOf otherList) {
            return list.nullableItem() == otherList.nullableItem() && isAlike(list.item(), otherList.item());
        } else if (one instanceof TypeRef.MapOf map && other instanceof TypeRef.MapOf otherMap) {
            return map.nullableValue() == otherMap.nullableValue() && isAlike(map.value(), otherMap.value());
        } else if (Objects.equals(one, other)) {
            return true;
        } else if (one instanceof TypeRef.Named named
                && other instanceof TypeRef.Named otherNamed
                && isJoined(named.id())
                && isJoined(otherNamed.id())) {
            pending.add(new Pair(named.id(), otherNamed.id()));
            return true;
        }
        return false;
    }

    private boolean isJoined(TypeId id) {
        TypeDef type = types.get(id);
        return type != null && isJoined.test(type);
    }

    private static Map<String, Part> parts(TypeDef type) {
        return type.accept(new TypeDef.Visitor<>() {
            @Override
            public Map<String, Part> object(ObjectDef object) {
                Map<String, Part> parts = parts(part(object.additional(), object.additionalNullable()));
                object.properties()
                        .forEach(property -> parts.put(
                                MEMBER + property.wireName(),
                                part(
                                        property.type(),
                                        Optional.ofNullable(property.constant()),
                                        Optional.ofNullable(property.preset()))));
                return parts;
            }

            @Override
            public Map<String, Part> enumeration(EnumDef enumeration) {
                return parts(part(null, enumeration.base()));
            }

            @Override
            public Map<String, Part> union(UnionDef union) {
                TypeId fallback = union.fallback();
                Discriminator discriminator = union.discriminator();
                List<Mapping> mapping = discriminator == null ? List.of() : discriminator.mapping();
                Map<String, Part> parts = parts(part(
                        fallback == null ? null : new TypeRef.Named(fallback),
                        union.variants().size(),
                        mapping.size(),
                        discriminator == null ? "" : "." + discriminator.property()));
                for (int i = 0; i < union.variants().size(); i++) {
                    parts.put("#" + i, part(union.variants().get(i).type()));
                }
                mapping.forEach(each -> parts.put("=" + each.value(), part(new TypeRef.Named(each.type()))));
                return parts;
            }
        });
    }

    private static Map<String, Part> parts(Part whole) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("", whole);
        return parts;
    }

    private static Part part(@Nullable TypeRef type, Object... facts) {
        return new Part(List.of(facts), type);
    }

    /** A type, or one that others have been joined to. */
    private static final class Node {
        private final Map<String, Part> parts;
        private Optional<Mark> mark;
        private @Nullable Node above;
        private int size = 1;

        private Node(Map<String, Part> parts, Optional<Mark> mark) {
            this.parts = parts;
            this.mark = mark;
        }
    }
}
