package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inline types whose names would be too long are nested, and stay where a lock has them. */
class NestedTypesTest {
    private static final String LONG = "AgreementAboutTheDeliveryOfPackagesToIslands";
    private static final String OWNER = LONG + "Conditions";
    private static final String LATE =
            "{type: object, properties: {fee: {type: integer}, kind: {type: string, enum: [a, b]}}}";

    @TempDir
    private Path folder;

    @Test
    void what_would_have_a_long_name_is_nested_in_the_type_around_it() throws IOException {
        GenerationPlan plan = new LockedBuild(folder).plan(document("lateDelivery: " + LATE, ""));

        assertThat(names(plan))
                .contains(LONG, OWNER, OWNER + ".LateDelivery", OWNER + ".LateDelivery.Kind")
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(120))
                .allSatisfy(name ->
                        assertThat(name.substring(name.lastIndexOf('.') + 1)).hasSizeLessThanOrEqualTo(60));
        compiles(plan);
    }

    @Test
    void a_document_that_grows_nests_nothing_that_was_not() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        List<String> before = names(build.plan(document("lateDelivery: " + LATE, "")));

        assertThat(names(build.plan(document(
                        "another: " + LATE.replace("[a, b]", "[c]") + ", lateDelivery: " + LATE,
                        "Late: {type: object, properties: {a: {}}}, "))))
                .containsAll(before);
    }

    @Test
    void a_setting_gives_each_type_a_file() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        Files.writeString(folder.resolve("api.yaml"), document("lateDelivery: " + LATE, ""));

        GenerationPlan plan =
                new SdkGenerator().plan(build.request().nestedTypes(false).build());
        assertThat(names(plan)).contains(OWNER + "LateDelivery", OWNER + "LateDeliveryKind");
    }

    @Test
    void a_lock_keeps_what_is_nested_and_what_is_not() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        String before = document("lateDelivery: " + LATE, "");
        GenerationPlan nested = build.locked(before);
        assertThat(build.plan(before).lock().text()).isEqualTo(Files.readString(build.lock()));
        assertThat(Files.readString(build.lock())).contains(" = " + OWNER + ".LateDelivery.Kind\n");

        String after = document(
                "lateDelivery: " + LATE,
                "LateDelivery: {type: object, properties: {a: {type: string}}}, Kind: {type: string, enum: [x, y]}, ");
        GenerationPlan grown = build.plan(after);
        assertThat(names(grown)).containsAll(names(nested)).contains("LateDeliveryModel", "KindModel");
        assertThat(messages(grown, Severity.WARNING)).isEmpty();
        compiles(grown);

        Files.writeString(folder.resolve("api.yaml"), after);
        assertThat(names(new SdkGenerator()
                        .plan(build.request().nestedTypes(false).build())))
                .containsAll(names(nested));
    }

    @Test
    void a_lock_may_nest_a_class_and_take_one_out() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(document("lateDelivery: " + LATE, ""));
        String lock = Files.readString(build.lock())
                .replace(" = " + OWNER + "\n", " = " + LONG + ".Conditions\n")
                .replace(" = " + OWNER + ".LateDelivery\n", " = Late\n")
                .replace(" = " + OWNER + ".LateDelivery.Kind\n", " = Late.Kind\n");
        Files.writeString(build.lock(), lock);

        GenerationPlan plan = build.plan(document("lateDelivery: " + LATE, ""));
        assertThat(names(plan)).containsExactlyInAnyOrder(LONG, LONG + ".Conditions", "Late", "Late.Kind");
        compiles(plan);
    }

    @Test
    void a_name_that_a_lock_can_not_give_is_an_error_at_its_line() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(document("lateDelivery: " + LATE, ""));
        String lock = Files.readString(build.lock());
        for (String[] each : new String[][] {
            {"Gone.LateDelivery", "\"Gone.LateDelivery\" can't be: the class around it is gone."},
            {OWNER + ".Builder", "means something else in generated code"},
            {OWNER + "." + OWNER, "is also the name of a nested class"},
            {OWNER + "." + "x".repeat(120), "has more than 120 characters"},
        }) {
            Files.writeString(build.lock(), lock.replace(" = " + OWNER + ".LateDelivery\n", " = " + each[0] + "\n"));
            assertThatThrownBy(() -> build.plan(document("lateDelivery: " + LATE, "")))
                    .as(each[0])
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("sdkpoet.lock:")
                    .hasMessageContaining(each[1]);
        }
    }

    @Test
    void names_of_operations_leave_out_words_instead_of_ending_in_a_hash() throws IOException {
        String operation = "get" + "SomethingWithAVeryLongName".repeat(6);
        GenerationPlan plan = new LockedBuild(folder)
                .plan("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n" + path("/a", operation, "c")
                        + path("/b", operation + "Again", "d"));

        assertThat(names(plan))
                .hasSize(4)
                .allSatisfy(name ->
                        assertThat(name.substring(name.lastIndexOf('.') + 1)).hasSizeLessThanOrEqualTo(60))
                .contains("GetSomethingWithAVeryLongNameSomethingWithAVeryResponse")
                .noneSatisfy(name -> assertThat(name).containsPattern("[0-9a-f]{8}$"));
        compiles(plan);
    }

    private static String path(String path, String operation, String member) {
        return """
              %s: {get: {operationId: %s, responses: {'200': {description: ok, content: {application/json: {schema:
                {type: object, properties: {%s: {type: object, properties: {%s: {}}}}}}}}}}}
            """.formatted(path, operation, "y".repeat(200), member);
    }

    private static void compiles(GenerationPlan plan) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>(plan.tree().files());
        sources.keySet()
                .removeIf(path -> !path.endsWith(".java") || path.equals("module-info.java") || path.contains("Test"));
        assertThat(InMemoryCompiler.compile(sources).errors()).isEmpty();
    }

    private static List<String> names(GenerationPlan plan) {
        return plan.model()
                .types()
                .map(type -> plan.names().className(type.id()))
                .toList();
    }

    private static String document(String members, String schemas) {
        return """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {}
                components: {schemas: {%s%s: {type: object, properties: {
                  conditions: {type: object, properties: {%s}}}}}}
                """.formatted(schemas, LONG, members);
    }
}
