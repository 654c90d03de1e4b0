package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.runtime.Fixtures.Order;
import dev.sdkpoet.runtime.Fixtures.Rate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OpenEnumTest {

    @Test
    void a_listed_value_is_the_constant() {
        assertThat(Order.codec().fromJson("\"asc\"")).isSameAs(Order.ASC);
        assertThat(Order.codec().toJson(Order.DESC)).isEqualTo("\"desc\"");
    }

    @Test
    void a_new_value_is_kept() {
        Order order = Order.codec().fromJson("\"random\"");

        assertThat(order.value()).isEqualTo("random");
        assertThat(order).hasToString("random").isEqualTo(Order.of("random")).hasSameHashCodeAs(Order.of("random"));
        assertThat(order).isNotEqualTo(Order.ASC);
        assertThat(order.known()).isEqualTo(Order.Known.UNRECOGNIZED);
        assertThat(Order.of("asc").known()).isEqualTo(Order.Known.ASC);
        assertThat(JsonValue.of("random").toJson()).isEqualTo(Order.codec().toJson(order));
    }

    @Test
    void numbers_are_the_same_constant_however_they_are_written() {
        Codec<Rate> codec = Rate.codec();

        assertThat(codec.fromJson("1.00")).isSameAs(Rate.WHOLE);
        assertThat(codec.fromJson("5e-1")).isSameAs(Rate.HALF);
        assertThat(codec.fromJson("0.50")).isSameAs(Rate.HALF);
        assertThat(Rate.of(new BigDecimal("2.0"))).isEqualTo(Rate.of(new BigDecimal("2")));
        assertThat(Rate.of(new BigDecimal("2.0"))).hasSameHashCodeAs(Rate.of(new BigDecimal("2")));
        FieldSet fields = new FieldSet("test");
        fields.add("rate", codec);
        Codec<Fixtures.Dynamic> model = Fixtures.Dynamic.codec(fields);
        assertThat(model.toJson(model.fromJson("{\"rate\":1.00}"))).isEqualTo("{\"rate\":1.00}");
        assertThat(model.toJson(model.fromJson("{\"rate\":5e-1}"))).isEqualTo("{\"rate\":5e-1}");
    }
}
