package dev.sdkpoet.emit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuntimeReferencesTest {
    private static final Path TABLE = Path.of("src/main/resources/dev/sdkpoet/emit/runtime", RuntimeReferences.FILE);
    private static final RuntimeSources SOURCES = RuntimeSources.read();

    /** {@code -Drecreate=true} writes the table. */
    @Test
    void the_table_says_what_the_compiler_says() throws IOException {
        RuntimeReferences actual = new RuntimeReferences(SOURCES.code());
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(TABLE, actual.text());
        }

        assertThat(Files.readString(TABLE)).isEqualTo(actual.text());
    }

    @Test
    void the_table_is_read_as_it_was_written() {
        assertThat(RuntimeReferences.parse(new RuntimeReferences(SOURCES.code()).text())
                        .direct())
                .isEqualTo(SOURCES.code());
    }

    /** Javadoc of a client would break where a link leads to a class that the client doesn't have. */
    @Test
    void links_lead_only_to_what_comes_along() {
        RuntimeReferences references = new RuntimeReferences(SOURCES.code());
        TreeMap<String, Set<String>> wrong = new TreeMap<>();
        SOURCES.javadoc().forEach((type, linked) -> {
            Set<String> missing = new TreeSet<>(linked);
            missing.removeAll(references.closure(RuntimeEmitter.ALWAYS));
            missing.removeAll(references.closure(Set.of(type)));
            if (!missing.isEmpty()) {
                wrong.put(type, missing);
            }
        });

        assertThat(wrong).isEmpty();
    }

    /** Only its package line changes when a source is copied into a client. */
    @Test
    void every_source_names_its_package_once() throws IOException {
        try (Stream<Path> files = Files.list(RuntimeSources.FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .containsOnlyOnce(RuntimeEmitter.OWN_PACKAGE)
                        .contains("package " + RuntimeEmitter.OWN_PACKAGE + ";\n");
            }
        }
    }
}
