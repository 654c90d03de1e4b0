package dev.sdkpoet;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small documents, each of which needs one part of the runtime. */
final class RuntimeFeatures {
    /** Documents by what they need. */
    static final Map<String, String> ALL = new LinkedHashMap<>();

    private static final String THING = "{$ref: '#/components/schemas/Thing'}";
    private static final String DONE = "'204': {description: Done.}";
    private static final String PLAIN = member("id", "{type: string}");

    static {
        add("plain", get(json(THING)), PLAIN);
        bodies();
        answers();
        parameters();
        values();
        paging();
        security();
        add("errors", get(json(THING) + ", '404': " + content("application/json", THING)), PLAIN);
        document("twilio", "https://chat.twilio.com", get(json(THING)), PLAIN, "");
    }

    private RuntimeFeatures() {}

    private static void bodies() {
        String fields =
                "{type: object, required: [a], properties: {a: {type: string}, b: {type: array, items: {type: string}}}}";
        add("form-body", post("application/x-www-form-urlencoded", fields, true), PLAIN);
        add(
                "optional-form",
                post("application/x-www-form-urlencoded", "{type: object, properties: {a: {type: string}}}", false),
                PLAIN);
        add("json-body", post("application/json", THING, true), PLAIN);
        add("optional-json-body", post("application/json", THING, false), PLAIN);
        add("text-body", post("text/plain", "{type: string}", true), PLAIN);
        add("optional-text-body", post("text/plain", "{type: string}", false), PLAIN);
        add("text-body-of-a-number", post("text/plain", "{type: integer}", true), PLAIN);
        add("binary-body", post("application/octet-stream", "{type: string, format: binary}", true), PLAIN);
        add("optional-binary-body", post("application/octet-stream", "{type: string, format: binary}", false), PLAIN);
        String parts =
                "{type: object, required: [a], properties: {a: {type: string}, b: {type: array, items: {type: string}}}}";
        add("multipart", post("multipart/form-data", parts, true), PLAIN);
        add("all-or-nothing-form", post("application/x-www-form-urlencoded", parts, false), PLAIN);
        String files = "{type: object, properties: {a: {type: string, format: binary}, b: " + THING + "}}";
        add("multipart-files", post("multipart/form-data", files, true), PLAIN);
        add(
                "multipart-styles",
                post("multipart/form-data", parts, true)
                        .replace(parts + "}", parts + ", encoding: {b: {style: pipeDelimited}}}"),
                PLAIN);
        ALL.put(
                "items-of-swagger-2",
                "swagger: '2.0'\ninfo: {title: t, version: '1'}\nhost: example.com\npaths: {/a: {get: {operationId: callThing,"
                        + " tags: [things], parameters: [{name: a, in: query, type: array, items: {type: array, items:"
                        + " {type: string}}}], responses: {'200': {description: ok, schema: {type: object, properties:"
                        + " {a: {type: string}}}}}}}}\n");
    }

    private static void answers() {
        add("no-answer", get(DONE), PLAIN);
        add("optional-answer", get(json(THING) + ", " + DONE), PLAIN);
        add("text", get("'200': " + content("text/plain", "{type: string}")), PLAIN);
        add("binary", get("'200': " + content("image/png", "{type: string, format: binary}")), PLAIN);
        add("events", get("'200': " + content("text/event-stream", THING)), PLAIN);
        add("json-lines", get("'200': " + content("application/jsonl", THING)), PLAIN);
        add(
                "stream-switch",
                post("application/json", "{type: object, properties: {stream: {type: boolean}}}", true)
                        .replace(
                                DONE,
                                "'200': {description: Ok., content: {application/json: {schema: " + THING
                                        + "}, text/event-stream: {schema: " + THING + "}}}"),
                PLAIN);
        add("any-json", get(json("{}")), PLAIN);
        add("list-answer", get(json("{type: array, items: " + THING + "}")), PLAIN);
    }

