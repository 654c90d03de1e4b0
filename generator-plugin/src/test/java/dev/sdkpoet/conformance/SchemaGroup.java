package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema of the JSON Schema suite with its instances.
 *
 * @param name its file and what it is about
 */
record SchemaGroup(String name, JsonNode schema, List<Instance> instances) {

    /** @param name the group's, and what it is an instance of */
    record Instance(String name, JsonNode json) {}

    /** The groups of a file, with their valid instances. */
    static List<SchemaGroup> read(Path file, String fileName) throws IOException {
        List<SchemaGroup> groups = new ArrayList<>();
        for (JsonNode group : Step.JSON.readTree(Files.readString(file))) {
            String name = fileName + ": " + group.path("description").textValue();
            List<Instance> instances = new ArrayList<>();
            for (JsonNode test : group.path("tests")) {
                if (test.path("valid").booleanValue()) {
                    instances.add(
                            new Instance(name + ": " + test.path("description").textValue(), test.path("data")));
                }
            }
            groups.add(new SchemaGroup(name, group.path("schema"), instances));
        }
        return groups;
    }

    /** An OpenAPI document with the schema as a component, which is what {@code /root} gives, and a member of what {@code /member} gives. */
    String document() {
        ObjectNode document = Step.JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "T").put("version", "1");
        ObjectNode paths = document.putObject("paths");
        get(paths.putObject("/root"), "#/components/schemas/Root");
        get(paths.putObject("/member"), "#/components/schemas/Holder");
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        schemas.set("Root", moved(schema));
        schemas.putObject("Holder")
                .put("type", "object")
                .putObject("properties")
                .putObject("value")
                .put("$ref", "#/components/schemas/Root");
        return document.toString();
    }

    private static void get(ObjectNode path, String schema) {
        path.putObject("get")
                .putObject("responses")
                .putObject("200")
                .put("description", "ok")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", schema);
    }

    /** A schema that says where it is keeps its own references; one that doesn't begins somewhere else here. */
    private static JsonNode moved(JsonNode node) {
        if (node.has("$id")) {
            return node;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Step.JSON.createObjectNode();
            object.properties().forEach(member -> {
                String text = member.getValue().asText();
                boolean pointer = member.getKey().equals("$ref") && (text.equals("#") || text.startsWith("#/"));
                copy.set(
                        member.getKey(),
                        pointer
                                ? TextNode.valueOf("#/components/schemas/Root" + text.substring(1))
                                : moved(member.getValue()));
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Step.JSON.createArrayNode();
            array.forEach(item -> copy.add(moved(item)));
            return copy;
        }
        return node;
    }
}
