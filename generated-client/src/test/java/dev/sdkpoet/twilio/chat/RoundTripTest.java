package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of an answer comes back from its model as it went in. Jackson's tree judges, not our own. */
class RoundTripTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final YAMLMapper YAML = new YAMLMapper();

    /** An example, and the model's way from JSON to JSON. */
    record Example(String name, JsonNode json, UnaryOperator<String> model) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examplesOfOurDocuments() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String version : List.of("v1", "v2")) {
            Path file = Path.of("..", "spec", "twilio_chat_" + version + "_invite.yaml");
            add(examples, version, YAML.readTree(file.toFile()));
        }
        return examples;
    }

    private static void add(List<Example> examples, String version, JsonNode document) {
        document.get("paths").properties().forEach(path -> {
            if (path.getKey().contains("/Invites")) {
                path.getValue()
                        .properties()
                        .forEach(operation -> addOperation(examples, version, operation.getValue()));
            }
        });
    }

    private static void addOperation(List<Example> examples, String version, JsonNode operation) {
        String id = operation.path("operationId").asText();
        operation
                .path("responses")
                .properties()
                .forEach(response -> response.getValue()
                        .path("content")
                        .path("application/json")
                        .path("examples")
                        .properties()
                        .forEach(example -> examples.add(new Example(
                                version + " " + id + " " + example.getKey(),
                                example.getValue().get("value"),
                                model(version, id)))));
    }

    private static UnaryOperator<String> model(String version, String operationId) {
        boolean list = operationId.startsWith("List");
        if (version.equals("v1")) {
            return list
                    ? json -> dev.sdkpoet.twilio.chat.v1.model.ListInviteResponse.fromJson(json)
                            .toJson()
                    : json -> dev.sdkpoet.twilio.chat.v1.model.ChatV1ServiceChannelInvite.fromJson(json)
                            .toJson();
        }
        return list
                ? json -> dev.sdkpoet.twilio.chat.v2.model.ListInviteResponse.fromJson(json)
                        .toJson()
                : json -> dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite.fromJson(json)
                        .toJson();
    }

    @ParameterizedTest
    @MethodSource("examplesOfOurDocuments")
    void an_example_of_our_documents_comes_back_as_it_was(Example example) throws IOException {
        assertThat(JSON.readTree(example.model().apply(JSON.writeValueAsString(example.json()))))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(example.json())));
    }

    @Test
    void there_are_examples_of_every_operation_with_a_body() throws IOException {
        assertThat(examplesOfOurDocuments()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void every_invite_example_that_twilio_publishes_comes_back_as_it_was() throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        assumeTrue(!shared.isEmpty(), "skipped: -Dsdkpoet.shared=DIR names no directory of real documents");
        List<Example> examples = new ArrayList<>();
        for (String version : List.of("v1", "v2")) {
            for (String product : List.of("chat", "ip_messaging")) {
                Path file = Path.of(shared, "corpus", "twilio", "twilio_" + product + "_" + version + ".json");
                add(examples, version, JSON.readTree(Files.readAllBytes(file)));
            }
        }
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                JSON.readTree(example.model().apply(JSON.writeValueAsString(example.json()))))
                        .as(example.name())
                        .isEqualTo(JSON.readTree(JSON.writeValueAsString(example.json()))));
    }
}
