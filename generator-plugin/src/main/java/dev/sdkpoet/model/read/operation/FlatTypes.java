package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.schema.TypeRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which types are written as one text, and which are bytes. */
final class FlatTypes {
    private final TypeRegistry registry;

    FlatTypes(TypeRegistry registry) {
        this.registry = registry;
    }

    /** What a field holds, or each of its items. */
    static TypeRef item(TypeRef type) {
        return type instanceof TypeRef.ListOf list ? list.item() : type;
    }

    static boolean isFile(TypeRef type) {
        return is(item(type), ScalarType.BINARY);
    }

    static boolean is(TypeRef type, ScalarType scalar) {
        return type instanceof TypeRef.Scalar found && found.scalar() == scalar;
    }

    /** Whether it is a scalar, an enum, or a union of such. */
    boolean isFlat(TypeRef type) {
        return choices(type).stream().allMatch(this::isText);
    }

    /** Whether a value may be one text: a union of a text and an array, for example. */
    boolean maybeFlat(TypeRef type) {
        return choices(type).stream().anyMatch(this::isText);
    }

    private boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar
                || type instanceof TypeRef.Named named && registry.kind(named.id()) == TypeRegistry.Kind.ENUM;
    }

    /** The type, or what unions in it are of in the end: here they may still contain each other. */
    private Set<TypeRef> choices(TypeRef type) {
        Set<TypeRef> choices = new LinkedHashSet<>();
        Set<TypeRef> seen = new HashSet<>();
        Deque<TypeRef> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            TypeRef next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof TypeRef.Named named
                    && registry.definition(named.id()) instanceof TypeDef.UnionDef union) {
                union.variants().forEach(variant -> open.add(variant.type()));
            } else {
                choices.add(next);
            }
        }
        return choices;
    }
}
