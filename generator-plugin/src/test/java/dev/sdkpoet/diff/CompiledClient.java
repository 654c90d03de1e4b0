package dev.sdkpoet.diff;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A client, compiled, with those who use it. */
final class CompiledClient {
    /** Patterns in switches are a preview of Java 17. */
    private static final List<String> PATTERNS =
            Runtime.version().feature() >= 21 ? List.of() : List.of("--enable-preview", "--release", "17");

    private static final Map<Map<String, String>, Map<String, byte[]>> RUNTIMES = new ConcurrentHashMap<>();

    final Map<String, String> sources;
    final Map<String, byte[]> classes;
    private final List<Class<?>> accessible;

    CompiledClient(Map<String, String> sources) {
        this.sources = sources;
        this.classes = classes(sources);
        this.accessible = accessible(classes);
    }

    /** The runtime knows nothing of the rest, and most clients have the same. */
    private static Map<String, byte[]> classes(Map<String, String> sources) {
        Map<String, String> runtime = new TreeMap<>(sources);
        runtime.keySet().removeIf(path -> !path.startsWith("example/runtime/"));
        Map<String, String> rest = new TreeMap<>(sources);
        rest.keySet().removeAll(runtime.keySet());
        Map<String, byte[]> library = RUNTIMES.computeIfAbsent(
                runtime, key -> clean(Compiled.of(key, Map.of(), List.of())).classes());
        Map<String, byte[]> classes = new TreeMap<>(library);
        classes.putAll(clean(Compiled.of(rest, library, List.of())).classes());
        return classes;
    }

    private static Compiled clean(Compiled compiled) {
        if (!compiled.errors().isEmpty()) {
            throw new IllegalStateException("doesn't compile even before: " + compiled.errors());
        }
        return compiled;
    }

    private static List<Class<?>> accessible(Map<String, byte[]> classes) {
        ClassLoader loader = Compiled.loader(classes);
        List<Class<?>> accessible = new ArrayList<>();
        for (String name : classes.keySet()) {
            if (!name.endsWith("package-info")) {
                Class<?> type = load(loader, name);
                if (Caller.isAccessible(type)) {
                    accessible.add(type);
                }
            }
        }
        return accessible;
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who uses what isn't the same in another client, compiled against this one: what is the same breaks nobody. */
    Users users(CompiledClient other) {
        Predicate<Class<?>> differs = type -> !sources.get(path(type)).equals(other.sources.get(path(type)));
        Caller caller = Caller.ofEverything(accessible.stream().filter(differs));
        Caller cases = Caller.ofCases(accessible.stream().filter(differs));
        clean(Compiled.of(cases.sources, classes, PATTERNS));
        return new Users(
                caller,
                cases,
                clean(Compiled.of(caller.sources, classes, List.of())).classes());
    }

    private static String path(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return outermost.getName().replace('.', '/') + ".java";
    }

    /**
     * Who uses a client.
     *
     * @param caller calls, reads and holds everything
     * @param cases implements every interface, and switches over everything that has cases
     * @param classes the caller, compiled
     */
    record Users(Caller caller, Caller cases, Map<String, byte[]> classes) {

        /** Why javac refuses to compile the caller with a client, by element. */
        Map<String, String> refusedCalls(CompiledClient client) {
            return errors(caller, client, List.of());
        }

        /** The same of who does something special. */
        Map<String, String> refusedCases(CompiledClient client) {
            return errors(cases, client, PATTERNS);
        }

        private static Map<String, String> errors(Caller who, CompiledClient client, List<String> options) {
            Map<String, String> refused = new TreeMap<>();
            Compiled.of(who.sources, client.classes, options)
                    .errors()
                    .forEach((path, error) -> refused.put(who.element(path), error));
            return refused;
        }

        /** Why the virtual machine refuses to run the compiled caller with a client, by element. */
        Map<String, String> refusedLinks(CompiledClient client) throws ReflectiveOperationException {
            Map<String, byte[]> all = new HashMap<>(client.classes);
            all.putAll(classes);
            ClassLoader loader = Compiled.loader(all);
            Map<String, String> refused = new TreeMap<>();
            for (Map.Entry<String, String> use : caller.elements.entrySet()) {
                LinkageError error = run(loader, Caller.PACKAGE + "." + use.getKey());
                if (error != null) {
                    refused.put(use.getValue(), error.toString());
                }
            }
            return refused;
        }

        private static LinkageError run(ClassLoader loader, String name) throws ReflectiveOperationException {
            try {
                Class.forName(name, true, loader).getMethod("run").invoke(null);
            } catch (InvocationTargetException e) {
                // A null receiver, or an argument that is refused, comes after linking.
                if (e.getCause() instanceof LinkageError error) {
                    return error;
                }
            } catch (LinkageError e) {
                return e;
            }
            return null;
        }
    }
}
