package dev.sdkpoet;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import dev.sdkpoet.testing.DocumentMutation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * As {@link DocumentFuzz}, for documents with mistakes: the first line of the input names a document, or chooses one, and the bytes
 * after it say which mistakes are made. {@code -Dsdkpoet.shared=DIR} adds the documents of a corpus, up to 1 MB.
 */
public final class MutatedDocumentFuzz {
    private static final int MAX_BYTES = 1 << 20;
    private static final List<Path> DOCUMENTS = documents();

    private MutatedDocumentFuzz() {}

    public static void fuzzerInitialize() {
        DocumentFuzz.fuzzerInitialize();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        SpecDocument document = load(chosen(new String(input, 0, end, StandardCharsets.UTF_8)));
        if (document == null) {
            return;
        }
        String mutated = new DocumentMutation(new Numbers(input, end + 1))
                .of(document.root().toJson());
        try {
            DocumentFuzz.fuzzerTestOneInput(mutated.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException | Error e) {
            Path file = Files.writeString(
                    Files.createDirectories(Path.of("target", "fuzz")).resolve("mutated.json"), mutated);
            throw new AssertionError("The document is in " + file.toAbsolutePath(), e);
        }
    }

    private static Path chosen(String name) {
        return DOCUMENTS.stream()
                .filter(document -> document.toString().replace('\\', '/').endsWith(name))
                .findFirst()
                .orElseGet(() -> DOCUMENTS.get(Math.floorMod(name.hashCode(), DOCUMENTS.size())));
    }

    private static SpecDocument load(Path document) {
        return SpecLoader.load(document, document.getFileName().toString(), LoadOptions.defaults(), new Problems());
    }

    private static List<Path> documents() {
        try {
            List<Path> documents = new ArrayList<>();
            addAll(GoldenCase.CASES, documents);
            addAll(Path.of("..", "spec"), documents);
            String shared = System.getProperty("sdkpoet.shared", "");
            if (!shared.isEmpty()) {
                addAll(Path.of(shared, "corpus"), documents);
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(Path directory, List<Path> documents) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .filter(file -> file.toFile().length() <= MAX_BYTES)
                    .sorted()
                    .forEach(documents::add);
        }
    }

    /** Numbers that are bytes of the input; zero after its end. */
    private static final class Numbers extends Random {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;
        private int next;

        Numbers(byte[] bytes, int start) {
            super(0);
            this.bytes = bytes;
            this.next = start;
        }

        /** Two bytes for each number, which its upper bits and its lower bits follow from. */
        @Override
        protected int next(int bits) {
            int value = (next() << 8) | next();
            return bits >= 16 ? value << (bits - 16) | value >>> (32 - bits) : value & ((1 << bits) - 1);
        }

        private int next() {
            return next < bytes.length ? bytes[next++] & 0xff : 0;
        }
    }
}
