package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import java.util.EnumSet;
import java.util.Set;

/** What a schema means: a type, and whether null is allowed beside it. */
public record ResolvedType(TypeRef type, boolean nullable) {
    public static final ResolvedType ANY = new ResolvedType(TypeRef.any(), false);

    /** Types that JSON writes as a string, but not every string is. */
    private static final Set<ScalarType> TEXTS = EnumSet.of(
            ScalarType.DATE,
            ScalarType.DATE_TIME,
            ScalarType.DATE_TIME_RFC2822,
            ScalarType.DURATION,
            ScalarType.UUID,
            ScalarType.URI,
            ScalarType.BASE64);

    public static ResolvedType of(ScalarType scalar) {
        return new ResolvedType(new TypeRef.Scalar(scalar), false);
    }

    /**
     * The same as the whole body of a response. A text that isn't of its declared format would cost the call, since no accessor stands between them, so
     * it stays a text.
     */
    public ResolvedType asBody() {
        return type instanceof TypeRef.Scalar scalar && scalar.custom() == null && TEXTS.contains(scalar.scalar())
                ? new ResolvedType(new TypeRef.Scalar(ScalarType.STRING), nullable)
                : this;
    }

    ResolvedType orNull(boolean alsoNullable) {
        return nullable || !alsoNullable ? this : new ResolvedType(type, true);
    }

    public boolean is(ScalarType scalar) {
        return type instanceof TypeRef.Scalar found && found.scalar() == scalar;
    }

    /** Whether it says no more than that there is a value, an object or an array. */
    boolean isFreeForm() {
        return type.isAny()
                || type instanceof TypeRef.MapOf map && map.value().equals(TypeRef.any())
                || type instanceof TypeRef.ListOf list && list.item().equals(TypeRef.any());
    }
}
