package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Models, enumerations and unions as the generator emits them, one of each sort. */
final class Fixtures {
    private Fixtures() {}

    /** A model with a member of every type. */
    static final class Everything extends JsonModel {
        private static final FieldSet FIELDS = new FieldSet("test.everything");
        static final Field<String> ID = FIELDS.add("id", Codecs.STRING, Field.REQUIRED);
        static final Field<String> SECRET = FIELDS.add("secret", Codecs.STRING, Field.NULLABLE | Field.SENSITIVE);
        static final Field<Boolean> FLAG = FIELDS.add("flag", Codecs.BOOLEAN);
        static final Field<Integer> INT = FIELDS.add("int", Codecs.INT);
        static final Field<Long> LONG = FIELDS.add("long", Codecs.LONG, Field.NULLABLE);
        static final Field<BigInteger> BIG = FIELDS.add("big", Codecs.BIG_INTEGER);
        static final Field<Double> DOUBLE = FIELDS.add("double", Codecs.DOUBLE);
        static final Field<BigDecimal> DECIMAL = FIELDS.add("decimal", Codecs.DECIMAL);
        static final Field<LocalDate> DATE = FIELDS.add("date", Codecs.DATE);
        static final Field<OffsetDateTime> TIME = FIELDS.add("time", Codecs.DATE_TIME, Field.NULLABLE);
        static final Field<OffsetDateTime> MAIL_TIME = FIELDS.add("mail_time", Codecs.DATE_TIME_RFC2822);
        static final Field<Duration> DURATION = FIELDS.add("duration", Codecs.DURATION);
        static final Field<UUID> UUID = FIELDS.add("uuid", Codecs.UUID);
        static final Field<URI> URI = FIELDS.add("uri", Codecs.URI);
        static final Field<Bytes> BYTES = FIELDS.add("bytes", Codecs.BASE64);
        static final Field<JsonValue> ANY = FIELDS.add("any", Codecs.ANY);
        static final Field<List<OffsetDateTime>> TIMES = FIELDS.add("times", Codecs.list(Codecs.DATE_TIME));
        static final Field<List<@Nullable Long>> GAPS = FIELDS.add("gaps", Codecs.nullableList(Codecs.LONG));
        static final Field<Map<String, UUID>> IDS = FIELDS.add("ids", Codecs.map(Codecs.UUID));
        static final Field<Everything> CHILD = FIELDS.add("child", Codecs.model(new Builder()), Field.NULLABLE);
        static final Field<List<Everything>> CHILDREN =
                FIELDS.add("children", Codecs.list(Codecs.model(new Builder())));
        static final Field<Order> ORDER = FIELDS.add("order", Order.codec());
        static final Field<Pet> PET = FIELDS.add("pet", Pet.codec());

        private Everything(Values values) {
            super(FIELDS, values);
        }

        <T> @Nullable T value(Field<T> field) {
            return get(field);
        }

        <T> T required(Field<T> field) {
            return require(field);
        }

        Map<String, Long> additionalPropertyValues() {
            return AdditionalMembers.of(this, Codecs.LONG);
        }

        Map<String, @Nullable Long> nullableAdditionalPropertyValues() {
            return AdditionalMembers.nullable(this, Codecs.LONG);
        }

        static Codec<Everything> codec() {
            return Codecs.model(new Builder());
        }

        static Everything of(String json) {
            return codec().fromJson(json);
        }

        static Builder builder() {
            return new Builder();
        }

        Builder toBuilder() {
            return copyTo(new Builder());
        }

        static final class Builder extends JsonModelBuilder<Everything, Builder> {
            <T> Builder with(Field<T> field, @Nullable T value) {
                return set(field, value);
            }

            @Override
            protected Everything create(Values values) {
                return new Everything(values);
            }
        }
    }

    /** An enumeration of strings. */
    static final class Order extends OpenEnum<String, Order.Known> {
        static final Order ASC = new Order("asc", Order.Known.ASC);
        static final Order DESC = new Order("desc", Order.Known.DESC);
        private static final Map<String, Order> VALUES = index(ASC, DESC);

        private Order(String value, Order.Known known) {
            super(value, known);
        }

        static Order of(String value) {
            Order known = VALUES.get(value);
            return known != null ? known : new Order(value, Order.Known.UNRECOGNIZED);
        }

        static Codec<Order> codec() {
            return new EnumCodec<>(Codecs.STRING, Order::of);
        }

        enum Known {
            ASC,
            DESC,
            UNRECOGNIZED
        }
    }

