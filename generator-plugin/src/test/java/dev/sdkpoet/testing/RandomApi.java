package dev.sdkpoet.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A valid document of OpenAPI 3.1 with everything whose members have names of the author's: links, mappings, callbacks, webhooks, flows,
 * variables, encodings, examples, headers and schemas of all sorts, of which several places share some. The same for the same seed.
 */
public final class RandomApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SCHEMAS = 8;
    private static final int PATHS = 5;
    private static final List<String> WORDS =
            List.of("zebra", "apple", "mango", "status", "kind", "owner", "address", "id", "x-rate", "note", "type");

    private final Random random;

    private RandomApi(Random random) {
        this.random = random;
    }

    /** The document as JSON. */
    public static String of(long seed) throws IOException {
        return JSON.writeValueAsString(new RandomApi(new Random(seed)).document());
    }

    private ObjectNode document() {
        return object(document -> {
            document.put("openapi", "3.1.0");
            document.set("info", object(info -> info.put("title", "Random").put("version", "1")));
            document.set("servers", JSON.createArrayNode().add(server()));
            document.set("security", JSON.createArrayNode().add(requirement()));
            document.set("paths", object(paths -> {
                for (int i = 0; i < PATHS; i++) {
                    paths.set("/things" + i + "/{id}", pathItem(i));
                }
            }));
            document.set("webhooks", some(name -> object(item -> item.set("post", request("webhook" + name)))));
            document.set("components", components());
        });
    }

    private ObjectNode components() {
        return object(components -> {
            components.set("schemas", object(schemas -> {
                for (int i = 0; i < SCHEMAS; i++) {
                    schemas.set("Schema" + i, named(i));
                }
                schemas.set("Animal", object(animal -> {
                    animal.put("type", "object");
                    animal.set("discriminator", discriminator("kind", "Cat", "Dog"));
                    animal.set("properties", object(all -> all.set("kind", type("string"))));
                    animal.set("required", JSON.createArrayNode().add("kind"));
                }));
                for (String child : List.of("Cat", "Dog")) {
                    schemas.set(
                            child,
                            object(schema -> schema.set(
                                    "allOf",
                                    JSON.createArrayNode()
                                            .add(reference("schemas/Animal"))
                                            .add(plainObject(1)))));
                }
            }));
            components.set("responses", object(all -> all.set("Failure", response(1))));
            components.set("headers", object(all -> all.set("Shared", header())));
            components.set("parameters", object(all -> all.set("Shared", parameter("shared", values()))));
            components.set("requestBodies", object(all -> all.set("Shared", body())));
            components.set("links", object(all -> all.set("Next", link())));
            components.set("callbacks", object(all -> all.set("Done", callback("shared"))));
            components.set("securitySchemes", object(all -> {
                all.set(
                        "key",
                        object(key ->
                                key.put("type", "apiKey").put("in", "header").put("name", "X-Key")));
                all.set("token", object(key -> key.put("type", "http").put("scheme", "bearer")));
                all.set("oauth", oauth());
            }));
        });
    }

    private ObjectNode oauth() {
        return object(scheme -> {
            scheme.put("type", "oauth2");
            scheme.set("flows", object(flows -> {
                for (String flow : List.of("authorizationCode", "password", "clientCredentials", "implicit")) {
                    flows.set(flow, object(each -> {
                        each.put("authorizationUrl", "https://example.com/" + flow);
                        each.put("tokenUrl", "https://example.com/token/" + flow);
                        each.set(
                                "scopes",
                                object(scopes -> words(word -> scopes.put(
                                        word + ":" + pick("read", "write"), "May " + word + " in " + flow))));
                    }));
                }
            }));
        });
    }

    private ObjectNode server() {
        return object(server -> {
            server.put("url", "https://{zone}.example.com/{version}");
            server.set("variables", object(variables -> {
                variables.set("zone", object(zone -> zone.put("default", "eu")));
                variables.set("version", object(zone -> zone.put("default", "v1")));
            }));
        });
    }

    private ObjectNode requirement() {
        return object(requirement -> {
            requirement.set("oauth", JSON.createArrayNode().add("apple:read"));
            requirement.set("key", JSON.createArrayNode());
            requirement.set("token", JSON.createArrayNode());
        });
    }

    private ObjectNode pathItem(int i) {
        return object(item -> {
            item.set("parameters", JSON.createArrayNode().add(object(id -> {
                id.put("name", "id").put("in", "path").put("required", true);
                id.set("schema", values());
            })));
            item.set("get", object(get -> {
                if (random.nextInt(4) > 0) {
                    get.put("operationId", "getThing" + i);
                }
                get.put("summary", "Gets thing " + i);
                get.set(
                        "parameters",
                        JSON.createArrayNode()
                                .add(parameter("filter", schema(1)))
                                .add(reference("parameters/Shared")));
                get.set("security", JSON.createArrayNode().add(requirement()));
                get.set("responses", responses());
            }));
            item.set("post", request("postThing" + i));
        });
    }

    private ObjectNode request(String id) {
        return object(post -> {
            post.put("operationId", id);
            post.set("requestBody", chance() ? reference("requestBodies/Shared") : body());
            post.set("responses", responses());
            post.set("callbacks", some(name -> chance() ? callback(name) : reference("callbacks/Done")));
        });
    }

    private ObjectNode callback(String name) {
        return object(callback -> words(word -> callback.set(
                "{$request.body#/" + word + "}",
                object(item -> item.set("post", object(post -> {
                    post.put("description", "Says " + name);
                    post.set("requestBody", json(schema(2)));
                    post.set("responses", object(all -> all.set("204", object(no -> no.put("description", "ok")))));
                }))))));
    }

    private ObjectNode body() {
        if (chance()) {
            return json(schema(2));
        }
        return object(body -> body.set(
                "content",
                object(content -> content.set("multipart/form-data", object(media -> {
                    media.set("schema", plainObject(1));
                    media.set(
                            "encoding",
                            some(word -> object(encoding -> {
                                encoding.put("contentType", "application/json");
                                encoding.set("headers", some(name -> header()));
                            })));
                })))));
    }

    private ObjectNode json(ObjectNode schema) {
        return object(body -> {
            body.put("description", "A body");
            body.set(
                    "content",
                    object(content -> content.set("application/json", object(media -> {
                        media.set("schema", schema);
                        media.set(
                                "examples",
                                object(all -> all.set(
                                        "first",
                                        object(first -> first.set(
                                                "value",
                                                object(value ->
                                                        value.put("b", 1).put("a", 2)))))));
                    }))));
        });
    }

    private ObjectNode responses() {
        return object(all -> {
            for (String status : List.of("default", "404", "201", "200")) {
                if (status.equals("200") || chance()) {
                    all.set(status, random.nextInt(3) == 0 ? reference("responses/Failure") : response(2));
                }
            }
        });
    }

    private ObjectNode response(int depth) {
        ObjectNode response = json(chance() ? plainObject(depth) : titled(depth)); // a reference might lead to itself
        response.set("headers", some(name -> chance() ? header() : reference("headers/Shared")));
        response.set("links", some(name -> chance() ? link() : reference("links/Next")));
        return response;
    }

    private ObjectNode header() {
        return object(header -> header.set("schema", chance() ? values() : type("integer")));
    }

    private ObjectNode link() {
        return object(link -> {
            link.put("operationId", "postThing" + random.nextInt(PATHS));
            link.put("description", "Leads " + pick("here", "there"));
            link.set("parameters", some(name -> JSON.createObjectNode().put("of", name)));
            if (chance()) {
                link.set("requestBody", object(value -> value.put("b", 1).put("a", 2)));
            }
        });
    }

    private ObjectNode parameter(String name, ObjectNode schema) {
        return object(parameter -> {
            parameter.put("name", name).put("in", "query");
            parameter.set("schema", schema);
            parameter.set("examples", object(all -> all.set("one", object(one -> one.put("value", "x")))));
        });
    }

    private ObjectNode named(int i) {
        ObjectNode schema = i % 4 == 3 ? union() : plainObject(3);
        if (i % 4 == 0) {
            schema.set("$defs", some(word -> schema(2)));
            ((ObjectNode) schema.get("$defs")).set("Part", plainObject(1));
            schema.set("patternProperties", object(patterns -> words(word -> patterns.set("^" + word, schema(1)))));
            schema.set("dependentRequired", some(word -> type("string")));
            words(word -> ((ObjectNode) schema.get("dependentRequired"))
                    .set(word, JSON.createArrayNode().add("id")));
            schema.set("dependentSchemas", some(word -> plainObject(1)));
        }
        return schema;
    }

    private ObjectNode union() {
        return object(union -> {
            ArrayNode options = JSON.createArrayNode();
            for (int i = 0; i < 3; i++) {
                options.add(reference("schemas/Schema" + i));
            }
            union.set("oneOf", options);
            union.set("discriminator", discriminator("type", "Schema2", "Schema0", "Schema1"));
        });
    }

    private ObjectNode discriminator(String property, String... schemas) {
        return object(discriminator -> {
            discriminator.put("propertyName", property);
            discriminator.set("mapping", object(mapping -> {
                for (String schema : schemas) {
                    words(word -> mapping.put(word + schema, "#/components/schemas/" + schema));
                }
            }));
        });
    }

    private ObjectNode schema(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 10)) {
            case 0 -> type("string");
            case 1 -> values();
            case 2 ->
                object(not -> {
                    not.put("type", "integer");
                    not.set("not", object(inner -> {
                        inner.put("minimum", 3);
                        inner.put("type", "integer");
                        inner.set("allOf", JSON.createArrayNode().add(values()));
                    }));
                });
            case 3 -> shared();
            case 4 ->
                object(array -> {
                    array.put("type", "array");
                    array.set("items", schema(depth - 1));
                });
            case 5 ->
                object(map -> {
                    map.put("type", "object");
                    map.set("additionalProperties", schema(depth - 1));
                });
            case 6 ->
                object(any -> any.set(
                        "anyOf", JSON.createArrayNode().add(type("string")).add(plainObject(depth - 1))));
            case 7 -> titled(depth);
            default -> plainObject(depth - 1);
        };
    }

    /** A schema that other places have, too, by reference to it or with the same title. */
    private ObjectNode shared() {
        return switch (random.nextInt(6)) {
            case 0 -> reference("schemas/Schema" + random.nextInt(SCHEMAS));
            case 1 -> reference("schemas/Schema0/$defs/Part");
            case 2 -> reference("parameters/Shared/schema");
            case 3 -> reference("responses/Failure/content/application~1json/schema");
            case 4 ->
                JSON.createObjectNode()
                        .put(
                                "$ref",
                                "#/paths/~1things" + random.nextInt(PATHS)
                                        + "~1%7Bid%7D/get/responses/200/content/application~1json/schema");
            default -> titled(0);
        };
    }

    private ObjectNode titled(int depth) {
        ObjectNode titled = depth % 2 == 0
                ? values()
                : object(schema -> {
                    schema.put("type", "object");
                    schema.set("properties", object(all -> all.set("id", type("string"))));
                });
        return titled.put("title", pick("Address", "Owner", "Kind") + depth % 2);
    }

    private ObjectNode values() {
        return object(schema -> {
            schema.put("type", "string");
            schema.set("enum", JSON.createArrayNode().add("red").add("green"));
            schema.put("description", pick("A color", "Some color"));
        });
    }

    private ObjectNode plainObject(int depth) {
        return object(schema -> {
            schema.put("type", "object");
            ArrayNode required = JSON.createArrayNode();
            schema.set("properties", object(all -> {
                all.set("type", type("string"));
                words(word -> {
                    all.set(word, schema(Math.max(depth, 0)));
                    if (chance()) {
                        required.add(word);
                    }
                });
            }));
            schema.set("required", required);
            if (chance()) {
                schema.set("default", object(value -> value.put("b", 1).put("a", 2)));
            }
        });
    }

    private static ObjectNode type(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static ObjectNode reference(String component) {
        return JSON.createObjectNode().put("$ref", "#/components/" + component);
    }

    private interface Made {
        ObjectNode of(String name);
    }

    /** Things by some of the words. */
    private ObjectNode some(Made made) {
        return object(all -> words(word -> all.set(word, made.of(word))));
    }

    private void words(Consumer<String> use) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            use.accept(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private static ObjectNode object(Consumer<ObjectNode> fill) {
        ObjectNode object = JSON.createObjectNode();
        fill.accept(object);
        return object;
    }
}
