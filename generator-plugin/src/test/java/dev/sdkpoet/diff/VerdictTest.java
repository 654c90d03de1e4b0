package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the comparison says breaks is what breaks: a caller of everything is compiled against the old client, then compiled again
 * with the new one, which is javac's verdict, and run as it was with the new one, which is the JVM's. What japicmp calls incompatible is
 * said to break somebody, too; the comparison may say more, since japicmp reads neither sources nor every rule of the language.
 *
 * <p>Verdicts are compared element by element, so several changes go into one document. {@code -Dsdkpoet.each} looks at each alone.
 */
class VerdictTest {
    /** Each is old once and new once. */
    private static final Map<Map<String, String>, CompiledClient> CLIENTS = new HashMap<>();

    private static final Map<Map<String, String>, JavaApi> APIS = new HashMap<>();

    private static final boolean EACH = Boolean.parseBoolean(System.getProperty("sdkpoet.each", "false"));
    private static final int MUTANTS = Integer.getInteger("sdkpoet.mutants", 2);

    /** What japicmp calls incompatible and isn't, by the Java that it is said of. */
    private static final Map<String, Set<String>> FALSE_ALARMS = Map.of(
            // Nobody could make or extend the class; its one object is a constant of the same name and type.
            "class became an enum", Set.of("example.A CLASS_TYPE_CHANGED"),
            // Without arguments it has the same method, which has nothing to do with any.
            "type parameter added", Set.of("example.A CLASS_GENERIC_TEMPLATE_CHANGED"),
            // Who implements the interface has the method, and no lambda expression does.
            "one of two methods got a default", Set.of("example.A#a METHOD_ABSTRACT_NOW_DEFAULT"),
            // Nobody can name the parent, and its method is the class's own.
            "method moved up, reversed", Set.of("example.A SUPERCLASS_REMOVED"));

    private static final Set<Impact> BINARY = EnumSet.of(Impact.BINARY, Impact.IMPLEMENTERS);
    private static final Set<Impact> ANY =
            EnumSet.of(Impact.SOURCE, Impact.BINARY, Impact.IMPLEMENTERS, Impact.SWITCHES);

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
                evolution.name(),
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
                evolution.name(),
                APIS.computeIfAbsent(evolution.before(), JavaApiReader::read),
                CLIENTS.computeIfAbsent(evolution.before(), CompiledClient::new),
                APIS.computeIfAbsent(evolution.after(), JavaApiReader::read),
                CLIENTS.computeIfAbsent(evolution.after(), CompiledClient::new));
    }

    /** Why {@link #isSealed} is asked. */
    @Test
    void japicmp_knows_nothing_of_sealed_interfaces() {
        String sealed =
                "package example; public sealed interface A { %s record B() implements A { public void b() {} } }";
        CompiledClient before = new CompiledClient(Map.of("example/A.java", sealed.formatted("")));
        CompiledClient after = new CompiledClient(Map.of("example/A.java", sealed.formatted("void b();")));

        assertThat(Japicmp.compare(before, after))
                .extracting(Japicmp::toString)
                .containsExactly("example.A#b METHOD_ADDED_TO_INTERFACE");
    }

    /** Whether it says that others have to implement a method which they can't. */
    private static boolean isSealed(Japicmp finding, JavaApi old) {
        return finding.change().equals("METHOD_ADDED_TO_INTERFACE")
                && old.accessible(finding.type())
                        .filter(type -> type.is(Modifier.SEALED))
                        .isPresent();
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
                        document.getFileName() + " " + seed,
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

    private static void agree(String name, JavaApi old, CompiledClient before, JavaApi now, CompiledClient after)
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
        assertThat(Japicmp.compare(before, after))
                .as("what only japicmp calls incompatible")
                .filteredOn(finding -> !isSaid(finding, changes) && !isSealed(finding, old))
                .extracting(Japicmp::toString)
                .containsExactlyInAnyOrderElementsOf(FALSE_ALARMS.getOrDefault(name, Set.of()));
    }

    /** Whether what japicmp finds breaks somebody, by what the comparison says: of the member, of the type or of one around it. */
    private static boolean isSaid(Japicmp finding, List<JavaChange> changes) {
        List<JavaChange> relevant =
                changes.stream().filter(change -> concerns(change, finding)).toList();
        return (!finding.breaksBinary() || breaks(relevant, BINARY))
                && (!finding.breaksSource() || breaks(relevant, ANY));
    }

    private static boolean concerns(JavaChange change, Japicmp finding) {
        JavaElement broken = change.element();
        return broken.type().equals(finding.type())
                ? broken.isType() || finding.member().isEmpty() || broken.name().equals(finding.member())
                : change.kind() == JavaChange.Kind.REMOVED
                        && broken.isType()
                        && finding.type().startsWith(broken.type() + ".");
    }

    private static boolean breaks(List<JavaChange> changes, Set<Impact> impacts) {
        return changes.stream().anyMatch(change -> change.impacts().stream().anyMatch(impacts::contains));
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
