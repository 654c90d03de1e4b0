package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sdkpoet.naming.MemberNames;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the Java values that a caller would give from the JSON of a table: scalars by the JDK, models by their builders. */
final class JavaValues {
    private final GeneratedTypes types;
    private final Assets assets;

    JavaValues(GeneratedTypes types, Assets assets) {
        this.types = types;
        this.assets = assets;
    }

    @Nullable
    Object of(Type type, JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], json);
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return json.isObject() && generic.getRawType() == Map.class ? map(last, json) : list(last, json);
        }
        Class<?> plain = (Class<?>) type;
        Object scalar = scalar(plain, json);
        return scalar != null ? scalar : generated(plain, json);
    }

    private List<@Nullable Object> list(Type item, JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("a list is needed, not " + json);
        }
        List<@Nullable Object> items = new ArrayList<>();
        json.forEach(each -> items.add(of(item, each)));
        return items;
    }

    private Map<String, @Nullable Object> map(Type value, JsonNode json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.properties().forEach(member -> values.put(member.getKey(), of(value, member.getValue())));
        return values;
    }

    private static @Nullable Object scalar(Class<?> type, JsonNode json) {
        String text = json.has("$text") ? json.get("$text").textValue() : json.asText(json.toString());
        return switch (type.getName()) {
            case "java.lang.String" -> text;
            case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long", "java.lang.Long" -> Long.valueOf(text);
            case "double", "java.lang.Double" -> Double.valueOf(text);
            case "java.math.BigInteger" -> new BigInteger(text);
            case "java.math.BigDecimal" -> new BigDecimal(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.OffsetDateTime" -> Times.dateTime(text);
            case "java.time.Duration", "java.time.temporal.TemporalAmount" -> Duration.parse(text);
            case "java.util.UUID" -> UUID.fromString(text);
            case "java.net.URI" -> URI.create(text);
            default -> null;
        };
    }

    private @Nullable Object generated(Class<?> type, JsonNode json) {
        if (types.is("JsonValue", type)) {
            return decoded(types.codec("ANY"), json);
        }
        return switch (type.getSimpleName()) {
            case "Bytes" -> bytes(type, json);
            case "RequestBody" ->
                Reflection.invoke(Reflection.declared(type, "of", byte[].class), null, (Object) assets.bytes(json));
            case "Upload" -> upload(type, json);
            default -> model(type, json);
        };
    }

    private static @Nullable Object decoded(@Nullable Object codec, JsonNode json) {
        return Reflection.invoke(
                Reflection.declared(Objects.requireNonNull(codec).getClass(), "fromJson", String.class),
                codec,
                json.toString());
    }

    private @Nullable Object bytes(Class<?> type, JsonNode json) {
        byte[] bytes = Assets.isBytes(json) ? assets.bytes(json) : Times.base64(json.textValue());
        return Reflection.callStatic(type, "of", (Object) bytes);
    }

    private @Nullable Object upload(Class<?> type, JsonNode json) {
        String name = json.path("name").asText("file");
        Object upload = Reflection.invoke(
                Reflection.declared(type, "of", String.class, byte[].class), null, name, assets.bytes(json));
        return upload == null || !json.has("type")
                ? upload
                : Reflection.call(upload, "withContentType", json.get("type").textValue());
    }

    private @Nullable Object model(Class<?> type, JsonNode json) {
        if (types.is("OpenEnum", type)) {
            Method of = Reflection.method(type, "of", 1);
            return Reflection.invoke(of, null, of(of.getGenericParameterTypes()[0], json));
        }
        if (types.is("JsonModel", type)) {
            return built(type, json);
        }
        // A union: its codec says which variant this is, and then the variant is made as a caller makes it.
        Object variant = decoded(Reflection.callStatic(type, "codec"), json);
        if (variant == null || variant.getClass().getSimpleName().equals("Unknown")) {
            throw new IllegalArgumentException("no variant of " + type.getSimpleName() + " takes " + json);
        }
        RecordComponent[] wrapped = variant.getClass().getRecordComponents();
        return wrapped == null
                ? built(variant.getClass(), json)
                : construct(variant.getClass(), of(wrapped[0].getGenericType(), json));
    }

    private static Object construct(Class<?> type, @Nullable Object argument) {
        try {
            return type.getDeclaredConstructors()[0].newInstance(argument);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a model reads from JSON, for a caller who sends what no builder takes. */
    static @Nullable Object read(Type type, JsonNode json) {
        return decoded(Reflection.callStatic((Class<?>) type, "codec"), json);
    }

    private @Nullable Object built(Class<?> type, JsonNode json) {
        Object builder = Reflection.callStatic(type, "builder");
        if (builder == null) {
            throw new IllegalStateException(type.getName());
        }
        Map<String, MemberNames> properties = types.properties(type).orElseThrow();
        json.properties().forEach(member -> {
            MemberNames names = properties.get(member.getKey());
            if (names != null) {
                set(builder, names.variable(), member.getValue());
            } else {
                putAdditional(builder, member.getKey(), member.getValue());
            }
        });
        return Reflection.call(builder, "build");
    }

    /** Calls the first builder method of the name that takes a value of this kind. */
    void set(Object builder, String name, JsonNode json) {
        Invocation.first(
                Reflection.methods(builder.getClass(), name, 1),
                method -> new @Nullable Object[] {of(method.getGenericParameterTypes()[0], json)},
                builder);
    }

    private void putAdditional(Object builder, String name, JsonNode json) {
        Invocation.first(
                Reflection.methods(builder.getClass(), "putAdditionalProperty", 2),
                method -> new @Nullable Object[] {name, of(method.getGenericParameterTypes()[1], json)},
                builder);
    }
}
