package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the Javadoc of a client tells beside its documents' prose. */
class JavadocTest {
    private static String api(String operation) throws IOException {
        return client(operation).source("api/TApi.java");
    }

    private static GeneratedClient client(String operation) throws IOException {
        return GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths: {/a: {get: {operationId: read, tags: [t], %s}}}
                """.formatted(operation));
    }

    @Test
    void what_is_said_of_a_parameter_without_prose_stands_in_its_tag() throws IOException {
        assertThat(api("""
                parameters: [{name: first, in: query, required: true, schema: {type: integer, minimum: 1}},
                  {name: second, in: query, required: true, description: Words., schema: {type: integer, maximum: 9}}],
                responses: {'204': {description: ok}}"""))
                .contains(
                        "     * @param first At least {@code 1}.\n     * @param second Words.\n     * At most {@code 9}.\n");
    }

    @Test
    void a_page_that_says_more_is_a_link_only_if_it_is_a_web_page() throws IOException {
        String docs = "externalDocs: {url: '%s', description: '%s'}, responses: {'204': {description: ok}}";

        assertThat(api(docs.formatted("https://example.com/a?b=c&d", "All <of> it")))
                .contains("<p>More: <a href=\"https://example.com/a?b=c&amp;d\">All &lt;of&gt; it</a>");
        assertThat(api(docs.formatted("javascript:alert(1)", "All of it")))
                .contains("<p>More: All of it: {@code javascript:alert(1)}")
                .doesNotContain("href");
        assertThat(api(docs.formatted("*/ } evil(", ""))).contains("<p>More: ").doesNotContain("*/ }");
    }

    @Test
    void a_summary_is_the_first_sentence_unless_the_description_begins_with_its_words() throws IOException {
        String told = "summary: '%s', description: '%s', responses: {'204': {description: ok}}";

        assertThat(api(told.formatted("Read it", "This takes long.")))
                .contains("    /**\n     * Read it.\n     *\n     * <p>This takes long.\n     */");
        assertThat(api(told.formatted("Read a thing", "Reads the thing, which takes long.")))
                .contains("    /** Reads the thing, which takes long. */");
        assertThat(api(told.formatted("Read the thing by night.", "Read the thing")))
                .contains("    /** Read the thing by night. */");
        assertThat(api(told.formatted("Read", "Reading takes long.")))
                .contains("     * Read.\n     *\n     * <p>Reading takes long.\n");
    }

    @Test
    void a_type_without_a_name_and_prose_is_what_its_operation_sends_or_returns() throws IOException {
        String object = "content: {application/json: {schema: {type: object, properties: {%s: {type: string}}}}}";
        GeneratedClient client =
                client("""
                requestBody: {required: true, %s},
                responses: {'200': {description: ok, %s}, '404': {description: no, %s}}""".formatted(object.formatted("a"), object.formatted("b"), object.formatted("c")));

        assertThat(client.source("model/ReadRequest.java")).contains("/** The value that {@code TApi.read} sends. */");
        assertThat(client.source("model/ReadResponse.java"))
                .contains("/** The value that {@code TApi.read} returns. */");
        assertThat(client.source("model/ReadResponse404.java"))
                .contains("/** The value that the server sends if {@code TApi.read} fails. */");

        String both =
                "content: {application/json: {schema: {title: Thing, type: object, properties: {a: {type: string}}}}}";
        assertThat(client("requestBody: {required: true, %s}, responses: {'204': {description: ok}}".formatted(both))
                        .source("model/Thing.java"))
                .contains("/** The value that {@code TApi.read} sends. */");
    }

    @Test
    void the_only_value_there_can_be_is_always_there() throws IOException {
        String source = client("""
                responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {
                  kind: {type: integer, enum: [7]}}}}}}}""").source("model/ReadResponse.java");

        assertThat(source).contains("/** Always {@code 7}. */");
    }

    @Test
    void the_statuses_of_an_error_take_as_many_lines_as_they_need() throws IOException {
        StringBuilder responses = new StringBuilder("responses: {'204': {description: ok}");
        for (int status = 430; status < 470; status++) {
            responses.append(", '").append(status).append("': {$ref: '#/components/responses/Wrong'}");
        }
        String source = GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                components: {responses: {Wrong: {description: Wrong., content: {application/json: {schema: {
                  title: Problem, type: object, required: [code], properties: {code: {type: integer}}}}}}}}
                paths: {/a: {get: {operationId: read, tags: [t], %s}}}
                """.formatted(responses.append("}"))).source("api/TApi.java");

        assertThat(source).contains(" 468 or 469, with a {@link Problem}\n").contains("430, 431,");
        assertThat(source.lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void only_json_that_may_be_missing_is_null() throws IOException {
        String answer = "responses: {'200': {description: ok, content: {%s: {}}}, '204': {description: done}}";
        assertThat(api(answer.formatted("application/json"))).contains("@return the response's body, or null");
        assertThat(api(answer.formatted("text/plain"))).doesNotContain("null");
        assertThat(api(answer.formatted("image/png"))).doesNotContain("null");
    }

    @Test
    void other_media_types_of_an_answer_are_told() throws IOException {
        assertThat(
                        api(
                                "responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}}"))
                .contains("<p>Other media types: {@code application/xml}, with");
    }

    @Test
    void each_typed_error_is_told_with_the_exception_and_the_type_that_a_caller_reads() throws IOException {
        String error = "{description: Wrong., content: {application/json: {schema: %s}}}";
        String named = error.formatted(
                "{title: Problem, type: object, required: [code], properties: {code: {type: integer}}}");
        String list = error.formatted("{type: array, items: {type: string}}");
        String page = "{description: Wrong., content: {text/html: {schema: {type: string}}}}";

        String source = api("responses: {'204': {description: ok}, '404': " + named + ", '410': " + named + ", '405': "
                + list + ", '500': " + named + ", '503': " + named + ", '502': " + named + ", 5XX: " + list
                + ", '403': "
                + page + ", default: " + named + "}");

        assertThat(source).contains("""
                     * @throws NotFoundException if the status is 404, with a {@link Problem}
                     * @throws ClientErrorException if the status is 405, with a {@code List<String>}
                     * @throws ClientErrorException if the status is 410, with a {@link Problem}
                     * @throws ServerErrorException if the status is 500, 502 or 503, with a {@link Problem}
                     * @throws ServerErrorException if the status is 5XX, with a {@code List<String>}
                     * @throws ApiException if the status is that of any other error, with a {@link Problem}
                     */
                """);
        assertThat(source).doesNotContain("ForbiddenException");
    }

    @Test
    void only_the_method_that_says_all_tells_errors() throws IOException {
        String source = api(
                "parameters: [{name: a, in: query, schema: {type: string}}], responses: {'204': {description: ok}, '400':"
                        + " {description: Wrong., content: {application/json: {schema: {type: string}}}}}");

        assertThat(source)
                .containsOnlyOnce("@throws BadRequestException if the status is 400, with a {@code String}\n");
    }
}
