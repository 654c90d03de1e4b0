package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the properties that all variants of a union have alike, when all types are known. */
final class CommonProperties {
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
            Map<String, Property> own = AlikeProperties.byName(properties(variant));
            shared = shared == null ? own : AlikeProperties.of(shared, own);
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
}
