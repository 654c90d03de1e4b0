package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path parameter that isn't required, which OpenAPI doesn't have: frameworks have optional last segments, and some documents say so. */
class OptionalPathTest {
    private static GeneratedClient client(String path, String parameters) throws IOException {
        return GeneratedClient.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                servers: [{url: https://example.com/v1}]
                paths:
                  %s:
                    get:
                      operationId: read
                      tags: [reports]
                      parameters: [%s]
                      responses: {'204': {description: ok}}
                """.formatted(path, parameters));
    }

    @Test
    void the_last_segment_is_left_out_without_its_slash() throws IOException {
        GeneratedClient client = client(
                "/reports/{id}/{part}",
                "{name: id, in: path, required: true, schema: {type: string}}, {name: part, in: path, required: false, schema: {type:"
                        + " integer}}, {name: q, in: query, schema: {type: string}}");

        assertThat(client.problems())
                .contains(
                        "/parameters/1: OpenAPI has no optional parameters in paths; `part` can be left out with its segment");
        assertThat(client.run("""
                Wire wire = new Wire();
                wire.client().reports().read("a/b");
                String without = wire.line();
                wire.client().reports().read("a", ReadOptions.builder().part(7L).q("x").build());
                return without + " " + wire.line();
                """))
                .isEqualTo("GET https://example.com/v1/reports/a%2Fb GET https://example.com/v1/reports/a/7?q=x");
    }

    @ParameterizedTest
    @CsvSource({"/reports/{id}/parts", "/reports/r{id}", "/{id}", "/reports/{id}?a=b"})
    void any_other_one_is_required(String path) throws IOException {
        GeneratedClient client = client(path, "{name: id, in: path, required: false, schema: {type: string}}");

        assertThat(client.problems()).contains("OpenAPI has no optional parameters in paths; `id` is read as required");
        assertThat(client.source("api/ReportsApi.java")).contains("read(String id)");
    }

    @Test
    void one_that_says_nothing_is_required_without_a_word() throws IOException {
        GeneratedClient client = client("/reports/{id}", "{name: id, in: path, schema: {type: string}}");

        assertThat(client.problems()).isEmpty();
        assertThat(client.source("api/ReportsApi.java")).contains("read(String id)");
    }
}
