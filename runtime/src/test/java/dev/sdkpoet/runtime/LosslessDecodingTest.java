package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any JSON document, read by any model, is written back as it came. */
class LosslessDecodingTest {
    private static final int DOCUMENTS = 3_000;

    private final Random random = new Random(20_150_730);
    private final RandomJson json = new RandomJson(random);

    @Test
    void an_object_of_any_form_survives_any_model() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Codec<Fixtures.Dynamic> codec = model(3);
            String text = json.object(4);

            Fixtures.Dynamic model = codec.fromJson(text);

            assertThat(ExactJson.of(codec.toJson(model))).isEqualTo(ExactJson.of(text));
            assertThat(ExactJson.of(codec.toJsonValue(model))).isEqualTo(ExactJson.of(text));
        }
    }

    @Test
    void an_array_and_a_map_of_any_form_survive_codecs_of_theirs() {
        for (int i = 0; i < DOCUMENTS; i++) {
            assertSurvives(Codecs.list(codec(2)), json.array(3));
            assertSurvives(Codecs.nullableList(codec(2)), json.array(3));
            assertSurvives(Codecs.map(codec(2)), json.object(3));
            assertSurvives(Codecs.nullableMap(codec(2)), json.object(3));
        }
    }

    private static <T> void assertSurvives(Codec<T> codec, String text) {
        T value = codec.fromJson(text);

        assertThat(ExactJson.of(codec.toJson(value))).isEqualTo(ExactJson.of(text));
        assertThat(ExactJson.of(codec.toJsonValue(codec.fromJson(JsonValue.parse(text)))))
                .isEqualTo(ExactJson.of(text));
        assertThat(codec.copy(value)).isEqualTo(value).hasSameHashCodeAs(codec.fromJson(text));
        assertThatCode(value::toString).doesNotThrowAnyException();
    }

    @Test
    void an_object_that_was_read_before_survives_too() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Codec<Fixtures.Dynamic> codec = model(3);
            JsonValue tree = JsonValue.parse(json.object(4));

            assertThat(ExactJson.of(codec.toJsonValue(codec.fromJson(tree)))).isEqualTo(ExactJson.of(tree));
        }
    }

    @Test
    void text_and_tree_are_read_as_the_same_object() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Codec<Fixtures.Dynamic> codec = model(3);
            String text = json.object(4);

            Fixtures.Dynamic fromText = codec.fromJson(text);
            Fixtures.Dynamic fromTree = codec.fromJson(JsonValue.parse(text));

            assertThat(fromText).isEqualTo(fromTree).hasSameHashCodeAs(fromTree);
            assertThat(fromText.toString()).isEqualTo(fromTree.toString());
        }
    }

    @Test
    void a_builder_keeps_what_it_is_not_told_to_change() {
        for (int i = 0; i < DOCUMENTS; i++) {
            FieldSet fields = fields(3);
            Codec<Fixtures.Dynamic> codec = Fixtures.Dynamic.codec(fields);
            String text = json.object(4);

            Fixtures.Dynamic rebuilt = codec.fromJson(text).toBuilder().build();

            assertThat(ExactJson.of(rebuilt.toJson())).isEqualTo(ExactJson.of(text));
        }
    }

    @Test
    void every_member_is_there_as_it_came() {
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonObject tree = (JsonObject) JsonValue.parse(json.object(3));
            Fixtures.Dynamic model = model(3).fromJson(tree);

            for (String name : RandomJson.NAMES) {
                JsonValue member = model.member(name).orElse(null);
                if (tree.members().containsKey(name)) {
                    assertThat(ExactJson.of(member)).isEqualTo(ExactJson.of(tree.get(name)));
                } else {
                    assertThat(member).isNull();
                }
            }
        }
    }

    @Test
    void an_accessor_gives_a_value_or_says_what_is_wrong_without_showing_it() {
        for (int i = 0; i < DOCUMENTS; i++) {
            FieldSet fields = fields(3);
            Fixtures.Dynamic model = Fixtures.Dynamic.codec(fields).fromJson(json.object(3));
            for (Field<?> field : fields.fields) {
                try {
                    Object value = model.value(field);
                    assertThat(value).isNotNull();
                } catch (JsonException e) {
                    assertThat(e.getMessage())
                            .startsWith("test.dynamic." + field.name + ": ")
                            .contains("expected ")
                            .containsAnyOf(", found ", ", it is absent");
                }
            }
            assertThatCode(model::toString).doesNotThrowAnyException();
        }
    }

    private Codec<Fixtures.Dynamic> model(int depth) {
        return Fixtures.Dynamic.codec(fields(depth));
    }

    private FieldSet fields(int depth) {
        FieldSet fields = new FieldSet("test.dynamic");
        for (String name : RandomJson.NAMES) {
            if (random.nextInt(3) > 0) {
                fields.add(name, codec(depth), random.nextInt(2 * Field.WRITE_ONLY));
            }
        }
        return fields;
    }

    private Codec<?> codec(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return compound(depth);
        }
        return json.oneOf(List.of(
                Codecs.STRING,
                Codecs.BOOLEAN,
                Codecs.INT,
                Codecs.LONG,
                Codecs.BIG_INTEGER,
                Codecs.DOUBLE,
                Codecs.DECIMAL,
                Codecs.DATE,
                Codecs.DATE_TIME,
                Codecs.DATE_TIME_RFC2822,
                Codecs.DURATION,
                Codecs.UUID,
                Codecs.URI,
                Codecs.BASE64,
                Codecs.ANY,
                Fixtures.Order.codec(),
                Fixtures.Rate.codec(),
                Fixtures.Pet.codec(),
                Fixtures.Everything.codec()));
    }

    private Codec<?> compound(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> Codecs.list(codec(depth - 1));
            case 1 -> Codecs.nullableList(codec(depth - 1));
            case 2 -> Codecs.map(codec(depth - 1));
            case 3 -> Codecs.nullableMap(codec(depth - 1));
            default -> model(depth - 1);
        };
    }
}
