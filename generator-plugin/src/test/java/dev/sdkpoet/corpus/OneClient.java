package dev.sdkpoet.corpus;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Makes one client of all documents below a folder, and a jar of it. */
final class OneClient {
    private OneClient() {}

    /** What came of it, as a Markdown table. */
    static String of(Path folder) throws IOException {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("corpus.client")
                .clientName("CorpusClient")
                .layout(Layout.SOURCES)
                .output(Path.of("target", "together").toAbsolutePath());
        List<CorpusDocuments.Entry> documents = CorpusDocuments.below(List.of(folder));
        for (CorpusDocuments.Entry document : documents) {
            request.document(new DocumentSource(key(document.file()), document.file(), document.name()));
        }
        long start = System.nanoTime();
        GenerationPlan plan = new SdkGenerator().plan(request.build());
        long generated = (System.nanoTime() - start) / 1_000_000;
        Map<String, String> sources = new TreeMap<>(plan.tree().files());
        sources.remove("module-info.java");
        start = System.nanoTime();
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(sources);
        long compiledIn = (System.nanoTime() - start) / 1_000_000;
        if (!compiled.isClean()) {
            throw new IllegalStateException(compiled.errors());
        }
        long lines = sources.values().stream()
                .mapToLong(source -> source.lines().count())
                .sum();
        long bytes = sources.values().stream().mapToLong(String::length).sum();
        return "| documents | files | lines | bytes of source | classes | bytes of jar | generated in | compiled in |\n"
                + "| --: | --: | --: | --: | --: | --: | --: | --: |\n"
                + String.format(
                        Locale.ROOT,
                        "| %d | %d | %d | %d | %d | %d | %.1f s | %.1f s |%n",
                        documents.size(),
                        sources.size(),
                        lines,
                        bytes,
                        compiled.classes().size(),
                        jarSize(compiled.classes()),
                        generated / 1000.0,
                        compiledIn / 1000.0);
    }

    /** {@code twilio_chat_v2.json} as {@code twilio_chat_v2} */
    private static String key(Path file) {
        return file.getFileName().toString().replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9]+", "_");
    }

    static long jarSize(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> type : new TreeMap<>(classes).entrySet()) {
                jar.putNextEntry(new JarEntry(type.getKey().replace('.', '/') + ".class"));
                jar.write(type.getValue());
                jar.closeEntry();
            }
        }
        return bytes.size();
    }
}
