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
        if (type instanceof TypeRef.ListOf list) {
            return collection(list.nullableItem() ? "nullableList" : "list", list.item());
        }
        if (type instanceof TypeRef.MapOf map) {
            return collection(map.nullableValue() ? "nullableMap" : "map", map.value());
        }
        return codecs().getField(constant(((TypeRef.Scalar) type).scalar())).get(null);
    }

    private Object collection(String name, TypeRef item) throws ReflectiveOperationException {
        Class<?> codec = loader.loadClass(names.runtimePackage() + ".Codec");
        return codecs().getMethod(name, codec).invoke(null, of(item));
    }

    private Class<?> codecs() throws ClassNotFoundException {
        return loader.loadClass(names.runtimePackage() + ".Codecs");
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
