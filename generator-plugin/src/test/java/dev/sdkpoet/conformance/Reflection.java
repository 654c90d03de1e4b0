package dev.sdkpoet.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls what only exists since the client was generated. */
final class Reflection {
    private Reflection() {}

    static @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        return invoke(method(target.getClass(), name, arguments.length), target, arguments);
    }

    static @Nullable Object callStatic(Class<?> type, String name, @Nullable Object... arguments) {
        return invoke(method(type, name, arguments.length), null, arguments);
    }

    static Method method(Class<?> type, String name, int arguments) {
        return methods(type, name, arguments)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " has no method " + name + " with " + arguments + " parameters"));
    }

    /** The methods of a name and number of parameters, those that don't only call another one first. */
    static Stream<Method> methods(Class<?> type, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method ->
                        method.getName().equals(name) && method.getParameterCount() == arguments && !method.isBridge())
                .sorted((left, right) -> Boolean.compare(left.isDefault(), right.isDefault()));
    }

    static Method declared(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws what the method throws. */
    static @Nullable Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            method.setAccessible(true); // a public method of a class that isn't public
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
