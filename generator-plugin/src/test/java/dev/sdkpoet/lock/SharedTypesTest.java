package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inline types that are equal are one, and stay so, or apart, as a lock has them. */
class SharedTypesTest {
    private static final String STATUS = "{type: string, enum: [open, closed]}";
    private static final String MODEL = "example/model/";

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
        String document = schemas(
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
    void types_that_contain_themselves_end() throws IOException {
        String node = "{type: object, properties: {next: {$ref: '#/components/schemas/%s/properties/node'}}}";
        assertThat(models(new LockedBuild(folder)
                        .plan(schemas(
                                object("A", "node", node.formatted("A")), object("B", "node", node.formatted("B"))))))
                .contains("ANode", "BNode");
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
