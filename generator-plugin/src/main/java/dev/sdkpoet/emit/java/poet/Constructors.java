package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** Constructors that emitted classes have in common. */
public final class Constructors {
    private Constructors() {}

    /** {@code public JsonCodec() {}}: a default constructor in an exported package is a lint warning. */
    public static MethodSpec withoutParameters(String javadoc) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", javadoc)
                .build();
    }
}
