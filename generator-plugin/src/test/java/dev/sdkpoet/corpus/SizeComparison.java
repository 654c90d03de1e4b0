package dev.sdkpoet.corpus;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much source we generate for a document beside what OpenAPI Generator's {@code native} library generates for it. */
final class SizeComparison {
    private SizeComparison() {}

    private record Size(long files, long lines, long bytes) {
        static Size of(Map<String, String> sources, Predicate<String> chosen) {
            List<String> texts = sources.entrySet().stream()
                    .filter(source -> source.getKey().endsWith(".java") && chosen.test(source.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            return new Size(
                    texts.size(),
                    texts.stream().mapToLong(text -> text.lines().count()).sum(),
                    texts.stream()
                            .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                            .sum());
        }

        String row(String name, Size whole) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.3f |%n",
                    name,
                    files,
                    lines,
                    bytes,
                    (double) bytes / whole.bytes);
        }
    }

    /**
     * @param generator OpenAPI Generator's command-line jar
     * @return a Markdown table
     */
    static String of(Path document, Path generator) throws IOException, InterruptedException {
        Map<String, String> theirs = theirs(document, generator);
        Map<String, String> ours = ours(document);
        Size whole = Size.of(theirs, path -> true);
        return "| main source for " + document.getFileName() + " | files | lines | bytes | ratio |\n"
                + "| --- | --: | --: | --: | --: |\n"
                + whole.row("OpenAPI Generator 7.25.0, `java`, `native`", whole)
                + Size.of(ours, path -> !path.contains("/runtime/")).row("sdkpoet, what the document makes", whole)
                + Size.of(ours, path -> true).row("sdkpoet, with the runtime, which all documents share", whole);
    }

    private static Map<String, String> ours(Path document) {
        GenerationRequest request = GenerationRequest.builder()
                .document(new DocumentSource("", document, document.toString()))
                .basePackage("org.openapitools.client") // as long as theirs
                .clientName("ComparedClient")
                .layout(Layout.SOURCES)
                .output(Path.of("target", "comparison", "ours").toAbsolutePath())
                .build();
        return new SdkGenerator().plan(request).tree().files();
    }

    private static Map<String, String> theirs(Path document, Path generator) throws IOException, InterruptedException {
        Path target = Files.createTempDirectory("comparison");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                generator.toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                document.toString(),
                "-o",
                target.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(target.resolve("log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(generator + " failed: " + Files.readString(target.resolve("log")));
        }
        return read(target.resolve("src/main/java"));
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
