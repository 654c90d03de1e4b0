package dev.sdkpoet.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a document at random: the same seed, the same change. */
final class Mutation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final int CHANGES = 3;

    private final Random random;
    private final List<Runnable> sites = new ArrayList<>();

    Mutation(int seed) {
        random = new Random(seed);
    }

    /** @param document JSON */
    String of(String document) throws IOException {
        JsonNode root = JSON.readTree(document);
        for (int i = 0; i < CHANGES; i++) {
            sites.clear();
            collect(root);
            if (!sites.isEmpty()) {
                sites.get(random.nextInt(sites.size())).run();
            }
        }
        return JSON.writeValueAsString(root);
    }

    private void collect(JsonNode node) {
        if (node instanceof ObjectNode object) {
            addSites(object);
        }
        node.forEach(this::collect);
    }

    private void addSites(ObjectNode node) {
        if (node.get("properties") instanceof ObjectNode properties && properties.size() > 0) {
            String name = any(properties);
            sites.add(() -> properties.remove(name));
            sites.add(() -> properties.putObject("added").put("type", "string"));
            sites.add(() -> properties.putObject(name).put("type", random.nextBoolean() ? "integer" : "boolean"));
            sites.add(() -> toggle(node.withArray("required"), name));
        }
        if (node.get("enum") instanceof ArrayNode values
                && values.size() > 1
                && values.get(0).isTextual()) {
            sites.add(() -> values.remove(random.nextInt(values.size())));
            sites.add(() -> values.add("added_value"));
        }
        if (node.get("parameters") instanceof ArrayNode parameters && parameters.size() > 0) {
            addParameterSites(parameters);
        }
        if (node.get("oneOf") instanceof ArrayNode forms && forms.size() > 1) {
            sites.add(() -> forms.remove(random.nextInt(forms.size())));
            sites.add(() -> forms.addObject().put("type", "integer"));
        }
        if (node.has("operationId")) {
            sites.add(() -> node.put("operationId", node.get("operationId").asText() + "Again"));
            sites.add(() -> node.put("deprecated", !node.path("deprecated").asBoolean()));
            sites.add(() -> node.putArray("tags").add("Added"));
            sites.add(() -> node.remove("requestBody"));
        }
        for (String method : METHODS) {
            if (node.has(method) && node.get(method).has("responses")) {
                sites.add(() -> node.remove(method));
            }
        }
        if (node.path("type").isTextual() && !node.has("in")) {
            sites.add(() -> node.put("nullable", !node.path("nullable").asBoolean()));
        }
        if (node.path("$ref").asText().startsWith("#/components/schemas/")) {
            sites.add(() -> node.removeAll().put("type", "string"));
        }
    }

    private void addParameterSites(ArrayNode parameters) {
        sites.add(() -> {
            ObjectNode added = parameters.addObject().put("name", "added").put("in", "query");
            added.put("required", random.nextBoolean()).putObject("schema").put("type", "string");
        });
        JsonNode parameter = parameters.get(random.nextInt(parameters.size()));
        if (parameter instanceof ObjectNode object
                && !object.path("in").asText().equals("path")) {
            sites.add(() -> object.put("required", !object.path("required").asBoolean()));
            sites.add(() -> object.putObject("schema").put("type", "integer"));
        }
    }

    private String any(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.get(random.nextInt(names.size()));
    }

    private static void toggle(ArrayNode names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).asText().equals(name)) {
                names.remove(i);
                return;
            }
        }
        names.add(name);
    }
}
