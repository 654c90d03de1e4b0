package dev.sdkpoet.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sdkpoet.spec.HttpMethods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document before it grew: without a third of its operations, schemas, properties, parameters and values of enums, and without what can't
 * be said without them. Each schema keeps a property and each enum a value. {@link #grown} has them again, everything in another order.
 */
public final class ShrunkDocument {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples", "required");
    private static final Set<String> SHUFFLED =
            Set.of("paths", "schemas", "properties", "securitySchemes", "responses", "parameters", "requestBodies");

    private final ObjectNode document;
    private final Random random;
    private final Set<String> removed = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    private ShrunkDocument(ObjectNode document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    /** The smaller document. */
    public static String of(String document, long seed) throws IOException {
        ShrunkDocument shrunk = new ShrunkDocument((ObjectNode) JSON.readTree(document), seed);
        shrunk.shrink();
        return JSON.writeValueAsString(shrunk.document);
    }

    /** The document as it is, in another order. */
    public static String grown(String document, long seed) throws IOException {
        ShrunkDocument whole = new ShrunkDocument((ObjectNode) JSON.readTree(document), seed);
        whole.shuffle(whole.document, "");
        return JSON.writeValueAsString(whole.document);
    }

    private void shrink() {
        findKept(document);
        removeOperations();
        removeMembers(document);
        JsonNode schemas = document.at("/components/schemas");
        List<String> names = new ArrayList<>();
        schemas.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (isChosen()) {
                remove("schemas", name);
            }
        }
        for (int before = -1; before != removed.size(); ) {
            before = removed.size();
            removeBroken();
        }
    }

    private boolean isChosen() {
        return random.nextInt(3) == 0;
    }

    private void remove(String kind, String name) {
        ((ObjectNode) document.at("/components/" + kind)).remove(name);
        removed.add("#/components/" + kind + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    private void removeBroken() {
        if (document.get("components") instanceof ObjectNode components) {
            for (Map.Entry<String, JsonNode> kind : List.copyOf(components.properties())) {
                for (Map.Entry<String, JsonNode> each :
                        List.copyOf(kind.getValue().properties())) {
                    if (isBroken(each.getValue())) {
                        remove(kind.getKey(), each.getKey());
                    }
                }
            }
        }
        if (document.get("paths") instanceof ObjectNode paths) {
            for (Map.Entry<String, JsonNode> path : List.copyOf(paths.properties())) {
                if (path.getValue() instanceof ObjectNode item) {
                    for (Map.Entry<String, JsonNode> member : List.copyOf(item.properties())) {
                        if (isBroken(member.getValue())) {
                            item.remove(member.getKey());
                        }
                    }
                    removeIfEmpty(paths, path.getKey(), item);
                }
            }
        }
    }

    private static void removeIfEmpty(ObjectNode paths, String path, ObjectNode item) {
        boolean hasOperation = item.has("$ref") || HttpMethods.ALL.stream().anyMatch(item::has);
        if (!hasOperation) {
            paths.remove(path);
        }
    }

    /** Takes out of a node what refers to something that is gone; whether that isn't enough. */
    private boolean isBroken(JsonNode node) {
        if (node instanceof ArrayNode array) {
            boolean isBroken = false;
            for (JsonNode item : array) {
                isBroken |= isBroken(item);
            }
            return isBroken;
        }
        if (!(node instanceof ObjectNode object)) {
            return false;
        }
        if (object.path("$ref").isTextual()) {
            return removed.contains(object.path("$ref").asText());
        }
        boolean isBroken = false;
        for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "properties" -> isBroken |= value instanceof ObjectNode own && losesAll(object, own);
                case "oneOf", "anyOf" -> isBroken |= value instanceof ArrayNode own && losesChoice(own);
                case "parameters" -> {
                    if (value instanceof ArrayNode own) {
                        isBroken |= losesPathParameter(own);
                    } else {
                        isBroken |= isBroken(value);
                    }
                }
                case "mapping" -> {
                    if (value instanceof ObjectNode own) {
                        List.copyOf(own.properties()).stream()
                                .filter(each -> removed.contains(each.getValue().asText())
                                        || removed.contains("#/components/schemas/"
                                                + each.getValue().asText()))
                                .forEach(each -> own.remove(each.getKey()));
                    }
                }
                default -> isBroken |= !DATA.contains(member.getKey()) && isBroken(value);
            }
        }
        return isBroken;
    }

    private boolean losesAll(ObjectNode schema, ObjectNode properties) {
        for (Map.Entry<String, JsonNode> property : List.copyOf(properties.properties())) {
            if (isBroken(property.getValue())) {
                if (properties.size() == 1 || kept.contains(property.getKey())) {
                    return true;
                }
                removeProperty(schema, properties, property.getKey());
            }
        }
        return false;
    }

    private static void removeProperty(ObjectNode schema, ObjectNode properties, String name) {
        properties.remove(name);
        if (schema.get("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (required.get(i).asText().equals(name)) {
                    required.remove(i);
                }
            }
        }
    }

    private boolean losesChoice(ArrayNode choices) {
        int before = choices.size();
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (isBroken(choices.get(i))) {
                choices.remove(i);
            }
        }
        return choices.size() < before && choices.size() < 2;
    }

    private boolean losesPathParameter(ArrayNode parameters) {
        boolean loses = false;
        for (int i = parameters.size() - 1; i >= 0; i--) {
            if (isBroken(parameters.get(i))) {
                loses |= !isRemovable(parameters.get(i));
                parameters.remove(i);
            }
        }
        return loses;
    }

    /** Those of the path are in its text, too. */
    private static boolean isRemovable(JsonNode parameter) {
        return parameter.has("in") && !parameter.path("in").asText().equals("path");
    }

    /** What more than its own schema speaks about: other schemas require it, or choose by it. */
    private void findKept(JsonNode node) {
        if (node.path("discriminator").has("propertyName")) {
            kept.add(node.path("discriminator").path("propertyName").asText());
        }
        if (node.path("required").isArray()) {
            node.path("required").forEach(name -> {
                if (!node.path("properties").has(name.asText())) {
                    kept.add(name.asText());
                    // One that is spelled almost like it would be taken for it.
                    node.path("properties").fieldNames().forEachRemaining(kept::add);
                }
            });
        }
        node.forEach(this::findKept);
    }

    private void removeOperations() {
        if (document.get("paths") instanceof ObjectNode paths) {
            for (Map.Entry<String, JsonNode> path : List.copyOf(paths.properties())) {
                if (path.getValue() instanceof ObjectNode item) {
                    new TreeSet<>(HttpMethods.ALL)
                            .stream()
                                    .filter(item::has)
                                    .filter(method -> isChosen())
                                    .toList()
                                    .forEach(item::remove);
                    removeIfEmpty(paths, path.getKey(), item);
                }
            }
        }
    }

    private void removeMembers(JsonNode node) {
        for (Map.Entry<String, JsonNode> member : List.copyOf(node.properties())) {
            if (member.getKey().equals("properties") && member.getValue() instanceof ObjectNode properties) {
                for (Map.Entry<String, JsonNode> property : List.copyOf(properties.properties())) {
                    if (properties.size() > 1 && !kept.contains(property.getKey()) && isChosen()) {
                        removeProperty((ObjectNode) node, properties, property.getKey());
                    }
                }
                // Their names are no keywords: one may be called "properties".
                properties.forEach(this::removeMembers);
                continue;
            }
            if (member.getKey().equals("parameters") && member.getValue() instanceof ArrayNode parameters) {
                for (int i = parameters.size() - 1; i >= 0; i--) {
                    if (isRemovable(parameters.get(i)) && isChosen()) {
                        parameters.remove(i);
                    }
                }
            }
            if (member.getKey().equals("enum") && member.getValue() instanceof ArrayNode values) {
                removeValues(values);
            }
            if (!DATA.contains(member.getKey())) {
                removeMembers(member.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(this::removeMembers);
        }
    }

    private void removeValues(ArrayNode values) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.size() > 1 && isChosen()) {
                values.remove(i);
            }
        }
    }

    private void shuffle(JsonNode node, String key) {
        if (node instanceof ArrayNode array && key.equals("parameters")) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            Collections.shuffle(items, random);
            array.removeAll();
            array.addAll(items);
        } else if (node instanceof ObjectNode object && SHUFFLED.contains(key)) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties().stream()
                    .map(member -> Map.entry(member.getKey(), member.getValue()))
                    .toList());
            Collections.shuffle(members, random);
            object.removeAll();
            members.forEach(member -> object.set(member.getKey(), member.getValue()));
        }
        if (node.isArray()) {
            node.forEach(item -> shuffle(item, ""));
        } else {
            node.properties().stream()
                    .filter(member -> !DATA.contains(member.getKey()))
                    .forEach(member -> shuffle(member.getValue(), member.getKey()));
        }
    }
}
