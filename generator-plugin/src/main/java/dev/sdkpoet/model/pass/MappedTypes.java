package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.CustomType;
import dev.sdkpoet.model.CustomTypes;
import dev.sdkpoet.model.Retyping;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts classes of the user's own in the place of types, for a document whose types are known, but not yet what they have in common. */
public final class MappedTypes {
    private static final Place.Setting SETTING = new Place.Setting("types");

    private final ApiDocument document;
    private final Problems problems;
    private final Map<TypeId, CustomType> classes = new LinkedHashMap<>();
    private final Set<TypeId> uses = new HashSet<>();
    private final Retyping retyping = new Retyping(UnaryOperator.identity(), this::leaf);

    private MappedTypes(ApiDocument document, CustomTypes types, Problems problems) {
        this.document = document;
        this.problems = problems;
        document.types().forEach(type -> types.ofClass(type.id()).ifPresent(own -> classes.put(type.id(), own)));
        document.otherPlaces().forEach((place, type) -> types.ofClass(place).ifPresent(own -> classes.put(type, own)));
    }

    /** @param problems gets an error for a type whose class others need */
    public static ApiDocument apply(ApiDocument document, CustomTypes types, Problems problems) {
        return types.isEmpty() ? document : new MappedTypes(document, types, problems).applied();
    }

    private ApiDocument applied() {
        // First what operations use, which notes it.
        ApiDocument retyped = retyping.document(document, List.of());
        Map<TypeId, TypeDef> kept = new LinkedHashMap<>();
        Deque<TypeDef> pending = new ArrayDeque<>();
        List<TypeDef> inside = new ArrayList<>();
        for (TypeDef type : document.types()) {
            if (classes.containsKey(type.id())) {
                continue;
            }
            (isInside(type.id()) ? inside : pending).add(type);
        }
        while (!pending.isEmpty()) {
            TypeDef type = definition(pending.remove());
            kept.put(type.id(), type);
            inside.removeIf(other -> {
                boolean isUsed = uses.contains(other.id());
                if (isUsed) {
                    pending.add(other);
                }
                return isUsed;
            });
        }
        List<TypeDef> types = new ArrayList<>();
        List<TypeDef> away = new ArrayList<>();
        for (TypeDef type : document.types()) {
            TypeDef own = kept.get(type.id());
            types.add(own == null ? type : own);
            if (own == null) {
                away.add(type);
            }
        }
        return retyped.with(retyped.resources(), types).withMapped(away);
    }

    /** Whether a type stands in a schema whose class isn't needed any more. */
    private boolean isInside(TypeId type) {
        String pointer = type.pointer();
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (classes.containsKey(new TypeId(type.document(), pointer.substring(0, end)))) {
                return true;
            }
        }
        return false;
    }

    private TypeRef leaf(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.custom() == null
                    ? scalar
                    : new TypeRef.Mapped(new TypeRef.Scalar(scalar.scalar()), scalar.custom());
        }
        TypeId id = ((TypeRef.Named) type).id();
        CustomType own = classes.get(id);
        if (own == null) {
            uses.add(id);
            return type;
        }
        return new TypeRef.Mapped(type, own);
    }

    private TypeDef definition(TypeDef type) {
        if (type instanceof UnionDef union) {
            check(union);
        }
        TypeDef retyped = retyping.definition(type);
        if (retyped instanceof UnionDef union && union.fallback() != null) {
            uses.add(union.fallback());
        }
        if (!(retyped instanceof ObjectDef object)) {
            return retyped;
        }
        List<TypeId> parents = new ArrayList<>(object.parents());
        parents.removeAll(classes.keySet());
        uses.addAll(parents);
        return object.with(object.properties().stream()
                        .map(MappedTypes::withoutConstant)
                        .toList())
                .with(parents, object.shared());
    }

    /** What a value of a class of the user's own is can't be said in advance. */
    private static Property withoutConstant(Property property) {
        boolean isMapped = property.type() instanceof TypeRef.Mapped && property.constant() != null;
        return isMapped ? property.widened(property.type(), null) : property;
    }

    /** The class of an object or a union is a variant itself. */
    private void check(UnionDef union) {
        List<TypeId> variants = new ArrayList<>();
        union.variants().stream()
                .map(Variant::type)
                .filter(TypeRef.Named.class::isInstance)
                .forEach(variant -> variants.add(((TypeRef.Named) variant).id()));
        if (union.fallback() != null) {
            variants.add(union.fallback());
        }
        for (TypeId variant : variants) {
            boolean isClass = document.type(variant)
                    .filter(type -> !(type instanceof TypeDef.EnumDef))
                    .isPresent();
            if (classes.containsKey(variant) && isClass) {
                problems.error(
                        SETTING,
                        "\"" + variant.schemaName() + "\" is one of the alternatives of \"" + union.schemaName()
                                + "\" (" + union.location()
                                + "), whose interface its class implements. Map that schema instead.");
            }
        }
    }
}
