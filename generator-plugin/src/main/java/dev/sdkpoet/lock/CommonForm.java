package dev.sdkpoet.lock;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What several types have together, as the first of them. */
final class CommonForm {
    private final Map<String, EnumValue> values = new LinkedHashMap<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<TypeId> parents = new LinkedHashSet<>();
    private final boolean isDeprecated;
    private final int size;

    private CommonForm(List<TypeDef> types) {
        size = types.size();
        isDeprecated = types.stream().allMatch(TypeDef::deprecated);
        for (TypeDef type : types) {
            if (type instanceof EnumDef enumeration) {
                enumeration.values().forEach(value -> values.putIfAbsent(value.value(), value));
            } else if (type instanceof ObjectDef object) {
                parents.addAll(object.parents());
                object.properties().forEach(property -> {
                    counts.merge(property.wireName(), 1, Integer::sum);
                    properties.merge(
                            property.wireName(),
                            property,
                            (one, other) -> joined(one, other).with(words(one.doc(), other.doc())));
                });
            }
        }
    }

    /** @param types all of one kind */
    static TypeDef of(List<TypeDef> types) {
        return new CommonForm(types).of(types.get(0));
    }

    /** What types contradict each other in takes any JSON. */
    private static Property joined(Property one, Property other) {
        if (one.type().equals(other.type())) {
            return one.joined(other);
        }
        return one.widened(TypeRef.any(), null).joined(other.widened(TypeRef.any(), null));
    }

    private TypeDef of(TypeDef first) {
        return first.accept(new TypeDef.Visitor<>() {
            @Override
            public TypeDef object(ObjectDef object) {
                return new ObjectDef(
                        object.id(),
                        object.hint(),
                        object.location(),
                        object.doc(),
                        isDeprecated,
                        properties.values().stream()
                                .map(property -> ofAll(property))
                                .toList(),
                        object.additional(),
                        object.additionalNullable(),
                        List.copyOf(parents),
                        object.shared());
            }

            @Override
            public TypeDef enumeration(EnumDef enumeration) {
                return new EnumDef(
                        enumeration.id(),
                        enumeration.hint(),
                        enumeration.location(),
                        enumeration.doc(),
                        isDeprecated,
                        enumeration.base(),
                        List.copyOf(values.values()));
            }

            @Override
            public TypeDef union(UnionDef union) {
                return new UnionDef(
                        union.id(),
                        union.hint(),
                        union.location(),
                        union.doc(),
                        isDeprecated,
                        union.variants(),
                        union.discriminator(),
                        union.commonProperties(),
                        union.fallback());
            }
        });
    }

    /** What only some have isn't required, and not sent by itself: the others' documents don't have it. */
    private Property ofAll(Property property) {
        return Objects.requireNonNull(counts.get(property.wireName())) == size
                ? property
                : property.with(property.readOnly(), null).withRequired(false);
    }

    /** The words of one, with the limits that both have. */
    private static Doc words(Doc own, Doc common) {
        Doc items = own.items();
        Doc commonItems = common.items();
        return new Doc(
                own.summary(),
                own.description(),
                own.facts().stream()
                        .filter(fact -> fact.name() == Doc.Fact.Name.EXAMPLE
                                || common.facts().contains(fact))
                        .toList(),
                items == null || commonItems == null ? null : words(items, commonItems),
                own.externalDocs(),
                own.longFacts().stream().filter(common.longFacts()::contains).toList());
    }
}
