package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One for each kind of change. */
final class Evolutions {
    private static final String PET = "{$ref: '#/components/schemas/Pet'}";
    private static final String TOKEN = "- {name: token, in: header, required: true, schema: {type: string}}";
    private static final String FROM = "\n        - {name: from, in: query, required: true, schema: {type: string}}";
    private static final String TO = "\n        - {name: to, in: query, required: true, schema: {type: string}}";
    private static final String SIZE = "- {name: PageSize, in: query, schema: {type: integer}}";

    private Evolutions() {}

    static Stream<Evolution> all() {
        return groups().flatMap(group -> group).flatMap(evolution -> Stream.of(evolution, evolution.reversed()));
    }

    /** The same, with several of a group in one document, as far as they edit different texts. */
    static Stream<Evolution> together() {
        return groups().flatMap(group -> together(group).stream())
                .flatMap(evolution -> Stream.of(evolution, evolution.reversed()));
    }

    /** What may change requests, or must not. */
    static Stream<Evolution> ofRequests() {
        return Stream.of(operations(), parameters(), bodies())
                .flatMap(group -> group)
                .flatMap(evolution -> Stream.of(evolution, evolution.reversed()));
    }

    private static Stream<Stream<Evolution>> groups() {
        return Stream.of(operations(), parameters(), bodies(), properties(), types(), clients());
    }

    private static List<Evolution> together(Stream<Evolution> group) {
        List<Evolution> together = new ArrayList<>();
        group.forEach(evolution -> {
            for (int i = 0; i < together.size(); i++) {
                Optional<Evolution> both = together.get(i).and(evolution);
                if (both.isPresent()) {
                    together.set(i, both.get());
                    return;
                }
            }
            together.add(evolution);
        });
        return together;
    }

