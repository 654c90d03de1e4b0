package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.Test;

class JsonValueTest {

    @Test
    void a_text_without_white_space_is_written_back_as_it_was() {
        String json = "{\"b\":[1,-0,1.50,1e400,true,false,null,\"x\"],\"a\":{\"\":{}},\"c\":[]}";

        assertThat(JsonValue.parse(json).toJson()).isEqualTo(json);
        assertThat(JsonValue.parse(json)).hasToString(json);
    }

    @Test
    void values_are_made_of_java_values() {
        assertThat(JsonValue.of("a\"b").toJson()).isEqualTo("\"a\\\"b\"");
        assertThat(JsonValue.of(12).toJson()).isEqualTo("12");
        assertThat(JsonValue.of(0.5).toJson()).isEqualTo("0.5");
        assertThat(JsonValue.of(new BigDecimal("0.10")).toJson()).isEqualTo("0.10");
        assertThat(JsonValue.of(BigInteger.TEN.pow(30)).toJson()).isEqualTo("1" + "0".repeat(30));
        assertThat(JsonValue.of(true).toJson()).isEqualTo("true");
    }

    @Test
    void what_json_cannot_say_is_refused() {
        assertThatThrownBy(() -> JsonValue.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonValue.of(Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonArray.of(Arrays.asList(JsonValue.of(1), null)))
                .isInstanceOf(NullPointerException.class);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("a", null);
        assertThatThrownBy(() -> JsonObject.of(members)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void what_has_no_json_form_is_refused_with_the_reason() {
        Map<String, Object> nameless = new HashMap<>();
        nameless.put(null, 1);
        assertThatThrownBy(() -> JsonValue.of(nameless))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Map$Entry.getKey()");
        assertThatThrownBy(() -> JsonValue.of(List.of(Path.of("a", "b")))) // whose first part is a part of itself
                .isInstanceOf(ClassCastException.class)
                .hasMessageContaining("Path");
        DoubleAdder infinite = new DoubleAdder();
        infinite.add(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> JsonValue.of(List.of(infinite))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonValue.of(List.of(Float.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JSON has no NaN");
        assertThat(JsonValue.of(List.of(new AtomicLong(7), Set.of("a"), (short) 1))
                        .toJson())
                .isEqualTo("[7,[\"a\"],1]");
    }

    @Test
    void numbers_are_equal_by_value() {
        for (List<String> same : List.of(
                List.of("1", "1.0", "1e0", "10e-1", "0.1E+1", "1.000"),
                List.of("0", "-0", "0.0", "0e5", "-0e9999999999"),
                List.of("-120", "-1.2e2", "-1200E-1"),
                List.of("1e9999999999", "10e9999999998", "0.1e10000000000"),
                List.of("1e2147483648", "10e2147483647"))) {
            for (String left : same) {
                for (String right : same) {
                    assertThat(JsonValue.parse(left)).isEqualTo(JsonValue.parse(right));
                    assertThat(JsonValue.parse(left)).hasSameHashCodeAs(JsonValue.parse(right));
                }
            }
        }
        assertThat(JsonValue.parse("1")).isNotEqualTo(JsonValue.parse("-1"));
        assertThat(JsonValue.parse("1")).isNotEqualTo(JsonValue.parse("10"));
        assertThat(JsonValue.parse("0.1")).isNotEqualTo(JsonValue.parse("0.1000000000000000055"));
        assertThat(JsonValue.parse("1e9999999999")).isNotEqualTo(JsonValue.parse("1e9999999998"));
        assertThat(JsonValue.parse("1")).isNotEqualTo(JsonValue.parse("\"1\""));
    }

    @Test
    void objects_are_equal_in_any_order_and_arrays_are_not() {
        JsonValue object = JsonValue.parse("{\"a\":1,\"b\":[2.0]}");

        assertThat(JsonValue.parse("{\"b\":[2],\"a\":1.0}")).isEqualTo(object).hasSameHashCodeAs(object);
        assertThat(JsonValue.parse("[1,2]")).isNotEqualTo(JsonValue.parse("[2,1]"));
        assertThat(JsonValue.parse("{\"a\":null}")).isNotEqualTo(JsonValue.parse("{}"));
    }

    @Test
    void objects_and_arrays_cannot_be_changed() {
        Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("a", JsonValue.of(1)));
        JsonObject object = JsonObject.of(members);
        members.clear();

        assertThat(object.get("a")).isEqualTo(JsonValue.of(1));
        assertThatThrownBy(() -> object.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        ((JsonObject) JsonValue.parse("{\"a\":1}")).members().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((JsonArray) JsonValue.parse("[1]")).values().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_number_with_a_huge_exponent_is_not_expanded() {
        JsonNumber number = (JsonNumber) JsonValue.parse("1e999999999");

        assertThat(number.text()).isEqualTo("1e999999999");
        assertThat(number.decimalValue()).isEqualByComparingTo("1e999999999");
        assertThat(number).isNotEqualTo(JsonValue.parse("1e999999998"));
    }
}
