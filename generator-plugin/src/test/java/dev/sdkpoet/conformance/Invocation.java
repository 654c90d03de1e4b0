package dev.sdkpoet.conformance;

import java.lang.reflect.Method;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls one of several methods of a name: the first one whose parameters the values fit. */
final class Invocation {
    private Invocation() {}

    /**
     * @param methods the candidates
     * @param arguments makes a method's arguments, or throws where the values don't fit its parameters
     */
    static @Nullable Object first(
            Stream<Method> methods, Function<Method, @Nullable Object[]> arguments, Object target) {
        RuntimeException problem =
                new IllegalArgumentException(target.getClass().getName() + " has no such method");
        for (Method method : methods.toList()) {
            @Nullable Object[] values;
            try {
                values = arguments.apply(method);
            } catch (RuntimeException e) {
                problem = e;
                continue;
            }
            return Reflection.invoke(method, target, values);
        }
        throw problem;
    }
}
