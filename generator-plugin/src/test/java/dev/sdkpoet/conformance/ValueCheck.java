package dev.sdkpoet.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sdkpoet.naming.MemberNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a caller has in hand with the JSON of a table, through every accessor. {@code {"$misfit": VALUE}} is a member that doesn't
 * fit its declared type, {@code {"$length": NUMBER}} a stream of so many bytes.
 */
final class ValueCheck {
    private final GeneratedTypes types;
    private final Assets assets;

    ValueCheck(GeneratedTypes types, Assets assets) {
        this.types = types;
        this.assets = assets;
    }

    /** Says where the first difference is. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismatch(String place, String message) {
            super(place.isEmpty() ? message : place + ": " + message);
        }
    }

    /** @throws Mismatch if it isn't the value */
    void compare(String place, JsonNode expected, @Nullable Object value) {
        if (value != null && types.is("JsonValue", value.getClass())) {
            require(place, expected, value, sameJson(expected, json(value)));
        } else if (value == null || expected.isNull()) {
            require(place, expected, value, value == null && expected.isNull());
        } else if (value instanceof Boolean) {
            require(place, expected, value, expected.isBoolean() && value.equals(expected.booleanValue()));
        } else if (value instanceof Number number) {
            require(place, expected, value, expected.isNumber() && sameNumber(expected, number));
        } else if (value instanceof CharSequence) {
            require(place, expected, value, expected.isTextual() && value.equals(expected.textValue()));
        } else if (value instanceof List<?> list) {
            compareItems(place, expected, list);
        } else if (value instanceof Iterable<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(list::add);
            compareItems(place, expected, list);
        } else if (value instanceof Map<?, ?> map) {
            require(place, expected, map.keySet(), expected.isObject() && expected.size() == map.size());
            expected.properties().forEach(member -> {
                require(place, expected, map.keySet(), map.containsKey(member.getKey()));
                compare(place + "/" + member.getKey(), member.getValue(), map.get(member.getKey()));
            });
        } else if (value.getClass().getName().startsWith("java.")) {
            require(place, expected, value, expected.isTextual() && sameText(expected.textValue(), value));
        } else {
            compareGenerated(place, expected, value);
        }
    }

    private void compareItems(String place, JsonNode expected, List<?> list) {
        require(place, expected, list.size() + " items", expected.isArray() && expected.size() == list.size());
        for (int i = 0; i < list.size(); i++) {
            compare(place + "/" + i, expected.get(i), list.get(i));
        }
    }

    private static boolean sameNumber(JsonNode expected, Number number) {
        return number instanceof Double
                ? number.doubleValue() == expected.doubleValue()
                : new BigDecimal(number.toString()).compareTo(expected.decimalValue()) == 0;
    }

    private static boolean sameText(String expected, Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.isEqual(Times.dateTime(expected));
        }
        if (value instanceof Duration duration) {
            return duration.equals(Duration.parse(expected));
        }
        return value instanceof UUID
                ? value.equals(UUID.fromString(expected))
                : value.toString().equals(expected);
    }

    private void compareGenerated(String place, JsonNode expected, Object value) {
        Class<?> type = value.getClass();
        if (types.is("OpenEnum", type)) {
            compare(place, expected, Reflection.call(value, "value"));
        } else if (types.is("Bytes", type)) {
            byte[] bytes = (byte[]) Objects.requireNonNull(Reflection.call(value, "toByteArray"));
            byte[] wanted = Assets.isBytes(expected) ? assets.bytes(expected) : Times.base64(expected.asText());
            require(place, expected, bytes.length + " bytes", Arrays.equals(wanted, bytes));
        } else if (types.is("BinaryResponse", type)) {
            compareStream(place, expected, (InputStream) Objects.requireNonNull(Reflection.call(value, "stream")));
        } else if (types.is("JsonModel", type)) {
            compareModel(place, expected, value);
        } else {
            compareVariant(place, expected, value);
        }
    }

    private void compareStream(String place, JsonNode expected, InputStream stream) {
        try (stream) {
            if (expected.has("$length")) {
                long length = stream.transferTo(OutputStream.nullOutputStream());
                require(
                        place,
                        expected,
                        length + " bytes",
                        length == expected.get("$length").longValue());
            } else {
                compareBytes(place, expected, stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareBytes(String place, JsonNode expected, byte[] bytes) {
        if (Assets.isBytes(expected) || expected.isTextual()) {
            require(place, expected, shown(bytes), Arrays.equals(assets.bytes(expected), bytes));
        } else {
            require(place, expected, shown(bytes), sameJson(expected, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return bytes.length + " bytes: " + text.substring(0, Math.min(60, text.length()));
    }

    private void compareModel(String place, JsonNode expected, Object model) {
        require(place, expected, model, expected.isObject());
        Map<String, MemberNames> properties = types.properties(model.getClass()).orElseThrow();
        Map<?, ?> additional = (Map<?, ?>) Objects.requireNonNull(Reflection.call(model, "additionalProperties"));
        expected.properties().forEach(member -> {
            String at = place + "/" + member.getKey();
            MemberNames names = properties.get(member.getKey());
            if (names == null) {
                compare(at, member.getValue(), additional.get(member.getKey()));
            } else if (member.getValue().has("$misfit")) {
                compareMisfit(at, member.getValue().get("$misfit"), model, names.accessor(), member.getKey());
            } else {
                compare(at, member.getValue(), Reflection.call(model, names.accessor()));
            }
        });
        JsonNode written = tree(json(model));
        written.fieldNames().forEachRemaining(name -> require(place, expected, name, expected.has(name)));
    }

    /** A member that isn't what the document says: its accessor refuses it, and the model has it as it came. */
    private void compareMisfit(String place, JsonNode expected, Object model, String accessor, String name) {
        Object value;
        try {
            value = Reflection.call(model, accessor);
        } catch (RuntimeException e) {
            require(place, expected, e, types.is("JsonException", e.getClass()));
            Optional<?> kept = (Optional<?>) Objects.requireNonNull(Reflection.call(model, "member", name));
            compare(place, expected, kept.orElse(null));
            return;
        }
        require(place, expected, value, false);
    }

    private void compareVariant(String place, JsonNode expected, Object value) {
        RecordComponent[] wrapped = value.getClass().getRecordComponents();
        if (wrapped == null || value.getClass().getSimpleName().equals("Unknown")) {
            throw new Mismatch(place, "no variant was found for " + expected);
        }
        compare(place, expected, Reflection.invoke(wrapped[0].getAccessor(), value));
    }

    private static String json(Object encodable) {
        return String.valueOf(Reflection.call(encodable, "toJson"));
    }

    /** Numbers are compared by value. */
    static boolean sameJson(JsonNode expected, String json) {
        JsonNode actual = tree(json);
        return expected.equals(
                (left, right) -> left.isNumber() && right.isNumber()
                        ? left.decimalValue().compareTo(right.decimalValue())
                        : left.equals(right) ? 0 : 1,
                actual);
    }

    private static JsonNode tree(String json) {
        try {
            return Step.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Mismatch("", "this isn't JSON: " + json);
        }
    }

    private static void require(String place, JsonNode expected, @Nullable Object found, boolean holds) {
        if (!holds) {
            throw new Mismatch(
                    place, "expected " + shorten(expected.toString()) + ", found " + shorten(String.valueOf(found)));
        }
    }

    private static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
