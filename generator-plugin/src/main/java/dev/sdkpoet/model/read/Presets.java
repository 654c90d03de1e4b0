package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.KnownValue;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.Mapping;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members whose value a builder knows: those that can have one value only, if they are required or tell which variant of a
 * union the object is. If several values lead to a variant, or different ones in different unions, only the caller knows.
 */
final class Presets {
    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();

    /** The values that discriminators have for an object, by property. */
    private final Map<TypeId, Map<String, Set<String>>> named = new HashMap<>();

    /** The properties of which each variant of a union has another single value. */
    private final Map<TypeId, Set<String>> telling = new HashMap<>();

    /** What is no variant, but holds whatever no variant fits. */
    private final Set<TypeId> fallbacks = new HashSet<>();

    private Presets(List<TypeDef> all) {
        for (TypeDef type : all) {
            types.put(type.id(), type);
            if (type instanceof UnionDef union && union.fallback() != null) {
                fallbacks.add(union.fallback());
            }
        }
    }

    static ApiDocument fill(ApiDocument document) {
        Presets presets = new Presets(document.types());
        for (TypeDef type : document.types()) {
            if (type instanceof UnionDef union && union.discriminator() != null) {
                presets.collect(union.discriminator());
            } else if (type instanceof UnionDef union) {
                presets.compare(presets.objects(union));
            }
        }
        return document.with(
                document.resources(),
                document.types().stream()
                        .map(type -> type instanceof ObjectDef object ? presets.filled(object) : type)
                        .toList());
    }

    private void collect(Discriminator discriminator) {
        Map<TypeId, Set<String>> said = new LinkedHashMap<>();
        Map<TypeId, Set<String>> byName = new LinkedHashMap<>();
        for (Mapping mapping : discriminator.mapping()) {
            (mapping.byName() ? byName : said)
                    .computeIfAbsent(mapping.type(), any -> new LinkedHashSet<>())
                    .add(mapping.value());
        }
        byName.forEach(said::putIfAbsent);
        said.forEach((type, values) -> name(type, discriminator.property(), values, said.keySet()));
    }

    /** The values of a union that goes by something else are those of all objects in it that have no other. */
    private void name(TypeId target, String property, Set<String> values, Set<TypeId> targets) {
        Deque<TypeId> pending = new ArrayDeque<>(List.of(target));
        Set<TypeId> seen = new HashSet<>(targets);
        while (!pending.isEmpty()) {
            TypeDef type = types.get(pending.remove());
            if (type instanceof ObjectDef object
                    && !(fallbacks.contains(object.id()) && !object.id().equals(target))) {
                named.computeIfAbsent(object.id(), any -> new HashMap<>())
                        .computeIfAbsent(property, any -> new LinkedHashSet<>())
                        .addAll(values);
            } else if (type instanceof UnionDef union && !goesBy(union, property)) {
                union.variants().stream()
                        .map(variant -> variant.type() instanceof TypeRef.Named each ? each.id() : null)
                        .filter(id -> id != null && seen.add(id))
                        .forEach(pending::add);
            }
        }
    }

    private static boolean goesBy(UnionDef union, String property) {
        return union.discriminator() != null && union.discriminator().property().equals(property);
    }

    private List<ObjectDef> objects(UnionDef union) {
        return union.variants().stream()
                .map(variant -> variant.type() instanceof TypeRef.Named each ? types.get(each.id()) : null)
                .filter(ObjectDef.class::isInstance)
                .map(ObjectDef.class::cast)
                .toList();
    }

    private void compare(List<ObjectDef> variants) {
        Map<String, Set<String>> values = new HashMap<>();
        variants.forEach(variant -> singles(variant)
                .forEach((property, value) ->
                        values.computeIfAbsent(property, any -> new HashSet<>()).add(value)));
        for (ObjectDef variant : variants) {
            for (String property : singles(variant).keySet()) {
                if (values.getOrDefault(property, Set.of()).size() > 1) {
                    telling.computeIfAbsent(variant.id(), any -> new HashSet<>())
                            .add(property);
                }
            }
        }
    }

    private Map<String, String> singles(ObjectDef object) {
        Map<String, String> singles = new HashMap<>();
        for (Property property : object.properties()) {
            String single = single(property);
            if (single != null) {
                singles.put(property.wireName(), single);
            }
        }
        return singles;
    }

    /** The only value that a property itself admits, as JSON. */
    private @Nullable String single(Property property) {
        String only = property.constant() == null ? property.preset() : property.constant();
        return only != null && isSpelled(only, property.type()) ? only : null;
    }

    /** Whether generated Java has a literal for a constant. */
    private boolean isSpelled(String constant, TypeRef type) {
        return type instanceof TypeRef.Scalar scalar
                && (constant.startsWith("\"")
                        ? scalar.scalar() == ScalarType.STRING
                        : constant.equals(json(constant, type)));
    }

    private ObjectDef filled(ObjectDef object) {
        return object.with(object.properties().stream()
                .map(property -> sent(object.id(), property))
                .map(property -> property.with(property.readOnly(), preset(object.id(), property)))
                .toList());
    }

    /** A member that selects an object's variant must be sent, whoever builds the object. */
    private Property sent(TypeId object, Property property) {
        boolean isTelling = named.getOrDefault(object, Map.of()).containsKey(property.wireName());
        return isTelling && property.readOnly() ? property.with(false, property.preset()) : property;
    }

    private @Nullable String preset(TypeId object, Property property) {
        if (property.required() && property.constant() != null) {
            return isSpelled(property.constant(), property.type()) ? property.constant() : null;
        }
        if (property.readOnly()) {
            return null;
        }
        Set<String> values = named.getOrDefault(object, Map.of()).get(property.wireName());
        if (values != null) {
            String single = single(property);
            return single != null
                    ? single
                    : values.size() == 1 ? json(values.iterator().next(), property.type()) : null;
        }
        return telling.getOrDefault(object, Set.of()).contains(property.wireName()) ? single(property) : null;
    }

    /** A discriminator's value as JSON of the property's type; null if it is none of its values or Java has no literal for it. */
    private @Nullable String json(String value, TypeRef type) {
        return KnownValue.json(value, type, id -> Optional.ofNullable(types.get(id)));
    }
}
