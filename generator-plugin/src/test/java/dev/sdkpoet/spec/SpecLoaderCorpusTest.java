package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads the public documents in the {@code corpus} folder of the directory that {@code -Dsdkpoet.shared} names. */
class SpecLoaderCorpusTest {

    private static final String SHARED = System.getProperty("sdkpoet.shared", "");

    @BeforeEach
    void there_is_a_corpus() {
        assumeTrue(!SHARED.isEmpty(), "skipped: -Dsdkpoet.shared names no directory with a corpus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio", "public", "upstream", "giants"})
    void every_public_document_loads(String folder) throws IOException {
        Path corpus = Path.of(SHARED, "corpus", folder);
        LoadOptions options = LoadOptions.defaults().withRefRoot(corpus);
        Problems problems = new Problems();
        long loaded = 0;
        List<Path> documents = documents(corpus);
        for (Path document : documents) {
            String name = folder + "/" + corpus.relativize(document).toString().replace('\\', '/');
            loaded += SpecLoader.load(document, name, options, problems) == null ? 0 : 1;
        }
        if (Boolean.getBoolean("sdkpoet.print")) {
            problems.all().forEach(System.out::println);
        }
        assertThat(problems.hasErrors()).as(problems.all().toString()).isFalse();
        assertThat(loaded).isEqualTo(documents.size());
    }

    private static List<Path> documents(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                    .filter(file -> !file.toString().contains("petstore-separate")
                            || file.endsWith(Path.of("spec", "swagger.json")))
                    .sorted()
                    .toList();
        }
    }
}
