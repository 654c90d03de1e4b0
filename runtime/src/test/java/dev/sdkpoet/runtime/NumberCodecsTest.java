package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberCodecsTest {

    @Test
    void whole_numbers_are_read_however_they_are_written() {
        for (String json : List.of("100", "100.0", "1e2", "1E+2", "1000e-1", "1.00e2")) {
            assertThat(Codecs.LONG.fromJson(json)).isEqualTo(100L);
            assertThat(Codecs.INT.fromJson(json)).isEqualTo(100);
            assertThat(Codecs.BIG_INTEGER.fromJson(json)).isEqualTo(100);
            assertThat(Codecs.LONG.fromJson(JsonValue.parse(json))).isEqualTo(100L);
        }
        assertThat(Codecs.LONG.fromJson("-0")).isZero();
        assertThat(Codecs.LONG.fromJson("0e999999999")).isZero();
    }

    @Test
    void every_number_of_a_range_fits_and_the_next_one_does_not() {
        assertThat(Codecs.INT.fromJson("2147483647")).isEqualTo(Integer.MAX_VALUE);
        assertThat(Codecs.INT.fromJson("-2147483648")).isEqualTo(Integer.MIN_VALUE);
        assertThat(Codecs.INT.fromJson("-2147483648.0")).isEqualTo(Integer.MIN_VALUE);
        assertThat(Codecs.LONG.fromJson("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(Codecs.LONG.fromJson("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(Codecs.LONG.fromJson(JsonValue.parse("-9223372036854775808")))
                .isEqualTo(Long.MIN_VALUE);
        for (String json : List.of("2147483648", "-2147483649", "2147483648.0", "1e10")) {
            assertMisfit(Codecs.INT, json);
        }
        for (String json : List.of("9223372036854775808", "-9223372036854775809", "1e19", "1e999999999")) {
            assertMisfit(Codecs.LONG, json);
        }
    }

    @Test
    void no_other_kind_of_value_is_taken_for_a_number() {
        for (Codec<?> codec : List.of(Codecs.INT, Codecs.LONG, Codecs.BIG_INTEGER, Codecs.DOUBLE, Codecs.DECIMAL)) {
            for (String json : List.of("\"1\"", "true", "null", "[]", "{}", "\"\"")) {
                assertMisfit(codec, json);
            }
        }
        for (Codec<?> codec : List.of(Codecs.INT, Codecs.LONG, Codecs.BIG_INTEGER)) {
            for (String json : List.of("1.9", "1e-1", "1e-999999999", "1e999999999", "1e9999999999")) {
                assertMisfit(codec, json);
            }
        }
    }

    @Test
    void no_number_is_taken_for_another_type() {
        assertMisfit(Codecs.STRING, "1");
        assertMisfit(Codecs.BOOLEAN, "1");
        assertMisfit(Codecs.BOOLEAN, "\"true\"");
        assertMisfit(Codecs.DATE_TIME, "1438286400");
        assertMisfit(Fixtures.Order.codec(), "0");
    }

    @Test
    void a_decimal_keeps_its_digits() {
        assertThat(Codecs.DECIMAL.fromJson("0.10")).isEqualTo(new BigDecimal("0.10"));
        assertThat(Codecs.DECIMAL.fromJson("1e400")).isEqualByComparingTo("1e400");
        assertThat(Codecs.DECIMAL.fromJson("1e999999999").toString()).isEqualTo("1E+999999999");
        assertThat(Codecs.DECIMAL.toJson(new BigDecimal("1E+999999999"))).isEqualTo("1E+999999999");
        assertMisfit(Codecs.DECIMAL, "1e9999999999");
    }

    @Test
    void a_double_is_the_nearest_one_and_never_infinite() {
        assertThat(Codecs.DOUBLE.fromJson("0.1")).isEqualTo(0.1);
        assertThat(Codecs.DOUBLE.fromJson("0.1000000000000000055511151231257827"))
                .isEqualTo(0.1);
        assertThat(Codecs.DOUBLE.fromJson("1")).isEqualTo(1.0);
        assertThat(Codecs.DOUBLE.fromJson("1e-400")).isZero();
        assertMisfit(Codecs.DOUBLE, "1e400");
        assertThatThrownBy(() -> Codecs.DOUBLE.toJson(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_whole_double_has_no_fraction_on_the_wire_and_goes_back_as_it_came() {
        assertThat(Codecs.DOUBLE.toJson(35_625.0)).isEqualTo("35625");
        assertThat(Codecs.DOUBLE.toJson(-0.0)).isEqualTo("-0");
        assertThat(Codecs.DOUBLE.toJson(1.5e10)).isEqualTo("15000000000");
        assertThat(Codecs.DOUBLE.toJson(1e-4)).isEqualTo("0.0001");
        assertThat(Codecs.DOUBLE.toJson(Double.MAX_VALUE)).isEqualTo("1.7976931348623157E308");
        assertThat(Codecs.DOUBLE.toJson(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        for (String text : List.of("35625", "35625.0", "1e3", "1000", "0.0001", "1.0E-4")) {
            String json = "{\"id\":\"1\",\"double\":" + text + "}";
            Fixtures.Everything read = Fixtures.Everything.of(json);
            assertThat(read.toBuilder().build().toJson()).isEqualTo(json);
            assertThat(read.value(Fixtures.Everything.DOUBLE)).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void an_integer_may_have_a_thousand_digits() {
        BigInteger large = BigInteger.TEN.pow(999);

        assertThat(Codecs.BIG_INTEGER.fromJson(large.toString())).isEqualTo(large);
        assertThat(Codecs.BIG_INTEGER.fromJson("1e999")).isEqualTo(large);
        assertMisfit(Codecs.BIG_INTEGER, "1e1000");
    }

    private static void assertMisfit(Codec<?> codec, String json) {
        assertThatThrownBy(() -> codec.fromJson(json), json)
                .isInstanceOf(JsonException.class)
                .hasMessageMatching("the JSON value: expected .*, found .*");
        assertThatThrownBy(() -> codec.fromJson(JsonValue.parse(json)), json).isInstanceOf(JsonException.class);
    }
}
