package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits more setters of numbers, so that {@code pageSize(50)} and {@code price(19.99)} compile: Java converts an {@code int} to a {@code
 * long} or a {@code double}, but neither to a {@code Long} nor to a {@code Double} (JLS 5.3), and no number to a {@code BigDecimal}. They
 * take primitives only, so a null is always for the first setter.
 */
public final class NumberOverloads {
    private NumberOverloads() {}

    public static Stream<MethodSpec> of(MethodSpec setter) {
        TypeName type = setter.parameters().get(0).type().withoutAnnotations();
        if (type.equals(TypeName.get(BigDecimal.class))) {
            return Stream.of(converted(setter, TypeName.DOUBLE, type), converted(setter, TypeName.LONG, type));
        }
        if (type.equals(TypeName.get(BigInteger.class))) {
            return Stream.of(converted(setter, TypeName.LONG, type));
        }
        return Stream.of(TypeName.INT, TypeName.LONG, TypeName.DOUBLE)
                .filter(primitive -> type.equals(primitive.box()))
                .map(primitive ->
                        overload(setter, primitive).addCode(setter.code()).build());
    }

    // public Builder price(double price) { return price(BigDecimal.valueOf(price)); }
    private static MethodSpec converted(MethodSpec setter, TypeName primitive, TypeName type) {
        return overload(setter, primitive)
                .addStatement("return $N($T.valueOf($N))", setter.name(), type, variable(setter))
                .build();
    }

    // public Builder pageSize(long pageSize) …
    private static MethodSpec.Builder overload(MethodSpec setter, TypeName primitive) {
        return MethodSpec.methodBuilder(setter.name())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(setter.annotations())
                .addParameter(primitive, variable(setter))
                .returns(setter.returnType());
    }

    private static String variable(MethodSpec setter) {
        return setter.parameters().get(0).name();
    }
}
