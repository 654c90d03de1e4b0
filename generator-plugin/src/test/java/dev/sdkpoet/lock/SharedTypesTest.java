package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inline types that are equal are one, and stay so, or apart, as a lock has them. */
class SharedTypesTest {
    private static final String STATUS = "{type: string, enum: [open, closed]}";
    private static final String MODEL = "example/model/";
    private static final List<List<String>> ORDERS = List.of(
            List.of("A", "B", "C"),
            List.of("A", "C", "B"),
            List.of("B", "A", "C"),
            List.of("B", "C", "A"),
            List.of("C", "A", "B"),
            List.of("C", "B", "A"));

    @TempDir
    private Path folder;

    @Test
    void a_new_place_changes_no_name() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        assertThat(models(build.plan(schemas(status("Bill", STATUS), status("Order", STATUS)))))
                .contains("Bill", "Order", "Status");
        assertThat(models(build.plan(
                        schemas(status("Account", STATUS), status("Bill", STATUS), status("Order", STATUS)))))
                .contains("Account", "Bill", "Order", "Status");
    }

    @Test
    void the_order_of_the_document_makes_no_difference() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan plan = build.plan(schemas(status("Bill", STATUS), status("Order", STATUS)));
        GenerationPlan turned = build.plan(schemas(status("Order", STATUS), status("Bill", STATUS)));
        assertThat(turned.tree().files().get(MODEL + "Status.java"))
                .isEqualTo(plan.tree().files().get(MODEL + "Status.java"));
    }

    @Test
    void a_setting_leaves_each_place_a_type_of_its_own() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        Files.writeString(folder.resolve("api.yaml"), schemas(status("Bill", STATUS), status("Order", STATUS)));
        assertThat(models(new SdkGenerator()
                        .plan(build.request().sharedTypes(false).build())))
                .contains("BillStatus", "OrderStatus")
                .doesNotContain("Status");
    }

    @Test
    void a_lock_of_the_same_document_changes_nothing() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        // The place that B goes by is none of those inside of A, of which only one is used from then on
        String document = schemas(
                object("Account", "b", STATUS),
                object("Bill", "a", "{type: object, description: One, properties: {b: " + STATUS + "}}"),
                object("Order", "a", "{type: object, description: Two, properties: {b: " + STATUS + "}}"));
        GenerationPlan plan = build.locked(document);
        assertThat(models(plan)).contains("A", "B");
        build.plan(document)
                .tree()
                .files()
                .forEach((name, text) ->
                        assertThat(text).isEqualTo(plan.tree().files().get(name)));
        assertThat(build.plan(document).lock().text()).isEqualTo(Files.readString(build.lock()));
    }

    @Test
    void what_the_lock_has_as_one_stays_one_when_a_place_gets_more() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(schemas(status("Bill", STATUS), status("Order", STATUS), status("Task", STATUS)));
        GenerationPlan plan = build.plan(schemas(
                status("Bill", STATUS), status("Order", STATUS.replace("open", "open, late")), status("Task", STATUS)));
        assertThat(models(plan)).contains("Bill", "Order", "Status", "Task");
        assertThat(plan.tree().files().get(MODEL + "Status.java")).contains("LATE");
        assertThat(messages(plan)).isEmpty();
    }

    @Test
    void long_limits_keep_types_apart_unless_a_lock_has_them_as_one() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String object = "{type: object, properties: {b: {type: string, pattern: '" + "x".repeat(501) + "'}}}";
        String equal = schemas(object("Bill", "a", object), object("Order", "a", object));
        String different = schemas(object("Bill", "a", object), object("Order", "a", object.replace("xx'", "xy'")));

        assertThat(models(build.plan(equal))).contains("A");
        assertThat(models(build.plan(different))).contains("BillA", "OrderA").doesNotContain("A");

        build.locked(equal);
        GenerationPlan plan = build.plan(different);
        assertThat(models(plan)).contains("A").doesNotContain("BillA", "OrderA");
        assertThat(messages(plan)).isEmpty();
    }

    @Test
    void a_new_member_that_places_say_different_things_of_takes_any_json_from_then_on() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String address = "{type: object, required: [city], properties: {city: {type: string}%s}}";
        build.locked(schemas(
                object("Bill", "address", address.formatted("")), object("Order", "address", address.formatted(""))));
        String grown = schemas(
                object(
                        "Bill",
                        "address",
                        address.formatted(", zip: {type: object, properties: {code: {type: string}}}")),
                object("Order", "address", address.formatted(", zip: {type: string}")));

        GenerationPlan plan = build.locked(grown);
        assertThat(models(plan)).containsExactlyInAnyOrder("Address", "Bill", "Order");
        assertThat(plan.tree().files().get(MODEL + "Address.java")).contains("String city()", "JsonValue zip()");
        assertThat(plan.lock().text()).containsPattern("/members/zip = zip @2 as any\n");
        assertThat(messages(plan)).isEmpty();

        GenerationPlan again = build.plan(grown);
        assertThat(again.lock().text()).isEqualTo(plan.lock().text());
        assertThat(again.tree().files()).isEqualTo(plan.tree().files());

        GenerationPlan agreed = build.plan(schemas(
                object("Bill", "address", address.formatted(", zip: {type: string}")),
                object("Order", "address", address.formatted(", zip: {type: string}"))));
        assertThat(agreed.tree().files().get(MODEL + "Address.java")).contains("JsonValue zip()");
        assertThat(agreed.lock().text()).isEqualTo(plan.lock().text());
    }

    @Test
    void objects_stay_one_with_what_is_in_them() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String address = "{type: object, required: [city], properties: {city: {type: string}%s}}";
        build.locked(schemas(
                object("Bill", "address", address.formatted("")), object("Order", "address", address.formatted(""))));
        GenerationPlan plan = build.plan(schemas(
                object("Bill", "address", address.formatted(", kind: {type: string, enum: [home, work]}")),
                object(
                        "Order",
                        "address",
                        address.formatted(", zip: {type: string}, kind: {type: string, enum: [home, work, other]}"))));
        assertThat(models(plan)).contains("Address", "Bill", "Order").hasSize(4);
        assertThat(plan.tree().files().get(MODEL + "Address.java")).contains("String city()", "zip()", "kind()");
        assertThat(messages(plan)).isEmpty();
    }

    @Test
    void the_type_outlives_the_place_that_it_goes_by() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String more = schemas(status("Bill", STATUS), status("Order", STATUS), status("Task", STATUS));
        build.locked(more);
        String fewer = schemas(object("Bill", "x", "{type: string}"), status("Order", STATUS), status("Task", STATUS));
        GenerationPlan plan = build.locked(fewer);
        assertThat(models(plan)).contains("Status");
        assertThat(models(build.locked(fewer))).contains("Status");
        String one = schemas(
                object("Bill", "x", "{type: string}"), object("Order", "x", "{type: string}"), status("Task", STATUS));
        assertThat(models(build.locked(one))).contains("Status");
        assertThat(models(build.plan(more))).contains("Status").doesNotContain("TaskStatus");
    }

    @Test
    void what_the_lock_has_apart_stays_apart() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String other = "{type: string, enum: [open, late]}";
        String all = "{type: string, enum: [open, closed, late]}";
        build.locked(schemas(status("Bill", STATUS), status("Order", other)));
        GenerationPlan plan = build.plan(schemas(status("Bill", all), status("Order", all), status("Task", all)));
        assertThat(models(plan)).contains("BillStatus", "OrderStatus", "TaskStatus");
        assertThat(messages(plan)).isEmpty();
    }

    @Test
    void a_place_that_contradicts_the_others_gets_a_type_of_its_own() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String document = schemas(status("Bill", STATUS), status("Order", STATUS), status("Task", STATUS));
        build.locked(document);
        GenerationPlan plan = build.locked(schemas(
                status("Bill", STATUS), status("Order", "{type: integer, enum: [1, 2]}"), status("Task", STATUS)));
        assertThat(models(plan)).contains("OrderStatus", "Status");
        assertThat(plan.tree().files().get(MODEL + "Bill.java")).contains("Status status()");
        assertThat(plan.tree().files().get(MODEL + "Task.java")).contains("Status status()");
        assertThat(messages(plan)).anyMatch(message -> message.contains("Callers may use `Status`"));
    }

    @Test
    void no_place_sends_the_value_of_another() throws IOException {
        LockedBuild build = addresses();
        String kind = ", kind: {type: string, enum: [%s]}";
        for (List<String> order : ORDERS) {
            GenerationPlan plan = build.plan(addresses(order, "", kind.formatted("bee"), kind.formatted("cee")));

            assertThat(models(plan)).containsExactlyInAnyOrder("A", "Address", "B", "C");
            assertThat(model(plan, "Address"))
                    .contains("Field<String> KIND")
                    .doesNotContain("FIELDS.constant", "put(KIND");
            assertThat(messages(plan)).isEmpty();
        }
    }

    @Test
    void new_members_that_contradict_each_other_leave_every_place_its_type() throws IOException {
        LockedBuild build = addresses();
        for (List<String> order : ORDERS) {
            GenerationPlan plan = build.plan(addresses(order, "", ", zip: {type: string}", ", zip: {type: integer}"));

            assertThat(models(plan)).containsExactlyInAnyOrder("A", "Address", "B", "C");
            assertThat(model(plan, "Address")).contains("Field<JsonValue> ZIP");
            assertThat(messages(plan)).isEmpty();
        }
    }

    @Test
    void what_is_in_new_members_is_one_as_far_as_it_can_be() throws IOException {
        LockedBuild build = addresses();
        String street = ", street: {type: object, properties: {name: {type: string}%s}}";
        for (List<String> order : ORDERS) {
            GenerationPlan plan = build.plan(addresses(
                    order,
                    "",
                    street.formatted(", number: {type: string}"),
                    street.formatted(", number: {type: integer}, side: {type: string}")));

            assertThat(models(plan)).hasSize(5).contains("Address");
            assertThat(plan.tree().files().values())
                    .anyMatch(file -> file.contains("Field<JsonValue> NUMBER") && file.contains("SIDE"));
            assertThat(messages(plan)).isEmpty();
        }
    }

    @Test
    void a_member_that_callers_know_and_that_changes_in_one_place_takes_that_place_out() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String zip = ", zip: {type: string}";
        build.locked(addresses(ORDERS.get(0), zip, zip, zip));
        for (List<String> order : ORDERS) {
            GenerationPlan plan = build.plan(addresses(order, zip, zip, ", zip: {type: integer}"));

            assertThat(models(plan)).containsExactlyInAnyOrder("A", "Address", "B", "C", "CAddress");
            assertThat(model(plan, "Address")).contains("Field<String> ZIP");
            assertThat(model(plan, "CAddress")).contains("Field<Long> ZIP");
            assertThat(messages(plan)).singleElement().asString().contains("Callers may use `Address`");
        }
    }

    @Test
    void a_place_sends_nothing_that_its_document_does_not_have() throws IOException {
        LockedBuild build = addresses();
        String required = ", kind: {type: string, enum: [bee]}";
        assertThat(model(build.plan(addresses(ORDERS.get(0), "", required, "")), "Address"))
                .contains("FIELDS.constant(\"kind\", Codecs.STRING, \"bee\", 0)");
        assertThat(model(build.plan(addresses(ORDERS.get(0), required, required, required)), "Address"))
                .contains("FIELDS.constant(\"kind\", Codecs.STRING, \"bee\", REQUIRED)");
    }

    @Test
    void types_that_come_to_contain_themselves_stay_one() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String node = "{type: object, properties: {name: {type: string}%s}}";
        build.locked(schemas(object("A", "node", node.formatted("")), object("B", "node", node.formatted(""))));
        String next = ", next: {$ref: '#/components/schemas/%s/properties/node'}";
        String document = schemas(
                object("A", "node", node.formatted(next.formatted("A"))),
                object("B", "node", node.formatted(next.formatted("B"))));
        for (int i = 0; i < 2; i++) {
            GenerationPlan plan = build.locked(document);

            assertThat(models(plan)).containsExactly("A", "B", "Node");
            assertThat(model(plan, "Node")).contains("Field<Node> NEXT");
            assertThat(messages(plan)).isEmpty();
        }
    }

    @Test
    void a_title_leaves_it_one_type() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(schemas(status("A", STATUS), status("B", STATUS), status("C", STATUS)));
        String titled = STATUS.replace("{", "{title: OrderState, ");
        for (List<String> types : List.of(
                List.of(titled, STATUS, STATUS),
                List.of(STATUS, titled, STATUS),
                List.of(STATUS, titled, titled),
                List.of(titled, titled, titled),
                List.of(STATUS, titled, titled.replace("OrderState", "Other")))) {
            GenerationPlan plan = build.plan(
                    schemas(status("A", types.get(0)), status("B", types.get(1)), status("C", types.get(2))));

            assertThat(models(plan)).containsExactly("A", "B", "C", "Status");
            assertThat(messages(plan)).isEmpty();
            assertThat(plan.lock().text()).isEqualTo(Files.readString(build.lock()));
        }
    }

    @Test
    void what_others_take_members_from_stays_one() throws IOException {
        for (String place : List.of("A", "C")) {
            LockedBuild build = addresses();
            String child = "    D: {allOf: [{$ref: '#/components/schemas/" + place
                    + "/properties/address'}, {type: object, properties: {zip: {type: string}}}]}\n";
            GenerationPlan plan = build.plan(addresses(ORDERS.get(0), "", "", "") + child);

            assertThat(models(plan))
                    .contains("A", "Address", "AddressProperties", "B", "C", "D")
                    .hasSize(6);
            assertThat(model(plan, "D")).contains("AddressProperties");
            assertThat(messages(plan)).isEmpty();
        }
    }

    @Test
    void a_single_value_leaves_it_one_type() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(schemas(status("A", STATUS), status("B", STATUS), status("C", STATUS)));
        GenerationPlan plan = build.plan(
                schemas(status("A", STATUS), status("B", "{type: string, enum: [open]}"), status("C", STATUS)));

        assertThat(models(plan)).containsExactly("A", "B", "C", "Status");
        assertThat(messages(plan)).isEmpty();
    }

    @Test
    void variants_of_equal_unions_stay_one() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String choice = "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}},"
                + " {type: object, required: [b], properties: {b: {type: string}%s}}]}";
        String document =
                schemas(object("A", "choice", choice.formatted("")), object("B", "choice", choice.formatted("")));
        List<String> models = models(build.locked(document));
        assertThat(models(build.plan(document))).isEqualTo(models);
        GenerationPlan plan = build.plan(schemas(
                object("A", "choice", choice.formatted("")),
                object("B", "choice", choice.formatted(", c: {type: string}"))));

        assertThat(models(plan)).isEqualTo(models);
        assertThat(messages(plan)).isEmpty();
    }

    @Test
    void types_that_contain_themselves_end() throws IOException {
        String node = "{type: object, properties: {next: {$ref: '#/components/schemas/%s/properties/node'}}}";
        assertThat(models(new LockedBuild(folder)
                        .plan(schemas(
                                object("A", "node", node.formatted("A")), object("B", "node", node.formatted("B"))))))
                .contains("ANode", "BNode");
    }

    /** A lock of an address in three places. */
    private LockedBuild addresses() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(addresses(ORDERS.get(0), "", "", ""));
        return build;
    }

    /** A document with an address in three places, each with more members. */
    private static String addresses(List<String> order, String a, String b, String c) {
        Map<String, String> more = Map.of("A", a, "B", b, "C", c);
        return schemas(order.stream()
                .map(schema -> {
                    String members = more.getOrDefault(schema, "");
                    String required = members.contains("kind") ? "required: [kind], " : "";
                    return object(
                            schema,
                            "address",
                            "{type: object, " + required + "properties: {city: {type: string}" + members + "}}");
                })
                .toArray(String[]::new));
    }

    private static String model(GenerationPlan plan, String type) {
        return plan.tree().files().getOrDefault(MODEL + type + ".java", "");
    }

    private static String status(String schema, String type) {
        return object(schema, "status", type);
    }

    private static String object(String schema, String property, String type) {
        return "    " + schema + ": {type: object, properties: {" + property + ": " + type + "}}\n";
    }

    private static String schemas(String... schemas) {
        return "openapi: 3.0.3\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths: {}\n"
                + "components:\n  schemas:\n" + String.join("", schemas);
    }

    private static List<String> models(GenerationPlan plan) {
        return plan.tree().files().keySet().stream()
                .filter(file -> file.startsWith(MODEL) && !file.endsWith("-info.java"))
                .map(file -> file.substring(MODEL.length(), file.length() - ".java".length()))
                .toList();
    }

    private static List<String> messages(GenerationPlan plan) {
        return LockedBuild.messages(plan, Severity.WARNING).stream()
                .filter(message -> message.startsWith("sdkpoet.lock"))
                .toList();
    }
}
