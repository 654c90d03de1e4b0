package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.text.JavaLiteral;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Values of the models of the case folders: read, told apart, written back as they came, and built. */
class ModelUsageTest {
    private static GeneratedClient client(String name) throws IOException {
        return GeneratedClient.of(GoldenCase.CASES.resolve(name).resolve("openapi.yaml"));
    }

    /** Java that reads each JSON as the type, and says of which class it is and whether it comes back as it was. */
    private static String told(String type, String... jsons) {
        return List.of(jsons).stream()
                .map(json -> "told.add(of(%1$s.codec(), %2$s));".formatted(type, JavaLiteral.string(json)))
                .collect(Collectors.joining("\n"));
    }

    /** Runs what {@link #told} made. */
    private static String run(GeneratedClient client, String code) throws IOException {
        return client.run("""
                return new Object() {
                    final List<String> told = new ArrayList<>();

                    <T> String of(Codec<T> codec, String json) {
                        T value = codec.fromJson(json);
                        String back = codec.toJson(value);
                        return value.getClass().getSimpleName() + (back.equals(json) ? "" : " lost " + json + " -> " + back);
                    }

                    List<String> all() {
                        %s
                        return told;
                    }
                }.all();
                """.formatted(code));
    }

    @Test
    void every_primitive_and_format_is_read_as_its_type_and_written_as_it_came() throws IOException {
        String json = """
                {"string":"s","int32":7,"int64":-9223372036854775808,"flag":true,"requiredNullable":null,\
                "integer":9223372036854775807,"huge":18446744073709551615,"beyond":99999999999999999998,"narrow":-128,\
                "unsigned":4294967295,"wide":4294967295,"float":0.1,"double":1.0E-5,"number":1.10,"decimal":0.30,\
                "decimalText":"1.50","date":"2020-02-29","dateTime":"2020-01-02T03:04:05+02:00",\
                "rfc2822":"Thu, 02 Jan 2020 03:04:05 +0000","duration":"PT1H","time":"12:30",\
                "uuid":"123e4567-e89b-12d3-a456-426614174000","uri":"https://example.com/a","byte":"AQID","binary":"b",\
                "email":"a@b.c","password":"secret","unknown":"u","list":["a","a"],"nullableItems":["a",null],"map":{"k":1},\
                "free":{"k":[1]},"any":[null,{}],"nested":{"deeper":{"deepest":"d"}},"undeclared":{"x":0.10}}""";
        assertThat(client("values").run("""
                ValuesModel all = ValuesModel.fromJson(%s);
                return List.of(all.int32(), all.int64(), all.huge(), all.beyond(), all.narrow(), all.unsigned(), all.float_(),
                        all.number(), all.decimal(), all.decimalText(), all.date(), all.dateTime(), all.rfc2822().toInstant(),
                        all.duration(), all.uuid(), all.uri().getHost(), all.byte_().toByteArray().length,
                        all.list(), all.nullableItems(), all.map(), all.nested().deeper().deepest(),
                        all.additionalProperties().keySet(), JsonValue.parse(all.toJson()).equals(JsonValue.parse(%1$s)), all.toString().contains("secret"));
                """.formatted(JavaLiteral.string(json))))
                .isEqualTo(
                        "[7, -9223372036854775808, 18446744073709551615, 99999999999999999998, -128, 4294967295, 0.1, "
                                + "1.10, 0.30, 1.50, 2020-02-29, 2020-01-02T03:04:05+02:00, 2020-01-02T03:04:05Z, "
                                + "PT1H, 123e4567-e89b-12d3-a456-426614174000, example.com, 3, "
                                + "[a, a], [a, null], {k=1}, d, [undeclared], true, false]");
    }

    @Test
    void defaults_are_never_sent_and_absent_is_not_null() throws IOException {
        assertThat(client("values").run("""
                ValuesModel least = ValuesModel.builder().string("s").int32(1).int64(2).flag(true).requiredNullable(null).build();
                ValuesModel same = least.toBuilder().build();
                return least.toJson() + " " + least.list() + " " + least.equals(same);
                """))
                .isEqualTo(
                        "{\"string\":\"s\",\"int32\":1,\"int64\":2,\"flag\":true,\"requiredNullable\":null} null true");
    }

    @Test
    void what_is_new_in_3_1_survives() throws IOException {
        String json = """
                {"kind":"thing","name":null,"size":"big","described":{"extra":3},"tuple":["a",1],"anything":[1],"nothing":1,\
                "never":{"x":1},"conditional":{"a":"x","b":1,"c":"y"},"text":"{}","dynamic":2,"combined":{"more":"m","z":5},\
                "maybe":null,"constants":[7,8],"no":null,"anyOfThem":{"a":[1.0]},"half":{"a":"b","x-n":1},\
                "closed":{"a":"b","unasked":true},"guessed":"g","encoded":"AQID","count":1,"patterns":{"x-a":1},\
                "local":{"a":"l"}}""";
        assertThat(client("openapi-3.1").run("""
                Thing thing = Thing.fromJson(%s);
                return List.of(thing.size().getClass().getSimpleName(), thing.described().additionalPropertyValues(),
                        thing.tuple().size(), thing.conditional().additionalProperties().keySet(), thing.combined().more(),
                        thing.half().additionalProperties().keySet(), thing.closed().additionalProperties().keySet(),
                        thing.encoded().toByteArray().length, thing.patterns(), thing.local().a(),
                        thing.toJson().equals(%1$s), Thing.builder().build().toJson());
                """.formatted(JavaLiteral.string(json))))
                .isEqualTo("[StringValue, {extra=3}, 2, [b, c], m, [x-n], [unasked], 3, {x-a=1}, l, true, "
                        + "{\"kind\":\"thing\"}]");
    }