    /** An enumeration of decimal numbers. */
    static final class Rate extends OpenEnum<BigDecimal, Rate.Known> {
        static final Rate HALF = new Rate(new BigDecimal("0.5"), Rate.Known.HALF);
        static final Rate WHOLE = new Rate(new BigDecimal("1"), Rate.Known.WHOLE);
        private static final Map<BigDecimal, Rate> VALUES = index(HALF, WHOLE);

        private Rate(BigDecimal value, Rate.Known known) {
            super(value, known);
        }

        static Rate of(BigDecimal value) {
            Rate known = VALUES.get(key(value));
            return known != null ? known : new Rate(value, Rate.Known.UNRECOGNIZED);
        }

        static Codec<Rate> codec() {
            return new EnumCodec<>(Codecs.DECIMAL, Rate::of);
        }

        enum Known {
            HALF,
            WHOLE,
            UNRECOGNIZED
        }
    }

    /** A union with a discriminator. */
    sealed interface Pet extends JsonEncodable permits Cat, Dog, Pet.Text, Pet.Unknown {
        record Text(String value) implements Pet {
            @Override
            public void writeTo(JsonWriter out) {
                out.value(Codecs.STRING, value);
            }
        }

        record Unknown(JsonValue json) implements Pet {
            @Override
            public void writeTo(JsonWriter out) {
                json.writeTo(out);
            }
        }

        static Codec<Pet> codec() {
            return Variants.codec(Pet.class, Unknown::new, Pet::variants);
        }

        private static void variants(Variants<Pet> variants) {
            variants.discriminator("type");
            variants.map("cat", Cat.codec());
            variants.map("dog", Dog.codec());
            variants.object(Cat.codec());
            variants.object(Dog.codec());
            variants.value(Codecs.STRING, Text::new);
        }
    }

    /** A variant without a constant. */
    static final class Cat extends JsonModel implements Pet {
        private static final FieldSet FIELDS = new FieldSet("test.cat");
        private static final Field<String> TYPE = FIELDS.add("type", Codecs.STRING);
        private static final Field<String> NAME = FIELDS.add("name", Codecs.STRING, Field.REQUIRED | Field.SENSITIVE);
        private static final Field<Long> LIVES = FIELDS.add("lives", Codecs.LONG);

        private Cat(Values values) {
            super(FIELDS, values);
        }

        String name() {
            return require(NAME);
        }

        @Nullable
        Long lives() {
            return get(LIVES);
        }

        @Nullable
        String type() {
            return get(TYPE);
        }

        static Codec<Cat> codec() {
            return Codecs.model(new Builder());
        }

        static final class Builder extends JsonModelBuilder<Cat, Builder> {
            @Override
            protected Cat create(Values values) {
                return new Cat(values);
            }
        }
    }

    /** A variant with a constant. */
    static final class Dog extends JsonModel implements Pet {
        private static final FieldSet FIELDS = new FieldSet("test.dog");
        private static final Field<String> KIND = FIELDS.constant("kind", Codecs.STRING, "dog", Field.REQUIRED);
        private static final Field<String> NAME = FIELDS.add("name", Codecs.STRING, Field.REQUIRED);
        private static final Field<Boolean> BARKS = FIELDS.add("barks", Codecs.BOOLEAN);

        private Dog(Values values) {
            super(FIELDS, values);
        }

        @Nullable
        String kind() {
            return get(KIND);
        }

        @Nullable
        Boolean barks() {
            return get(BARKS);
        }

        static Builder builder() {
            return new Builder();
        }

        static Codec<Dog> codec() {
            return Codecs.model(new Builder());
        }

        static final class Builder extends JsonModelBuilder<Dog, Builder> {
            Builder name(String name) {
                return set(NAME, name);
            }

            Builder kind(String kind) {
                return set(KIND, kind);
            }

            @Override
            protected Dog create(Values values) {
                return new Dog(values);
            }
        }
    }

    /** A model whose members are chosen at run time. */
    static final class Dynamic extends JsonModel {
        private final FieldSet fields;

        private Dynamic(FieldSet fields, Values values) {
            super(fields, values);
            this.fields = fields;
        }

        Object value(Field<?> field) {
            return require(field);
        }

        static Codec<Dynamic> codec(FieldSet fields) {
            return Codecs.model(new Builder(fields));
        }

        Builder toBuilder() {
            return copyTo(new Builder(fields));
        }

        static final class Builder extends JsonModelBuilder<Dynamic, Builder> {
            private final FieldSet fields;

            Builder(FieldSet fields) {
                this.fields = fields;
            }

            @Override
            protected Dynamic create(Values values) {
                return new Dynamic(fields, values);
            }
        }
    }
}
