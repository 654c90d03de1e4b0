package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Retyping;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.TypeUses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds types that are equal in everything that their classes have and do, from the inside out: of equal types, one stands for all when
 * those are compared that refer to them. Types that contain themselves are equal to no other, unless callers have them as one.
 */
final class TypeShapes {
    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();
    private final Map<TypeId, List<TypeDef>> ones = new LinkedHashMap<>();
    private final Map<TypeId, Set<Integer>> places = new HashMap<>();
    private final Map<TypeId, TypeId> first = new HashMap<>();
    private final UnaryOperator<TypeId> one;

    private TypeShapes(ApiDocument document, Predicate<TypeDef> isCompared, UnaryOperator<TypeId> one) {
        this.one = one;
        for (TypeDef type : document.types()) {
            ones.computeIfAbsent(one.apply(type.id()), any -> new ArrayList<>()).add(type);
        }
        for (TypeDef type : document.types()) {
            boolean stands = type.id().equals(one.apply(type.id()));
            if (stands && (isCompared.test(type) || together(type.id()).size() > 1)) {
                types.put(type.id(), type);
            }
            if (type instanceof UnionDef union) {
                addPlaces(union);
            }
        }
    }

    /**
     * Types that are equal, where there are several, in the order of the document.
     *
     * @param one the type that stands for all that are one with it, whatever they are like
     */
    static List<List<TypeDef>> equal(ApiDocument document, Predicate<TypeDef> isCompared, UnaryOperator<TypeId> one) {
        return new TypeShapes(document, isCompared, one).equal();
    }

    /** Two variants of one union may be equal, and stay two: that is why variants are equal in equal places only. */
    private void addPlaces(UnionDef union) {
        for (int i = 0; i < union.variants().size(); i++) {
            if (union.variants().get(i).type() instanceof TypeRef.Named named) {
                places.computeIfAbsent(one.apply(named.id()), any -> new TreeSet<>())
                        .add(i);
            }
        }
    }

    private List<List<TypeDef>> equal() {
        Map<TypeId, List<TypeId>> users = new HashMap<>();
        Map<TypeId, Integer> open = new HashMap<>();
        Deque<TypeDef> ready = new ArrayDeque<>();
        for (TypeDef type : types.values()) {
            Set<TypeId> inside = TypeUses.inside(type).stream().map(one).collect(Collectors.toSet());
            inside.retainAll(types.keySet());
            inside.forEach(each ->
                    users.computeIfAbsent(each, any -> new ArrayList<>()).add(type.id()));
            open.put(type.id(), inside.size());
            if (inside.isEmpty()) {
                ready.add(type);
            }
        }
        Map<Object, List<TypeDef>> byShape = new LinkedHashMap<>();
        while (!ready.isEmpty()) {
            TypeDef type = ready.remove();
            List<TypeDef> alike = byShape.computeIfAbsent(shape(type), any -> new ArrayList<>());
            alike.add(type);
            first.put(type.id(), alike.get(0).id());
            for (TypeId user : users.getOrDefault(type.id(), List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.add(Objects.requireNonNull(types.get(user)));
                }
            }
        }
        Stream<List<TypeDef>> circular = types.values().stream()
                .filter(type -> !first.containsKey(type.id()))
                .map(List::of);
        return Stream.concat(byShape.values().stream(), circular)
                .map(alike -> alike.stream()
                        .flatMap(type -> together(type.id()).stream())
                        .toList())
                .filter(alike -> alike.size() > 1)
                .toList();
    }

    private List<TypeDef> together(TypeId type) {
        return Objects.requireNonNull(ones.get(type));
    }

    private TypeId standingFor(TypeId type) {
        TypeId standing = one.apply(type);
        return first.getOrDefault(standing, standing);
    }

    private List<Object> shape(TypeDef type) {
        TypeDef own = new Retyping(this::standingFor).definition(type);
        Set<Integer> place = places.getOrDefault(type.id(), Set.of());
        return own.accept(new TypeDef.Visitor<>() {
            @Override
            public List<Object> object(ObjectDef object) {
                return shape(
                        "object",
                        object.deprecated(),
                        place,
                        object.additional(),
                        object.additionalNullable(),
                        object.parents(),
                        object.properties().stream().map(TypeShapes::shape).toList());
            }

            @Override
            public List<Object> enumeration(EnumDef enumeration) {
                return shape(
                        enumeration.base(),
                        enumeration.deprecated(),
                        enumeration.values().stream().map(TypeShapes::shape).toList());
            }

            @Override
            public List<Object> union(UnionDef union) {
                return shape(
                        "union",
                        union.deprecated(),
                        place,
                        union.discriminator(),
                        union.fallback(),
                        union.variants().stream().map(Variant::type).toList(),
                        union.variants().stream().map(TypeShapes.this::label).toList());
            }
        });
    }

    private String label(Variant variant) {
        boolean isOwnClass = variant.type() instanceof TypeRef.Named named
                && types.get(one.apply(named.id())) != null
                && !(types.get(one.apply(named.id())) instanceof EnumDef);
        return isOwnClass ? "" : variant.label();
    }

    private static List<Object> shape(EnumValue value) {
        return shape(value.value(), value.nameHint());
    }

    private static List<Object> shape(Property property) {
        return shape(
                property.wireName(),
                property.type(),
                property.required(),
                property.nullable(),
                facts(property.doc()),
                property.deprecated(),
                property.readOnly(),
                property.writeOnly(),
                property.sensitive(),
                property.secret(),
                property.constant(),
                property.preset());
    }

    /** What limits values; examples don't. */
    private static List<Object> facts(@Nullable Doc doc) {
        return doc == null
                ? List.of()
                : List.of(
                        facts(doc.items()),
                        doc.facts().stream()
                                .filter(fact -> fact.name() != Doc.Fact.Name.EXAMPLE)
                                .toList(),
                        doc.longFacts());
    }

    private static List<Object> shape(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }
}
