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
            return collection("ListCodec", list.nullableItem(), list.item());
        }
        if (type instanceof TypeRef.MapOf map) {
            return collection("MapCodec", map.nullableValue(), map.value());
        }
        ScalarType scalar = ((TypeRef.Scalar) type).scalar();
        return runtime(holder(scalar)).getField(constant(scalar)).get(null);
    }

    private Object collection(String codec, boolean nullable, TypeRef item) throws ReflectiveOperationException {
        return runtime(codec)
                .getMethod(nullable ? "nullable" : "of", runtime("Codec"))
                .invoke(null, of(item));
    }

    private Class<?> runtime(String simpleName) throws ClassNotFoundException {
        return loader.loadClass(names.runtimePackage() + "." + simpleName);
    }

    /** The class of the runtime that has the codec of a scalar. */
    public static String holder(ScalarType scalar) {
        return switch (scalar) {
            case STRING, BINARY, BOOLEAN, INT64, ANY -> "Codecs";
            case INT32, BIG_INTEGER, DOUBLE, DECIMAL -> "NumberCodecs";
            case DATE, DATE_TIME, DATE_TIME_RFC2822 -> "TimeCodecs";
            case DURATION, UUID, URI -> "TextCodecs";
            case BASE64 -> "Bytes";
        };
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
