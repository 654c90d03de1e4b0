package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;

/** What a schema means: a type, and whether null is allowed beside it. */
record Typed(TypeRef type, boolean nullable) {
    static final Typed ANY = new Typed(TypeRef.any(), false);

    static Typed of(ScalarType scalar) {
        return new Typed(new TypeRef.Scalar(scalar), false);
    }

    Typed orNull(boolean alsoNullable) {
        return nullable || !alsoNullable ? this : new Typed(type, true);
    }

    boolean is(ScalarType scalar) {
        return type instanceof TypeRef.Scalar found && found.scalar() == scalar;
    }

    boolean isAny() {
        return is(ScalarType.ANY);
    }
}
