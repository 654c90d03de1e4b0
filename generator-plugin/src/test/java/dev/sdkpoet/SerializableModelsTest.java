package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which models Java's own serialization takes, and that they come back. */
class SerializableModelsTest {
    private static GeneratedClient client;

    @BeforeAll
    static void generate() throws IOException {
        client = GeneratedClient.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /a:
                    get: {operationId: read, tags: [t], responses: {'200': {description: ok, content:
                      {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
                components:
                  schemas:
                    Order:
                      type: object
                      required: [id]
                      properties:
                        id: {type: string, format: uuid}
                        kind: {type: string, enum: [new, old]}
                        pet: {$ref: '#/components/schemas/Pet'}
                        notes: {type: array, items: {$ref: '#/components/schemas/Note'}}
                        before: {$ref: '#/components/schemas/Order'}
                    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}
                    Cat: {type: object, required: [meow], properties: {meow: {type: string}}}
                    Note: {type: object, properties: {name: {type: string, x-twilio: {pii: {handling: standard}}}}}
                    User: {type: object, properties: {password: {type: string, format: password}}}
                    Key: {type: object, properties: {key: {type: string, writeOnly: true}}}
                    Team: {type: object, properties: {users: {type: array, items: {$ref: '#/components/schemas/User'}}}}
                    Teams: {type: object, additionalProperties: {$ref: '#/components/schemas/Team'}, properties: {a: {type: string}}}
                    Member: {oneOf: [{$ref: '#/components/schemas/User'}, {type: string}]}
                    Club: {type: object, properties: {first: {$ref: '#/components/schemas/Member'}, best: {$ref: '#/components/schemas/Club'}}}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "Cat", "Note"})
    void models_that_hold_no_secret_are_serializable(String model) throws IOException {
        assertThat(client.source("model/" + model + ".java"))
                .contains("class " + model + " extends SerializableModel", "serialVersionUID = 1L;");
    }

    /** Also if what they hold does. */
    @ParameterizedTest
    @ValueSource(strings = {"User", "Key", "Team", "Teams", "Club"})
    void models_that_may_hold_one_are_not(String model) throws IOException {
        assertThat(client.source("model/" + model + ".java"))
                .contains("class " + model + " extends JsonModel")
                .doesNotContain("serialVersionUID");
    }

    @Test
    void a_model_comes_back_with_all_that_it_holds() throws IOException {
        assertThat(client.run("""
                String json = "{\\"id\\":\\"0F0E0D0C-0000-0000-0000-000000000001\\",\\"kind\\":\\"odd\\","
                        + "\\"pet\\":{\\"meow\\":\\"loud\\"},\\"notes\\":[{\\"name\\":null},7],"
                        + "\\"before\\":{\\"id\\":false,\\"pet\\":\\"a text\\"},\\"other\\":1.0}";
                var order = Order.fromJson(json);
                var bytes = new java.io.ByteArrayOutputStream();
                try (var out = new java.io.ObjectOutputStream(bytes)) {
                    out.writeObject(java.util.List.of(order, order.pet()));
                }
                try (var in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
                    var read = (java.util.List<?>) in.readObject();
                    return read.get(0).equals(order) + " " + read.get(1).equals(order.pet()) + " "
                            + ((Order) read.get(0)).toJson().equals(json);
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }""")).isEqualTo("true true true");
    }
}
