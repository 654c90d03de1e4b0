package dev.sdkpoet.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small document and what became of it: each line that is edited stands in the document once.
 *
 * @param name what happened
 * @param edits what makes the new document of the old one
 */
record Evolution(String name, String before, String after, List<Evolution.Edit> edits) {
    /** A bit of everything; what is edited is on one line. */
    static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example'}]
            tags: [{name: Pet}, {name: Order}]
            security: [{login: []}]
            paths:
              /pets:
                get:
                  tags: [Pet]
                  operationId: listPets
                  parameters:
                    - {name: PageSize, in: query, schema: {type: integer}}
                    - {name: kinds, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/PetPage'}}}}
                post:
                  tags: [Pet]
                  operationId: createPet
                  parameters:
                    - {name: token, in: header, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                  responses:
                    '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                    '404': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              /pets/{id}:
                get:
                  tags: [Pet]
                  operationId: fetchPet
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                delete:
                  tags: [Pet]
                  operationId: deletePet
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '204': {description: done}
              /orders/{number}:
                get:
                  tags: [Order]
                  operationId: fetchOrder
                  parameters:
                    - {name: number, in: path, required: true, schema: {type: integer, format: int32}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                put:
                  tags: [Order]
                  operationId: replaceOrder
                  parameters:
                    - {name: number, in: path, required: true, schema: {type: integer, format: int32}}
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          required: [a, b, c, d, e]
                          properties:
                            a: {type: string}
                            b: {type: string}
                            c: {type: string}
                            d: {type: string}
                            e: {type: string}
                            f: {type: string}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shape'}}}}
            components:
              securitySchemes:
                login: {type: http, scheme: basic}
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                PetPage:
                  type: object
                  properties:
                    pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                    meta: {type: object, properties: {next_page_url: {type: string}}}
                Pet:
                  type: object
                  required: [name, weight]
                  properties:
                    name: {type: string}
                    weight: {type: integer, format: int32}
                    age: {type: integer}
                    kind: {$ref: '#/components/schemas/Kind'}
                    born: {type: string, format: date-time}
                    owner: {$ref: '#/components/schemas/Owner'}
                    tags: {type: array, items: {type: string}}
                Owner: {type: object, properties: {email: {type: string}}}
                Kind: {type: string, enum: [cat, dog]}
                Order: {type: object, required: [total], properties: {total: {type: integer}, ship: {$ref: '#/components/schemas/Vehicle'}}}
                Shape: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}, {type: string}]}
                Circle: {type: object, required: [radius], properties: {radius: {type: number}}}
                Square: {type: object, required: [side], properties: {side: {type: number}}}
                Vehicle: {type: object, required: [type], properties: {type: {type: string}, wheels: {type: integer}}, discriminator: {propertyName: type}}
                Car: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {type: object, properties: {doors: {type: integer}}}]}
                Truck: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {type: object, properties: {load: {type: integer}}}]}
                Problem: {type: object, properties: {code: {type: integer}}}
            """;

    static Evolution of(String name) {
        return new Evolution(name, DOCUMENT, DOCUMENT, List.of());
    }

    /** Another text in place of one that the document holds once. */
    record Edit(String old, String replacement) {
        boolean fits(String document) {
            return document.contains(old) && document.indexOf(old) == document.lastIndexOf(old);
        }

        String apply(String document) {
            return document.replace(old, replacement);
        }
    }

    /** The new document with another text in place of one that it holds once. */
    Evolution replace(String old, String replacement) {
        Edit edit = new Edit(old, replacement);
        if (!edit.fits(after)) {
            throw new IllegalArgumentException(name + ": not there once: " + old);
        }
        return new Evolution(
                name,
                before,
                edit.apply(after),
                Stream.concat(edits.stream(), Stream.of(edit)).toList());
    }

    /** Another text in both documents, for what the one that all begin with hasn't got. */
    Evolution from(String old, String replacement) {
        String changed = replace(old, replacement).after;
        return new Evolution(name, changed, changed, List.of());
    }

    /** The new document without the lines from one that ends in a text to before one that ends in another. */
    Evolution cut(String first, String next) {
        int start = after.lastIndexOf('\n', after.indexOf(first)) + 1;
        int end = after.lastIndexOf('\n', after.indexOf(next, start)) + 1;
        if (start <= 0 || end <= start) {
            throw new IllegalArgumentException(name + ": not there: " + first + ", " + next);
        }
        return replace(after.substring(start, end), "");
    }

    /** What happened here and then in another; nothing, where both edit the same text or begin with different ones. */
    Optional<Evolution> and(Evolution other) {
        String document = after;
        for (Edit edit : other.edits) {
            if (!edit.fits(document)) {
                return Optional.empty();
            }
            document = edit.apply(document);
        }
        return before.equals(other.before)
                ? Optional.of(new Evolution(
                        name + "; " + other.name,
                        before,
                        document,
                        Stream.concat(edits.stream(), other.edits.stream()).toList()))
                : Optional.empty();
    }

    /** What was old is new, and the other way around. */
    Evolution reversed() {
        return new Evolution(name + ", reversed", after, before, List.of());
    }

    /** The client of the old document. */
    PlannedClient clientBefore(Path directory) {
        return PlannedClient.of(directory, "old.yaml", before);
    }

    PlannedClient clientAfter(Path directory) {
        return PlannedClient.of(directory, "new.yaml", after);
    }

    @Override
    public String toString() {
        return name;
    }
}