    static Evolution of(String name) {
        return all().filter(evolution -> evolution.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Evolution evolution(String name, String old, String replacement) {
        return Evolution.of(name).replace(old, replacement);
    }

    private static Stream<Evolution> operations() {
        return Stream.of(
                Evolution.of("nothing"),
                Evolution.of("operation removed").cut("    delete:", "  /orders/{number}:"),
                evolution("operation renamed", "operationId: fetchPet", "operationId: getPet"),
                Evolution.of("tag renamed")
                        .replace("{name: Order}", "{name: Purchase}")
                        .replace(
                                "tags: [Order]\n      operationId: fetchOrder",
                                "tags: [Purchase]\n      operationId: fetchOrder")
                        .replace(
                                "tags: [Order]\n      operationId: replaceOrder",
                                "tags: [Purchase]\n      operationId: replaceOrder"),
                evolution(
                        "operation deprecated",
                        "operationId: fetchPet",
                        "operationId: fetchPet\n      deprecated: true"),
                evolution("path changed", "  /orders/{number}:", "  /purchases/{number}:"),
                evolution("method changed", "    delete:", "    post:"),
                evolution("repeatable", "operationId: createPet", "operationId: createPet\n      x-idempotent: true"),
                evolution(
                        "text changed", "operationId: fetchPet", "operationId: fetchPet\n      summary: Fetches it."));
    }

    private static Stream<Evolution> parameters() {
        return Stream.of(
                evolution(
                        "required parameter added",
                        TOKEN,
                        TOKEN + "\n        - {name: extra, in: query, required: true, schema: {type: string}}"),
                evolution(
                        "optional parameter added",
                        SIZE,
                        SIZE + "\n        - {name: extra, in: query, schema: {type: string}}"),
                evolution(
                        "first optional parameter added",
                        TOKEN,
                        TOKEN + "\n        - {name: extra, in: query, schema: {type: string}}"),
                evolution("parameter became optional", "token, in: header, required: true", "token, in: header"),
                evolution(
                        "options gone",
                        SIZE
                                + "\n        - {name: kinds, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}",
                        "[]"),
                evolution(
                        "parameter widened",
                        "    get:\n      tags: [Order]\n      operationId: fetchOrder\n      parameters:\n        - {name: number, in: path, required: true, schema: {type: integer, format: int32}}",
                        "    get:\n      tags: [Order]\n      operationId: fetchOrder\n      parameters:\n        - {name: number, in: path, required: true, schema: {type: integer}}"),
                evolution(
                        "optional parameter narrowed",
                        SIZE,
                        "- {name: PageSize, in: query, schema: {type: integer, format: int32}}"),
                evolution("optional parameter retyped", SIZE, "- {name: PageSize, in: query, schema: {type: string}}"),
                evolution(
                        "items retyped",
                        "kinds, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}",
                        "kinds, in: query, schema: {type: array, items: {type: string}}"),
                evolution("parameter renamed on the wire only", "name: PageSize", "name: page_size"),
                evolution("parameter moved", "name: token, in: header", "name: token, in: query"),
                Evolution.of("arguments changed places").from(TOKEN, FROM + TO).replace(FROM + TO, TO + FROM),
                Evolution.of("argument replaced by another")
                        .from(TOKEN, TOKEN + FROM)
                        .replace("name: from", "name: sender"),
                Evolution.of("parameter of a path renamed")
                        .replace("  /pets/{id}:", "  /pets/{petId}:")
                        .replace(
                                "operationId: fetchPet\n      parameters:\n        - {name: id,",
                                "operationId: fetchPet\n      parameters:\n        - {name: petId,")
                        .replace(
                                "operationId: deletePet\n      parameters:\n        - {name: id,",
                                "operationId: deletePet\n      parameters:\n        - {name: petId,"),
                Evolution.of("parameters of a path changed places")
                        .from("  /pets/{id}:", "  /{store}/{id}:")
                        .from(
                                "operationId: fetchPet\n      parameters:\n",
                                "operationId: fetchPet\n      parameters:\n        - {name: store, in: path, required: true, schema: {type: string}}\n")
                        .from(
                                "operationId: deletePet\n      parameters:\n",
                                "operationId: deletePet\n      parameters:\n        - {name: store, in: path, required: true, schema: {type: string}}\n")
                        .replace("  /{store}/{id}:", "  /{id}/{store}:"),
                Evolution.of("limits of a parameter tightened")
                        .from(
                                SIZE,
                                "- {name: PageSize, in: query, schema: {type: integer, default: 50, maximum: 1000}}")
                        .replace("default: 50, maximum: 1000", "default: 20, maximum: 100, multipleOf: 10"),
                Evolution.of("limits of items tightened")
                        .from(
                                "kinds, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}",
                                "kinds, in: query, schema: {type: array, items: {type: string}}")
                        .replace(
                                "type: array, items: {type: string}}}",
                                "type: array, maxItems: 5, items: {type: string, pattern: '^[a-z]+$'}}}"),
                evolution("style changed", "name: kinds, in: query,", "name: kinds, in: query, explode: false,"),
                evolution(
                        "required field of a params object",
                        "required: [a, b, c, d, e]",
                        "required: [a, b, c, d, e, f]"),
                evolution("params object gone", "required: [a, b, c, d, e]", "required: [a]"));
    }

    private static Stream<Evolution> bodies() {
        return Stream.of(
                evolution(
                        "media type changed",
                        "application/json: {schema: " + PET + "}\n",
                        "application/vnd.pet+json: {schema: " + PET + "}\n"),
                evolution(
                        "media type added",
                        "application/json: {schema: " + PET + "}\n",
                        "application/json: {schema: " + PET + "}\n          text/plain: {schema: {type: string}}\n"),
                Evolution.of("body became optional")
                        .from(
                                "application/json: {schema: " + PET + "}\n  ",
                                "application/json: {schema: {$ref: '#/components/schemas/Owner'}}\n  ")
                        .replace(
                                "        required: true\n        content:\n          application/json",
                                "        content:\n          application/json"),
                evolution(
                        "response type changed",
                        "'201': {description: ok, content: {application/json: {schema: " + PET,
                        "'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}"),
                evolution(
                        "response gone",
                        "'201': {description: ok, content: {application/json: {schema: " + PET + "}}}",
                        "'201': {description: ok}"),
                evolution(
                        "response may be empty",
                        "'204': {description: done}",
                        "'204': {description: done}\n        '200': {description: ok, content: {application/json: {schema: "
                                + PET + "}}}"),
                evolution(
                        "response of another media type",
                        "'201': {description: ok, content: {application/json: {schema: " + PET + "}}}",
                        "'201': {description: ok, content: {application/hal+json: {schema: " + PET + "}}}"),
                evolution(
                        "response can also be a stream",
                        "'201': {description: ok, content: {application/json: {schema: " + PET + "}}}",
                        "'201': {description: ok, content: {application/json: {schema: " + PET
                                + "}, text/event-stream: {schema: " + PET + "}}}"),
                evolution(
                        "response is a stream",
                        "'201': {description: ok, content: {application/json: {schema: " + PET + "}}}",
                        "'201': {description: ok, content: {text/event-stream: {schema: " + PET + "}}}"),
                evolution(
                        "error body gone",
                        "'404': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}",
                        "'404': {description: no}"),
                evolution("paging gone", "next_page_url", "other"));
    }

    private static Stream<Evolution> properties() {
        return Stream.of(
                evolution(
                        "property added",
                        "age: {type: integer}",
                        "age: {type: integer}\n        color: {type: string}"),
                evolution(
                        "required property added",
                        "required: [name, weight]\n      properties:",
                        "required: [name, weight, color]\n      properties:\n        color: {type: string}"),
                Evolution.of("limits of a property tightened")
                        .from("name: {type: string}", "name: {type: string, maxLength: 500}")
                        .replace("maxLength: 500", "maxLength: 50, pattern: '^[a-z]*$'"),
                evolution(
                        "limits of a response tightened",
                        "{next_page_url: {type: string}}",
                        "{next_page_url: {type: string, maxLength: 500}}"),
                evolution("property retyped", "age: {type: integer}", "age: {type: string}"),
                evolution("property widened", "weight: {type: integer, format: int32}", "weight: {type: integer}"),
                evolution(
                        "property became required", "required: [name, weight]", "required: [name, weight, age, kind]"),
                evolution("property became nullable", "name: {type: string}", "name: {type: string, nullable: true}"),
                evolution(
                        "optional property became nullable",
                        "age: {type: integer}",
                        "age: {type: integer, nullable: true}"),
                evolution(
                        "property of a response became required",
                        "Owner: {type: object,",
                        "Owner: {type: object, required: [email],"),
                evolution("property renamed on the wire only", "        born: {", "        Born: {"),
                evolution("dates are written otherwise", "format: date-time}", "format: date-time-rfc-2822}"),
                evolution("property deprecated", "age: {type: integer}", "age: {type: integer, deprecated: true}"),
                evolution("property hidden", "email: {type: string}", "email: {type: string, format: password}"),
                evolution(
                        "items of a property retyped",
                        "tags: {type: array, items: {type: string}}",
                        "tags: {type: array, items: {type: integer}}"),
                evolution("property of a parent removed", "wheels: {type: integer}", ""),
                evolution(
                        "undeclared members typed",
                        "Owner: {type: object,",
                        "Owner: {type: object, additionalProperties: {type: integer},"));
    }

    private static Stream<Evolution> types() {
        return Stream.of(
                evolution("enum value added", "enum: [cat, dog]", "enum: [cat, dog, bird]"),
                evolution("enum value written otherwise", "enum: [cat, dog]", "enum: [Cat, dog]"),
                evolution("enum became a string", "Kind: {type: string, enum: [cat, dog]}", "Kind: {type: string}"),
                Evolution.of("schema renamed")
                        .replace("    Owner: {", "    Keeper: {")
                        .replace(
                                "owner: {$ref: '#/components/schemas/Owner'}",
                                "owner: {$ref: '#/components/schemas/Keeper'}"),
                evolution(
                        "union variant added",
                        "{$ref: '#/components/schemas/Square'}, {type",
                        "{$ref: '#/components/schemas/Square'}, {$ref: '#/components/schemas/Order'}, {type"),
                evolution(
                        "union wrapper retyped",
                        "{$ref: '#/components/schemas/Square'}, {type: string}",
                        "{$ref: '#/components/schemas/Square'}, {type: integer}"),
                evolution(
                        "object became a union",
                        "Owner: {type: object, properties: {email: {type: string}}}",
                        "Owner: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}"),
                evolution(
                        "variant of a parent added",
                        "    Problem:",
                        "    Boat: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {type: object}]}\n    Problem:"),
                evolution("parent without a discriminator", ", discriminator: {propertyName: type}", ""),
                Evolution.of("property of a parent without a discriminator removed")
                        .from(", discriminator: {propertyName: type}", "")
                        .replace(", wheels: {type: integer}", ""),
                evolution(
                        "discriminator's value changed",
                        "{propertyName: type}",
                        "{propertyName: type, mapping: {auto: '#/components/schemas/Car'}}"));
    }

    private static Stream<Evolution> clients() {
        return Stream.of(
                evolution("server changed", "https://pets.example", "https://pets.example/v2"),
                evolution("security changed", "security: [{login: []}]", "security: [{key: []}]"),
                evolution("security scheme removed", "    login: {type: http, scheme: basic}\n", "")
                        .replace("security: [{login: []}]", "security: [{key: []}]"),
                evolution(
                        "security scheme retyped",
                        "login: {type: http, scheme: basic}",
                        "login: {type: http, scheme: bearer}"),
                evolution("key sent otherwise", "name: X-Key", "name: X-Other"));
    }
}
