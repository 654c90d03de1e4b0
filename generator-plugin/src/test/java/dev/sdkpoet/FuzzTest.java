package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.RandomDocument;
import dev.sdkpoet.text.JavaLiteral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that nobody wrote: damaged ones, random ones, and the same ones said in another way. */
class FuzzTest {
    /** What takes the place of a piece of a document. */
    private static final List<String> PIECES = List.of(
            "null",
            "[]",
            "{}",
            "1",
            "-1",
            "true",
            "''",
            "x",
            "[1, null, {}]",
            "{a: {a: {a: 1}}}",
            "{$ref: '#/paths'}",
            "{$ref: '#'}",
            "{$ref: '#/components/schemas/Pet'}",
            "{$ref: nowhere.yaml}",
            "{type: object}",
            "{type: [string, 'null', nothing]}",
            "{oneOf: [{}, {}]}",
            "{allOf: [{$ref: '#/components/schemas/Thing'}]}",
            "{enum: [a, 1, null, {}]}",
            "99999999999999999999999",
            "'*/ } {{x}}'",
            "{properties: {'': {}, class: {}}, required: [class, gone]}");

    /** A scalar, or a flow collection that has no other in it. */
    private static final Pattern PIECE =
            Pattern.compile("(?<=[:,\\[] )(?:\\{[^{}\\[\\]]*}|\\[[^{}\\[\\]]*]|[\\w$.'/#-]+)");

    /** Two are several files, and in the third unquoted numbers are strings. */
    private static final Set<String> NOT_THE_SAME = Set.of("multi-file", "path-item-siblings", "enums");

    @TempDir
    private Path folder;

    private static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        for (GoldenCase each : GoldenCase.all()) {
            Path document = each.folder().resolve("openapi.yaml");
            if (Files.exists(document)) {
                documents.add(Files.readString(document));
            }
        }
        return documents;
    }

    // G100
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_damaged_document_is_refused_or_compiles(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> documents = documents();
        int generated = 0;
        for (int i = 0; i < 60; i++) {
            String damaged = damaged(documents.get(random.nextInt(documents.size())), random);
            Path file = Files.writeString(folder.resolve("api.yaml"), damaged);
            try {
                GeneratedClient client = GeneratedClient.of(file);
                if (generated++ % 8 == 0) {
                    client.run("return 0;");
                }
            } catch (GenerationException e) {
                assertThat(e.problems()).isNotEmpty();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Seed " + seed + ", document " + i + ":\n" + damaged, e);
            }
        }
        assertThat(generated).isGreaterThan(15);
    }

    private static String damaged(String document, Random random) {
        String damaged = document;
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<MatchResult> pieces = PIECE.matcher(damaged).results().toList();
            MatchResult piece = pieces.get(random.nextInt(pieces.size()));
            String other = random.nextInt(4) == 0
                    ? pieces.get(random.nextInt(pieces.size())).group()
                    : PIECES.get(random.nextInt(PIECES.size()));
            damaged = damaged.substring(0, piece.start()) + other + damaged.substring(piece.end());
        }
        return damaged;
    }

    // G101
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_random_document_compiles_and_its_values_survive(long seed) throws IOException {
        RandomDocument document = new RandomDocument(new Random(seed));
        GeneratedClient client = GeneratedClient.of(document.text());
        Map<String, List<String>> values = document.values(20);
        String checks = values.entrySet().stream()
                .filter(each -> client.paths().contains("example/model/" + each.getKey() + ".java"))
                .flatMap(each -> each.getValue().stream()
                        .map(json -> "check(lost, %s.codec(), %s);".formatted(each.getKey(), JavaLiteral.string(json))))
                .collect(Collectors.joining("\n"));

        assertThat(checks.lines().count()).isGreaterThan(100);
        assertThat(client.run("""
                StringBuilder lost = new StringBuilder();
                new Object() {
                    <T> void check(StringBuilder found, Codec<T> codec, String json) {
                        String back = codec.toJson(codec.fromJson(json));
                        if (!back.equals(json)) {
                            found.append(json).append(" -> ").append(back).append('\\n');
                        }
                    }
                    void all() {
                        %s
                    }
                }.all();
                return lost;
                """.formatted(checks))).isEmpty();
    }

    // G102
    @Test
    void json_and_unknown_extensions_change_nothing() throws IOException {
        for (GoldenCase each : GoldenCase.all()) {
            Path document = each.folder().resolve("openapi.yaml");
            if (!Files.exists(document) || NOT_THE_SAME.contains(each.toString())) {
                continue;
            }
            String json = RandomDocument.json(document);
            String extended =
                    json.replace("\"type\":\"object\"", "\"x-unknown\":{\"run\":[\"rm\"]},\"type\":\"object\"");
            Map<String, String> expected = java(document);
            assertThat(java(Files.writeString(folder.resolve("api.json"), json)))
                    .as(each.toString())
                    .isEqualTo(expected);
            assertThat(java(Files.writeString(folder.resolve("api.json"), extended)))
                    .as(each.toString())
                    .isEqualTo(expected);
        }
    }

    private static Map<String, String> java(Path document) throws IOException {
        return new TreeMap<>(GeneratedClient.plan(document).tree().files());
    }
}
