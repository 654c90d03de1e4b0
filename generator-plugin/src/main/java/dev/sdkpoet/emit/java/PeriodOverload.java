package dev.sdkpoet.emit.java;

import com.palantir.javapoet.MethodSpec;
import dev.sdkpoet.model.TypeRef;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits a second setter for durations, which takes a {@code Period} of years and months, too. A null is for the first one, whose type is
 * narrower.
 */
final class PeriodOverload {
    private PeriodOverload() {}

    // public Builder period(TemporalAmount value) { return Durations.set(this, PERIOD, value); }
    static Optional<MethodSpec> of(JavaContext context, TypeRef type, MethodSpec setter, String constant) {
        if (!TypeMapper.isDuration(type)) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder(setter.name())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(setter.annotations())
                .addParameter(TemporalAmount.class, "value")
                .returns(setter.returnType())
                .addStatement("return $T.set(this, $N, value)", context.runtime(RuntimeType.DURATIONS), constant)
                .build());
    }
}
