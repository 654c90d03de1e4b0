package dev.sdkpoet.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes one call and says what is wrong with what it gave. */
final class StepRun {
    private final ClientUnderTest client;
    private final String server;
    private final ValueCheck check;

    StepRun(ClientUnderTest client, String server, Assets assets) {
        this.client = client;
        this.server = server;
        this.check = new ValueCheck(client.types(), assets);
    }

    /** What is wrong; empty for nothing. */
    Optional<String> problem(Step step) {
        try {
            Object call = client.prepare(step, server);
            if (step.call().has("pages")) {
                check.compare("", step.answer().path("body"), Reflection.call(call, "items"));
                return Optional.empty();
            }
            if (step.call().has("stream")) {
                check.compare("", step.answer().path("body"), Reflection.call(call, "executeForStream"));
                return Optional.empty();
            }
            compare(step.answer(), Objects.requireNonNull(Reflection.call(call, "executeForResponse")));
            return Optional.empty();
        } catch (ValueCheck.Mismatch e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return afterFailure(step.answer(), e);
        }
    }

    private void compare(JsonNode answer, Object response) {
        Object status = Reflection.call(response, "status");
        if (!Integer.valueOf(answer.path("status").intValue()).equals(status)) {
            throw new ValueCheck.Mismatch("status", "expected " + answer.path("status") + ", found " + status);
        }
        Object body = Reflection.call(response, "body");
        if (answer.has("body") || answer.has("unreadable")) {
            check.compare("", answer.has("body") ? answer.get("body") : answer.get("unreadable"), body);
            if (answer.has("unreadable") && !(body instanceof CharSequence)) {
                throw new ValueCheck.Mismatch("", "a value that doesn't fit was read");
            }
        } else if (body != null && !answer.path("any").asBoolean()) {
            // Nothing is expected of the body, so that it has to be empty, or a stream of no bytes.
            check.compare("", Step.JSON.getNodeFactory().textNode(""), body);
        }
        compareHeaders(answer, response);
    }

    private static void compareHeaders(JsonNode answer, Object response) {
        for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
            Object found = Reflection.call(response, "header", header.getKey());
            if (!Optional.of(header.getValue().asText()).equals(found)) {
                throw new ValueCheck.Mismatch(header.getKey(), "expected " + header.getValue() + ", found " + found);
            }
        }
    }

    /** A failure may be what the step is about: an error of the server, or a value that doesn't fit its type. */
    private Optional<String> afterFailure(JsonNode answer, RuntimeException problem) {
        if (client.types().is("JsonException", problem.getClass())
                || client.types().is("DecodingException", problem.getClass())) {
            return answer.has("unreadable") ? Optional.empty() : Optional.of(shown(problem));
        }
        if (!client.types().is("ApiException", problem.getClass())) {
            return Optional.of(shown(problem));
        }
        try {
            compareError(answer, problem);
            return Optional.empty();
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.of(shown(e));
        }
    }

    /** The body is decoded where the document declares one for the error; else it is compared as it came. */
    private void compareError(JsonNode answer, RuntimeException problem) throws JsonProcessingException {
        Object status = Reflection.call(problem, "status");
        if (!Integer.valueOf(answer.path("status").asInt(-1)).equals(status)) {
            throw problem;
        }
        if (!answer.has("body")) {
            return;
        }
        JsonNode expected = answer.get("body");
        Optional<?> body = (Optional<?>) Objects.requireNonNull(Reflection.call(problem, "errorBody"));
        if (body.isPresent()) {
            check.compare("", expected, body.get());
            return;
        }
        if (answer.path("declared").asBoolean()) {
            throw new ValueCheck.Mismatch("", "the body of the error isn't decoded");
        }
        String raw = String.valueOf(Reflection.call(problem, "rawBody"));
        if (!(expected.isTextual() && expected.textValue().equals(raw)) && !expected.equals(Step.JSON.readTree(raw))) {
            throw new ValueCheck.Mismatch("", "expected " + expected + ", found " + raw);
        }
    }

    private static String shown(Exception problem) {
        String message = problem.getClass().getSimpleName() + ": " + problem.getMessage();
        List<String> lines = message.lines().limit(2).toList();
        String text = String.join(" ", lines);
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