    private static void parameters() {
        add("query", parameter("query", "schema: {type: integer}"), PLAIN);
        add("header", parameter("header", "schema: {type: string}"), PLAIN);
        String id = "{name: id, in: path, required: true, schema: {type: string}}";
        String key = "[" + id + ", {name: Idempotency-Key, in: header, schema: {type: string}}]";
        add("idempotency-key", path("/things/{id}", key, operation("post", "", DONE)), PLAIN);
        add("cookie", parameter("cookie", "schema: {type: string}"), PLAIN);
        add("query-date-time", parameter("query", "schema: {type: string, format: date-time}"), PLAIN);
        add("query-duration", parameter("query", "schema: {type: string, format: duration}"), PLAIN);
        add("query-bytes", parameter("query", "schema: {type: string, format: byte}"), PLAIN);
        add("query-json", parameter("query", "content: {application/json: {schema: " + THING + "}}"), PLAIN);
        add("query-rfc-2822", parameter("query", "schema: {type: string, format: date-time-rfc-2822}"), PLAIN);
        String list = "schema: {type: array, items: {type: string}}";
        add("form-style", parameter("query", list), PLAIN);
        add("comma", parameter("query", list + ", explode: false"), PLAIN);
        add("space", parameter("query", list + ", style: spaceDelimited"), PLAIN);
        add("pipe", parameter("query", list + ", style: pipeDelimited"), PLAIN);
        add("reserved", parameter("query", "schema: {type: string}, allowReserved: true"), PLAIN);
        add("deep", parameter("query", "schema: " + THING + ", style: deepObject"), PLAIN);
        add("header-list", parameter("header", list), PLAIN);
        add("label", path("/x/{p}", pathParameter("label"), get(DONE)), PLAIN);
        add("matrix", path("/x/{p}", pathParameter("matrix"), get(DONE)), PLAIN);
    }

    private static void values() {
        String[][] scalars = {
            {"boolean", "boolean", ""},
            {"int", "integer", "int32"},
            {"long", "integer", ""},
            {"double", "number", "double"},
            {"decimal", "number", ""},
            {"date", "string", "date"},
            {"date-time", "string", "date-time"},
            {"rfc-2822", "string", "date-time-rfc-2822"},
            {"duration", "string", "duration"},
            {"uuid", "string", "uuid"},
            {"uri", "string", "uri"},
            {"bytes", "string", "byte"}
        };
        for (String[] scalar : scalars) {
            add(scalar[0], get(json(THING)), member("id", type(scalar[1], scalar[2])));
        }
        add("big-integer", get(json(THING)), member("id", "{type: integer, maximum: 99999999999999999999}"));
        add("list", get(json(THING)), member("id", "{type: array, items: {type: string}}"));
        add("nullable-list", get(json(THING)), member("id", "{type: array, items: {type: [string, 'null']}}"));
        add("map", get(json(THING)), member("id", "{type: object, additionalProperties: {type: string}}"));
        add(
                "nullable-map",
                get(json(THING)),
                member("id", "{type: object, additionalProperties: {type: [string, 'null']}}"));
        add(
                "additional",
                get(json(THING)),
                "{type: object, additionalProperties: {type: integer}, properties: {id: {type: string}}}");
        add(
                "additional-nullable",
                get(json(THING)),
                "{type: object, additionalProperties: {type: [integer, 'null']}, properties: {id: {type: string}}}");
        add("enum", get(json(THING)), member("id", "{type: string, enum: [a, b]}"));
        add("integer-enum", get(json(THING)), member("id", "{type: integer, enum: [1, 2]}"));
        add("constant", get(json(THING)), member("id", "{type: string, const: a}"));
        add("read-only", get(json(THING)), required("{type: string, readOnly: true}"));
        add("write-only", get(json(THING)), required("{type: string, writeOnly: true}"));
        String cat = "{title: Cat, type: object, required: [meow], properties: {meow: {type: string}}}";
        String dog = "{title: Dog, type: object, required: [bark], properties: {bark: {type: string}}}";
        add("union", get(json(THING)), "{oneOf: [" + cat + ", " + dog + "]}");
        add(
                "union-of-lists",
                get(json(THING)),
                "{oneOf: [{type: string}, {type: array, items: {type: string}}, {type: object, additionalProperties: {type: integer}}]}");
    }

    private static void paging() {
        String items = "data: {type: array, items: {type: string}}";
        add(
                "next-url",
                get(json(page(items + ", meta: {type: object, properties: {next_page_url: {type: string}}}"))),
                PLAIN);
        add("token", paged("cursor", items + ", next_cursor: {type: string}"), PLAIN);
        add(
                "last-item",
                paged(
                        "starting_after",
                        "data: {type: array, items: {type: object, properties: {id: {type: integer}}}}, has_more: {type: boolean}"),
                PLAIN);
        add(
                "body-token",
                operation(
                        "post",
                        "requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {cursor: {type: string}}}}}}, ",
                        json(page(items + ", next_cursor: {type: string}"))),
                PLAIN);
        add(
                "form-token",
                operation(
                        "post",
                        "requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {cursor: {type: string}}}}}}, ",
                        json(page(items + ", next_cursor: {type: string}"))),
                PLAIN);
        add("page-number", paged("page", items), PLAIN);
        add("offset", paged("offset", items), PLAIN);
        String header =
                "'200': {description: ok, headers: {Link: {schema: {type: string}}}, content: {application/json: {schema: {type: array, items: {type: string}}}}}";
        add("link-header", get(header), PLAIN);
        document(
                "paging-of-twilio",
                "https://chat.twilio.com",
                get(json(page(items + ", meta: {type: object, properties: {next_page_url: {type: string}}}"))),
                PLAIN,
                "");
    }

