package dev.sdkpoet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of a document for Prism, which reads an array in a form only where the document spells out how it is written. The copy spells out
 * what OpenAPI says anyway: {@code style: form, explode: true}; that a form can't hold null; and that a plus sign, as which a form has a
 * space, is no reserved character. Everything else is the document's own.
 */
final class PrismDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonNode root;

    private PrismDocument(JsonNode root) {
        this.root = root;
    }

    /** Writes the copy, and gives its path. */
    static Path write(Path document, Path directory) throws IOException {
        JsonNode root = JSON.readTree(document.toFile());
        PrismDocument copy = new PrismDocument(root);
        root.findValues("requestBody").forEach(copy::complete);
        Files.createDirectories(directory);
        Path target = directory.resolve(document.getFileName());
        JSON.writeValue(target.toFile(), root);
        return target;
    }

    private void complete(JsonNode body) {
        if (!(body.path("content").path(FORM) instanceof ObjectNode form)) {
            return;
        }
        ObjectNode encodings = form.withObjectProperty("encoding");
        followed(form.path("schema")).path("properties").properties().forEach(property -> {
            JsonNode schema = followed(property.getValue());
            if (schema.path("type").asText().equals("array")) {
                ((ObjectNode) schema).remove("nullable");
                ObjectNode encoding = encodings.withObjectProperty(property.getKey());
                if (!encoding.has("style")) {
                    encoding.put("style", "form").put("explode", true).put("allowReserved", true);
                }
            }
        });
    }

    private JsonNode followed(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : schema;
    }
}
