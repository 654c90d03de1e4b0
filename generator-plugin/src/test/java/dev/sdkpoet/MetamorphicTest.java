package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import dev.sdkpoet.testing.DocumentVariants;
import dev.sdkpoet.testing.RandomApi;
import dev.sdkpoet.testing.WholeClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real documents said in other ways become the same clients, byte by byte, also under a lock, which stays the same, too. {@code -Dsdkpoet.shared=DIR} names the directory of a
 * corpus, of which every tenth document is tried; {@code -Dsdkpoet.metamorphic=1} tries each, and {@code -Dsdkpoet.metamorphic.only}
 * only those whose names match an expression.
 */
class MetamorphicTest {
    private static final int ONE_IN = Integer.getInteger("sdkpoet.metamorphic", 10);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("sdkpoet.metamorphic.only", ".*"));
    private static final int MAX_BYTES = Integer.getInteger("sdkpoet.metamorphic.bytes", 300_000);

    /** Maps in which things are looked up; their order is nobody's business. */
    private static final Set<String> LOOKED_UP = Set.of(
            "$defs",
            "callback",
            "callbacks",
            "dependentRequired",
            "dependentSchemas",
            "encoding",
            "links",
            "mapping",
            "parameters",
            "passed",
            "pathItems",
            "patternProperties",
            "requestBodies",
            "responses",
            "scopes",
            "security");

    /**
     * Maps that become lists in a client, in the order of the document: its Java has the same words then, in another order. Docs, tests
     * and fakes are about the first of several things sometimes. In two more maps, {@code content} and {@code examples}, the first is
     * the preferred one, and {@code properties} name variants of unions that have no name.
     */
    private static final Set<String> LISTED = Set.of(
            "definitions",
            "headers",
            "paths",
            "schemas",
            "securityDefinitions",
            "securitySchemes",
            "variables",
            "webhooks");

    /** What a lock has in an order of its own. */
    private static final Set<String> ORDERED_BY_LOCK = union(LISTED, Set.of("properties"));

    private static final String CLIENT = "src/main/java/";
    private static final String LOCK = "sdkpoet.lock";
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    @TempDir
    private Path folder;

    @Test
    void real_documents_said_in_other_ways_become_the_same_clients() throws IOException {
        compareAll(0, this::compare);
    }

    @Test
    void real_documents_said_in_other_ways_become_the_same_clients_under_a_lock() throws IOException {
        compareAll(ONE_IN / 2, this::compareLocked);
    }

    private interface Comparison {
        /** Whether there is a client to compare with others. */
        boolean of(String name, DocumentVariants variants, List<String> differ) throws IOException;
    }

    private static void compareAll(int first, Comparison comparison) throws IOException {
        List<Path> documents = documents();
        assumeThat(documents).as("documents of -Dsdkpoet.shared").isNotEmpty();
        List<String> differ = new ArrayList<>();
        int compared = 0;
        for (int i = first; i < documents.size(); i += ONE_IN) {
            SpecDocument loaded = load(documents.get(i));
            if (loaded == null || loaded.files().size() > 1) {
                continue;
            }
            String name = documents.get(i).getFileName().toString();
            if (comparison.of(name, DocumentVariants.of(loaded.root().toJson(), i), differ)) {
                compared++;
            }
        }
        assertThat(differ).isEmpty();
        assertThat(compared).isGreaterThan(documents.size() / ONE_IN / 2);
        System.out.println(compared + " documents were compared.");
    }

    // Documents that nobody wrote, with what few documents have
    @ParameterizedTest
    @MethodSource("seeds")
    void random_documents_said_in_other_ways_become_the_same_clients(long seed) throws IOException {
        List<String> differ = new ArrayList<>();
        assertThat(compare("seed " + seed, DocumentVariants.of(RandomApi.of(seed), seed), differ))
                .isTrue();
        assertThat(differ).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_documents_said_in_other_ways_become_the_same_clients_under_a_lock(long seed) throws IOException {
        List<String> differ = new ArrayList<>();
        assertThat(compareLocked("seed " + seed, DocumentVariants.of(RandomApi.of(seed), seed), differ))
                .isTrue();
        assertThat(differ).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("sdkpoet.metamorphic.random", 3));
    }

    private boolean compare(String name, DocumentVariants variants, List<String> differ) throws IOException {
        SortedMap<String, String> expected = client(variants.json(), "json");
        if (expected.isEmpty()) {
            return false;
        }
        differences(name + " as YAML", expected, client(variants.yaml(), "yaml"), differ);
        differences(name + " with unknown extensions", expected, client(variants.extended(), "json"), differ);
        differences(name + " in another order", expected, client(variants.reordered(LOOKED_UP), "json"), differ);
        Map<String, String> listed = client(variants.reordered(LISTED), "json");
        differences(name + " with other lists", words(expected), words(listed), differ);
        return true;
    }

    /** The lock is that of the document as it is; it is one of the files. */
    private boolean compareLocked(String name, DocumentVariants variants, List<String> differ) throws IOException {
        Path lock = folder.resolve(LOCK);
        Files.deleteIfExists(lock);
        SortedMap<String, String> first = lockedClient(variants.json(), "json");
        if (first.isEmpty()) {
            return false;
        }
        Files.writeString(lock, first.get(LOCK));
        SortedMap<String, String> expected = lockedClient(variants.json(), "json");
        differences(name + " with its lock", first, expected, differ);
        differences(name + " as YAML", expected, lockedClient(variants.yaml(), "yaml"), differ);
        differences(name + " with unknown extensions", expected, lockedClient(variants.extended(), "json"), differ);
        differences(name + " in another order", expected, lockedClient(variants.reordered(LOOKED_UP), "json"), differ);
        Map<String, String> listed = lockedClient(variants.reordered(ORDERED_BY_LOCK), "json");
        differences(name + " with other lists", words(expected), words(listed), differ);
        return true;
    }

    private static void differences(
            String what, Map<String, String> expected, Map<String, String> actual, List<String> differ) {
        Set<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        paths.removeIf(path -> Objects.equals(expected.get(path), actual.get(path)));
        if (!paths.isEmpty()) {
            String path = paths.iterator().next();
            differ.add(what + ": " + paths + "\n  " + difference(expected.get(path), actual.get(path)));
        }
    }

    /** The first line that differs, as it is and as it should be. */
    private static String difference(String expected, String actual) {
        if (expected == null || actual == null) {
            return expected == null ? "is new" : "is missing";
        }
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return (line < before.size() ? before.get(line) : "") + "\n  " + (line < after.size() ? after.get(line) : "");
    }

    /** The words of each file of the client, sorted, and its lock as it is; of others, only that they are there. */
    private static Map<String, String> words(Map<String, String> files) {
        Map<String, String> words = new TreeMap<>();
        files.forEach((path, text) -> words.put(
                path,
                path.equals(LOCK)
                        ? text
                        : path.startsWith(CLIENT)
                                ? NO_WORD.splitAsStream(text).sorted().collect(Collectors.joining(" "))
                                : ""));
        return words;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Path> documents() throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        if (shared.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(shared, "corpus"))) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .filter(file -> file.toFile().length() <= MAX_BYTES)
                    .filter(file -> ONLY.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static SpecDocument load(Path document) {
        return SpecLoader.load(document, document.getFileName().toString(), LoadOptions.defaults(), new Problems());
    }

    /** Every planned file; none where the document is refused. */
    private SortedMap<String, String> client(String text, String type) throws IOException {
        try {
            return WholeClient.of(Files.writeString(folder.resolve("api." + type), text))
                    .files();
        } catch (GenerationException e) {
            return new TreeMap<>();
        }
    }

    /** The sources and the lock; nothing where the document is refused. */
    private SortedMap<String, String> lockedClient(String text, String type) throws IOException {
        Path document = Files.writeString(folder.resolve("api." + type), text);
        try {
            GenerationPlan plan = new SdkGenerator()
                    .plan(GenerationRequest.builder()
                            .document(new DocumentSource(
                                    "", document, document.getFileName().toString()))
                            .basePackage("example")
                            .clientName("ExampleClient")
                            .lockFile(folder.resolve(LOCK))
                            .output(folder.resolve("out"))
                            .build());
            SortedMap<String, String> files = new TreeMap<>();
            plan.tree().files().forEach((path, file) -> files.put(CLIENT + path, file));
            files.put(LOCK, plan.lock().text());
            return files;
        } catch (GenerationException e) {
            return new TreeMap<>();
        }
    }
}
