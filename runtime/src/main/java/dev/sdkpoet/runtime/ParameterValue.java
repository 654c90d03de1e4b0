package dev.sdkpoet.runtime;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Java values into what a parameter carries.
 *
 * <p>{@link RequestBuilder} takes strings, booleans, numbers, dates, {@code Bytes}, {@link JsonEncodable}s and lists
 * and maps of them as they are. This class is for those that need a certain form.
 */
public final class ParameterValue {
    private ParameterValue() {}

    /**
     * A value in the form that a codec gives it, for example a date as RFC 2822 has it.
     *
     * @param <T> the value's type
     * @param codec writes the value
     * @param value the value, or null for none
     * @return what to hand to {@link RequestBuilder}; null for null
     */
    public static <T> @Nullable Object of(Codec<T> codec, @Nullable T value) {
        return value == null ? null : codec.toJsonValue(value);
    }

    /**
     * A value as JSON text: parameters with {@code content: application/json}.
     *
     * @param <T> the value's type
     * @param codec writes the value
     * @param value the value, or null for none
     * @return JSON text; null for null
     */
    public static <T> @Nullable String json(Codec<T> codec, @Nullable T value) {
        return value == null ? null : codec.toJson(value);
    }

    /** The value as a tree of strings, numbers, booleans, lists and objects. */
    static JsonValue toJson(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof String text) {
            return JsonValue.of(text);
        } else if (value instanceof Boolean flag) {
            return JsonValue.of(flag);
        } else if (value instanceof Double || value instanceof Float) {
            return JsonValue.of(Double.parseDouble(value.toString())); // not doubleValue(): 0.1f is 0.1
        } else if (value instanceof Number) {
            return new JsonNumber(value.toString());
        } else if (value instanceof OffsetDateTime time) {
            return Codecs.DATE_TIME.toJsonValue(time);
        } else if (value instanceof Bytes bytes) {
            return Codecs.BASE64.toJsonValue(bytes);
        } else if (value instanceof JsonEncodable encodable) {
            return JsonValue.parse(JsonWriter.text(encodable));
        } else if (value instanceof Iterable<?> items) {
            List<JsonValue> array = new ArrayList<>();
            for (Object item : items) {
                array.add(toJson(item));
            }
            return JsonArray.of(array);
        } else if (value instanceof Map<?, ?> members) {
            Map<String, JsonValue> object = new LinkedHashMap<>();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                object.put(String.valueOf(member.getKey()), toJson(member.getValue()));
            }
            return JsonObject.of(object);
        }
        return JsonValue.of(value.toString()); // LocalDate, Duration, UUID, URI: their texts are the wire format
    }

    /** The texts of a value: one, or of a list one for each item; nothing for null. */
    static List<String> texts(@Nullable Object value) {
        JsonValue json = toJson(value);
        List<String> texts = new ArrayList<>();
        for (JsonValue item : json instanceof JsonArray array ? array.values() : List.of(json)) {
            if (item != JsonNull.INSTANCE) {
                texts.add(text(item));
            }
        }
        return texts;
    }

    /** {@code name=value} for each text of a value, encoded. */
    static List<String> pairs(String name, @Nullable Object value, String keep) {
        List<String> pairs = texts(value);
        for (int i = 0; i < pairs.size(); i++) {
            pairs.set(i, Percent.pair(name, pairs.get(i), keep));
        }
        return pairs;
    }

    /** A value as plain text: that of a string, the digits of a number; lists and objects as JSON. */
    static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toJson();
    }
}
