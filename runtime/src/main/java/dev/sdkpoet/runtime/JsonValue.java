package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/**
 * Any JSON value (RFC 8259), immutable and exact: numbers keep the digits they came with.
 *
 * <p>Equality is that of JSON: numbers compare by value, objects regardless of the order of their members.
 */
public sealed interface JsonValue extends JsonEncodable
        permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * Reads JSON text.
     *
     * @param json one JSON value
     * @throws JsonException where the text isn't one JSON value
     */
    static JsonValue parse(String json) {
        return Codecs.ANY.fromJson(json);
    }

    /**
     * A string.
     *
     * @param value the text
     */
    static JsonValue of(String value) {
        return new JsonString(value);
    }

    /**
     * A number.
     *
     * @param value an integer
     */
    static JsonValue of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * A number.
     *
     * @param value finite
     * @throws IllegalArgumentException for NaN and infinities, which JSON can't say
     */
    static JsonValue of(double value) {
        return new JsonNumber(JsonNumber.text(value));
    }

    /**
     * A number.
     *
     * @param value any
     */
    static JsonValue of(BigDecimal value) {
        return new JsonNumber(value.toString());
    }

    /**
     * A number.
     *
     * @param value any
     */
    static JsonValue of(BigInteger value) {
        return new JsonNumber(value.toString());
    }

    /**
     * A boolean.
     *
     * @param value the truth value
     */
    static JsonValue of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /**
     * An object.
     *
     * @param members texts, numbers, booleans, nulls, lists and maps of them with texts as keys, and what has a JSON
     *     form: models, enums, JSON values
     * @throws ClassCastException for anything else
     * @throws IllegalArgumentException for a number that JSON can't say
     * @throws NullPointerException for null as a key
     */
    static JsonValue of(Map<String, ?> members) {
        return ParameterValue.toJson(members, false);
    }

    /**
     * An array.
     *
     * @param items what {@link #of(Map)} takes
     * @throws ClassCastException for anything else
     * @throws IllegalArgumentException for a number that JSON can't say
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
