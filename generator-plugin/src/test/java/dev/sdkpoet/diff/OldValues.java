package dev.sdkpoet.diff;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of a client's types as code does that was written for an old client: it decides by the old classes, and makes objects of those
 * with the same names.
 *
 * @param loader has the classes whose objects are made
 */
record OldValues(ClassLoader loader) {
    private static final int MAX_DEPTH = 3;

    static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    /** Calls the method that an old one stands for. */
    Object invoke(@Nullable Object target, Method method, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] parameters = new Class<?>[method.getParameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = called(method.getParameterTypes()[i]);
        }
        Method own = called(method.getDeclaringClass()).getMethod(method.getName(), parameters);
        return own.invoke(target, arguments);
    }

    private Class<?> called(Class<?> type) throws ClassNotFoundException {
        return type.getName().startsWith("example.") ? loader.loadClass(type.getName()) : type;
    }

    /** A value that depends on the seed; null where none can be made. */
    @Nullable
    Object of(Type type, int seed, int depth) throws ReflectiveOperationException {
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], seed, depth);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] types = generic.getActualTypeArguments();
            Object item = of(types[types.length - 1], seed, depth);
            return item == null ? null : generic.getRawType() == Map.class ? Map.of("k" + seed, item) : List.of(item);
        }
        Class<?> value = (Class<?>) type;
        Object known = ofPlatform(value, seed);
        if (known != null || !value.getName().startsWith("example.")) {
            return known;
        }
        for (Field field : Arrays.stream(value.getFields())
                .sorted(Comparator.comparing(Field::getName))
                .toList()) {
            if (field.getType() == value && Modifier.isStatic(field.getModifiers())) {
                return called(value).getField(field.getName()).get(null);
            }
        }
        if (value.isInterface()) {
            return ofOne(value, seed, depth);
        }
        return built(value, depth);
    }

    private @Nullable Object ofOne(Class<?> sealed, int seed, int depth) throws ReflectiveOperationException {
        if (!sealed.isSealed() || depth > MAX_DEPTH) {
            return null;
        }
        for (Class<?> variant : Arrays.stream(sealed.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getName))
                .toList()) {
            Object value = of(variant, seed, depth + 1);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Object built(Class<?> value, int depth) throws ReflectiveOperationException {
        Method start;
        try {
            start = value.getMethod("builder");
        } catch (NoSuchMethodException e) {
            return null;
        }
        if (depth > MAX_DEPTH || start.getParameterCount() > 0) {
            return null;
        }
        Object builder = invoke(null, start);
        for (Method setter : methods(start.getReturnType())) {
            if (setter.getDeclaringClass() == start.getReturnType()
                    && setter.getParameterCount() == 1
                    && setter.getReturnType() == start.getReturnType()) {
                int own = Math.floorMod(setter.getName().hashCode(), 1000);
                Object argument = of(setter.getGenericParameterTypes()[0], own, depth + 1);
                if (argument != null) {
                    invoke(builder, setter, argument);
                }
            }
        }
        try {
            return invoke(builder, start.getReturnType().getMethod("build"));
        } catch (InvocationTargetException e) {
            // What it needs is too deep.
            return null;
        }
    }

    private static @Nullable Object ofPlatform(Class<?> type, int seed) {
        return switch (type.getName()) {
            case "java.lang.String" -> "v" + seed;
            case "int", "java.lang.Integer" -> seed;
            case "long", "java.lang.Long" -> (long) seed;
            case "float", "java.lang.Float" -> seed + 0.5f;
            case "double", "java.lang.Double" -> seed + 0.5;
            case "boolean", "java.lang.Boolean" -> true;
            case "java.math.BigDecimal" -> BigDecimal.valueOf(seed);
            case "java.math.BigInteger" -> BigInteger.valueOf(seed);
            case "java.time.OffsetDateTime" ->
                OffsetDateTime.parse("2026-01-02T03:04:05Z").plusSeconds(seed);
            case "java.time.LocalDate" -> LocalDate.of(2026, 1, 2).plusDays(seed);
            case "java.time.Duration" -> Duration.ofSeconds(seed);
            case "java.util.UUID" -> new UUID(seed, seed);
            case "java.net.URI" -> URI.create("https://uri.example.com/" + seed);
            case "[B" -> new byte[] {(byte) seed};
            default -> null;
        };
    }
}