    private static void security() {
        secured("basic", "{type: http, scheme: basic}");
        secured("bearer", "{type: http, scheme: bearer}");
        secured("api-key-header", "{type: apiKey, in: header, name: X-Key}");
        secured("api-key-query", "{type: apiKey, in: query, name: key}");
        secured("api-key-cookie", "{type: apiKey, in: cookie, name: key}");
        secured("open-id", "{type: openIdConnect, openIdConnectUrl: 'https://example.com/.well-known'}");
        secured("digest", "{type: http, scheme: digest}");
        secured("mutual-tls", "{type: mutualTLS}");
        secured(
                "client-credentials",
                "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://example.com/token', scopes: {}}}}");
        document(
                "unused-scheme",
                "https://example.com",
                get(DONE),
                PLAIN,
                "  securitySchemes: {auth: {type: http, scheme: basic}}\n");
    }

    private static void secured(String name, String scheme) {
        String operation = get(json(THING)).replace("responses:", "security: [{auth: []}, {}], responses:");
        document(name, "https://example.com", operation, PLAIN, "  securitySchemes: {auth: " + scheme + "}\n");
    }

    private static void add(String name, String paths, String thing) {
        document(name, "https://example.com", paths, thing, "");
    }

    private static void document(String name, String server, String paths, String thing, String components) {
        ALL.put(
                name,
                "openapi: 3.1.0\ninfo: {title: " + name + ", version: '1'}\nservers: [{url: '" + server
                        + "'}]\npaths:\n" + paths + "components:\n" + components + "  schemas:\n    Thing: " + thing
                        + "\n");
    }

    private static String path(String path, String parameters, String operation) {
        return operation
                .replace("/things/{id}", path)
                .replace("[{name: id, in: path, required: true, schema: {type: string}}]", parameters);
    }

    private static String get(String responses) {
        return operation("get", "", responses);
    }

    private static String post(String mediaType, String schema, boolean required) {
        return operation(
                "post",
                "requestBody: {required: " + required + ", content: {" + mediaType + ": {schema: " + schema + "}}}, ",
                DONE);
    }

    private static String operation(String method, String body, String responses) {
        return "  /things/{id}: {" + method + ": {operationId: callThing, tags: [things], parameters: "
                + "[{name: id, in: path, required: true, schema: {type: string}}], " + body + "responses: {" + responses
                + "}}}\n";
    }

    private static String parameter(String location, String rest) {
        return get(DONE)
                .replace(
                        "schema: {type: string}}]",
                        "schema: {type: string}}, {name: more, in: " + location + ", " + rest + "}]");
    }

    private static String pathParameter(String style) {
        return "[{name: p, in: path, required: true, style: " + style
                + ", schema: {type: array, items: {type: string}}}]";
    }

    private static String paged(String parameter, String members) {
        return get(json(page(members)))
                .replace(
                        "schema: {type: string}}]",
                        "schema: {type: string}}, {name: " + parameter + ", in: query, schema: {type: "
                                + (parameter.equals("cursor") ? "string" : "integer") + "}}]");
    }

    private static String page(String members) {
        return "{title: ThingPage, type: object, properties: {" + members + "}}";
    }

    private static String json(String schema) {
        return "'200': " + content("application/json", schema);
    }

    private static String content(String mediaType, String schema) {
        return "{description: ok, content: {" + mediaType + ": {schema: " + schema + "}}}";
    }

    private static String member(String name, String schema) {
        return "{type: object, properties: {" + name + ": " + schema + "}}";
    }

    private static String required(String schema) {
        return "{type: object, required: [id], properties: {id: " + schema + "}}";
    }

    private static String type(String type, String format) {
        return "{type: " + type + (format.isEmpty() ? "" : ", format: " + format) + "}";
    }
}
