package dev.sdkpoet.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.sdkpoet.spec.HttpMethods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/** The same document said in other ways. */
public final class DocumentVariants {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Whose members are things of the document, by names of its own. */
    private static final Set<String> MAPS = Set.of(
            "$defs",
            "callbacks",
            "content",
            "definitions",
            "dependentRequired",
            "dependentSchemas",
            "encoding",
            "examples",
            "headers",
            "links",
            "mapping",
            "parameters",
            "pathItems",
            "paths",
            "patternProperties",
            "properties",
            "requestBodies",
            "responses",
            "schemas",
            "scopes",
            "security",
            "securityDefinitions",
            "securitySchemes",
            "variables",
            "webhooks");

    /** Values, in which any member means something to somebody. */
    private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "value");

    private final JsonNode document;
    private final Random random;

    private DocumentVariants(JsonNode document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    /** @param document JSON */
    public static DocumentVariants of(String document, long seed) throws IOException {
        return new DocumentVariants(JSON.readTree(document), seed);
    }

    /** The document to compare the others with, in which numbers are spelled as they spell them. */
    public String json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    public String yaml() throws IOException {
        return YAML.writeValueAsString(document);
    }

    /**
     * With the keywords of each object, and the members of these maps, in another order.
     *
     * @param maps names of maps; {@code callback} for one of {@code callbacks}, {@code passed} for the parameters of a link
     */
    public String reordered(Set<String> maps) throws IOException {
        return JSON.writeValueAsString(rewritten(document, "", (object, map) -> {
            if (hasKeywords(map) || maps.contains(map)) {
                shuffle(object);
            }
        }));
    }

    /** With a member that nobody knows in half of the objects that may have one: so what is equal elsewhere isn't any more. */
    public String extended() throws IOException {
        return JSON.writeValueAsString(rewritten(document, "", (object, map) -> {
            if (hasKeywords(map) && !object.has("$ref") && random.nextBoolean()) {
                object.set(
                        "x-of-nobody", JSON.createObjectNode().put("run", "rm").put("type", "string"));
            }
        }));
    }

    /** @param map the map's name, or "" for an object of keywords */
    private static JsonNode rewritten(JsonNode node, String map, BiConsumer<ObjectNode, String> change) {
        if (node instanceof ArrayNode array) {
            ArrayNode items = JSON.createArrayNode();
            String kind = map.equals("security") ? map : "";
            array.forEach(item -> items.add(rewritten(item, kind, change)));
            return items;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode members = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            members.set(key, isData(map, key, value) ? value : rewritten(value, kind(map, key), change));
        }
        change.accept(members, map);
        return members;
    }

    private static boolean isData(String map, String key, JsonNode value) {
        return switch (map) {
            case "" -> DATA.contains(key) || key.startsWith("x-") || key.equals("examples") && value.isArray();
            case "link" -> key.equals("requestBody");
            case "passed" -> true;
            default -> false;
        };
    }

    /** What the members of a member are; those of most maps are things with keywords. */
    private static String kind(String map, String key) {
        return switch (map) {
            case "" -> MAPS.contains(key) ? key : "";
            case "callbacks" -> "callback";
            case "links" -> "link";
            case "link" -> key.equals("parameters") ? "passed" : "";
            default -> "";
        };
    }

    private static boolean hasKeywords(String map) {
        return map.isEmpty() || map.equals("link");
    }

    /** The operations of a path stay in their order, which is that of the methods in the client. */
    private void shuffle(ObjectNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        object.properties().forEach(member -> members.add(Map.entry(member.getKey(), member.getValue())));
        List<Map.Entry<String, JsonNode>> operations = members.stream()
                .filter(member -> HttpMethods.ALL.contains(member.getKey()))
                .toList();
        Collections.shuffle(members, random);
        object.removeAll();
        Iterator<Map.Entry<String, JsonNode>> inOrder = operations.iterator();
        members.forEach(member -> {
            boolean isOperation = HttpMethods.ALL.contains(member.getKey());
            Map.Entry<String, JsonNode> next = isOperation ? inOrder.next() : member;
            object.set(next.getKey(), next.getValue());
        });
    }
}
