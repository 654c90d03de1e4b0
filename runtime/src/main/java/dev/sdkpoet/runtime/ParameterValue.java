package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a parameter that isn't written as OpenAPI has it by default. {@link RequestBuilder} takes strings,
 * booleans, numbers, dates, {@code Bytes}, {@link JsonEncodable}s and lists and maps of them as they are.
 */
public abstract class ParameterValue {
    ParameterValue() {}

    /**
     * {@code name=value} pairs, encoded.
     *
     * @param keep the characters that stay as they are, as {@link Urls} has it
     */
    abstract List<String> pairs(String name, String keep);

    /**
     * One text for a path or a header.
     *
     * @param keep the characters that stay as they are; null for all, which a header has
     */
    abstract String joined(String name, @Nullable String keep);

    /**
     * The value as a tree of strings, numbers, booleans, lists and objects.
     *
     * @param sent whether models leave out what isn't sent, and dates and the like are their texts, which are the wire
     *     format; else models are whole, and what isn't JSON in an obvious way fails
     */
    static JsonValue toJson(@Nullable Object value, boolean sent) {
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
            return JsonValue.of(new BigDecimal(value.toString()));
        } else if (value instanceof JsonEncodable encodable) {
            return JsonValue.parse(JsonWriter.text(encodable, sent));
        } else if (value instanceof Collection<?> items) {
            List<JsonValue> array = new ArrayList<>();
            for (Object item : items) {
                array.add(toJson(item, sent));
            }
            return JsonArray.of(array);
        } else if (value instanceof Map<?, ?> members) {
            Map<String, JsonValue> object = new LinkedHashMap<>();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                object.put(member.getKey().toString(), toJson(member.getValue(), sent));
            }
            return JsonObject.owning(object);
        } else if (sent) {
            return JsonValue.of(value.toString());
        }
        return (JsonValue) value; // which fails, and names its class
    }

    /** The value of a path parameter or a header, whose characters are encoded but for those to keep. */
    static String joined(String name, Object value, @Nullable String keep) {
        if (value instanceof ParameterValue styled) {
            return styled.joined(name, keep);
        }
        List<String> texts = texts(value);
        if (keep != null) {
            Operation.check(name, String.join(",", texts));
            for (int i = 0; i < texts.size(); i++) {
                texts.set(i, Urls.encode(name, texts.get(i), keep));
            }
        }
        return String.join(",", texts);
    }

    /** The texts of a value: one, or of a list one for each item; nothing for null. */
    static List<String> texts(@Nullable Object value) {
        JsonValue json = toJson(value, true);
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
        if (value instanceof ParameterValue styled) {
            return styled.pairs(name, keep);
        }
        List<String> pairs = texts(value);
        for (int i = 0; i < pairs.size(); i++) {
            pairs.set(i, Urls.pair(name, pairs.get(i), keep));
        }
        return pairs;
    }

    /** A value as plain text: that of a string, the digits of a number; lists and objects as JSON. */
    static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toJson();
    }
}
