package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What builders take, and what is sent for it. All of it compiles with every warning on. */
class BuildersTest {
    private static GeneratedClient client;

    @BeforeAll
    static void generate() throws IOException {
        client = GeneratedClient.of(GoldenCase.CASES.resolve("builders").resolve("openapi.yaml"));
    }

    private static final String PERSON =
            "Person.builder().name(\"Ada\").born(1815).home(home -> home.city(\"London\"))";

    private static Object run(String code) {
        try {
            return client.run(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON of the person that the calls make, without what all of them have. */
    private static Object person(String calls) {
        return run("return " + PERSON + calls + ".build().toJson();")
                .toString()
                .replaceFirst("\"name\":\"Ada\",\"born\":1815,\"home\":\\{\"city\":\"London\"},?", "");
    }

    @Test
    void numbers_of_java_go_where_numbers_of_json_do() {
        assertThat(person(".balance(19.99).atoms(5).score(5).height(2).age(3)"))
                .isEqualTo("{\"age\":3,\"height\":2,\"balance\":19.99,\"atoms\":5,\"score\":5}");
        assertThat(person(".balance(9007199254740993L).atoms(5L).score(1e3).age(Integer.valueOf(3))"))
                .isEqualTo("{\"age\":3,\"balance\":9007199254740993,\"atoms\":5,\"score\":1000.0}");
        assertThat(person(
                        ".balance(new java.math.BigDecimal(\"1.10\")).atoms(java.math.BigInteger.TEN).age((short) 3)"))
                .isEqualTo("{\"age\":3,\"balance\":1.10,\"atoms\":10}");
        assertThatThrownBy(() -> person(".balance(0.0 / 0)")).hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void null_is_null_where_that_is_allowed_and_nothing_where_a_member_may_be_missing() {
        assertThat(person(".nickname(null).score(null).formerly(null)"))
                .isEqualTo("{\"nickname\":null,\"score\":null,\"formerly\":null}");
        assertThat(person(".active(true).age(1).tags(List.of(\"a\")).office(null).active(null).age(null).tags(null)"
                        + ".balance(null).atoms(null).height(null).labels(null).pet(null).data(null)"))
                .isEqualTo("{}");
        assertThatThrownBy(() -> person(".name(null)"))
                .rootCause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name may not be null");
        assertThatThrownBy(() -> person(".home(null)")).rootCause().hasMessage("home may not be null");
    }

    @Test
    void items_and_entries_are_added_to_what_is_there() {
        assertThat(person(".addTag(\"a\").addTag(\"b\").addLuckyNumber(7).addNullableNote(null).addChild(\"c\")"))
                .isEqualTo(
                        "{\"tags\":[\"a\",\"b\"],\"luckyNumbers\":[7],\"nullableNotes\":[null],\"children\":[\"c\"]}");
        assertThat(person(".tags(List.of(\"a\")).addTag(\"b\").tags(List.of(\"c\")).addTag(\"d\")"))
                .isEqualTo("{\"tags\":[\"c\",\"d\"]}");
        assertThat(person(".putLabel(\"k\", \"v\").putLabel(\"k\", \"w\").putMeta(\"n\", JsonValue.of(1))"
                        + ".putCount(\"none\", null).putCount(\"one\", 1L)"))
                .isEqualTo("{\"labels\":{\"k\":\"w\"},\"meta\":{\"n\":1},\"counts\":{\"none\":null,\"one\":1}}");
        assertThat(person(".addAddress(a -> a.city(\"Bern\").addLine(\"x\")).addAddress(Address.fromJson(\"{}\"))"
                        + ".putOffice(\"o\", Address.builder().city(\"Rom\").build())"))
                .isEqualTo(
                        "{\"addresses\":[{\"city\":\"Bern\",\"lines\":[\"x\"]},{}],\"offices\":{\"o\":{\"city\":\"Rom\"}}}");
        assertThatThrownBy(() -> person(".putLabel(null, \"v\")")).rootCause().hasMessage("a key may not be null");
    }

    @Test
    void what_was_built_never_changes() {
        assertThat(run("""
                Person.Builder builder = %s.addTag("a").putLabel("k", "v");
                Person first = builder.build();
                Person second = builder.addTag("b").putLabel("l", "w").build();
                Person third = first.toBuilder().addTag("c").putLabel("m", "x").build();
                List<String> row = new ArrayList<>(List.of("x"));
                try {
                    second.tags().add("z");
                    return "changed";
                } catch (UnsupportedOperationException e) {
                    return first.tags() + " " + first.labels() + " " + second.tags() + " " + second.labels() + " "
                            + third.tags() + " " + third.labels() + " " + first.equals(first.toBuilder().build());
                }
                """.formatted(PERSON))).isEqualTo("[a] {k=v} [a, b] {k=v, l=w} [a, c] {k=v, m=x} true");
    }

    @Test
    void a_list_within_a_list_is_copied_when_it_is_added() {
        assertThat(run("""
                List<java.math.BigDecimal> row = new ArrayList<>(List.of(java.math.BigDecimal.ONE));
                Person.Builder builder = %s.addMatrix(row);
                row.clear();
                return builder.build().matrix();
                """.formatted(PERSON))).isEqualTo("[[1]]");
    }

    @Test
    void what_was_read_oddly_keeps_its_value_and_loses_its_spelling_where_something_is_added() {
        assertThat(run("""
                Person read = Person.fromJson("{\\"tags\\":[\\"a\\"],\\"luckyNumbers\\":[1.0],\\"labels\\":{\\"k\\":\\"v\\"}}");
                return read.toBuilder().name("A").born(1).home(h -> h.city("B"))
                        .addTag("b").addLuckyNumber(2).putLabel("l", "w").build().toJson();
                """))
                .isEqualTo("{\"name\":\"A\",\"born\":1,\"home\":{\"city\":\"B\"},\"tags\":[\"a\",\"b\"],"
                        + "\"luckyNumbers\":[1,2],\"labels\":{\"k\":\"v\",\"l\":\"w\"}}");
        assertThatThrownBy(() -> run("""
                return Person.fromJson("{\\"tags\\":7}").toBuilder().addTag("b").build();
                """)).rootCause().hasMessageContaining("tags: expected an array, found a number");
        assertThatThrownBy(() -> run("""
                return Person.fromJson("{\\"tags\\":[\\"a\\",7]}").toBuilder().addTag("b").build();
                """))
                .rootCause()
                .hasMessageContaining("item 1: expected a string, found a number");
    }

    @Test
    void any_member_can_be_cleared() {
        assertThat(run("""
                Person full = %s.nickname(null).addTag("a").putAdditionalProperty("more", JsonValue.of(1)).build();
                return full.toBuilder().clearMember("nickname").clearMember("tags").clearMember("more").clearMember("unknown")
                        .build().toJson() + " " + full.toBuilder().tags(null).build().tags();
                """.formatted(PERSON)))
                .isEqualTo("{\"name\":\"Ada\",\"born\":1815,\"home\":{\"city\":\"London\"}} null");
        assertThatThrownBy(() -> run("return " + PERSON + ".clearMember(\"name\").build();"))
                .rootCause()
                .hasMessage("Person needs name");
    }

    @Test
    void an_object_is_built_in_place() {
        assertThat(person(".office(o -> o.city(\"Bern\")).formerly(f -> { f.city(\"Rom\"); f.addLine(\"1\"); })"))
                .isEqualTo("{\"office\":{\"city\":\"Bern\"},\"formerly\":{\"city\":\"Rom\",\"lines\":[\"1\"]}}");
        assertThatThrownBy(() -> person(".office(o -> {})")).rootCause().hasMessage("Address needs city");
    }

    /** What compiled before there were overloads, and what it makes of {@link #PERSON}. */
    private static final List<String> OLD_CALLS = List.of(
            "builder.office(null) -> ",
            "builder.score(null) -> \"score\":null",
            "builder.nickname(null) -> \"nickname\":null",
            "builder.formerly(null) -> \"formerly\":null",
            "builder.age(5) -> \"age\":5",
            "builder.age((byte) 5) -> \"age\":5",
            "builder.age(Integer.valueOf(5)) -> \"age\":5",
            "builder.born(5) -> \"born\":5",
            "builder.born(5L) -> \"born\":5",
            "builder.born(Integer.valueOf(5)) -> \"born\":5",
            "builder.height(5) -> \"height\":5",
            "builder.height(5L) -> \"height\":5",
            "builder.height(5f) -> \"height\":5",
            "builder.height(Float.valueOf(5)) -> \"height\":5",
            "builder.active(true) -> \"active\":true",
            "builder.active(Boolean.TRUE) -> \"active\":true",
            "builder.age(flag ? 5 : 6) -> \"age\":5",
            "builder.office(flag ? Address.builder().city(\"B\").build() : null) -> \"office\":{\"city\":\"B\"}",
            "builder.score(flag ? java.math.BigDecimal.ONE : null) -> \"score\":1",
            "((java.util.function.Function<Address, Person.Builder>) builder::office).apply(null) -> ",
            "((java.util.function.Function<String, Person.Builder>) builder::nickname).apply(null) -> \"nickname\":null",
            "((java.util.function.IntFunction<Person.Builder>) builder::age).apply(5) -> \"age\":5",
            "((java.util.function.LongFunction<Person.Builder>) builder::born).apply(5) -> \"born\":5",
            "((java.util.function.DoubleFunction<Person.Builder>) builder::height).apply(5) -> \"height\":5",
            "((java.util.function.Function<java.math.BigDecimal, Person.Builder>) builder::balance).apply(null) -> ",
            "((java.util.function.BiFunction<Person.Builder, Address, Person.Builder>) Person.Builder::office).apply(builder, null) -> ",
            "java.util.Optional.of(Address.builder().city(\"B\").build()).map(builder::office).get() -> \"office\":{\"city\":\"B\"}",
            "java.util.stream.Stream.of(5L).map(builder::born).findFirst().get() -> \"born\":5",
            "java.util.stream.Stream.of(5).map(builder::age).findFirst().get() -> \"age\":5",
            "builder.office(java.util.Map.of(1, Address.builder().city(\"B\").build()).get(1)) -> \"office\":{\"city\":\"B\"}",
            "builder.age(java.util.Map.of(1, 5).get(1)) -> \"age\":5",
            "builder.born(java.util.List.of(5L).get(0)) -> \"born\":5",
            "builder.balance(java.util.Optional.<java.math.BigDecimal>empty().orElse(null)) -> ",
            "builder.office(java.util.Optional.<Address>empty().orElse(null)) -> ");

    /** {@link #PERSON} as JSON, with one more member or another value of {@code born}. */
    private static String json(String member) {
        String json = "{\"name\":\"Ada\",\"born\":1815,\"home\":{\"city\":\"London\"}}";
        if (member.startsWith("\"born\"")) {
            return json.replace("\"born\":1815", member);
        }
        return member.isEmpty() ? json : json.substring(0, json.length() - 1) + "," + member + "}";
    }

    @Test
    void calls_of_older_clients_compile_and_mean_the_same() {
        String calls = OLD_CALLS.stream()
                .map(call -> "builder = %s; told.add(%s.build().toJson());".formatted(PERSON, call.split(" -> ")[0]))
                .collect(Collectors.joining("\n"));
        assertThat(run("""
                boolean flag = true;
                List<String> told = new ArrayList<>();
                Person.Builder builder = %s;
                %s
                return String.join("\\n", told);
                """.formatted(PERSON, calls)).toString().lines())
                .containsExactlyElementsOf(OLD_CALLS.stream()
                        .map(call -> json(call.substring(call.indexOf(" -> ") + 4)))
                        .toList());
    }

    @Test
    void options_have_the_same_methods() {
        assertThat(run("""
                FindPeopleOptions.Builder builder = FindPeopleOptions.builder().addId(1).addId(2).price(9.5).age(5)
                        .putLabel("k", "v").near(n -> n.city("Bern")).addSecretWord("s3cret");
                FindPeopleOptions first = builder.build();
                FindPeopleOptions second = first.toBuilder().addId(3).addSecretWord("t0p").near(null).labels(null).price(null)
                        .build();
                builder.addId(9);
                Wire wire = new Wire(204, "application/json", "");
                wire.client().people().findPeople(first);
                return wire.line().strip() + "\\n" + first + "\\n" + second + " " + second.secretWords();
                """))
                .isEqualTo(
                        "GET https://example.com/people?ids=1&ids=2&secretWords=s3cret&price=9.5&age=5&labels%5Bk%5D=v"
                                + "&near%5Bcity%5D=Bern\n"
                                + "FindPeopleOptions{age=5, ids=[1, 2], labels={k=v}, near=Address{city=Bern}, price=9.5, secretWords=***}\n"
                                + "FindPeopleOptions{age=5, ids=[1, 2, 3], secretWords=***} [s3cret, t0p]");
    }

    @Test
    void a_map_of_options_is_the_callers_own() {
        assertThat(run("""
                Map<String, String> labels = new java.util.LinkedHashMap<>(Map.of("k", "v"));
                FindPeopleOptions.Builder builder = FindPeopleOptions.builder().labels(labels).putLabel("l", "w");
                FindPeopleOptions options = builder.build();
                labels.clear();
                return labels + " " + options.labels();
                """)).isEqualTo("{} {k=v, l=w}");
    }

    @Test
    void names_that_are_taken_give_way() {
        assertThat(run("""
                Hostile hostile = Hostile.builder().addTag("tag").addTags("tags").addIndex("indexes").addIndices("indices")
                        .addBox("box").addBoxes("boxes").addLens("lens").addLenses("lenses").putKey("key").putKeys("k", "keys")
                        .add("add").put("put").set("set").build_("build").create("create").clear("clear").clearMember_("member")
                        .addClass("class").addVal("val").putFun("f", "fun").add2fas("2fa").addStatus("s").addNews("n")
                        .built(b -> b.city("B")).consumer(c -> c.edit("e")).void_(v -> v.none("n")).setters(s -> s.addValue("v"))
                        .addAddress(a -> a.city("C"))
                        .build();
                Hostile same = Hostile.fromJson(hostile.toJson());
                return same.equals(hostile) + " " + hostile.tag() + hostile.tags() + hostile.indexes() + hostile.indices() + hostile.boxes()
                        + hostile.lenses() + hostile.keys() + hostile.setters().values() + hostile.address();
                """)).isEqualTo("true [tag][tags][indexes][indices][boxes]null{k=keys}[v][Address{city=C}]");
    }

    @Test
    void a_value_of_java_is_a_value_of_json() {
        assertThat(run("""
                Map<String, Object> map = new java.util.LinkedHashMap<>();
                map.put("text", "a\\"b");
                map.put("whole", 1);
                map.put("large", 9007199254740993L);
                map.put("tenth", 0.1f);
                map.put("exact", new java.math.BigDecimal("1.10"));
                map.put("yes", true);
                map.put("none", null);
                map.put("list", Arrays.asList(1.5, null, List.of(), Map.of("k", "v")));
                map.put("model", Address.builder().city("Bern").build());
                map.put("json", JsonValue.parse("[1e3]"));
                return JsonValue.of(map).toJson() + JsonValue.of(List.of(1, "a")).toJson() + JsonValue.of(Set.of()).toJson();
                """))
                .isEqualTo("{\"text\":\"a\\\"b\",\"whole\":1,\"large\":9007199254740993,\"tenth\":0.1,\"exact\":1.10,"
                        + "\"yes\":true,\"none\":null,\"list\":[1.5,null,[],{\"k\":\"v\"}],\"model\":{\"city\":\"Bern\"},"
                        + "\"json\":[1e3]}[1,\"a\"][]");
        assertThatThrownBy(() -> run("return JsonValue.of(List.of(new java.util.Date()));"))
                .rootCause()
                .isInstanceOf(ClassCastException.class)
                .hasMessageContaining("java.util.Date");
        assertThatThrownBy(() -> run("return JsonValue.of(Map.of(\"a\", Double.NaN));"))
                .rootCause()
                .hasMessage("JSON has no NaN");
        assertThatThrownBy(() -> run("return JsonValue.of(List.of(new int[1]));"))
                .rootCause()
                .isInstanceOf(ClassCastException.class);
    }

    /** Each item costs the same, however many there are. */
    @Test
    @Timeout(60)
    void hundreds_of_thousands_of_items_are_added_in_no_time() {
        assertThat(run("""
                Person.Builder builder = %s;
                FindPeopleOptions.Builder options = FindPeopleOptions.builder();
                for (int i = 0; i < 400_000; i++) {
                    builder.addTag("t").putLabel("k" + i, "v");
                    options.addId(i);
                }
                return builder.build().tags().size() + builder.build().labels().size() + options.build().ids().size();
                """.formatted(PERSON))).isEqualTo("1200000");
    }

    private static final String ORDERS = """
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders:
                post:
                  operationId: createOrder
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'204': {description: Done.}}
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    total: {type: number}
                    address: {type: object, properties: {city: {type: string}, zip: {type: string}}}
                    items: {type: array, items: {type: object, properties: {sku: {type: string}, quantity: {type: integer}}}}
                    labels: {type: object, additionalProperties: {type: string}}
                    note: {type: string, nullable: true}
                    metadata: {}
            """;

    @Test
    void the_example_of_the_readme_does_what_it_says() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("Order order = Order.builder()");
        String example = readme.substring(begin, readme.indexOf("```", begin));

        assertThat(GeneratedClient.of(ORDERS).run(example + "return order.toJson() + moved.toJson();"))
                .isEqualTo(
                        "{\"total\":19.99,\"address\":{\"city\":\"Bern\"},\"items\":[{\"sku\":\"A1\",\"quantity\":2}],"
                                + "\"labels\":{\"channel\":\"web\"},\"metadata\":{\"ids\":[1,2]}}"
                                + "{\"total\":19.99,\"address\":{\"city\":\"Basel\"},\"items\":[{\"sku\":\"A1\",\"quantity\":2}],"
                                + "\"note\":null,\"metadata\":{\"ids\":[1,2]}}");
    }
}
