package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The bytes that a table names: {@code {"$asset": FILE}} is a file of the server's package, {@code {"$base64": TEXT}} says them itself, and
 * a text is its UTF-8.
 */
record Assets(Path directory) {

    static boolean isBytes(JsonNode json) {
        return json.has("$asset") || json.has("$base64") || json.has("$text");
    }

    byte[] bytes(JsonNode json) {
        if (json.has("$base64")) {
            return Base64.getDecoder().decode(json.get("$base64").textValue());
        }
        if (json.has("$asset")) {
            try {
                return Files.readAllBytes(directory.resolve(json.get("$asset").textValue()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        JsonNode text = json.has("$text") ? json.get("$text") : json;
        return (text.isTextual() ? text.textValue() : text.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
