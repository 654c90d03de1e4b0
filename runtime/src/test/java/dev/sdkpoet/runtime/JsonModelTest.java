package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Everything;
import dev.sdkpoet.runtime.Fixtures.Order;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonModelTest {

    @Test
    void absent_and_null_are_told_apart() {
        Everything absent = Everything.of("{}");
        Everything isNull = Everything.of("{\"long\":null,\"int\":null}");

        assertThat(absent.value(Everything.LONG)).isNull();
        assertThat(isNull.value(Everything.LONG)).isNull();
        assertThat(isNull.value(Everything.INT)).isNull();
        assertThat(absent.member("long")).isEmpty();
        assertThat(isNull.member("long")).contains(JsonNull.INSTANCE);
        assertThat(absent.toJson()).isEqualTo("{}");
        assertThat(isNull.toJson()).isEqualTo("{\"int\":null,\"long\":null}");
        assertThat(absent).isNotEqualTo(isNull);
    }

    @Test
    void null_is_a_value_where_any_json_is() {
        assertThat(Everything.of("{\"any\":null}").value(Everything.ANY)).isEqualTo(JsonNull.INSTANCE);
        assertThat(Everything.of("{}").value(Everything.ANY)).isNull();
        assertThat(Everything.of("{\"any\":null}").required(Everything.ANY)).isEqualTo(JsonNull.INSTANCE);
    }

    @Test
    void a_required_member_that_is_missing_is_an_error_of_its_accessor_only() {
        assertThatThrownBy(() -> Everything.of("{}").required(Everything.ID))
                .isInstanceOf(JsonException.class)
                .hasMessage("test.everything.id: expected a value, it is absent");
        assertThatThrownBy(() -> Everything.of("{\"id\":null}").required(Everything.ID))
                .isInstanceOf(JsonException.class)
                .hasMessage("test.everything.id: expected a value, found null");
    }

    @Test
    void a_value_that_does_not_fit_is_an_error_of_its_accessor_only() {
        String json = "{\"id\":\"a\",\"long\":\"SECRET\",\"times\":[\"2015-07-30T20:00:00Z\",\"SECRET\"],"
                + "\"ids\":{\"x\":\"SECRET\"},\"child\":[\"SECRET\"]}";
        Everything model = Everything.of(json);

        assertThat(model.value(Everything.ID)).isEqualTo("a");
        assertThatThrownBy(() -> model.value(Everything.LONG))
                .isInstanceOf(JsonException.class)
                .hasMessage("test.everything.long: expected an integer, found a string."
                        + " member(\"long\") has it as it came.");
        assertThatThrownBy(() -> model.value(Everything.TIMES))
                .hasMessageStartingWith("test.everything.times: item 1: expected a date-time")
                .hasMessageContaining(", found another string");
        assertThatThrownBy(() -> model.value(Everything.IDS))
                .hasMessageStartingWith("test.everything.ids: member x: expected a UUID, found another string");
        assertThatThrownBy(() -> model.value(Everything.CHILD))
                .hasMessageStartingWith("test.everything.child: expected an object, found an array");
        assertThat(model.member("long")).contains(JsonValue.of("SECRET"));
        assertThat(ExactJson.of(model.toJson())).isEqualTo(ExactJson.of(json));
        assertThat(model.toString()).doesNotContain("SECRET");
    }

    @Test
    void a_value_in_another_form_is_read_and_written_back_as_it_came() {
        String json = "{\"long\":1.0,\"double\":1.50,\"decimal\":1e2,\"time\":\"2015-07-30T20:00:00.000Z\","
                + "\"uuid\":\"6F1C2B1E-0F3A-4C58-9A3E-2F0C4F5D6E7F\",\"times\":[\"2015-07-30T20:00:00Z\","
                + "\"2015-07-30T20:00:00+00:00\"],\"gaps\":[1,null,2.0],\"int\":-0}";
        Everything model = Everything.of(json);

        assertThat(model.value(Everything.LONG)).isEqualTo(1L);
        assertThat(model.value(Everything.INT)).isZero();
        assertThat(model.value(Everything.DOUBLE)).isEqualTo(1.5);
        assertThat(model.value(Everything.TIME)).isEqualTo(OffsetDateTime.parse("2015-07-30T20:00:00Z"));
        assertThat(model.value(Everything.UUID)).isEqualTo(UUID.fromString("6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f"));
        assertThat(model.value(Everything.TIMES)).hasSize(2).containsOnly(model.value(Everything.TIME));
        assertThat(model.value(Everything.GAPS)).containsExactly(1L, null, 2L);
        assertThat(ExactJson.of(model.toJson())).isEqualTo(ExactJson.of(json));
    }

    @Test
    void collections_cannot_be_changed() {
        Everything model = Everything.of("{\"gaps\":[1],\"ids\":{},\"times\":[\"2015-07-30T20:00:00.0Z\"],\"x\":1}");

        assertThatThrownBy(() -> model.value(Everything.GAPS).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.value(Everything.TIMES).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.value(Everything.IDS).put("a", UUID.randomUUID()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.additionalProperties().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.additionalPropertyValues().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void undeclared_members_are_kept_in_order() {
        Everything model = Everything.of("{\"zz\":1,\"id\":\"a\",\"__proto__\":{\"x\":[]},\"class\":null,\"aa\":2}");

        assertThat(model.additionalProperties()).containsOnlyKeys("zz", "__proto__", "class", "aa");
        assertThat(model.additionalProperties().keySet()).containsExactly("zz", "__proto__", "class", "aa");
        assertThat(model.member("class")).contains(JsonNull.INSTANCE);
        assertThat(model.member("nope")).isEmpty();
        assertThat(model.toJson())
                .isEqualTo("{\"id\":\"a\",\"zz\":1,\"__proto__\":{\"x\":[]},\"class\":null,\"aa\":2}");
    }

    @Test
    void undeclared_members_can_be_read_as_one_type() {
        assertThat(Everything.of("{\"x\":1,\"y\":2.0,\"id\":\"a\"}").additionalPropertyValues())
                .containsExactly(Map.entry("x", 1L), Map.entry("y", 2L));
        assertThat(Everything.of("{\"x\":null}").nullableAdditionalPropertyValues())
                .containsEntry("x", null);
        assertThat(Everything.of("{\"x\":null,\"y\":1}").additionalPropertyValues())
                .containsEntry("x", null)
                .containsEntry("y", 1L);
        assertThatThrownBy(() -> Everything.of("{\"x\\n\":\"SECRET\"}").additionalPropertyValues())
                .hasMessageStartingWith("test.everything.x?: expected an integer, found a string")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SECRET"));
    }

    @Test
    void objects_are_equal_where_they_mean_the_same() {
        assertSame("{\"long\":1.0}", "{\"long\":1}");
        assertSame("{\"decimal\":1.0}", "{\"decimal\":1.00}");
        assertSame("{\"double\":1}", "{\"double\":1.0}");
        assertSame(
                "{\"uuid\":\"6F1C2B1E-0F3A-4C58-9A3E-2F0C4F5D6E7F\"}",
                "{\"uuid\":\"6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f\"}");
        assertSame("{\"times\":[\"2015-07-30T20:00:00.000Z\"]}", "{\"times\":[\"2015-07-30T20:00:00+00:00\"]}");
        assertSame("{\"child\":{\"long\":1.0}}", "{\"child\":{\"long\":1}}");
        assertSame("{\"children\":[{\"long\":1.0,\"time\":1.0}]}", "{\"children\":[{\"long\":1,\"time\":1}]}");
        assertSame("{\"pet\":{\"type\":\"cat\",\"lives\":9.0}}", "{\"pet\":{\"type\":\"cat\",\"lives\":9}}");
        assertSame("{\"x\":1,\"y\":2.0}", "{\"y\":2,\"x\":1.0}");
        assertSame("{\"any\":{\"a\":1,\"b\":2}}", "{\"any\":{\"b\":2,\"a\":1}}");
        assertDifferent("{\"long\":1}", "{\"long\":\"1\"}");
        assertDifferent("{\"long\":1}", "{\"long\":null}");
        assertDifferent("{\"time\":\"2015-07-30T20:00:00Z\"}", "{\"time\":\"2015-07-30T22:00:00+02:00\"}");
        assertDifferent("{\"x\":1}", "{\"x\":\"1\"}");
    }

    private static void assertSame(String left, String right) {
        assertThat(Everything.of(left)).isEqualTo(Everything.of(right)).hasSameHashCodeAs(Everything.of(right));
    }

    private static void assertDifferent(String left, String right) {
        assertThat(Everything.of(left)).isNotEqualTo(Everything.of(right));
    }

    @Test
    void a_built_object_equals_the_same_object_read() {
        Everything built = Everything.builder()
                .with(Everything.ID, "a")
                .with(Everything.DECIMAL, new BigDecimal("1.00"))
                .with(Everything.ORDER, Order.of("asc"))
                .with(Everything.GAPS, Arrays.asList(1L, null))
                .putAdditionalProperty("x", JsonValue.of(1))
                .build();

        assertThat(built)
                .isEqualTo(Everything.of("{\"x\":1.0,\"gaps\":[1,null],\"order\":\"asc\",\"decimal\":1,\"id\":\"a\"}"));
    }

    @Test
    void an_object_shows_its_members_but_no_secrets() {
        Everything model =
                Everything.of("{\"id\":\"a\",\"secret\":\"SECRET\",\"long\":1,\"time\":null,\"flag\":\"SECRET\","
                        + "\"child\":{\"secret\":\"SECRET\",\"id\":\"b\"},\"children\":[{\"secret\":\"SECRET\"},{\"secret\":null}],"
                        + "\"pet\":{\"type\":\"cat\",\"name\":\"SECRET\"},\"times\":[\"2015-07-30T20:00:00.0Z\"],"
                        + "\"new\":\"SECRET\",\"nested\":{\"a\":\"SECRET\"},\"bytes\":\"U0VDUkVU\"}");

        assertThat(model)
                .hasToString(
                        "Everything{id=a, secret=***, flag=<expected a boolean, found a string>, long=1, time=null,"
                                + " bytes=Bytes[6], times=[2015-07-30T20:00Z], child=Everything{id=b, secret=***},"
                                + " children=[Everything{secret=***}, Everything{secret=null}], pet=Cat{type=cat, name=***},"
                                + " new=<a string>, nested=<an object>}");
    }

    @Test
    void a_secret_that_does_not_fit_is_masked_too() {
        assertThat(Everything.of("{\"secret\":12345}")).hasToString("Everything{secret=***}");
    }

    @Test
    void objects_of_two_classes_are_never_equal() {
        assertThat((Object) Everything.of("{}"))
                .isNotEqualTo(Fixtures.Cat.codec().fromJson("{}"));
    }

    @Test
    void deep_objects_are_read_and_written() {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 199; i++) {
            json.append("{\"child\":");
        }
        String text = json.append("{}").append("}".repeat(199)).toString();

        Everything model = Everything.of(text);
        assertThat(model.toJson()).isEqualTo(text);
        assertThat(model).isEqualTo(Everything.of(text)).hasSameHashCodeAs(Everything.of(text));
    }

    @Test
    void a_set_of_members_has_each_name_once() {
        FieldSet fields = new FieldSet("test");
        fields.add("a", Codecs.STRING);

        assertThatThrownBy(() -> fields.add("a", Codecs.LONG)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void members_are_found_in_any_order() {
        List<String> members = new java.util.ArrayList<>(List.of(
                "\"id\":\"a\"",
                "\"long\":1",
                "\"flag\":true",
                "\"int\":2",
                "\"x\":1",
                "\"double\":0.5",
                "\"order\":\"asc\""));
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 100; i++) {
            java.util.Collections.shuffle(members, random);
            Everything model = Everything.of("{" + String.join(",", members) + "}");
            assertThat(model.toJson())
                    .isEqualTo(
                            "{\"id\":\"a\",\"flag\":true,\"int\":2,\"long\":1,\"double\":0.5,\"order\":\"asc\",\"x\":1}");
        }
    }
}
