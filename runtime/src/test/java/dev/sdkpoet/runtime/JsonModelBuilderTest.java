package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Dog;
import dev.sdkpoet.runtime.Fixtures.Everything;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonModelBuilderTest {

    @Test
    void required_members_must_be_set() {
        assertThatThrownBy(() -> Everything.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("test.everything needs id");
    }

    @Test
    void null_is_said_where_it_may_be_and_refused_elsewhere() {
        Everything model = Everything.builder()
                .with(Everything.ID, "a")
                .with(Everything.LONG, null)
                .build();

        assertThat(model.toJson()).isEqualTo("{\"id\":\"a\",\"long\":null}");
        assertThatThrownBy(() -> Everything.builder().with(Everything.ID, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id may not be null");
    }

    @Test
    void null_is_nothing_where_a_member_may_be_missing_and_may_not_be_null() {
        Everything.Builder builder =
                Everything.builder().with(Everything.ID, "a").with(Everything.INT, 1);

        assertThat(builder.with(Everything.INT, null).build().toJson()).isEqualTo("{\"id\":\"a\"}");
    }

    @Test
    void a_member_that_is_cleared_is_absent() {
        Everything full = Everything.builder()
                .with(Everything.ID, "a")
                .with(Everything.LONG, null)
                .putAdditionalProperty("more", JsonValue.of(1))
                .build();

        assertThat(full.toBuilder()
                        .clearMember("long")
                        .clearMember("more")
                        .build()
                        .toJson())
                .isEqualTo("{\"id\":\"a\"}");
        assertThat(full.toBuilder().clearMember("int").clearMember("unknown").build())
                .isEqualTo(full);
        assertThatThrownBy(() -> full.toBuilder().clearMember("id").build()).hasMessage("test.everything needs id");
    }

    @Test
    void no_key_of_a_map_is_null() {
        Map<String, UUID> ids = new HashMap<>();
        ids.put(null, UUID.randomUUID());
        assertThatThrownBy(() -> Everything.builder().with(Everything.IDS, ids))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void collections_are_copied_to_the_bottom() {
        FieldSet fields = new FieldSet("test");
        Field<List<Map<String, List<Long>>>> field =
                fields.add("a", Codecs.list(Codecs.map(Codecs.nullableList(Codecs.LONG))));
        List<Long> inner = new ArrayList<>(List.of(1L));
        Map<String, List<Long>> middle = new HashMap<>(Map.of("x", inner));
        List<Map<String, List<Long>>> outer = new ArrayList<>(List.of(middle));

        List<Map<String, List<Long>>> copy = field.codec.copy(outer);
        inner.add(2L);
        middle.clear();
        outer.clear();

        assertThat(copy).isEqualTo(List.of(Map.of("x", List.of(1L))));
        assertThatThrownBy(() -> copy.get(0).get("x").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_built_object_does_not_change_with_its_builder() {
        Everything.Builder builder = Everything.builder().with(Everything.ID, "a");
        Everything first = builder.putAdditionalProperty("x", JsonValue.of(1)).build();
        builder.with(Everything.ID, "b").putAdditionalProperty("x", JsonValue.of(2));

        assertThat(first.toJson()).isEqualTo("{\"id\":\"a\",\"x\":1}");
        assertThat(builder.build().toJson()).isEqualTo("{\"id\":\"b\",\"x\":2}");
    }

    @Test
    void one_member_is_changed_and_all_others_stay() {
        String json =
                "{\"long\":\"misfit\",\"time\":\"2015-07-30T20:00:00.000Z\",\"any\":null,\"new\":[1.50],\"flag\":null}";

        Everything changed =
                Everything.of(json).toBuilder().with(Everything.INT, 7).build();

        assertThat(ExactJson.of(changed.toJson()))
                .isEqualTo(ExactJson.of(json.replace("{\"long\"", "{\"int\":7,\"long\"")));
    }

    @Test
    void an_object_that_lacks_a_required_member_can_be_changed_all_the_same() {
        Everything changed = Everything.of("{\"flag\":true}").toBuilder()
                .with(Everything.FLAG, false)
                .build();

        assertThat(changed.toJson()).isEqualTo("{\"flag\":false}");
    }

    @Test
    void a_declared_member_is_no_additional_property() {
        assertThatThrownBy(() -> Everything.builder().putAdditionalProperty("id", JsonValue.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id is a declared member");
        assertThatThrownBy(() -> Everything.builder().putAdditionalProperty("x", null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_required_constant_sets_itself() {
        assertThat(Dog.builder().name("Rex").build().toJson()).isEqualTo("{\"kind\":\"dog\",\"name\":\"Rex\"}");
        assertThat(Dog.builder().name("Rex").kind("wolf").build().kind()).isEqualTo("wolf");
        assertThatThrownBy(() -> Dog.builder().build()).hasMessage("test.dog needs name");
    }
}
