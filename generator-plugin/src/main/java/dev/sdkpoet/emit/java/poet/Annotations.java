package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.output.GeneratedFile;

/** The annotations emitted code carries. */
public final class Annotations {
    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();
    private static final AnnotationSpec DEPRECATION = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build();

    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(
                    ClassName.get("javax.annotation.processing", "Generated"))
            .addMember("value", "$S", GeneratedFile.GENERATOR)
            .build();

    private Annotations() {}

    /** {@code @Generated("dev.sdkpoet")}, by which tools know that nobody wrote a class. Only sources have it. */
    static AnnotationSpec generated() {
        return GENERATED;
    }

    /** {@code @SuppressWarnings("deprecation")}, for code that uses what the document marks so. */
    public static AnnotationSpec suppressDeprecation() {
        return DEPRECATION;
    }

    /** {@code @Nullable String}; boxed, since a primitive can't be null. */
    public static TypeName nullable(TypeName type) {
        return type.box().annotated(NULLABLE);
    }
}
