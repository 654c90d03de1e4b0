package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import java.util.EnumSet;
import java.util.Set;

/** What a schema means: a type, and whether null is allowed beside it. */
record Typed(TypeRef type, boolean nullable) {
    static final Typed ANY = new Typed(TypeRef.any(), false);

    /** Types that JSON writes as a string, but not every string is. */
    private static final Set<ScalarType> TEXTS = EnumSet.of(
            ScalarType.DATE,
            ScalarType.DATE_TIME,
            ScalarType.DATE_TIME_RFC2822,
            ScalarType.DURATION,
            ScalarType.UUID,
            ScalarType.URI,
            ScalarType.BASE64);

    static Typed of(ScalarType scalar) {
        return new Typed(new TypeRef.Scalar(scalar), false);
    }

    /**
     * The same as a whole body. A text that isn't of its declared format would cost the call, since no accessor stands between them, so
     * it stays a text.
     */
    Typed asBody() {
        return type instanceof TypeRef.Scalar scalar && TEXTS.contains(scalar.scalar())
                ? new Typed(new TypeRef.Scalar(ScalarType.STRING), nullable)
                : this;
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
