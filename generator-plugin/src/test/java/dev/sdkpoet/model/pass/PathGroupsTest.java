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
                        "checkTransfers", List.of("list"),
                        "defaultApi", List.of("root", "getGetUpdates")));
    }

    @Test
    void ids_that_say_nothing_give_way_to_the_usual_names() throws IOException {
        assertThat(apis(
                        "/v1/subscriptions: {get: {%s}, post: {operationId: PostSubscriptions, %s}, delete: {%s}}",
                        "/v1/subscriptions/{id}: {get: {operationId: get_v1_subscriptions_id, %s}, put: {%s}, patch: {%s}, "
                                + "delete: {operationId: subscriptions.id.delete, %s}}",
                        "/v1/subscriptions/{id}/migrate: {post: {%s}}",
                        "/v1/subscriptions/{id}/finalize: {post: {operationId: PostSubscriptionsIdFinalize, %s}}",
                        "/v1/subscriptions/{id}/tax_ids: {get: {%s}, post: {%s}, put: {%s}}",
                        "/v1/subscriptions/{id}/tax_ids/{id2}: {get: {%s}, post: {%s}, delete: {%s}}",
                        "/v1/subscriptions/{id}/tax_ids/{id2}/verify: {post: {%s}}",
                        "/v1/subscriptions/{id}/discount: {get: {%s}, post: {%s}, delete: {%s}}",
                        "/v1/subscriptions/{id}.json: {get: {%s}}",
                        "/v1/subscriptions/search: {get: {%s}}",
                        "/v1/account: {get: {%s}, post: {operationId: PostAccount, %s}}",
                        "/v1/account/capabilities: {get: {operationId: GetAccountCapabilities, %s}}",
                        "/v1/Users: {post: {operationId: addUser, %s}, get: {operationId: users/GetUsers, %s}}"))
                .isEqualTo(Map.of(
                        "subscriptions",
                        List.of(
                                "list",
                                "create",
                                "deleteSubscriptions",
                                "get",
                                "update",
                                "patchSubscriptionsById",
                                "delete",
                                "migrate",
                                "finalizeSubscription",
                                "listTaxIds",
                                "createTaxId",
                                "putSubscriptionsTaxIdsById",
                                "getTaxId",
                                "updateTaxId",
                                "deleteTaxId",
                                "verifyTaxId",
                                "getDiscount",
                                "postDiscount",
                                "deleteDiscount",
                                "getSubscriptionsJsonById",
                                "getSearch"),
                        "account",
                        List.of("getAccount", "postAccount", "listCapabilities"),
                        "users",
                        List.of("addUser", "getUsers")));
    }

    @Test
    void a_tag_of_that_name_has_them_too() throws IOException {
        assertThat(apis(
                        "/pets: {get: {operationId: list, tags: [Pets], %s}, post: {operationId: add, %s}}",
                        "/owners: {get: {operationId: all, tags: [Pets], %s}, post: {operationId: add, %s}}"))
                .isEqualTo(Map.of("pets", List.of("list", "all", "add"), "owners", List.of("add")));
    }

    @Test
    void spellings_of_a_tag_make_one_api() throws IOException {
        String first = "/a: {get: {operationId: one, tags: [Dictionary operations], %s}}";
        String second = "/b: {get: {operationId: two, tags: [Dictionary Operations], %s}}";
        String third = "/c: {get: {operationId: three, tags: [dictionary_operations], %s}}";

        assertThat(apis(first, second, third))
                .isEqualTo(Map.of("dictionaryOperations", List.of("one", "two", "three")));
        assertThat(apis(third, second, first))
                .isEqualTo(Map.of("dictionaryOperations", List.of("three", "two", "one")));
    }

    @Test
    void tags_that_more_than_spelling_tells_apart_make_several() throws IOException {
        assertThat(apis(
                        "/a: {get: {operationId: a, tags: [C], %s}}",
                        "/b: {get: {operationId: b, tags: ['C#'], %s}}",
                        "/c: {get: {operationId: c, tags: [Version 1.1], %s}}",
                        "/d: {get: {operationId: d, tags: [Version 11], %s}}"))
                .isEqualTo(Map.of(
                        "c", List.of("a"),
                        "cHash", List.of("b"),
                        "version1_1", List.of("c"),
                        "version11", List.of("d")));
    }

    @Test
    void spellings_of_a_tag_that_callers_or_settings_know_stay_apart() throws IOException {
        String[] paths = {
            "/a: {get: {operationId: one, tags: [Email templates], %s}}",
            "/b: {get: {operationId: two, tags: [Emailtemplates], %s}}",
            "/c: {get: {operationId: three, tags: [EmailTemplates], %s}}"
        };

        assertThat(apis(plan(
                        request -> request.resourceAccessors(Map.of("Emailtemplates", "mail", "EmailTemplates", "own")),
                        paths)))
                .isEqualTo(Map.of("own", List.of("one", "three"), "mail", List.of("two")));
        GenerationPlan before = plan(request -> request, paths[1]);
        Path lock = directory.resolve("sdkpoet.lock");
        Files.writeString(lock, before.lock().text());

        assertThat(apis(plan(request -> request.lockFile(lock), paths)))
                .isEqualTo(Map.of("emailtemplates", List.of("one", "two", "three")));
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

    @Test
    void spellings_of_a_name_make_one_api() throws IOException {
        assertThat(apis("/users: {get: {operationId: all, %s}}", "/Users/{id}: {get: {operationId: one, %s}}"))
                .isEqualTo(Map.of("users", List.of("all", "one")));
        assertThat(apis(
                        "/checktransfers: {get: {operationId: all, %s}}",
                        "/check-transfers/{id}: {get: {operationId: one, %s}}",
                        "/checkTransfers/{id}: {put: {operationId: change, %s}}"))
                .isEqualTo(Map.of("checkTransfers", List.of("all", "one", "change")));
        assertThat(apis("/caf%C3%A9: {get: {operationId: all, %s}}", "/cafe/{id}: {get: {operationId: one, %s}}"))
                .isEqualTo(Map.of("cafe", List.of("all", "one")));
    }

    @Test
    void a_setting_for_a_spelling_keeps_its_api() throws IOException {
        GenerationPlan plan = plan(
                request -> request.resourceAccessors(Map.of("users", "people", "sendMessage", "messages")),
                "/users: {get: {operationId: all, %s}}",
                "/Users/{id}: {get: {operationId: one, %s}}",
                "/sendMessage: {post: {operationId: send, %s}}");

        assertThat(apis(plan)).isEqualTo(Map.of("people", List.of("all", "one"), "messages", List.of("send")));
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void actions_are_in_one_api() throws IOException {
        assertThat(apis(
                        "/sendMessage: {post: {operationId: send, %s}}",
                        "/v1/add_watermark/image: {post: {operationId: watermark, %s}}",
                        "/check_transfers/{id}: {get: {operationId: one, %s}}"))
                .isEqualTo(Map.of("defaultApi", List.of("send", "watermark"), "checkTransfers", List.of("one")));
    }

    @Test
    void a_tag_of_a_slash_is_a_tag_of_its_own() throws IOException {
        GenerationPlan plan = plan(
                request -> request,
                "/{id}: {get: {operationId: root, %s}}",
                "/pets: {get: {operationId: all, tags: ['/'], %s}}");

        assertThat(plan.model().documents().get(0).resources())
                .extracting(Resource::tag)
                .containsExactly(Resource.OTHERS, "/");
        assertThat(plan.lock().text()).contains("#/tags/~ = ").contains("#/tags/~1 = ");
    }

    @Test
    void a_blank_tag_is_no_tag() throws IOException {
        assertThat(apis(
                        "/pets: {get: {operationId: list, tags: [' '], %s}, post: {operationId: add, %s}}",
                        "/{id}: {get: {operationId: root, tags: [''], %s}}"))
                .isEqualTo(Map.of("pets", List.of("list", "add"), "defaultApi", List.of("root")));
    }

    @Test
    void locked_spellings_and_actions_keep_their_apis() throws IOException {
        String[] paths = {
            "/users: {get: {operationId: all, %s}}",
            "/Users/{id}: {get: {operationId: one, %s}}",
            "/sendMessage: {post: {operationId: send, %s}}",
            "/a%20b: {get: {operationId: escaped, %s}}",
            "/{id}: {get: {operationId: root, %s}}"
        };

        GenerationPlan after = plan(lockedTo("""
                        #/tags/Users = Users2Api
                        #/tags/Users/accessor = users2
                        #/tags/a%2520b = A20bApi
                        #/tags/a%2520b/accessor = a20b
                        #/tags/sendMessage = SendMessageApi
                        #/tags/sendMessage/accessor = sendMessage
                        #/tags/users = UsersApi
                        #/tags/users/accessor = users
                        #/tags/~1 = DefaultApi
                        #/tags/~1/accessor = others
                        """), paths);

        assertThat(apis(after))
                .isEqualTo(Map.of(
                        "users", List.of("all"),
                        "users2", List.of("one"),
                        "sendMessage", List.of("send"),
                        "a20b", List.of("escaped"),
                        "others", List.of("root")));
        assertThat(after.problems()).isEmpty();
        assertThat(after.lock().text()).contains("#/tags/~1 = DefaultApi\n").doesNotContain("#/tags/~ ");
    }

    @Test
    void one_more_spelling_joins_the_api_that_callers_have() throws IOException {
        GenerationPlan after = plan(
                lockedTo("#/tags/users = UsersApi\n#/tags/users/accessor = people\n"),
                "/users: {get: {operationId: all, %s}}",
                "/USERS_/{id}: {get: {operationId: one, %s}}");

        assertThat(apis(after)).isEqualTo(Map.of("people", List.of("all", "one")));
    }

    @Test
    void a_tag_keeps_the_line_of_the_path_whose_api_it_joins() throws IOException {
        UnaryOperator<GenerationRequestBuilder> lock =
                lockedTo("#/tags/users = PeopleApi\n#/tags/users/accessor = people\n#/tags/users/fake = people\n");
        String one = "/Users/{id}: {get: {operationId: one, tags: [USERS], %s}}";

        GenerationPlan some = plan(lock, "/users: {get: {operationId: all, %s}}", one);
        GenerationPlan all = plan(lock, "/users: {get: {operationId: all, tags: [USERS], %s}}", one);

        for (GenerationPlan after : List.of(some, all)) {
            assertThat(apis(after)).isEqualTo(Map.of("people", List.of("all", "one")));
            assertThat(after.problems()).isEmpty();
            assertThat(after.lock().text())
                    .contains("#/tags/users = PeopleApi\n")
                    .doesNotContain("USERS");
        }
    }

    @Test
    void a_locked_api_of_a_blank_tag_keeps_operations_together() throws IOException {
        GenerationPlan after = plan(
                lockedTo("#/tags/%20 = DefaultApi\n#/tags/%20/accessor = all\n"),
                "/pets: {get: {operationId: list, tags: [' '], %s}}",
                "/owners: {get: {operationId: owners, tags: [' '], %s}}");

        assertThat(apis(after)).isEqualTo(Map.of("all", List.of("list", "owners")));
        assertThat(after.problems()).isEmpty();
    }

    private UnaryOperator<GenerationRequestBuilder> lockedTo(String lines) throws IOException {
        Path lock = directory.resolve("sdkpoet.lock");
        Files.writeString(lock, "! sdkpoet.lock 1 example: what its callers use. Commit this file.\n" + lines);
        return request -> request.lockFile(lock);
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
