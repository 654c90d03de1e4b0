package dev.sdkpoet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.corpus.TypeCodecs;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schemas of the JSON Schema suite (draft 2020-12) as components: each generates, and each valid instance comes back as it was, as a
 * member and as a whole response. What doesn't is in a list, with its reason.
 */
class JsonSchemaSuiteTest {
    private static final Path MISSES = Path.of("src", "test", "resources", "conformance", "json-schema-misses.tsv");

    @TempDir
    private Path directory;

    private final Map<String, SchemaGroup> groups = new LinkedHashMap<>();
    private final Map<String, String> misses = new ConcurrentSkipListMap<>();

    @Test
    void every_schema_generates_and_every_valid_instance_survives() throws IOException {
        List<List<String>> clients = new ArrayList<>();
        for (Path file : SharedSuites.files("json-schema/tests/draft2020-12")) {
            String name = file.getParent().getFileName() + "/" + file.getFileName();
            clients.add(write(
                    SchemaGroup.read(file, name.replace("draft2020-12/", "").replace(".json", ""))));
        }

        clients.parallelStream().forEach(this::survive);

        assertThat(KnownMisses.read(MISSES, misses.keySet()).compare(misses)).isEmpty();
        assertThat(groups).hasSizeGreaterThan(400);
        assertThat(groups.values().stream()
                        .mapToInt(group -> group.instances().size())
                        .sum())
                .isGreaterThan(1000);
    }

    /** Writes a document for each schema, and gives their names. */
    private List<String> write(List<SchemaGroup> schemas) throws IOException {
        List<String> documents = new ArrayList<>();
        for (SchemaGroup group : schemas) {
            String name = "g" + groups.size();
            Files.writeString(file(name), group.document());
            groups.put(name, group);
            documents.add(name);
        }
        return documents;
    }

    private Path file(String document) {
        return directory.resolve(document + ".json");
    }

    /** One client of all; where it can't be made, one of each half. */
    private void survive(List<String> documents) {
        GeneratedClient client;
        TypeCodecs codecs;
        try {
            client = GeneratedClient.of(documents.stream()
                    .map(name -> new DocumentSource(name, file(name), name + ".json"))
                    .toList());
            codecs = new TypeCodecs(client.plan().names(), client.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GenerationException | AssertionError e) {
            if (documents.size() == 1) {
                misses.put(groups.get(documents.get(0)).name(), String.valueOf(e.getMessage()));
                return;
            }
            int half = documents.size() / 2;
            survive(documents.subList(0, half));
            survive(documents.subList(half, documents.size()));
            return;
        }
        for (ApiDocument document : client.plan().model().documents()) {
            for (SchemaGroup.Instance instance : groups.get(document.key()).instances()) {
                JsonNode member = Step.JSON.createObjectNode().set("value", instance.json());
                survive(instance.name() + " (member)", codecs, content(document, "/member"), member);
                survive(instance.name(), codecs, content(document, "/root"), instance.json());
            }
        }
    }

    private static Response.Content content(ApiDocument document, String path) {
        return document.resources().stream()
                .flatMap(resource -> resource.operations().stream())
                .filter(operation -> operation.path().equals(path))
                .map(operation -> operation.responses().get(0).contents().get(0))
                .findFirst()
                .orElseThrow();
    }

    private void survive(String name, TypeCodecs codecs, Response.Content content, JsonNode json) {
        if (json.isNull() && content.nullable()) {
            return; // a caller has null
        }
        try {
            Object codec = codecs.of(content.type() == null ? TypeRef.any() : content.type());
            Object value = Reflection.invoke(
                    Reflection.declared(codec.getClass(), "fromJson", String.class), codec, json.toString());
            String back = String.valueOf(Reflection.call(codec, "toJson", value));
            if (!ValueCheck.sameJson(json, back)) {
                misses.put(name, json + " came back as " + back);
            }
        } catch (RuntimeException | ReflectiveOperationException e) {
            misses.put(name, String.valueOf(e.getMessage()));
        }
    }
}
