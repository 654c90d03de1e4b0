package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who is called as a schema is. */
class SchemaNamesTest {
    /** Callers look for the schema, and meet the type of a parameter only where it is a parameter. */
    @Test
    void a_schema_keeps_its_name_beside_a_parameter_a_header_and_a_title() throws IOException {
        GeneratedClient client = GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /things:
                    get:
                      operationId: listThings
                      tags: [things]
                      parameters:
                        - {$ref: '#/components/parameters/status'}
                        - {name: other, in: query, schema: {title: status, type: string, enum: [x, y]}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/status'}}}
                components:
                  parameters:
                    status: {name: status, in: query, schema: {type: string, enum: [open, closed]}}
                  schemas:
                    status: {type: object, properties: {state: {type: string}}}
                """);
        assertThat(client.source("model/Status.java")).contains("class Status extends ", "state()");
    }
}
