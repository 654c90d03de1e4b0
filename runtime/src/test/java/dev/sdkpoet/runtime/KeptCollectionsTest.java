package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An item that doesn't fit costs itself, not the response that has it. */
class KeptCollectionsTest {
    private static final Codec<List<LocalDate>> DATES = Codecs.list(Codecs.DATE);
    private static final Codec<Map<String, Long>> NUMBERS = Codecs.map(Codecs.LONG);
    private static final String TWO_DATES = "[\"2015-07-30\",\"yesterday\"]";
    private static final String TWO_NUMBERS = "{\"a\":1,\"b\":\"two\"}";

    @Test
    void the_other_items_of_a_list_are_there() {
        List<LocalDate> dates = DATES.fromJson(TWO_DATES);

        assertThat(dates.size()).isEqualTo(2);
        assertThat(dates.get(0)).isEqualTo("2015-07-30");
        assertThatThrownBy(() -> dates.get(1))
                .isInstanceOf(JsonException.class)
                .hasMessage("item 1: expected a date such as 2015-07-30, found another string");
        assertThatThrownBy(() -> dates.forEach(date -> assertThat(date).isEqualTo("2015-07-30")))
                .isInstanceOf(JsonException.class);
        assertThat(dates).hasToString("[2015-07-30, <expected a date such as 2015-07-30, found another string>]");
        assertThat(DATES.toJson(dates)).isEqualTo(TWO_DATES);
    }

    @Test
    void the_other_values_of_a_map_are_there() {
        Map<String, Long> numbers = NUMBERS.fromJson(TWO_NUMBERS);

        assertThat(numbers.size()).isEqualTo(2);
        assertThat(numbers.keySet()).containsExactly("a", "b");
        assertThat(numbers.get("a")).isEqualTo(1);
        assertThat(numbers.get("c")).isNull();
        assertThat(numbers.containsKey("b")).isTrue();
        assertThatThrownBy(() -> numbers.get("b"))
                .isInstanceOf(JsonException.class)
                .hasMessage("member b: expected an integer, found a string");
        assertThatThrownBy(numbers::entrySet).isInstanceOf(JsonException.class);
        assertThat(numbers).hasToString("{a=1, b=<expected an integer, found a string>}");
        assertThat(NUMBERS.toJson(numbers)).isEqualTo(TWO_NUMBERS);
    }

    @Test
    void a_list_in_a_list_fails_where_its_item_does() {
        Codec<List<List<LocalDate>>> codec = Codecs.list(DATES);
        List<List<LocalDate>> lists = codec.fromJson("[[]," + TWO_DATES + ",1]");

        assertThat(lists.get(1).get(0)).isEqualTo("2015-07-30");
        assertThatThrownBy(() -> lists.get(1).get(1)).hasMessageStartingWith("item 1: ");
        assertThatThrownBy(() -> lists.get(2)).hasMessageStartingWith("item 2: ");
        assertThat(codec.toJson(lists)).isEqualTo("[[]," + TWO_DATES + ",1]");
    }

    @Test
    void an_item_that_is_written_in_another_way_stays_as_it_came_and_is_equal() {
        Codec<List<UUID>> codec = Codecs.list(Codecs.UUID);
        String text = "[\"6F1C2B1E-0F3A-4C58-9A3E-2F0C4F5D6E7F\"]";
        List<UUID> ids = codec.fromJson(text);

        assertThat(codec.toJson(ids)).isEqualTo(text);
        assertThat(ids)
                .isEqualTo(List.of(UUID.fromString("6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f")))
                .hasSameHashCodeAs(codec.fromJson(text.toLowerCase(java.util.Locale.ROOT)));
        assertThat(Codecs.map(Codecs.LONG).toJson(NUMBERS.fromJson("{\"a\":1.0}")))
                .isEqualTo("{\"a\":1.0}");
    }

    @Test
    void lists_that_do_not_fit_are_equal_when_their_json_is() {
        assertThat(DATES.fromJson(TWO_DATES))
                .isEqualTo(DATES.fromJson(TWO_DATES))
                .hasSameHashCodeAs(DATES.fromJson(TWO_DATES))
                .isNotEqualTo(DATES.fromJson("[\"yesterday\",\"2015-07-30\"]"));
        assertThat(NUMBERS.fromJson(TWO_NUMBERS))
                .isEqualTo(NUMBERS.fromJson(TWO_NUMBERS))
                .hasSameHashCodeAs(NUMBERS.fromJson(TWO_NUMBERS))
                .isNotEqualTo(Map.of());
    }

    @Test
    void nobody_can_change_them() {
        List<LocalDate> dates = DATES.fromJson(TWO_DATES);
        assertThatThrownBy(() -> dates.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        Map<String, Long> numbers = NUMBERS.fromJson(TWO_NUMBERS);
        assertThatThrownBy(() -> numbers.keySet().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> numbers.put("a", 2L)).isInstanceOf(UnsupportedOperationException.class);
    }
}
