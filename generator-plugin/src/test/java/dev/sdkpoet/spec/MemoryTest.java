package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.ChildJvm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A large document needs a small heap: measured in a JVM of its own, which has no more. */
class MemoryTest {

    private static final int SCHEMAS = 60_000;

    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void thirty_megabytes_of_json_load_in_a_heap_of_256_megabytes() throws Exception {
        Path file = directory.resolve("large.json");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(30_000_000);

        String output = ChildJvm.run("-Xmx256m", LoadMain.class, file.toString());

        assertThat(output).isEqualTo("loaded " + SCHEMAS);
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"openapi\":\"3.0.3\",\"components\":{\"schemas\":{");
            for (int i = 0; i < SCHEMAS; i++) {
                out.write((i == 0 ? "" : ",\n") + "\"Schema" + i + "\":{\"type\":\"object\",\"properties\":{");
                for (int j = 0; j < 5; j++) {
                    out.write(
                            (j == 0 ? "" : ",") + "\"property" + j + "\":{\"type\":\"string\",\"description\":\"Number "
                                    + i + " of schema " + j + ", as long as most descriptions are\"}");
                }
                out.write(",\"next\":{\"$ref\":\"#/components/schemas/Schema" + (i + 1) % SCHEMAS + "\"}}}");
            }
            out.write("}}}");
        }
    }
}
