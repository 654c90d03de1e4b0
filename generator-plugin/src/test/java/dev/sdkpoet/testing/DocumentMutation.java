package dev.sdkpoet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damages a document as people and tools do: values of another kind, parts lost, moved or repeated, references that lead elsewhere. */
public final class DocumentMutation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_CHANGES = 4;
    private static final int MAX_COPY = 2_000;

    /** Values of every kind, and parts of documents that decide what becomes of the rest. */
    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "1",
            "-1.5",
            "true",
            "false",
            "\"\"",
            "\"x\"",
            "[null]",
            "[{}]",
            "[\"a\", \"a\", 1, null]",
            "{\"a\": {}}",
            "{\"type\": \"object\"}",
            "{\"type\": \"array\"}",
            "{\"type\": \"array\", \"items\": {}}",
            "{\"type\": [\"string\", \"null\", \"integer\"]}",
            "{\"type\": \"string\", \"format\": \"binary\"}",
            "{\"type\": \"string\", \"enum\": [\"a\", \"b\"]}",
            "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}}",
            "{\"enum\": [1, \"1\", null, {}]}",
            "{\"const\": \"c\"}",
            "{\"properties\": {\"type\": {\"const\": \"t\"}, \"class\": {}}, \"required\": [\"type\", \"gone\"]}",
            "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"object\", \"properties\": {\"a\": {}}}]}",
            "{\"not\": {}}");

    /** What stands in small sets of words that each mean something else. */
    private static final List<List<String>> WORDS = List.of(
            List.of("string", "integer", "number", "boolean", "object", "array", "null", "file", "nothing"),
            List.of("query", "path", "header", "cookie", "body", "formData", "querystring", "nowhere"),
            List.of("form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "none"),
            List.of("date", "date-time", "int32", "int64", "double", "byte", "binary", "uuid", "uri", "duration"),
            List.of("apiKey", "http", "oauth2", "openIdConnect", "basic", "mutualTLS", "bearer"),
            List.of("oneOf", "anyOf", "allOf"),
            List.of("properties", "patternProperties", "additionalProperties", "items", "$defs"),
            List.of("get", "put", "post", "delete", "head", "patch", "parameters", "trace"),
            List.of(
                    "application/json",
                    "text/plain",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded",
                    "text/event-stream",
                    "application/octet-stream",
                    "*/*"));

    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();

    public DocumentMutation(long seed) {
        this(new Random(seed));
    }

    /** Damages it as the numbers say. */
    public DocumentMutation(Random random) {
        this.random = random;
    }

    /** A value in an object or array. */
    private record Place(ContainerNode<?> holder, String name, int index) {
        JsonNode value() {
            return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }
    }

    /**
     * @param document JSON
     * @return JSON
     */
    public String of(String document) throws IOException {
        JsonNode root = JSON.readTree(document);
        for (int i = random.nextInt(MAX_CHANGES); i >= 0; i--) {
            places.clear();
            pointers.clear();
            collect(root, "#");
            if (!places.isEmpty()) {
                change(any(places));
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void collect(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                add(new Place(object, member.getKey(), -1), pointer, member.getKey());
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                add(new Place(array, "", i), pointer, String.valueOf(i));
            }
        }
    }

    private void add(Place place, String pointer, String token) {
        String inside = pointer + "/" + token.replace("~", "~0").replace("/", "~1");
        places.add(place);
        if (place.value().isObject()) {
            pointers.add(inside);
        }
        collect(place.value(), inside);
    }

    private void change(Place place) throws IOException {
        switch (random.nextInt(12)) {
            case 0, 1 -> place.remove();
            case 2, 3 -> place.set(JSON.readTree(any(VALUES)));
            case 4, 5 -> place.set(reference());
            case 6 -> place.set(wrapped(place.value()));
            case 7 -> copy(any(places), place);
            case 8 -> rename(place);
            case 9 -> reword();
            case 10 -> redirect();
            default -> compose(place);
        }
    }

    private ObjectNode reference() {
        return JSON.createObjectNode().put("$ref", target());
    }

    private String target() {
        return switch (random.nextInt(8)) {
            case 0 -> "#/gone";
            case 1 -> "#";
            case 2 -> "gone.yaml#/x";
            default -> {
                List<String> named = pointers.stream()
                        .filter(pointer -> pointer.matches("#/(components/\\w+|definitions)/[^/]+"))
                        .toList();
                yield named.isEmpty() || random.nextInt(4) == 0 ? any(pointers) : any(named);
            }
        };
    }

    private JsonNode wrapped(JsonNode value) {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.createArrayNode().add(value);
            case 1 -> JSON.createObjectNode().set("x", value);
            case 2 ->
                JSON.createObjectNode().set("allOf", JSON.createArrayNode().add(value));
            default -> value.isEmpty() ? value : value.iterator().next();
        };
    }

    private static void copy(Place from, Place to) {
        if (from.value().toString().length() < MAX_COPY) {
            to.set(from.value().deepCopy());
        }
    }

    private void rename(Place place) {
        if (place.holder() instanceof ObjectNode object) {
            JsonNode value = place.value();
            object.remove(place.name());
            object.set(
                    any(List.of(
                            "$ref",
                            "type",
                            "default",
                            "class",
                            "",
                            "Object",
                            any(places).name())),
                    value);
        }
    }

    /** Puts another word of its set in the place of a value or a name. */
    private void reword() {
        List<Place> words = places.stream()
                .filter(place -> !alike(place.name()).isEmpty()
                        || place.value().isTextual()
                                && !alike(place.value().textValue()).isEmpty())
                .toList();
        if (words.isEmpty()) {
            return;
        }
        Place place = any(words);
        if (place.value().isTextual() && !alike(place.value().textValue()).isEmpty()) {
            place.set(TextNode.valueOf(any(alike(place.value().textValue()))));
        } else if (place.holder() instanceof ObjectNode object) {
            JsonNode value = place.value();
            object.remove(place.name());
            object.set(any(alike(place.name())), value);
        }
    }

    private void redirect() {
        List<Place> references = places.stream()
                .filter(place -> place.name().equals("$ref") && place.value().isTextual())
                .toList();
        if (!references.isEmpty()) {
            any(references).set(TextNode.valueOf(target()));
        }
    }

    /** Makes a schema consist of others, perhaps of itself. */
    private void compose(Place place) {
        if (!(place.value() instanceof ObjectNode object)) {
            return;
        }
        ArrayNode parts = object.putArray(any(List.of("oneOf", "anyOf", "allOf")));
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(reference());
        }
        if (random.nextBoolean()) {
            ObjectNode discriminator =
                    object.putObject("discriminator").put("propertyName", any(List.of("type", "id", "kind")));
            discriminator.putObject("mapping").put("a", target()).put("b", target());
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The set that a word is in; empty for others. */
    private static List<String> alike(String word) {
        return WORDS.stream().filter(words -> words.contains(word)).findFirst().orElse(List.of());
    }
}
