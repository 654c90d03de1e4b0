package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the comparison says breaks is what breaks: a caller of everything is compiled against the old client, then compiled again
 * with the new one, which is javac's verdict, and run as it was with the new one, which is the JVM's.
 *
 * <p>Verdicts are compared element by element, so several changes go into one document. {@code -Dsdkpoet.each} looks at each alone.
 */
class VerdictTest {
    /** Each is old once and new once. */
    private static final Map<Map<String, String>, CompiledClient> CLIENTS = new HashMap<>();

    private static final Map<Map<String, String>, JavaApi> APIS = new HashMap<>();

    private static final boolean EACH = Boolean.parseBoolean(System.getProperty("sdkpoet.each", "false"));
    private static final int MUTANTS = Integer.getInteger("sdkpoet.mutants", 2);

    @TempDir
    private Path directory;

    static Stream<Evolution> evolutions() {
        return EACH ? Evolutions.all() : Evolutions.together();
    }

    @ParameterizedTest
    @MethodSource("evolutions")
    void the_compiler_and_the_virtual_machine_agree(Evolution evolution) throws ReflectiveOperationException {
        PlannedClient old = evolution.clientBefore(directory);
        PlannedClient now = evolution.clientAfter(directory);
        agree(
                old.api(),
                CLIENTS.computeIfAbsent(old.client().sources(), CompiledClient::new),
                now.api(),
                CLIENTS.computeIfAbsent(now.client().sources(), CompiledClient::new));
    }

    /** What generated code doesn't do today, but templates of users may. */
    @ParameterizedTest
    @MethodSource("dev.sdkpoet.diff.JavaEvolution#all")
    void they_agree_on_any_java(JavaEvolution evolution) throws ReflectiveOperationException {
        agree(
                APIS.computeIfAbsent(evolution.before(), JavaApiReader::read),
                CLIENTS.computeIfAbsent(evolution.before(), CompiledClient::new),
                APIS.computeIfAbsent(evolution.after(), JavaApiReader::read),
                CLIENTS.computeIfAbsent(evolution.after(), CompiledClient::new));
    }

    /** Documents of the corpus, each changed at random, several times: one in twelve, or all with {@code -Dsdkpoet.each}. */
    @ParameterizedTest
    @MethodSource("realDocuments")
    void they_agree_on_real_documents_too(Path document) throws ReflectiveOperationException, IOException {
        PlannedClient before = PlannedClient.of(document);
        CompiledClient compiled = new CompiledClient(before.client().sources());
        for (int seed = 0; seed < MUTANTS; seed++) {
            String mutant = new Mutation(seed).of(Files.readString(document));
            Path file = Files.writeString(directory.resolve("mutant.json"), mutant);
            Optional<PlannedClient> after = PlannedClient.ofMutant(file);
            if (after.isPresent()) {
                agree(
                        before.api(),
                        compiled,
                        after.get().api(),
                        new CompiledClient(after.get().client().sources()));
            }
        }
    }

    static List<Path> realDocuments() throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        assumeTrue(!shared.isEmpty(), "skipped: -Dsdkpoet.shared names no directory with a corpus");
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("twilio", "public")) {
            try (Stream<Path> files = Files.list(Path.of(shared, "corpus", folder))) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .filter(VerdictTest::isOfGoodSize)
                        .forEach(documents::add);
            }
        }
        int step = EACH ? 1 : 12;
        return IntStream.range(0, documents.size())
                .filter(index -> index % step == 0)
                .mapToObj(documents::get)
                .toList();
    }

    private static boolean isOfGoodSize(Path file) {
        long kilobytes = file.toFile().length() / 1024;
        return kilobytes > 20 && kilobytes < 120;
    }

    private static void agree(JavaApi old, CompiledClient before, JavaApi now, CompiledClient after)
            throws ReflectiveOperationException {
        List<JavaChange> changes = JavaApiComparison.compare(old, now);
        CompiledClient.Users users = before.users(after);
        assertThat(said(changes, users.caller(), Impact.SOURCE))
                .as("source")
                .isEqualTo(users.refusedCalls(after).keySet());
        assertThat(said(changes, users.caller(), Impact.BINARY))
                .as("binary")
                .isEqualTo(users.refusedLinks(after).keySet());
        Map<String, String> refusedCases = users.refusedCases(after);
        Set<String> cases = typesOf(changes, Set.of(Impact.SWITCHES, Impact.IMPLEMENTERS));
        Set<String> others = typesOf(changes, Set.of(Impact.SOURCE));
        assertThat(refusedCases.keySet()).as("cases").containsAll(cases);
        assertThat(refusedCases.keySet())
                .as("cases")
                .allMatch(type -> cases.contains(type)
                        || others.stream().anyMatch(users.cases().source(type)::contains));
    }

    private static Set<String> typesOf(List<JavaChange> changes, Set<Impact> impacts) {
        return changes.stream()
                .filter(change -> change.impacts().stream().anyMatch(impacts::contains))
                .map(change -> change.element().type())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The used elements that break, by what the comparison says. */
    private static Set<String> said(List<JavaChange> changes, Caller caller, Impact impact) {
        List<JavaChange> breaking = changes.stream()
                .filter(change -> change.impacts().contains(impact))
                .toList();
        return caller.elements.values().stream()
                .filter(element -> breaking.stream().anyMatch(change -> concerns(change, element)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean concerns(JavaChange change, String element) {
        JavaElement broken = change.element();
        return switch (change.kind()) {
            case SUPERTYPE_REMOVED -> element.equals(broken.type() + " " + broken.signature());
            case TRANSFORMED -> element.startsWith(broken.type() + "#");
            default ->
                broken.isType()
                        ? element.equals(broken.type())
                                || element.startsWith(broken.type() + "#")
                                || element.startsWith(broken.type() + " ")
                                || element.startsWith(broken.type() + ".")
                        : element.equals(broken.type() + "#" + broken.signature());
        };
    }
}
