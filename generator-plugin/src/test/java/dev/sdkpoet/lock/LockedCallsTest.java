package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.diff.ApiDiff;
import dev.sdkpoet.diff.Client;
import dev.sdkpoet.diff.ClientDiff;
import dev.sdkpoet.diff.DiffReport;
import dev.sdkpoet.diff.ReportFormat;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lock keeps of calls whose bodies, answers and headers become more. */
class LockedCallsTest {
    private static final String FORM = "application/x-www-form-urlencoded: {schema: {type: object, required: [name], "
            + "properties: {name: {type: string}}}}";
    private static final String JSON = "application/json: {schema: {type: object, properties: {id: {type: string}}}}";
    private static final String OTHER_JSON =
            "application/hal+json: {schema: {type: object, properties: {link: {type: string}}}}";
    private static final String EVENTS = "text/event-stream: {schema: {type: string}}";
    private static final String LINES = "application/stream+json: {schema: {type: string}}";

    @TempDir
    private Path folder;

    @Test
    void a_key_that_is_required_since_makes_only_calls_repeatable_that_have_one() throws IOException {
        locked("", "", JSON);
        GenerationPlan plan = plan(
                "parameters: [{name: Idempotency-Key, in: header, required: true, schema: {type: string}}]", "", JSON);

        assertThat(api(plan, "Client"))
                .contains(".idempotentWith(\"Idempotency-Key\")")
                .doesNotContain(".idempotent()");
    }

    @Test
    void a_form_keeps_its_name_when_json_is_added() throws IOException {
        locked("", FORM, JSON);
        GenerationPlan plan = plan("", FORM + ", " + JSON, JSON);

        assertThat(api(plan, "")).contains("makeThing(String name)").contains("makeThingAsJson(");
        assertThat(plan.lock().text()).contains("post/first/application~1x-www-form-urlencoded = makeThing\n");
    }

    @Test
    void json_of_one_kind_keeps_its_name_when_plain_json_is_added() throws IOException {
        locked("", OTHER_JSON, JSON);
        GenerationPlan plan = plan("", JSON + ", " + OTHER_JSON, JSON);

        assertThat(plan.lock().text())
                .contains("#/paths/~1things/post/first/application~1hal+json = makeThing\n")
                .contains("#/paths/~1things/post/body/application~1json = makeThingAsJson\n");
    }

    @Test
    void a_body_keeps_its_name_when_the_first_one_goes() throws IOException {
        locked("", JSON + ", " + FORM, JSON);
        GenerationPlan plan = plan("", FORM, JSON);

        assertThat(api(plan, "")).contains(" makeThingAsForm(String name)").doesNotContain(" makeThing(");
        assertThat(messages(plan, Severity.WARNING)).singleElement().asString().contains("`makeThing`");

        locked("", FORM, JSON);
        assertThat(api(plan("", FORM, JSON), "")).contains(" makeThingAsForm(String name)");
        assertThat(api(plan("", JSON + ", " + FORM, JSON), "")).contains(" makeThingAsForm(String name)");
    }

    @Test
    void a_result_keeps_its_name_when_the_usual_one_goes() throws IOException {
        locked("", FORM, JSON + ", " + EVENTS);
        GenerationPlan plan = plan("", FORM, EVENTS);

        assertThat(plan.lock().text()).contains("post/result/text~1event-stream = makeThingAsEventStream as string\n");
    }

    @Test
    void an_answer_of_another_kind_keeps_its_name_when_plain_json_is_added() throws IOException {
        locked("", FORM, OTHER_JSON);
        GenerationPlan plan = plan("", FORM, JSON + ", " + OTHER_JSON);

        assertThat(api(plan, "")).contains("MakeThingResponse makeThing(");
        locked("", FORM, LINES);
        assertThat(plan("", FORM, LINES).lock().text()).contains("post/usual/application~1stream+json = makeThing\n");
    }

    @Test
    void what_the_server_requires_since_is_an_option_that_says_so() throws IOException {
        GenerationPlan before = locked("", FORM, JSON);
        GenerationPlan plan = plan(
                "parameters: [{name: tenant, in: query, required: true, schema: {type: string}}]",
                FORM.replace("required: [name], ", "required: [name, kind], ")
                        .replace("{name: {type: string}}", "{name: {type: string}, kind: {type: string}}"),
                JSON);

        String options = plan.tree().files().get("example/api/MakeThingOptions.java");
        assertThat(options).contains("Required by the server.");
        assertThat(changes(before, plan))
                .contains("options that the server requires: `tenant, kind` instead of nothing");
    }

