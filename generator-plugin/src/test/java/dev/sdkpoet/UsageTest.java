package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a user of a client does with it: builds values, sends them, and reads what comes back. */
class UsageTest {
    private static GeneratedClient pets() throws IOException {
        return GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: Pets, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /pets:
                    post:
                      operationId: createPet
                      tags: [pets]
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      responses: {'201': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                components:
                  schemas:
                    Pet:
                      type: object
                      required: [id, name, secret]
                      properties:
                        id: {type: integer, readOnly: true}
                        name: {type: string}
                        secret: {type: string, writeOnly: true}
                """);
    }

    @Test
    void nobody_must_invent_what_the_server_makes() throws IOException {
        assertThat(pets().run("""
                Wire wire = new Wire(201, "application/json", "{\\"id\\":7,\\"name\\":\\"Rex\\"}");
                Pet made = wire.client().pets().createPet(Pet.builder().name("Rex").secret("s").build());
                return wire.line() + " -> " + made.id() + " " + made.secret();
                """))
                .isEqualTo("POST https://example.com/pets\n{\"name\":\"Rex\",\"secret\":\"s\"} -> 7 null");
    }

    @Test
    void what_is_required_and_can_be_given_must_be() {
        assertThatThrownBy(() -> pets().run("return Pet.builder().build();"))
                .hasMessageContaining("Pet needs name, secret");
    }

    @Test
    void strict_decoding_misses_what_the_server_must_send_only() throws IOException {
        GeneratedClient client = pets();
        assertThat(client.run("""
                Wire wire = new Wire(201, "application/json", "{\\"id\\":7,\\"name\\":\\"Rex\\"}");
                return wire.builder().strictDecoding().build().pets()
                        .createPet(Pet.builder().name("Rex").secret("s").build()).toJson();
                """)).isEqualTo("{\"id\":7,\"name\":\"Rex\"}");
        assertThatThrownBy(() -> client.run("""
                Wire wire = new Wire(201, "application/json", "{\\"name\\":\\"Rex\\"}");
                return wire.builder().strictDecoding().build().pets()
                        .createPet(Pet.builder().name("Rex").secret("s").build());
                """)).hasMessageContaining("id");
    }
}
