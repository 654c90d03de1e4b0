package dev.sdkpoet.lock;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What several types have together; each keeps its own words about it. */
final class CommonForm {
    private final Map<String, EnumValue> values = new LinkedHashMap<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<TypeId> parents = new LinkedHashSet<>();
    private final boolean isDeprecated;
    private final int size;

    /** @param types all of one kind */
    CommonForm(List<TypeDef> types) {
        size = types.size();
        isDeprecated = types.stream().allMatch(TypeDef::deprecated);
        for (TypeDef type : types) {
            if (type instanceof EnumDef enumeration) {
                enumeration.values().forEach(value -> values.putIfAbsent(value.value(), value));
            } else if (type instanceof ObjectDef object) {
                parents.addAll(object.parents());
                object.properties().forEach(property -> {
                    counts.merge(property.wireName(), 1, Integer::sum);
                    properties.merge(property.wireName(), property, CommonForm::both);
                });
            }
        }
    }

    /** One of the types, with what others have. */
    TypeDef of(TypeDef type) {
        return type.accept(new TypeDef.Visitor<>() {
            @Override
            public TypeDef object(ObjectDef object) {
                return new ObjectDef(
                        object.id(),
                        object.hint(),
                        object.location(),
                        object.doc(),
                        isDeprecated,
                        propertiesOf(object),
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
                        valuesOf(enumeration));
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

    private List<EnumValue> valuesOf(EnumDef type) {
        Map<String, EnumValue> own = new HashMap<>();
        type.values().forEach(value -> own.put(value.value(), value));
        return values.values().stream()
                .map(value -> new EnumValue(
                        value.value(),
                        value.nameHint(),
                        own.getOrDefault(value.value(), value).description()))
                .toList();
    }

    /** What only some have isn't required. */
    private List<Property> propertiesOf(ObjectDef type) {
        Map<String, Property> own = new HashMap<>();
        type.properties().forEach(property -> own.put(property.wireName(), property));
        List<Property> all = new ArrayList<>();
        properties.forEach((name, property) -> {
            Doc doc = Optional.ofNullable(own.get(name))
                    .map(known -> words(known.doc(), property.doc()))
                    .orElse(property.doc());
            boolean isOfAll = Objects.requireNonNull(counts.get(name)) == size;
            all.add(property.with(doc).withRequired(property.required() && isOfAll));
        });
        return all;
    }

    private static Property both(Property one, Property other) {
        return new Property(
                one.wireName(),
                one.type(),
                one.required() && other.required(),
                one.nullable() || other.nullable(),
                words(one.doc(), other.doc()),
                one.deprecated() && other.deprecated(),
                one.readOnly() && other.readOnly(),
                one.writeOnly() && other.writeOnly(),
                one.sensitive() || other.sensitive(),
                one.secret() || other.secret(),
                one.constant(),
                one.preset(),
                one.location());
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
                own.externalDocs());
    }
}