    @Test
    void what_may_have_one_value_only_is_not_sent_by_calls_that_do_not_know_it() throws IOException {
        GenerationPlan before = locked("", FORM, JSON);
        String parameter =
                "parameters: [{name: version, in: query, required: true, schema: {type: string, enum: ['2']}}]";
        String form = FORM.replace("required: [name], ", "required: [name, kind], ")
                .replace("{name: {type: string}}", "{name: {type: string}, kind: {type: string, enum: [k]}}");
        GenerationPlan plan = plan(parameter, form, JSON);

        assertThat(plan.tree().files().get("example/api/MakeThingOptions.java"))
                .contains("Always {@code 2}; required by the server.", "Builder version(", "Builder kind(");
        assertThat(api(plan, "Client")).doesNotContain("\"2\"", "\"k\"");
        assertThat(changes(before, plan))
                .contains("options that the server requires: `version, kind` instead of nothing");
        assertThat(locked(parameter, form, JSON).tree().files())
                .isEqualTo(plan(parameter, form, JSON).tree().files());
    }

    @Test
    void builders_of_before_set_no_member_that_is_new() throws IOException {
        String json =
                "application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}";
        String grown = json.replace("[name]", "[name, kind]")
                .replace("{name: {type: string}}", "{name: {type: string}, kind: {type: string, enum: [k]}}");
        GenerationPlan before = locked("", json, JSON);
        GenerationPlan plan = plan("", grown, JSON);

        String model = plan.tree().files().get("example/model/MakeThingRequest.java");
        assertThat(model).contains("Always {@code k}; required by the server.", "kind(");
        assertThat(model.lines().filter(line -> line.contains("\"kind\"")))
                .singleElement()
                .asString()
                .doesNotContain("REQUIRED")
                .doesNotContain("PRESET");
        assertThat(changes(before, plan))
                .contains("optional members that the server requires: `kind` instead of nothing");
        assertThat(locked("", grown, JSON).tree().files())
                .isEqualTo(plan("", grown, JSON).tree().files());
        assertThat(plan("", grown, JSON).tree().files()).isEqualTo(plan.tree().files());
    }

    @Test
    void what_calls_have_always_sent_they_go_on_sending() throws IOException {
        String parameter =
                "parameters: [{name: version, in: query, required: true, schema: {type: string, enum: ['2']}}]";
        locked(parameter, FORM, JSON);
        String more = parameter.replace("[{", "[{name: tenant, in: query, schema: {type: string}}, {");

        assertThat(api(plan(more, FORM, JSON), "Client")).contains("\"2\"");
    }

    @Test
    void an_option_that_the_server_requires_since_is_a_change_of_behaviour() throws IOException {
        String optional = "parameters: [{name: tenant, in: query, required: false, schema: {type: string}}]";
        GenerationPlan before = locked(optional, FORM, JSON);

        assertThat(changes(before, plan(optional.replace("false", "true"), FORM, JSON)))
                .contains("options that the server requires: `tenant` instead of nothing");
        assertThat(changes(before, plan(optional, FORM, JSON))).startsWith("Nothing differs.");
    }

    @Test
    void a_member_that_the_server_requires_since_is_a_change_of_behaviour() throws IOException {
        String json = "application/json: {schema: {type: object, required: [name], "
                + "properties: {name: {type: string}, size: {type: string}}}}";
        GenerationPlan before = locked("", json, JSON);

        assertThat(changes(before, plan("", json.replace("[name]", "[name, size]"), JSON)))
                .contains("optional members that the server requires: `size` instead of nothing");
    }

    private static String changes(GenerationPlan before, GenerationPlan after) {
        ApiDiff diff = ClientDiff.between(client(before), client(after));
        return new DiffReport("Example", diff, false, null).as(ReportFormat.TEXT);
    }

    private static Client client(GenerationPlan plan) {
        return new Client(plan.model(), plan.names(), plan.tree().files());
    }

    private GenerationPlan locked(String more, String bodies, String answers) throws IOException {
        return new LockedBuild(folder).locked(document(more, bodies, answers));
    }

    private GenerationPlan plan(String more, String bodies, String answers) throws IOException {
        return new LockedBuild(folder).plan(document(more, bodies, answers));
    }

    private static String api(GenerationPlan plan, String suffix) {
        return plan.tree().files().get("example/api/ThingsApi" + suffix + ".java");
    }

    private static String document(String more, String bodies, String answers) {
        return """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /things:
                    post:
                      tags: [Things]
                      operationId: makeThing
                      %s
                      %s
                      responses: {'200': {description: ok, content: {%s}}}
                """.formatted(
                more, bodies.isEmpty() ? "" : "requestBody: {required: true, content: {" + bodies + "}}", answers);
    }
}
