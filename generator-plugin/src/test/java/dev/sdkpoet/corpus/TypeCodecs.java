package dev.sdkpoet.corpus;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;

/**
 * The codecs of a compiled client.
 *
 * @param names its names
 * @param loader its classes
 */
public record TypeCodecs(NamePlan names, ClassLoader loader) {

    /** The codec that a client reads a response of this type with. */
    public Object of(TypeRef type) throws ReflectiveOperationException {
        if (type instanceof TypeRef.Named named) {
            return loader.loadClass(names.type(named.id()).reflectionName())
                    .getMethod("codec")
                    .invoke(null);
        }
        Class<?> codecs = loader.loadClass(names.runtimePackage() + ".Codecs");
        Class<?> codec = loader.loadClass(names.runtimePackage() + ".Codec");
        if (type instanceof TypeRef.ListOf list) {
            return codecs.getMethod(list.nullableItem() ? "nullableList" : "list", codec)
                    .invoke(null, of(list.item()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return codecs.getMethod(map.nullableValue() ? "nullableMap" : "map", codec)
                    .invoke(null, of(map.value()));
        }
        return codecs.getField(constant(((TypeRef.Scalar) type).scalar())).get(null);
    }

    private static String constant(ScalarType scalar) {
        return switch (scalar) {
            case STRING, BINARY -> "STRING";
            case INT32 -> "INT";
            case INT64 -> "LONG";
            default -> scalar.name();
        };
    }
}