    @Test
    void variants_are_told_apart_by_whatever_the_document_says() throws IOException {
        assertThat(run(
                        client("unions"),
                        told(
                                        "Pet",
                                        "{\"petType\":\"cat\",\"lives\":9}",
                                        "{\"petType\":\"puppy\"}",
                                        "{\"petType\":\"cow\",\"milk\":1}",
                                        "7")
                                + told("Plant", "{\"petType\":\"Tree\",\"rings\":1}", "{\"petType\":\"Herb\"}")
                                + told("Creature", "{\"petType\":\"dog\"}", "{\"petType\":\"Herb\",\"scent\":\"s\"}")
                                + told("Shape", "{\"radius\":1.0}", "{\"side\":2,\"more\":[]}", "{}")
                                + told("Event", "{\"kind\":\"deleted\",\"by\":\"x\"}", "{\"kind\":\"created\"}")
                                + told(
                                        "Block",
                                        "{\"type\":1,\"text\":\"t\"}",
                                        "{\"type\":2,\"text\":\"t\"}",
                                        "{\"type\":3}")
                                + told("Value", "\"s\"", "1", "true", "[\"a\"]", "{\"petType\":\"x\"}", "null")
                                + told("Lists", "[\"a\"]", "[1,2]", "[{\"petType\":\"x\"}]", "[]", "[true]", "{}")
                                + told("Nested", "\"s\"", "{\"side\":1}", "[null]")
                                + told(
                                        "Vehicle",
                                        "{\"type\":\"Car\",\"doors\":4}",
                                        "{\"type\":\"Bus\",\"name\":\"n\"}")))
                .isEqualTo(
                        "[Cat, Dog, Unknown, Unknown, Tree, Herb, Dog, Herb, Circle, Square, Unknown, EventDeleted, EventCreated, "
                                + "TextBlock, ImageBlock, Unknown, StringValue, IntegerValue, BooleanValue, StringList, Cat, Unknown, "
                                + "StringList, IntegerList, CatList, StringList, Unknown, Unknown, StringValue, Square, StringList, Car, "
                                + "VehicleBase]");
    }

    @Test
    void what_all_of_merges_is_one_object_with_the_accessors_of_its_parents() throws IOException {
        assertThat(client("all-of").run("""
                String json = "{\\"id\\":1,\\"name\\":\\"Rex\\",\\"legs\\":4,\\"bark\\":\\"wow\\",\\"weeks\\":6,\\"toy\\":null}";
                Puppy puppy = Puppy.fromJson(json);
                PetProperties pet = puppy;
                DogProperties dog = puppy;
                Conflict conflict = Conflict.fromJson("{\\"value\\":7,\\"other\\":\\"x\\"}");
                return List.of(pet.id(), dog.bark(), puppy.legs(), puppy.toJson().equals(json), conflict.value(), conflict.other(),
                        Choice.fromJson("{\\"key\\":\\"k\\",\\"right\\":\\"r\\"}").getClass().getSimpleName());
                """)).isEqualTo("[1, wow, 4, true, 7, x, ChoiceRight]");
    }

    @Test
    void values_of_swagger_2_and_of_several_files_survive() throws IOException {
        assertThat(client("swagger-2.0").run("""
                String json = "[{\\"name\\":\\"a\\",\\"kind\\":\\"cat-1\\",\\"lives\\":9},{\\"name\\":\\"b\\",\\"weight\\":null}]";
                Wire wire = new Wire(200, "application/json", json);
                StringBuilder pets = new StringBuilder();
                wire.builder().apiKey("k").build().pets().listPets(ListPetsOptions.builder().ids(List.of(1L, 2L)).tags(List.of("x", "y")).names(
                        List.of("p", "q")).build()).forEach(pet -> pets.append(pet.getClass().getSimpleName()).append(Pet.codec().toJson(pet)));
                return wire.sent().split("\\n")[0] + " " + pets;
                """))
                .isEqualTo("GET https://example.com/v1/pets?ids=1,2&tags=x&tags=y&names=p%7Cq "
                        + "Cat{\"name\":\"a\",\"kind\":\"cat-1\",\"lives\":9}PetBase{\"name\":\"b\",\"weight\":null}");
        assertThat(client("multi-file").run("""
                String json = "{\\"name\\":\\"a\\",\\"owner\\":{\\"kind\\":\\"firm\\",\\"pet\\":{\\"nickname\\":\\"n\\"}},"
                        + "\\"friend\\":{\\"name\\":\\"b\\",\\"local\\":{\\"x\\":1}}}";
                Pet pet = new Wire(201, "application/json", json).client().pets().createPet(Pet.builder().name("a").build());
                return pet.owner().pet().nickname() + pet.friend().local().x() + pet.toJson().equals(json);
                """)).isEqualTo("n1true");
    }
}
