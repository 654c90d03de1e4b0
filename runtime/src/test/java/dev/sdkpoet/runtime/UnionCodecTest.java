package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Cat;
import dev.sdkpoet.runtime.Fixtures.Dog;
import dev.sdkpoet.runtime.Fixtures.Pet;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UnionCodecTest {
    private static final Codec<Pet> PET = Pet.codec();

    @Test
    void the_discriminator_decides() {
        assertThat(PET.fromJson("{\"type\":\"cat\"}")).isInstanceOf(Cat.class);
        assertThat(PET.fromJson("{\"type\":\"dog\",\"lives\":9,\"name\":\"Tom\"}"))
                .isInstanceOf(Dog.class);
        assertThat(PET.fromJson("{\"name\":\"x\",\"kind\":\"dog\",\"type\":\"cat\"}"))
                .isInstanceOf(Cat.class);
    }

    @Test
    void a_discriminator_value_that_is_new_makes_the_value_unknown_though_it_looks_familiar() {
        Pet pet = PET.fromJson("{\"type\":\"bird\",\"name\":\"Tweety\"}");

        assertThat(pet).isInstanceOf(Pet.Unknown.class);
        assertThat(PET.toJson(pet)).isEqualTo("{\"type\":\"bird\",\"name\":\"Tweety\"}");
    }

    @Test
    void a_constant_outweighs_a_discriminator_value_that_is_new() {
        assertThat(PET.fromJson("{\"type\":\"Canine\",\"kind\":\"dog\",\"name\":\"Rex\"}"))
                .isInstanceOf(Dog.class);
    }

    @Test
    void without_the_discriminator_the_form_decides() {
        assertThat(PET.fromJson("{\"name\":\"Tom\",\"lives\":9}")).isInstanceOf(Cat.class);
        assertThat(PET.fromJson("{\"name\":\"Rex\",\"kind\":\"dog\"}")).isInstanceOf(Dog.class);
        assertThat(PET.fromJson("{\"kind\":\"dog\"}")).isInstanceOf(Dog.class);
        assertThat(PET.fromJson("{\"lives\":9}")).isInstanceOf(Pet.Unknown.class);
        assertThat(PET.fromJson("{}")).isInstanceOf(Pet.Unknown.class);
    }

    @Test
    void other_kinds_of_value_find_their_variant_or_are_unknown() {
        assertThat(PET.fromJson("\"cat\"")).isEqualTo(new Pet.Text("cat"));
        for (String json : List.of("1", "[]", "true", "null", "[\"cat\"]")) {
            Pet pet = PET.fromJson(json);
            assertThat(pet).isEqualTo(new Pet.Unknown(JsonValue.parse(json)));
            assertThat(PET.toJson(pet)).isEqualTo(json);
        }
    }

    @Test
    void a_chosen_variant_keeps_what_does_not_fit() {
        String json = "{\"type\":\"cat\",\"lives\":\"nine\",\"new\":1.50}";
        Cat cat = (Cat) PET.fromJson(json);

        assertThatThrownBy(cat::lives).isInstanceOf(JsonException.class);
        assertThat(cat.type()).isEqualTo("cat");
        assertThat(cat.toJson()).isEqualTo(json);
    }

    @Test
    void the_variant_with_more_of_the_members_wins_and_then_the_first() {
        Codec<Named> codec = union(variants -> {
            variants.object(model("a", "x"));
            variants.object(model("b", "x", "y"));
            variants.object(model("c", "y", "x"));
        });

        assertThat(name(codec, "{\"x\":1}")).isEqualTo("a");
        assertThat(name(codec, "{\"x\":1,\"y\":1}")).isEqualTo("b");
        assertThat(name(codec, "{\"y\":1}")).isEqualTo("b");
        assertThat(name(codec, "{}")).isEqualTo("a");
    }

    @Test
    void a_value_is_read_by_the_first_type_that_holds_it_as_it_is_else_by_the_first_that_holds_it() {
        Codec<Named> codec = union(variants -> {
            variants.value(Codecs.LONG, value -> new Box("long", value));
            variants.value(Codecs.DECIMAL, value -> new Box("decimal", value));
            variants.value(Codecs.DATE, value -> new Box("date", value));
            variants.value(Codecs.STRING, value -> new Box("string", value));
            variants.value(Codecs.list(Codecs.LONG), value -> new Box("longs", value));
            variants.value(Codecs.list(Codecs.STRING), value -> new Box("strings", value));
            variants.value(Codecs.map(Codecs.LONG), value -> new Box("map", value));
        });

        assertThat(codec.fromJson("1")).isEqualTo(new Box("long", 1L));
        assertThat(codec.fromJson("1.5")).isEqualTo(new Box("decimal", new BigDecimal("1.5")));
        assertThat(codec.fromJson("1.0")).isEqualTo(new Box("decimal", new BigDecimal("1.0")));
        assertThat(codec.fromJson("1e2")).isEqualTo(new Box("long", 100L));
        assertThat(codec.fromJson("\"2015-07-30\"")).isEqualTo(new Box("date", LocalDate.of(2015, 7, 30)));
        assertThat(codec.fromJson("\"2015-07-32\"")).isEqualTo(new Box("string", "2015-07-32"));
        assertThat(codec.fromJson("[1,2]")).isEqualTo(new Box("longs", List.of(1L, 2L)));
        assertThat(codec.fromJson("[\"a\"]")).isEqualTo(new Box("strings", List.of("a")));
        assertThat(codec.fromJson("{\"a\":1}")).isEqualTo(new Box("map", Map.of("a", 1L)));
        assertThatThrownBy(() -> codec.fromJson("[true]"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("found an array");
    }

    @Test
    void a_value_in_another_form_is_written_back_as_it_came() {
        FieldSet fields = new FieldSet("test");
        Field<Named> box = fields.add("box", union(variants -> {
            variants.value(Codecs.DATE_TIME, value -> new Box("time", value));
            variants.value(Codecs.LONG, value -> new Box("long", value));
        }));
        Codec<Fixtures.Dynamic> codec = Fixtures.Dynamic.codec(fields);

        Fixtures.Dynamic model = codec.fromJson("{\"box\":1.0}");
        assertThat(model.value(box)).isEqualTo(new Box("long", 1L));
        assertThat(codec.toJson(model)).isEqualTo("{\"box\":1.0}");
        assertThat(codec.toJson(codec.fromJson("{\"box\":\"2015-07-30T20:00:00.000Z\"}")))
                .isEqualTo("{\"box\":\"2015-07-30T20:00:00.000Z\"}");
    }

    @Test
    void lists_of_models_are_told_apart_by_their_items() {
        Codec<Named> codec = union(variants -> {
            variants.value(Codecs.list(Cat.codec()), value -> new Box("cats", value));
            variants.value(Codecs.list(Dog.codec()), value -> new Box("dogs", value));
        });

        assertThat(codec.fromJson("[{\"kind\":\"dog\",\"name\":\"Rex\"}]").name())
                .isEqualTo("dogs");
        assertThat(codec.fromJson("[{\"name\":\"Tom\",\"lives\":9}]").name()).isEqualTo("cats");
        assertThat(codec.fromJson("[]").name()).isEqualTo("cats");
    }

    @Test
    void unions_may_be_variants_of_unions_and_of_themselves() {
        assertThat(Tree.codec().fromJson("[[\"a\",[]],{\"name\":\"Tom\"}]"))
                .isEqualTo(new Box(
                        "list",
                        List.of(
                                new Box("list", List.of(new Box("pet", new Pet.Text("a")), new Box("list", List.of()))),
                                new Box("pet", Cat.codec().fromJson("{\"name\":\"Tom\"}")))));
    }

    @Test
    void a_union_within_itself_is_read_in_time_however_deep() {
        for (String json : List.of(
                "[".repeat(190) + "]".repeat(190),
                "{\"a\":".repeat(190) + "1" + "}".repeat(190),
                "[{\"a\":".repeat(95) + "1" + "}]".repeat(95))) {
            assertThat(Maze.codec().fromJson(json)).isNotNull();
        }
    }

    @Test
    void a_fallback_takes_the_objects_that_no_other_variant_is_sure_of() {
        Codec<Named> codec = union(variants -> {
            variants.discriminator("type");
            variants.map("a", model("a", "x"));
            variants.map("3", model("three", "x"));
            variants.object(model("a", "x"));
            variants.fallback(model("base", "type"));
        });

        assertThat(name(codec, "{\"type\":\"a\"}")).isEqualTo("a");
        assertThat(name(codec, "{\"type\":3}")).isEqualTo("three");
        assertThat(name(codec, "{\"type\":\"z\",\"x\":1}")).isEqualTo("base");
        assertThat(name(codec, "{\"x\":1}")).isEqualTo("base");
        assertThatThrownBy(() -> codec.fromJson("1")).isInstanceOf(JsonException.class);
    }

    /** A wrapper that isn't any one union's. */
    interface Named extends JsonEncodable {
        String name();
    }

    record Box(String name, Object value) implements Named {
        @Override
        public void writeTo(JsonWriter out) {
            if (value instanceof Long number) {
                out.value(number);
            } else {
                out.value(String.valueOf(value));
            }
        }
    }

    /** A union of lists of itself. */
    private static final class Tree {
        static Codec<Named> codec() {
            return new UnionCodec<>(Tree.class, null, variants -> {
                variants.value(Codecs.list(codec()), value -> new Box("list", value));
                variants.value(PET, value -> new Box("pet", value));
            });
        }
    }

    /** A union that contains itself in many ways. */
    private static final class Maze {
        static Codec<Named> codec() {
            return new UnionCodec<>(Maze.class, json -> new Box("unknown", json), variants -> {
                variants.value(Codecs.list(codec()), value -> new Box("list", value));
                variants.value(Codecs.nullableList(codec()), value -> new Box("list", value));
                variants.value(Codecs.map(codec()), value -> new Box("map", value));
                variants.value(Codecs.nullableMap(codec()), value -> new Box("map", value));
                variants.value(Codecs.list(Codecs.list(codec())), value -> new Box("lists", value));
                variants.object(Tree.codec());
            });
        }
    }

    private static String name(Codec<Named> codec, String json) {
        return codec.fromJson(json).name();
    }

    /** Each test has a union of its own. */
    private static Codec<Named> union(Consumer<Variants<Named>> declaration) {
        return new UnionCodec<>(newType(), null, declaration);
    }

    /** The interface of a union stands for it: no two of these are the same. */
    private static Class<?> newType() {
        return Proxy.newProxyInstance(new Loader(), new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
                .getClass();
    }

    /** A proxy's class belongs to the loader it was made for. */
    private static final class Loader extends ClassLoader {}

    /** A model with these members, which knows its name. */
    private static Codec<NamedModel> model(String name, String... members) {
        FieldSet fields = new FieldSet(name);
        for (String member : members) {
            fields.add(member, Codecs.ANY);
        }
        return Codecs.model(new NamedModel.Builder(fields));
    }

    private static final class NamedModel extends JsonModel implements Named {
        private final String name;

        private NamedModel(FieldSet fields, Values values) {
            super(fields, values);
            this.name = fields.modelName;
        }

        @Override
        public String name() {
            return name;
        }

        private static final class Builder extends JsonModelBuilder<NamedModel, Builder> {
            private final FieldSet fields;

            private Builder(FieldSet fields) {
                this.fields = fields;
            }

            @Override
            protected NamedModel create(Values values) {
                return new NamedModel(fields, values);
            }
        }
    }
}
