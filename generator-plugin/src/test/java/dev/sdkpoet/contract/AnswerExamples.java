package dev.sdkpoet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which operations of a document have an example of what they answer: for the others Prism makes up answers, and not always well. */
final class AnswerExamples {
    private static final Set<String> EXAMPLES = Set.of("example", "examples");

    private final JsonNode root;
    private final Set<String> operations = new HashSet<>();

    private AnswerExamples(JsonNode root) {
        this.root = root;
    }

    static AnswerExamples of(Path document) throws IOException {
        JsonNode root = new ObjectMapper().readTree(document.toFile());
        AnswerExamples examples = new AnswerExamples(root);
        for (JsonNode path : root.path("paths")) {
            path.forEach(examples::look);
        }
        return examples;
    }

    private void look(JsonNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            JsonNode content = followed(response.getValue()).path("content");
            if (response.getKey().startsWith("2") && hasExample(content, new HashSet<>())) {
                operations.add(plain(operation.path("operationId").asText()));
            }
        }
    }

    /** Whether an answer, its schema or a part of it has an example. */
    private boolean hasExample(JsonNode node, Set<String> followed) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#")) {
            return followed.add(reference) && hasExample(followed(node), followed);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean names = member.getKey().equals("properties");
            if (EXAMPLES.contains(member.getKey())
                    || (names ? anyHasExample(member.getValue(), followed) : hasExample(member.getValue(), followed))) {
                return true;
            }
        }
        return node.isArray() && anyHasExample(node, followed);
    }

    private boolean anyHasExample(JsonNode nodes, Set<String> followed) {
        for (JsonNode node : nodes) {
            if (hasExample(node, followed)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    boolean has(String method) {
        return operations.contains(plain(method));
    }

    /** Methods are named after operations in another spelling. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
