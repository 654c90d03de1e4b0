package dev.sdkpoet.diff;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses everything that a client offers, each thing in a class of its own, as its declaration says: what is returned is
 * assigned to the declared type and, where that is a reference, compared with null, and what it is of is what the declaration says; every
 * argument has the declared type.
 *
 * <p>It is written from the compiled classes by reflection, so it shares no code with what it is there to check.
 */
final class Caller {
    static final String PACKAGE = "caller";

    /** The element that a class uses, by the class's name. */
    final Map<String, String> elements = new TreeMap<>();

    /** The sources, by path. */
    final Map<String, String> sources = new TreeMap<>();

    private Caller() {}

    /** Who calls, reads and holds everything. */
    static Caller ofEverything(Stream<Class<?>> classes) {
        Caller caller = new Caller();
        classes.sorted(Comparator.comparing(Class::getName)).forEach(caller::use);
        return caller;
    }

    /** Who implements every interface, once what it must and once all of it, and switches over every enum, without a default. */
    static Caller ofCases(Stream<Class<?>> classes) {
        Caller caller = new Caller();
        classes.sorted(Comparator.comparing(Class::getName)).forEach(caller::specialise);
        return caller;
    }

    private void use(Class<?> type) {
        String name = type.getCanonicalName();
        add(name, "Class<?> value = " + name + ".class; " + reference(type) + " held = null;");
        for (Class<?> supertype : supertypes(type).toList()) {
            String other = supertype.getCanonicalName();
            // What a call on a real object would come to.
            add(
                    name + " is " + other,
                    other + " value = (" + name + ") null; if (!" + other + ".class.isAssignableFrom(" + name
                            + ".class)) { throw new IncompatibleClassChangeError(); }");
        }
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !field.isSynthetic())
                .forEach(field -> useField(type, field));
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Modifier.isPublic(constructor.getModifiers()) && !constructor.isSynthetic()) {
                useConstructor(type, constructor);
            }
        }
        for (Method method : type.getMethods()) {
            boolean isOwn = method.getDeclaringClass() == type
                    || !Modifier.isPublic(method.getDeclaringClass().getModifiers());
            boolean isImplied = type.isEnum()
                    && (method.getName().equals("values") || method.getName().equals("valueOf"));
            if (isOwn && !isImplied && !method.isSynthetic() && !method.isBridge()) {
                useMethod(type, method);
            }
        }
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        if (type.getSuperclass() != null) {
            all.add(type.getSuperclass());
        }
        all.addAll(List.of(type.getInterfaces()));
        return all.stream()
                .filter(each -> each.getName().startsWith("example."))
                .filter(Caller::isAccessible);
    }

    static boolean isAccessible(Class<?> type) {
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isAccessible(type.getEnclosingClass()));
    }

    private void useField(Class<?> type, Field field) {
        String element = type.getCanonicalName() + "#" + field.getName();
        String value = (Modifier.isStatic(field.getModifiers()) ? type.getCanonicalName() : receiver(type)) + "."
                + field.getName();
        source(field.getGenericType()).ifPresent(held -> add(element, held + " value = " + value + ";"));
        if (!Modifier.isFinal(field.getModifiers())) {
            source(field.getGenericType())
                    .ifPresent(held -> add(element, value + " = " + argument(field.getGenericType(), held) + ";"));
        }
    }

    private void useConstructor(Class<?> type, Constructor<?> constructor) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return;
        }
        String element = type.getCanonicalName() + "#<init>";
        if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
            // Its first parameter is the enclosing object, which the source doesn't say.
            if (constructor.getParameterCount() == 1) {
                String enclosing = "new " + type.getEnclosingClass().getCanonicalName() + "()";
                add(element + "()", "Object value = " + enclosing + ".new " + type.getSimpleName() + "();");
            }
            return;
        }
        arguments(constructor)
                .ifPresent(arguments -> add(
                        element + signature(constructor),
                        caught(constructor, "Object value = new " + type.getCanonicalName() + "(" + arguments + ");")));
    }

    private void useMethod(Class<?> type, Method method) {
        String element = type.getCanonicalName() + "#" + method.getName() + signature(method);
        Optional<String> arguments = arguments(method);
        Optional<String> returned = source(method.getGenericReturnType());
        if (arguments.isEmpty() || returned.isEmpty() || method.getTypeParameters().length > 0) {
            return;
        }
        String owner = Modifier.isStatic(method.getModifiers()) ? type.getCanonicalName() : receiver(type);
        String call = owner + "." + method.getName() + "(" + arguments.get() + ")";
        if (returned.get().equals("void")) {
            add(element, caught(method, call + ";"));
            return;
        }
        add(element, caught(method, returned.get() + " value = " + call + ";"));
        if (!method.getReturnType().isPrimitive()) {
            add(element, caught(method, "boolean isNull = " + call + " == null;"));
        }
        if (method.getGenericReturnType() instanceof ParameterizedType parameterized) {
            useArgument(element, method, call, parameterized);
        }
        AnnotatedType[] parameters = method.getAnnotatedParameterTypes();
        if (parameters.length == 1 && parameters[0].isAnnotationPresent(Nullable.class)) {
            add(element, caught(method, owner + "." + method.getName() + "(null);"));
        }
    }

    /** Takes from what is returned the last thing that it is of: a list without arguments can be assigned to a list of texts. */
    private void useArgument(String element, Method method, String call, ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type last = arguments[arguments.length - 1];
        if (last instanceof WildcardType) {
            return;
        }
        String variables =
                IntStream.range(0, arguments.length).mapToObj(i -> "T" + i).collect(Collectors.joining(", "));
        String generic = ((Class<?>) type.getRawType()).getCanonicalName() + "<" + variables + ">";
        add(
                element,
                caught(method, source(last).orElseThrow() + " value = last(" + call + ");"),
                "static <" + variables + "> T" + (arguments.length - 1) + " last(" + generic
                        + " value) { return null; }");
    }

    /** With a handler for each exception that is declared: it must be thrown, if it is checked, and none else. */
    private static String caught(Executable executable, String statement) {
        String handled = statement;
        for (Class<?> exception : executable.getExceptionTypes()) {
            handled = "try { " + handled + " } catch (" + exception.getCanonicalName() + " e) { e.toString(); }";
        }
        return handled;
    }

    /** Who has no type parameters is what it is; a raw type would lose what its methods return. */
    private static String receiver(Class<?> type) {
        return "((" + reference(type) + ") null)";
    }

    private static String reference(Class<?> type) {
        String arguments = type.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(type.getTypeParameters()).map(each -> "?").collect(Collectors.joining(", ", "<", ">"));
        return type.getCanonicalName() + arguments;
    }

    private static String signature(Executable executable) {
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getCanonicalName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static Optional<String> arguments(Executable executable) {
        List<String> arguments = new ArrayList<>();
        for (Type type : executable.getGenericParameterTypes()) {
            Optional<String> source = source(type);
            if (source.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument(type, source.get()));
        }
        return Optional.of(String.join(", ", arguments));
    }

    private static String argument(Type type, String source) {
        return "(" + source + ") " + (type instanceof Class<?> raw && raw.isPrimitive() ? zero(raw) : "null");
    }

    private static String zero(Class<?> primitive) {
        return primitive == boolean.class ? "false" : "0";
    }

    /** Nothing, for what depends on type variables. */
    private static Optional<String> source(Type type) {
        if (type instanceof Class<?> raw) {
            return Optional.of(raw.getCanonicalName());
        }
        if (type instanceof ParameterizedType parameterized) {
            List<Optional<String>> arguments = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(Caller::source)
                    .toList();
            return arguments.stream().allMatch(Optional::isPresent)
                    ? Optional.of(((Class<?>) parameterized.getRawType()).getCanonicalName()
                            + arguments.stream().map(Optional::get).collect(Collectors.joining(", ", "<", ">")))
                    : Optional.empty();
        }
        if (type instanceof WildcardType wildcard) {
            Type bound = wildcard.getUpperBounds()[0];
            boolean isUnbound = bound == Object.class && wildcard.getLowerBounds().length == 0;
            return isUnbound
                    ? Optional.of("?")
                    : wildcard.getLowerBounds().length > 0
                            ? source(wildcard.getLowerBounds()[0]).map(lower -> "? super " + lower)
                            : source(bound).map(upper -> "? extends " + upper);
        }
        if (type instanceof GenericArrayType array) {
            return source(array.getGenericComponentType()).map(component -> component + "[]");
        }
        if (type instanceof TypeVariable<?>) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(type.toString());
    }

    private void specialise(Class<?> type) {
        String name = type.getCanonicalName();
        if (type.isEnum()) {
            String cases = Arrays.stream(type.getEnumConstants())
                    .map(constant -> "case " + ((Enum<?>) constant).name() + " -> 1;")
                    .collect(Collectors.joining(" "));
            add(name, "int value = switch ((" + name + ") null) { " + cases + " };");
        } else if (type.isSealed() && Modifier.isAbstract(type.getModifiers())) {
            String cases = Arrays.stream(type.getPermittedSubclasses())
                    .map(permitted -> "case " + permitted.getCanonicalName() + " each -> 1;")
                    .collect(Collectors.joining(" "));
            add(name, "int value = switch ((" + name + ") null) { " + cases + " };");
        } else if (type.isInterface() && type.getTypeParameters().length == 0) {
            add(name, implementation(type, Modifier.ABSTRACT) + " " + implementation(type, 0) + lambda(type));
        } else if (isExtendable(type)) {
            String methods = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !method.isBridge())
                    .filter(method -> (method.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0)
                    .map(Caller::implementation)
                    .collect(Collectors.joining(" "));
            add(name, "class Own extends " + name + " { " + methods + " }");
        }
    }

    private static boolean isExtendable(Class<?> type) {
        return !type.isInterface()
                && !type.isSealed()
                && !Modifier.isFinal(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && type.getTypeParameters().length == 0
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(constructor -> constructor.getParameterCount() == 0
                                && !Modifier.isPrivate(constructor.getModifiers()));
    }

    /** @param required what a method must be to be implemented: abstract, or nothing in particular */
    private static String implementation(Class<?> type, int required) {
        String methods = Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> (method.getModifiers() & required) == required)
                .map(Caller::implementation)
                .collect(Collectors.joining(" "));
        return "new " + type.getCanonicalName() + "() { " + methods + " };";
    }

    /** What a lambda expression makes of it, if one can. */
    private static String lambda(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
        if (methods.size() != 1) {
            return "";
        }
        String parameters = IntStream.range(0, methods.get(0).getParameterCount())
                .mapToObj(i -> "p" + i)
                .collect(Collectors.joining(", "));
        return " " + type.getCanonicalName() + " lambda = (" + parameters
                + ") -> { throw new IllegalStateException(); };";
    }

    private static String implementation(Method method) {
        Type[] types = method.getGenericParameterTypes();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            parameters.add(source(types[i]).orElseThrow() + " p" + i);
        }
        return "public " + source(method.getGenericReturnType()).orElseThrow() + " " + method.getName() + "("
                + String.join(", ", parameters) + ") { throw new IllegalStateException(); }";
    }

    /** The element that a source uses. */
    String element(String path) {
        String element = elements.get(path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()));
        if (element == null) {
            throw new IllegalArgumentException(path);
        }
        return element;
    }

    /** The source that uses an element. */
    String source(String element) {
        return elements.entrySet().stream()
                .filter(entry -> entry.getValue().equals(element))
                .map(entry -> sources.get(PACKAGE + "/" + entry.getKey() + ".java"))
                .collect(Collectors.joining());
    }

    private void add(String element, String statement) {
        add(element, statement, "");
    }

    private void add(String element, String statement, String helper) {
        String name = "U" + elements.size();
        elements.put(name, element);
        sources.put(
                PACKAGE + "/" + name + ".java",
                "package " + PACKAGE + "; public final class " + name + " { public static void run() { " + statement
                        + " } " + helper + " }");
    }
}
