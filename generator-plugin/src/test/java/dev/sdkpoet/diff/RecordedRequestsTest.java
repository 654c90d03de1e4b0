package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that the server sees changes without a line: every method of every API is called with the same arguments on the old client and on the
 * new one, and where a request isn't what it was, the comparison says more than that documentation differs.
 */
class RecordedRequestsTest {
    /** The requests of a client by the method that sends them, by document. */
    private static final Map<String, Map<String, String>> REQUESTS = new HashMap<>();

    @TempDir
    private Path directory;

    static Stream<Evolution> evolutions() {
        return Evolutions.ofRequests();
    }

    @ParameterizedTest
    @MethodSource("evolutions")
    void no_request_changes_without_a_line(Evolution evolution) {
        Map<String, String> old = requests(evolution.before());
        Map<String, String> now = requests(evolution.after());
        assertThat(old).hasSizeGreaterThan(3);

        Map<String, String> changed = new TreeMap<>(old);
        changed.keySet().retainAll(now.keySet());
        changed.entrySet().removeIf(request -> request.getValue().equals(now.get(request.getKey())));
        if (!changed.isEmpty()) {
            assertThat(evolution
                            .clientBefore(directory)
                            .diff(evolution.clientAfter(directory))
                            .changes())
                    .as("lines for %s, now %s", changed, now)
                    .isNotEmpty();
        }
    }

    private static Map<String, String> requests(String document) {
        return REQUESTS.computeIfAbsent(document, key -> {
            try {
                Map<String, String> requests = new TreeMap<>();
                for (String line : GeneratedClient.of(key).run(CALLS).split("\n", -1)) {
                    requests.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
                }
                return requests;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Calls everything, with arguments that say which one they are, and returns a line for each method with what was sent. */
    private static final String CALLS = """
            class Values {
                /** A value of a type; what it says depends on the seed. Null where there is none. */
                Object of(java.lang.reflect.Type type, int seed, int depth) throws Exception {
                    if (type instanceof java.lang.reflect.ParameterizedType generic) {
                        java.lang.reflect.Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
                        Object item = of(last, seed, depth);
                        return item == null ? null : generic.getRawType() == List.class ? List.of(item) : Map.of("k" + seed, item);
                    }
                    Class<?> value = (Class<?>) type;
                    if (value == String.class) {
                        return "v" + seed;
                    } else if (value == int.class || value == Integer.class) {
                        return seed;
                    } else if (value == long.class || value == Long.class) {
                        return (long) seed;
                    } else if (value == double.class || value == Double.class) {
                        return seed + 0.5;
                    } else if (value == boolean.class || value == Boolean.class) {
                        return true;
                    } else if (value == java.math.BigDecimal.class) {
                        return java.math.BigDecimal.valueOf(seed);
                    } else if (value == java.time.OffsetDateTime.class) {
                        return java.time.OffsetDateTime.parse("2026-01-02T03:04:05Z").plusSeconds(seed);
                    } else if (value == java.time.LocalDate.class) {
                        return java.time.LocalDate.of(2026, 1, 2).plusDays(seed);
                    }
                    for (java.lang.reflect.Field field : value.getFields()) {
                        if (field.getType() == value && java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                            return field.get(null);
                        }
                    }
                    if (value.isInterface()) {
                        return value.getPermittedSubclasses() == null ? null : of(value.getPermittedSubclasses()[0], seed, depth);
                    }
                    return built(value, depth);
                }

                Object built(Class<?> value, int depth) throws Exception {
                    Object builder;
                    try {
                        builder = value.getMethod("builder").invoke(null);
                    } catch (NoSuchMethodException e) {
                        return null;
                    }
                    if (depth > 2) {
                        return null;
                    }
                    for (java.lang.reflect.Method setter : builder.getClass().getMethods()) {
                        if (setter.getDeclaringClass() == builder.getClass() && setter.getParameterCount() == 1
                                && setter.getReturnType() == builder.getClass()) {
                            int seed = Math.floorMod(setter.getName().hashCode(), 1000);
                            Object argument = of(setter.getGenericParameterTypes()[0], seed, depth + 1);
                            if (argument != null) {
                                setter.invoke(builder, argument);
                            }
                        }
                    }
                    return builder.getClass().getMethod("build").invoke(builder);
                }
            }
            Wire wire = new Wire();
            Object client = wire.builder().basicAuth("user", "password").build();
            List<String> lines = new ArrayList<>();
            for (java.lang.reflect.Method accessor : client.getClass().getMethods()) {
                Class<?> api = accessor.getReturnType();
                if (accessor.getParameterCount() > 0 || !api.getName().startsWith("example.api.")) {
                    continue;
                }
                for (java.lang.reflect.Method call : api.getMethods()) {
                    if (call.getReturnType() != ApiCall.class) {
                        continue;
                    }
                    Object[] arguments = new Object[call.getParameterCount()];
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = new Values().of(call.getGenericParameterTypes()[i], i + 1, 0);
                    }
                    if (!Arrays.asList(arguments).contains(null)) {
                        ApiCall<?> prepared = (ApiCall<?>) call.invoke(accessor.invoke(client), arguments);
                        String sent;
                        try {
                            prepared.executeForStream().close();
                            sent = wire.sent();
                        } catch (ApiException e) {
                            sent = e.getClass().getSimpleName();
                        }
                        lines.add(api.getSimpleName() + "." + call.getName() + Arrays.toString(call.getParameterTypes()) + "\\t"
                                + java.net.URLEncoder.encode(sent, "UTF-8"));
                    }
                }
            }
            return String.join("\\n", lines);
            """;
}
