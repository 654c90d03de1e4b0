package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** The annotations emitted code carries. */
public final class Annotations {
    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();
    private static final AnnotationSpec DEPRECATION = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build();

    private Annotations() {}

    /** {@code @SuppressWarnings("deprecation")}, for code that uses what the document marks so. */
    public static AnnotationSpec suppressDeprecation() {
        return DEPRECATION;
    }

    /** {@code @Nullable String}; boxed, since a primitive can't be null. */
    public static TypeName nullable(TypeName type) {
        return type.box().annotated(NULLABLE);
    }
}
