package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.ShrunkDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real documents lose a third of their operations, schemas, properties, parameters and values of enums, become a client with a lock, get all
 * of it back in another order, and become the next client: nothing breaks for callers of the first. {@code -Dsdkpoet.shared=DIR} names the
 * directory of a corpus, of which some documents are tried; {@code -Dsdkpoet.growths=1} tries each, {@code -Dsdkpoet.growths.only=PATTERN}
 * those of them whose paths it is found in, and {@code -Dsdkpoet.growths.seed=NUMBER} takes other thirds.
 */
class LockProofTest {
    private static final int ONE_IN = Integer.getInteger("sdkpoet.growths", 10);
    private static final int MAX_BYTES = Integer.getInteger("sdkpoet.growths.bytes", ONE_IN == 1 ? 300_000 : 60_000);

    private static final Pattern ONLY = Pattern.compile(System.getProperty("sdkpoet.growths.only", ""));
    private static final int SEED = Integer.getInteger("sdkpoet.growths.seed", 0);

    @TempDir
    private Path folder;

    private long requests;

    @Test
    void what_documents_gain_breaks_no_caller_of_a_locked_client() throws IOException, ReflectiveOperationException {
        List<Path> documents = documents();
        assumeThat(documents).as("documents of -Dsdkpoet.shared").isNotEmpty();
        List<String> breaks = new ArrayList<>();
        int tried = 0;
        int refused = 0;
        int broken = 0;
        int withoutLock = 0;
        for (int i = 0; i < documents.size(); i += ONE_IN) {
            Path document = documents.get(i);
            if (!ONLY.matcher(document.toString()).find()) {
                continue;
            }
            String whole = Files.readString(document);
            Path small = Files.writeString(folder.resolve("api.json"), ShrunkDocument.of(whole, SEED + i));
            Files.deleteIfExists(folder.resolve("sdkpoet.lock"));
            Optional<GenerationPlan> before = plan(small);
            if (before.isEmpty()) {
                refused++;
                continue;
            }
            Files.writeString(small, ShrunkDocument.grown(whole, SEED + i));
            Optional<GenerationPlan> unlocked = plan(small);
            if (unlocked.isEmpty()) {
                refused++;
                continue;
            }
            tried++;
            withoutLock += breaks(before.get(), unlocked.get()).isEmpty() ? 0 : 1;
            Files.writeString(
                    folder.resolve("sdkpoet.lock"), before.get().lock().text());
            List<String> found = verdicts(before.get(), small);
            broken += found.isEmpty() ? 0 : 1;
            found.forEach(line -> breaks.add(document.getFileName() + ": " + line));
        }
        String figures = "%d documents, %d refused, %d broken, %d without a lock, %d requests"
                .formatted(tried, refused, broken, withoutLock, requests);
        Files.write(
                Path.of("target", "lock-proof.txt"),
                Stream.concat(Stream.of(figures), breaks.stream()).toList());
        assertThat(breaks).isEmpty();
        assertThat(tried).isGreaterThan(refused);
        if (ONLY.pattern().isEmpty()) {
            assertThat(requests).isGreaterThan(tried);
        }
    }

    /** What breaks with the next client, if there is one that compiles. */
    private List<String> verdicts(GenerationPlan before, Path document) throws ReflectiveOperationException {
        try {
            GenerationPlan after = new SdkGenerator().plan(request(document));
            List<String> found = new ArrayList<>(breaks(before, after));
            found.addAll(otherwise(before, after));
            return found;
        } catch (GenerationException | IllegalStateException e) {
            return List.of(e.toString());
        }
    }

    private static List<String> breaks(GenerationPlan before, GenerationPlan after) {
        return ClientDiff.between(client(before), client(after)).in(Section.BREAKS).stream()
                .map(ApiChange::text)
                .toList();
    }

    /** What javac, the virtual machine and a server notice of a caller of the old client. */
    private List<String> otherwise(GenerationPlan before, GenerationPlan after) throws ReflectiveOperationException {
        CompiledClient old = new CompiledClient(before.sources());
        CompiledClient now = new CompiledClient(after.sources());
        List<String> found = new ArrayList<>();
        CompiledClient.Users users = old.users(now);
        users.refusedCalls(now).forEach((element, error) -> found.add("javac: " + element + ": " + error));
        users.refusedLinks(now).forEach((element, error) -> found.add("JVM: " + element + ": " + error));
        Map<String, String> sent = requests(old, old, before);
        assertThat(sent.values()).noneMatch(request -> request.startsWith(OldCalls.GONE));
        Map<String, String> sentNow = requests(old, now, before);
        requests +=
                sent.values().stream().filter(request -> request.contains("\n")).count();
        sent.forEach((method, request) -> {
            if (!request.equals(sentNow.get(method))) {
                found.add("server: " + method + ": " + request + " is now " + sentNow.get(method));
            }
        });
        return found;
    }

    private static Map<String, String> requests(CompiledClient old, CompiledClient called, GenerationPlan plan)
            throws ReflectiveOperationException {
        Set<String> schemes = plan.model().documents().get(0).securitySchemes().stream()
                .map(scheme -> plan.names().schemeMethod("", scheme.name()))
                .collect(Collectors.toSet());
        return new OldCalls(old.classes, called.classes, schemes).requests();
    }

    private static Client client(GenerationPlan plan) {
        return new Client(plan.model(), plan.names(), plan.sources());
    }

    private Optional<GenerationPlan> plan(Path document) {
        try {
            return Optional.of(new SdkGenerator().plan(request(document)));
        } catch (GenerationException e) {
            return Optional.empty();
        }
    }

    private GenerationRequest request(Path document) {
        return GenerationRequest.builder()
                .document(new DocumentSource("", document, "api.json"))
                .basePackage("example")
                .clientName("ExampleClient")
                .lockFile(folder.resolve("sdkpoet.lock"))
                .wholeRuntime(true)
                .output(folder.resolve("out"))
                .build();
    }

    private static List<Path> documents() throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        if (shared.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(shared, "corpus", "public"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toFile().length() <= MAX_BYTES)
                    .sorted()
                    .toList();
        }
    }
}
