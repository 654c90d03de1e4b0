package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import dev.sdkpoet.testing.DocumentMutation;
import dev.sdkpoet.testing.WholeClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real documents with a few mistakes: each is refused with problems, or its client, its fakes and its tests compile. A hundred by
 * default; {@code -Dsdkpoet.mutations=5000} tries as many, {@code -Dsdkpoet.mutations.from=123} starts at another seed, and {@code
 * -Dsdkpoet.shared=DIR} adds the documents of a corpus. What fails is kept in {@code target/mutations}.
 */
class MutationTest {
    private static final int COUNT = Integer.getInteger("sdkpoet.mutations", 100);
    private static final int FIRST = Integer.getInteger("sdkpoet.mutations.from", 1);
    private static final int MAX_BYTES = 150_000;
    private static final int SECONDS = 120;

    private static final Path KEPT = Path.of("target", "mutations");

    @TempDir
    private static Path folder;

    @Test
    void a_document_with_mistakes_is_refused_or_compiles() throws Exception {
        List<Path> documents = documents();
        Map<Path, String> texts = new TreeMap<>();
        Path runtime = WholeClient.runtime(folder);
        List<String> failed = new ArrayList<>();
        int compiled = 0;
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "mutation");
            thread.setDaemon(true);
            return thread;
        });
        for (int seed = FIRST; seed < FIRST + COUNT; seed++) {
            Path document = documents.get(new Random(seed).nextInt(documents.size()));
            if (!texts.containsKey(document)) {
                texts.put(document, json(document));
            }
            String mutated = new DocumentMutation(seed).of(texts.get(document));
            Path file = Files.writeString(folder.resolve("api.json"), mutated);
            Future<String> run = executor.submit(() -> outcome(file, runtime));
            String outcome;
            try {
                outcome = run.get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                outcome = "no end in " + SECONDS + " s";
                run.cancel(true);
            } catch (ExecutionException e) {
                outcome = stack(e.getCause());
            }
            if (outcome.equals("compiles")) {
                compiled++;
            } else if (!outcome.equals("refused")) {
                Files.createDirectories(KEPT);
                Files.writeString(KEPT.resolve(seed + ".json"), mutated);
                Files.writeString(KEPT.resolve(seed + ".txt"), document + "\n" + outcome);
                failed.add("seed " + seed + ", " + document.getFileName() + ": "
                        + outcome.lines().limit(6).collect(Collectors.joining("\n    ")));
            }
        }
        executor.shutdownNow();
        assertThat(failed).as("kept in " + KEPT.toAbsolutePath()).isEmpty();
        assertThat(compiled).as("documents that weren't refused").isGreaterThan(COUNT / 3);
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().lines().limit(60).collect(Collectors.joining("\n"));
    }

    /** The documents of this project, and those of a corpus that are small enough for many tries. */
    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (GoldenCase each : GoldenCase.all()) {
            documents.add(each.folder().resolve("openapi.yaml"));
        }
        addAll(Path.of("..", "spec"), documents);
        String shared = System.getProperty("sdkpoet.shared", "");
        if (!shared.isEmpty()) {
            addAll(Path.of(shared, "corpus", "public"), documents);
            addAll(Path.of(shared, "corpus", "upstream"), documents);
            addAll(Path.of(shared, "corpus", "twilio"), documents);
        }
        documents.removeIf(document -> !isUsable(document));
        return documents;
    }

    private static void addAll(Path directory, List<Path> documents) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .forEach(documents::add);
        }
    }

    /** Whether it is one file of reasonable size and without errors. */
    private static boolean isUsable(Path document) {
        try {
            if (!Files.isRegularFile(document) || Files.size(document) > MAX_BYTES) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        SpecDocument loaded = load(document);
        return loaded != null && loaded.files().size() == 1;
    }

    private static SpecDocument load(Path document) {
        return SpecLoader.load(document, document.getFileName().toString(), LoadOptions.defaults(), new Problems());
    }

    private static String json(Path document) {
        return load(document).root().toJson();
    }

    private static String outcome(Path document, Path runtime) {
        try {
            InMemoryCompiler.Result result = WholeClient.of(document).compile(runtime);
            return result.isClean() ? "compiles" : "It doesn't compile:\n" + result.errors();
        } catch (GenerationException e) {
            assertThat(e.problems()).isNotEmpty();
            return "refused";
        }
    }
}
