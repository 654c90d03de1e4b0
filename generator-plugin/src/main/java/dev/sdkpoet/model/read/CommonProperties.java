package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that all variants of a union have with the same type, when all types are known. A number or
 * boolean that is sure to be there in one variant only isn't shared, since Java gives it two types.
 */
final class CommonProperties {
    private static final Set<ScalarType> PRIMITIVES =
            EnumSet.of(ScalarType.BOOLEAN, ScalarType.INT32, ScalarType.INT64, ScalarType.DOUBLE);

    private final Map<TypeId, TypeDef> types = new HashMap<>();
    private final Map<TypeId, List<Property>> found = new HashMap<>();
    private final Set<TypeId> open = new HashSet<>();

    private CommonProperties(List<TypeDef> all) {
        all.forEach(type -> types.put(type.id(), type));
    }

    static ApiDocument fill(ApiDocument document) {
        CommonProperties common = new CommonProperties(document.types());
        return document.with(
                document.resources(),
                document.types().stream()
                        .map(type -> type instanceof UnionDef union ? common.filled(union) : type)
                        .toList());
    }

    private UnionDef filled(UnionDef union) {
        return new UnionDef(
                union.id(),
                union.hint(),
                union.location(),
                union.doc(),
                union.deprecated(),
                union.variants(),
                union.discriminator(),
                of(union),
                union.fallback());
    }

    private List<Property> of(UnionDef union) {
        List<Property> known = found.get(union.id());
        if (known != null || !open.add(union.id())) {
            return known == null ? List.of() : known;
        }
        List<TypeRef> variants = new ArrayList<>();
        if (union.fallback() != null) {
            variants.add(new TypeRef.Named(union.fallback()));
        }
        union.variants().forEach(variant -> variants.add(variant.type()));
        Map<String, Property> shared = null;
        for (TypeRef variant : variants) {
            List<Property> own = properties(variant);
            shared = shared == null ? byName(own) : intersection(shared, byName(own));
            if (shared.isEmpty()) {
                break;
            }
        }
        List<Property> common = shared == null ? List.of() : List.copyOf(shared.values());
        open.remove(union.id());
        found.put(union.id(), common);
        return common;
    }

    private List<Property> properties(TypeRef variant) {
        TypeDef type = variant instanceof TypeRef.Named named ? types.get(named.id()) : null;
        if (type instanceof ObjectDef object) {
            return object.properties();
        }
        return type instanceof UnionDef union ? of(union) : List.of();
    }

    private static Map<String, Property> byName(List<Property> properties) {
        Map<String, Property> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.wireName(), property));
        return byName;
    }

    private static Map<String, Property> intersection(Map<String, Property> some, Map<String, Property> others) {
        Map<String, Property> both = new LinkedHashMap<>();
        some.forEach((name, property) -> {
            Property other = others.get(name);
            Property joined = other == null ? null : join(property, other);
            if (joined != null) {
                both.put(name, joined);
            }
        });
        return both;
    }

    private static @Nullable Property join(Property one, Property other) {
        boolean primitive = one.type() instanceof TypeRef.Scalar scalar && PRIMITIVES.contains(scalar.scalar());
        boolean sameSurety = one.isAlwaysThere() == other.isAlwaysThere();
        if (!one.type().equals(other.type()) || primitive && !sameSurety) {
            return null;
        }
        return new Property(
                one.wireName(),
                one.type(),
                one.required() && other.required(),
                one.nullable() || other.nullable(),
                one.doc(),
                one.deprecated() && other.deprecated(),
                one.readOnly() && other.readOnly(),
                one.writeOnly() && other.writeOnly(),
                one.sensitive() || other.sensitive(),
                one.constant() != null && one.constant().equals(other.constant()) ? one.constant() : null,
                one.location());
    }
}
