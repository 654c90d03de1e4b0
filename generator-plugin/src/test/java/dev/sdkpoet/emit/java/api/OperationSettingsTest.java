package dev.sdkpoet.emit.java.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What all operations of an API have in common is said once; what only looks alike isn't. */
class OperationSettingsTest {
    private static String source(String scheme, String status) throws IOException {
        String document = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  operationId: one
                  security: [{first: [], %s: []}]
                  responses: {'204': {description: none}, '%s': {$ref: '#/components/responses/Wrong'}}
                delete:
                  operationId: two
                  security: [{first: [], second: []}]
                  responses: {'204': {description: none}, '404': {$ref: '#/components/responses/Wrong'}}
            components:
              responses:
                Wrong: {description: wrong, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              schemas:
                Problem: {type: object, properties: {code: {type: integer}}}
              securitySchemes:
                first: {type: apiKey, in: header, name: A}
                second: {type: apiKey, in: header, name: B}
                third: {type: apiKey, in: header, name: C}
            """.formatted(scheme, status);
        return GeneratedClient.of(document).source("api/AApiClient.java");
    }

    @Test
    void equal_settings_are_said_once() throws IOException {
        assertThat(source("second", "404")).containsOnlyOnce(".errors(").containsOnlyOnce(".security(");
    }

    @Test
    void each_operation_has_the_errors_of_its_own_statuses() throws IOException {
        assertThat(source("second", "422"))
                .containsOnlyOnce(".errors(ErrorCodecs.of(Problem.codec(), \"404\"))")
                .containsOnlyOnce(".errors(ErrorCodecs.of(Problem.codec(), \"422\"))");
    }

    @Test
    void each_operation_has_its_own_schemes_of_security() throws IOException {
        assertThat(source("third", "404"))
                .containsOnlyOnce(".security(\"first\", \"second\")")
                .containsOnlyOnce(".security(\"first\", \"third\")");
    }
}
