package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.schema.TypeRegistry;

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
        if (type instanceof TypeRef.Scalar) {
            return true;
        }
        if (!(type instanceof TypeRef.Named named)) {
            return false;
        }
        return registry.kind(named.id()) == TypeRegistry.Kind.ENUM
                || registry.definition(named.id()) instanceof TypeDef.UnionDef union
                        && union.variants().stream().allMatch(variant -> isFlat(variant.type()));
    }

    /** Whether a value may be one text: a union of a text and an array, for example. */
    boolean maybeFlat(TypeRef type) {
        return type instanceof TypeRef.Named named && registry.definition(named.id()) instanceof TypeDef.UnionDef union
                ? union.variants().stream().anyMatch(variant -> isFlat(variant.type()))
                : isFlat(type);
    }
}
