package dev.sdkpoet.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits a second setter for numbers that may be null, so that {@code pageSize(50)} compiles: Java converts an {@code int} to a {@code
 * long} or a {@code double}, but neither to a {@code Long} nor to a {@code Double} (JLS 5.3).
 */
final class LiteralOverload {
    private LiteralOverload() {}

    // public Builder pageSize(long value) { return pageSize(Long.valueOf(value)); }
    static Optional<MethodSpec> of(MethodSpec setter) {
        ParameterSpec parameter = setter.parameters().get(0);
        TypeName boxed = parameter.type().withoutAnnotations();
        if (!boxed.equals(TypeName.LONG.box()) && !boxed.equals(TypeName.DOUBLE.box())) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder(setter.name())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(setter.annotations())
                .addParameter(boxed.unbox(), parameter.name())
                .returns(setter.returnType())
                .addStatement("return $N($T.valueOf($N))", setter.name(), boxed, parameter.name())
                .build());
    }
}
