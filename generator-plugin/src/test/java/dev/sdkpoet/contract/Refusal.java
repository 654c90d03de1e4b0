package dev.sdkpoet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What Prism says about a call.
 *
 * @param text in short, a violation after the other
 * @param ofAnswer whether only its own answer is wrong
 */
record Refusal(String text, boolean ofAnswer) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_TEXT = 300;

    /** @param message the failed test's: the exception's on the first line, the response's body on the next */
    static Refusal of(String message) {
        List<String> texts = new ArrayList<>();
        boolean ofAnswer = true;
        for (JsonNode violation : violations(message)) {
            StringBuilder pointer = new StringBuilder();
            violation.path("location").forEach(step -> pointer.append('/').append(step.asText()));
            texts.add(pointer + ": " + violation.path("message").asText());
            ofAnswer &= violation.path("location").path(0).asText().equals("response");
        }
        String text = texts.isEmpty() ? message.lines().findFirst().orElse("") : String.join("; ", texts);
        return new Refusal(
                text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT), ofAnswer && !texts.isEmpty());
    }

    private static Iterable<JsonNode> violations(String message) {
        int body = message.indexOf("\n{");
        try {
            return body < 0 ? List.of() : JSON.readTree(message.substring(body)).path("validation");
        } catch (JsonProcessingException notPrisms) {
            return List.of();
        }
    }
}
