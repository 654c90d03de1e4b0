package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Generation, from the document to written files, needs a small heap: measured in a JVM that has no more. */
class GenerationMemoryTest {
    private static final String HEAP = "-Xmx256m";
    private static final int RESOURCES = 900;

    @TempDir
    Path directory;

    // B30
    @Test
    @Timeout(120)
    void a_document_of_two_megabytes_becomes_a_client_in_a_heap_of_256_megabytes() throws Exception {
        Path file = Files.writeString(directory.resolve("large.yaml"), document());
        assertThat(Files.size(file)).isGreaterThan(1_900_000);

        assertThat(generate(file)).isEqualTo("generated " + RESOURCES + " APIs");
    }

    // B30
    @Test
    @Timeout(120)
    void the_largest_document_of_twilio_becomes_a_client_in_a_heap_of_256_megabytes() throws Exception {
        String shared = System.getProperty("sdkpoet.shared", "");
        assumeThat(shared)
                .as("skipped: -Dsdkpoet.shared names no directory with a corpus")
                .isNotEmpty();

        assertThat(generate(Path.of(shared, "corpus", "twilio", "twilio_api_v2010.json")))
                .startsWith("generated ");
    }

    private String generate(Path file) throws IOException, InterruptedException {
        return ChildJvm.run(
                HEAP, Program.class, file.toString(), directory.resolve("out").toString());
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                openapi: 3.0.3
                info: {title: Large, version: '1'}
                paths:
                """);
        for (int i = 0; i < RESOURCES; i++) {
            text.append("""
                      /things%1$d/{id}:
                        parameters:
                          - {name: id, in: path, required: true, schema: {type: string, pattern: '^TH[0-9a-f]{32}$'}}
                        get:
                          operationId: fetchThing%1$d
                          tags: [thing%1$d]
                          responses:
                            '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing%1$d'}}}}
                        post:
                          operationId: updateThing%1$d
                          tags: [thing%1$d]
                          requestBody:
                            content:
                              application/x-www-form-urlencoded:
                                schema: {type: object, properties: {name: {type: string}, kind: {type: string, enum: [a, b, c]}}}
                          responses:
                            '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing%1$d'}}}}
                    """.formatted(i));
        }
        text.append("components:\n  schemas:\n");
        for (int i = 0; i < RESOURCES; i++) {
            text.append("    Thing%d:\n      type: object\n      properties:\n".formatted(i));
            for (int j = 0; j < 15; j++) {
                text.append(
                        "        property_%d: {type: string, nullable: true, description: 'Says the %d. of what there is to say.'}\n"
                                .formatted(j, j));
            }
            text.append("        next: {$ref: '#/components/schemas/Thing%d'}\n".formatted((i + 1) % RESOURCES));
        }
        return text.toString();
    }

    /** The generator as a program: reads a document, writes a client, and says of how many APIs. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            Path out = Path.of(arguments[1]);
            new SdkGenerator()
                    .generate(GenerationRequest.builder()
                            .document(new DocumentSource("", Path.of(arguments[0]), "openapi.yaml"))
                            .basePackage("example")
                            .layout(Layout.SOURCES)
                            .output(out)
                            .build());
            try (var files = Files.list(out.resolve("example").resolve("api"))) {
                long apis = files.filter(file -> file.toString().endsWith("Api.java"))
                        .count();
                System.out.println("generated " + apis + " APIs");
            }
        }
    }
}
