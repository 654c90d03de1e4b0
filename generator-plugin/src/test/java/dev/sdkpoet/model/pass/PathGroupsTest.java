package dev.sdkpoet.model.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations without a tag are in the API of what their paths name first. */
class PathGroupsTest {
    @TempDir
    Path directory;

    @Test
    void the_path_makes_the_api() throws IOException {
        assertThat(apis(
                        "/v1/subscriptions: {post: {operationId: create, %s}}",
                        "/v1/subscriptions/{id}: {get: {operationId: subscriptions/get, %s}}",
                        "/v2/check_transfers: {get: {%s}}",
                        "/v1/{id}: {get: {operationId: root, %s}}",
                        "/getUpdates: {get: {%s}}"))
                .isEqualTo(Map.of(
                        "subscriptions", List.of("create", "get"),
                        "checkTransfers", List.of("getCheckTransfers"),
                        "defaultApi", List.of("root", "getGetUpdates")));
    }

    @Test
    void a_tag_of_that_name_has_them_too() throws IOException {
        assertThat(apis(
                        "/pets: {get: {operationId: list, tags: [Pets], %s}, post: {operationId: add, %s}}",
                        "/owners: {get: {operationId: all, tags: [Pets], %s}, post: {operationId: add, %s}}"))
                .isEqualTo(Map.of("pets", List.of("list", "all", "add"), "owners", List.of("add")));
    }

    @Test
    void another_path_moves_no_operation() throws IOException {
        String pets = "/shop/pets: {get: {operationId: list, %s}}";

        assertThat(apis(pets)).isEqualTo(Map.of("shop", List.of("list")));
        assertThat(apis(pets, "/shop/owners: {get: {operationId: all, %s}}", "/other: {get: {operationId: other, %s}}"))
                .isEqualTo(Map.of("shop", List.of("list", "all"), "other", List.of("other")));
    }

    @Test
    void a_setting_keeps_them_together() throws IOException {
        GenerationPlan plan = plan(
                request -> request.untaggedTogether(true),
                "/pets: {get: {operationId: list, %s}}",
                "/owners: {get: {operationId: all, %s}}");

        assertThat(apis(plan)).isEqualTo(Map.of("defaultApi", List.of("list", "all")));
    }

    @Test
    void a_lock_of_before_keeps_them_together() throws IOException {
        String pets = "/pets: {get: {operationId: list, %s}}";
        GenerationPlan before = plan(request -> request.untaggedTogether(true), pets);
        Path lock = directory.resolve("sdkpoet.lock");
        Files.writeString(lock, before.lock().text());

        GenerationPlan after = plan(request -> request.lockFile(lock), pets, "/owners: {get: {operationId: all, %s}}");

        assertThat(apis(after)).isEqualTo(Map.of("defaultApi", List.of("list", "all")));
    }

    @Test
    void a_lock_keeps_the_api_of_a_path() throws IOException {
        String pets = "/pets: {get: {operationId: list, %s}}";
        GenerationPlan before = plan(request -> request, pets, "/{id}: {get: {operationId: root, %s}}");
        Path lock = directory.resolve("sdkpoet.lock");
        Files.writeString(
                lock, before.lock().text().replace("#/tags/pets/accessor = pets", "#/tags/pets/accessor = animals"));

        GenerationPlan after = plan(request -> request.lockFile(lock), pets, "/owners: {get: {operationId: all, %s}}");

        assertThat(apis(after)).isEqualTo(Map.of("animals", List.of("list"), "owners", List.of("all")));
    }

    private Map<String, List<String>> apis(String... paths) throws IOException {
        return apis(plan(request -> request, paths));
    }

    private static Map<String, List<String>> apis(GenerationPlan plan) {
        Map<String, List<String>> apis = new LinkedHashMap<>();
        for (Resource resource : plan.model().documents().get(0).resources()) {
            apis.put(
                    plan.names().resource("", resource.tag()).accessor(),
                    resource.operations().stream()
                            .map(operation -> plan.names()
                                    .operation(operation.id())
                                    .calls()
                                    .get(0)
                                    .method())
                            .toList());
        }
        return apis;
    }

    private GenerationPlan plan(UnaryOperator<GenerationRequestBuilder> settings, String... paths) throws IOException {
        StringBuilder text = new StringBuilder("openapi: 3.0.3\ninfo: {title: Paths, version: '1'}\npaths:\n");
        for (String path : paths) {
            String complete = path.replace("%s", "responses: {'204': {description: ok}}");
            String parameters = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]";
            text.append("  ")
                    .append(
                            path.contains("{id}")
                                    ? complete.replaceFirst(": \\{", ": {" + parameters + ", ")
                                    : complete)
                    .append('\n');
        }
        Path file = directory.resolve("openapi.yaml");
        Files.writeString(file, text);
        return new SdkGenerator()
                .plan(settings.apply(GenerationRequest.builder()
                                .basePackage("example")
                                .layout(Layout.DOCS)
                                .output(directory.resolve("output"))
                                .document(new DocumentSource("", file, "openapi.yaml")))
                        .build());
    }
}
