package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Everything;
import dev.sdkpoet.runtime.Fixtures.Pet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A null in an array or a map that the document doesn't declare keeps its place, and costs nothing else. */
class NullItemsTest {
    private static final String DATES = "[\"2015-07-30\",null,\"2015-07-31\"]";
    private static final String NUMBERS = "{\"a\":1,\"b\":null,\"c\":3}";

    @Test
    void a_list_has_it_at_its_place() {
        Codec<List<LocalDate>> codec = Codecs.list(Codecs.DATE);
        List<LocalDate> dates = codec.fromJson(DATES);

        assertThat(dates).containsExactly(LocalDate.of(2015, 7, 30), null, LocalDate.of(2015, 7, 31));
        assertThat(dates).hasToString("[2015-07-30, null, 2015-07-31]");
        assertThat(codec.toJson(dates)).isEqualTo(DATES);
        assertThat(dates)
                .isEqualTo(Arrays.asList(LocalDate.of(2015, 7, 30), null, LocalDate.of(2015, 7, 31)))
                .hasSameHashCodeAs(codec.fromJson(DATES));
        assertThatThrownBy(() -> dates.set(1, LocalDate.EPOCH)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_map_has_it_under_its_name() {
        Codec<Map<String, Long>> codec = Codecs.map(Codecs.LONG);
        Map<String, Long> numbers = codec.fromJson(NUMBERS);

        assertThat(numbers.keySet()).containsExactly("a", "b", "c");
        assertThat(numbers.get("b")).isNull();
        assertThat(numbers.containsKey("b")).isTrue();
        assertThat(numbers).hasToString("{a=1, b=null, c=3}").hasSameHashCodeAs(codec.fromJson(NUMBERS));
        assertThat(codec.toJson(numbers)).isEqualTo(NUMBERS);
    }

    @Test
    void an_item_beside_it_that_does_not_fit_costs_only_itself() {
        Codec<List<LocalDate>> codec = Codecs.list(Codecs.DATE);
        List<LocalDate> dates = codec.fromJson("[null,\"yesterday\",null,\"2015-07-30\"]");

        assertThat(dates.get(0)).isNull();
        assertThatThrownBy(() -> dates.get(1)).isInstanceOf(JsonException.class);
        assertThat(dates.get(2)).isNull();
        assertThat(dates.get(3)).isEqualTo("2015-07-30");
        assertThat(codec.toJson(dates)).isEqualTo("[null,\"yesterday\",null,\"2015-07-30\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[null],null,[[\"a\",null]]]",
                "[{\"a\":null},null,{\"b\":[null]}]",
                "[]",
                "[null]",
                "[null,null]"
            })
    void collections_in_collections_have_it_too(String json) {
        Codec<List<List<List<String>>>> lists = Codecs.list(Codecs.list(Codecs.list(Codecs.STRING)));
        Codec<List<Map<String, List<String>>>> maps = Codecs.list(Codecs.map(Codecs.list(Codecs.STRING)));

        assertThat(lists.toJson(lists.fromJson(json))).isEqualTo(json);
        assertThat(maps.toJson(maps.fromJson(json))).isEqualTo(json);
    }

    @Test
    void a_model_has_it_and_gives_it_back() {
        String json = "{\"id\":\"a\",\"times\":[null,\"2015-07-30T20:00:00Z\"],\"ids\":{\"x\":null},"
                + "\"children\":[null,{\"id\":\"b\"}]}";
        Everything model = Everything.of(json);

        assertThat(model.value(Everything.TIMES)).containsExactly(null, OffsetDateTime.parse("2015-07-30T20:00:00Z"));
        assertThat(model.value(Everything.IDS)).containsEntry("x", null);
        assertThat(model.value(Everything.CHILDREN)).hasSize(2).startsWith((Everything) null);
        assertThat(model.toJson()).isEqualTo(json);
        assertThat(model.toBuilder().build()).isEqualTo(model).hasSameHashCodeAs(Everything.of(json));
        assertThat(model).hasToString(Everything.of(json).toString());
    }

    @Test
    void a_builder_takes_it() {
        List<OffsetDateTime> times = new ArrayList<>(Arrays.asList(null, null));
        Map<String, UUID> ids = new LinkedHashMap<>();
        ids.put("x", null);
        Everything model = Everything.builder()
                .with(Everything.ID, "a")
                .with(Everything.TIMES, times)
                .with(Everything.IDS, ids)
                .build();
        times.clear();
        ids.clear();

        String json = "{\"id\":\"a\",\"times\":[null,null],\"ids\":{\"x\":null}}";
        assertThat(model.toJson()).isEqualTo(json);
        assertThat(model).isEqualTo(Everything.of(json)).hasSameHashCodeAs(Everything.of(json));
        List<OffsetDateTime> built = model.value(Everything.TIMES);
        assertThatThrownBy(built::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_list_of_anything_has_the_null_of_json() {
        assertThat(Codecs.list(Codecs.ANY).fromJson("[null]")).containsExactly(JsonNull.INSTANCE);
        assertThat(Codecs.map(Codecs.ANY).fromJson("{\"a\":null}")).containsEntry("a", JsonNull.INSTANCE);
    }

    @Test
    void a_list_of_a_union_has_it_too() {
        Codec<List<Pet>> codec = Codecs.list(Pet.codec());
        List<Pet> pets = codec.fromJson("[null,{\"type\":\"cat\",\"name\":\"Tom\"}]");

        assertThat(pets.get(0)).isNull();
        assertThat(codec.toJson(pets)).isEqualTo("[null,{\"type\":\"cat\",\"name\":\"Tom\"}]");
    }

    @Test
    void what_a_union_chooses_fits_but_for_it() {
        JsonValue json = JsonValue.parse("[null,1]");

        assertThat(score(Codecs.list(Codecs.STRING), json)).isEqualTo(Score.MISFIT);
        assertThat(score(Codecs.list(Codecs.LONG), json)).isEqualTo(Score.INEXACT);
        assertThat(score(Codecs.nullableList(Codecs.LONG), json)).isEqualTo(Score.EXACT);
        assertThat(score(Codecs.list(Codecs.ANY), json)).isEqualTo(Score.EXACT);
    }

    private static long score(Codec<?> codec, JsonValue json) {
        return Score.of(
                codec, json, 4, new TreeJsonReader(json, false, System.nanoTime() + StreamJsonReader.ENDLESS, ""));
    }

    @Test
    void strict_decoding_reports_it_where_it_is() {
        assertThatThrownBy(() -> strict(Codecs.list(Codecs.STRING), "[\"a\",null]"))
                .hasMessage("/1: expected a value, found null");
        assertThatThrownBy(() -> strict(Codecs.map(Codecs.list(Codecs.LONG)), "{\"a\":[null]}"))
                .hasMessage("/a/0: expected a value, found null");
        assertThatThrownBy(() -> strict(Codecs.list(Pet.codec()), "[null]"))
                .hasMessage("/0: expected a value, found null");
        assertThat(strict(Codecs.nullableList(Codecs.STRING), "[\"a\",null]")).containsExactly("a", null);
    }

    @Test
    void a_parameter_takes_it() {
        List<String> items = Arrays.asList("a", null, "b");

        assertThat(ParameterCodec.json(Codecs.list(Codecs.STRING), items)).isEqualTo("[\"a\",null,\"b\"]");
        assertThat(ParameterValue.toJson(items, true).toJson()).isEqualTo("[\"a\",null,\"b\"]");
    }

    private static <T> T strict(Codec<T> codec, String json) {
        return StreamJsonReader.read(json.getBytes(StandardCharsets.UTF_8), true, codec, StreamJsonReader.ENDLESS);
    }
}
