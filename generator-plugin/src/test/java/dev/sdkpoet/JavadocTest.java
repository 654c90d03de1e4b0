package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the Javadoc of a client tells beside its documents' prose. */
class JavadocTest {
    private static String api(String operation) throws IOException {
        return GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths: {/a: {get: {operationId: read, tags: [t], %s}}}
                """.formatted(operation)).source("api/TApi.java");
    }

    @Test
    void what_is_said_of_a_parameter_without_prose_stands_in_its_tag() throws IOException {
        assertThat(api("""
                parameters: [{name: first, in: query, required: true, schema: {type: integer, minimum: 1}},
                  {name: second, in: query, required: true, description: Words., schema: {type: integer, maximum: 9}}],
                responses: {'204': {description: ok}}"""))
                .contains(
                        "     * @param first Minimum {@code 1}.\n     * @param second Words.\n     * Maximum {@code 9}.\n");
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
                .contains("<p>Other answers: {@code application/xml}, by");
    }
}
