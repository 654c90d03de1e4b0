package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/**
 * Any JSON value (RFC 8259), immutable and exact: numbers keep their digits as received.
 *
 * <p>Values are equal if their JSON means the same: numbers compare by value, objects regardless of the order of their
 * members.
 */
public sealed interface JsonValue extends JsonEncodable
        permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * Reads JSON text.
     *
     * @param json one JSON value
     * @throws JsonException if the text isn't one JSON value
     */
    static JsonValue parse(String json) {
        return Codecs.ANY.fromJson(json);
    }

    /**
     * Creates a string.
     *
     * @param value the text
     */
    static JsonValue of(String value) {
        return new JsonString(value);
    }

    /**
     * Creates a number.
     *
     * @param value an integer
     */
    static JsonValue of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * Creates a number.
     *
     * @param value finite
     * @throws IllegalArgumentException for NaN and infinities, which JSON can't express
     */
    static JsonValue of(double value) {
        return new JsonNumber(JsonNumber.text(value));
    }

    /**
     * Creates a number.
     *
     * @param value any
     */
    static JsonValue of(BigDecimal value) {
        return new JsonNumber(value.toString());
    }

    /**
     * Creates a number.
     *
     * @param value any
     */
    static JsonValue of(BigInteger value) {
        return new JsonNumber(value.toString());
    }

    /**
     * Creates a boolean.
     *
     * @param value the truth value
     */
    static JsonValue of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /**
     * Creates an object.
     *
     * @param members strings, numbers, booleans, nulls, lists of these, maps of these with strings as keys, and
     *     anything that can be written as JSON: models, enums, JSON values
     * @throws ClassCastException for anything else
     * @throws IllegalArgumentException for a number that JSON can't express
     * @throws NullPointerException for null as a key
     */
    static JsonValue of(Map<String, ?> members) {
        return ParameterValue.toJson(members, false);
    }

    /**
     * Creates an array.
     *
     * @param items values that {@link #of(Map)} accepts
     * @throws ClassCastException for anything else
     * @throws IllegalArgumentException for a number that JSON can't express
     * @throws NullPointerException for null as a key
     */
    static JsonValue of(Collection<?> items) {
        return ParameterValue.toJson(items, false);
    }

    /** {@return this value as JSON text, without white space} */
    default String toJson() {
        return JsonWriter.text(this, false);
    }
}
