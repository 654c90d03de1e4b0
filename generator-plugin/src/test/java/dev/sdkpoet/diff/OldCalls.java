package dev.sdkpoet.diff;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls every method of a client, of which it knows what an old client had: it decides by the classes of the old one, and calls those of the
 * one that it is given.
 */
final class OldCalls {
    private static final String CLIENT = "example.ExampleClient";

    /** Begins the outcome of a call that needs what the client no longer has. */
    static final String GONE = "gone: ";

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=boundary=|--)[\\w-]{16,}");

    private final ClassLoader old;
    private final OldValues values;
    private final Set<String> schemeMethods;
    private @Nullable String sent;

    /**
     * @param old the classes of the old client
     * @param called those of the client to call
     * @param schemeMethods the methods of its builder that take credentials
     */
    OldCalls(Map<String, byte[]> old, Map<String, byte[]> called, Set<String> schemeMethods) {
        this.old = Compiled.loader(old);
        this.values = new OldValues(Compiled.loader(called));
        this.schemeMethods = schemeMethods;
    }

    /** What each method of the old client sends; what became of it, where it sends nothing or is gone. */
    Map<String, String> requests() throws ReflectiveOperationException {
        Object client = client();
        Map<String, String> requests = new TreeMap<>();
        for (Method accessor : OldValues.methods(old.loadClass(CLIENT))) {
            Class<?> api = accessor.getReturnType();
            if (accessor.getParameterCount() == 0 && api.getName().startsWith("example.api.")) {
                for (Method call : OldValues.methods(api)) {
                    if (call.getReturnType().getName().endsWith(".ApiCall")) {
                        String outcome = outcome(client, accessor, call);
                        if (outcome != null) {
                            requests.put(name(call), outcome);
                        }
                    }
                }
            }
        }
        return requests;
    }

    private static String name(Method call) {
        return call.getDeclaringClass().getName() + "." + call.getName() + Arrays.toString(call.getParameterTypes());
    }

    /** Null where no arguments can be made. */
    private @Nullable String outcome(Object client, Method accessor, Method call) throws ReflectiveOperationException {
        sent = null;
        try {
            Object[] arguments = new Object[call.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = values.of(call.getGenericParameterTypes()[i], i + 1, 0);
                if (arguments[i] == null) {
                    return null;
                }
            }
            Object prepared = values.invoke(values.invoke(client, accessor), call, arguments);
            prepared.getClass().getMethod("execute").invoke(prepared);
            return sent == null ? "no exception" : sent;
        } catch (InvocationTargetException e) {
            return sent == null ? e.getCause().getClass().getSimpleName() : sent;
        } catch (NoSuchMethodException | NoSuchFieldException | ClassNotFoundException e) {
            return GONE + e.getMessage();
        }
    }

    private Object client() throws ReflectiveOperationException {
        ClassLoader called = values.loader();
        Object builder = called.loadClass(CLIENT).getMethod("builder").invoke(null);
        Class<?> transport = called.loadClass("example.runtime.HttpTransport");
        Object recorder = Proxy.newProxyInstance(called, new Class<?>[] {transport}, (proxy, method, arguments) -> {
            if (!method.getName().equals("send")) {
                return null;
            }
            sent = text(arguments[0]);
            return CompletableFuture.failedFuture(new IOException("recorded"));
        });
        builder.getClass().getMethod("transport", transport).invoke(builder, recorder);
        builder.getClass().getMethod("maxRetries", int.class).invoke(builder, 0);
        builder.getClass().getMethod("serverUrl", String.class).invoke(builder, "https://server.example.com");
        for (Method method : OldValues.methods(builder.getClass())) {
            boolean takesTexts = Arrays.stream(method.getParameterTypes()).allMatch(String.class::equals);
            if (schemeMethods.contains(method.getName()) && takesTexts && method.getParameterCount() > 0) {
                Object[] texts = new Object[method.getParameterCount()];
                Arrays.fill(texts, "secret");
                method.invoke(builder, texts);
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static String text(Object request) throws ReflectiveOperationException, IOException {
        StringBuilder text = new StringBuilder();
        text.append(get(request, "method"))
                .append(' ')
                .append(get(request, "uri"))
                .append('\n');
        new TreeMap<>((Map<?, ?>) get(request, "headers"))
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        Object body = get(request, "body");
        if (body != null) {
            Method open = body.getClass().getMethod("open");
            open.setAccessible(true);
            try (InputStream stream = (InputStream) open.invoke(body)) {
                text.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return RANDOM.matcher(text).replaceAll("random");
    }

    private static @Nullable Object get(Object request, String part) throws ReflectiveOperationException {
        return request.getClass().getMethod(part).invoke(request);
    }
}
