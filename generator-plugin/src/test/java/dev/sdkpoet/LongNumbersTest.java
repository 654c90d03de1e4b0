package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of any length cost time that grows with their length. */
@Timeout(120)
class LongNumbersTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Linear is 4, quadratic 16. */
    private static final double MAX_GROWTH = 10;

    private static final int DIGITS = 300_000;
    private static final int COPIES = 4;

    // G32
    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: integer, maximum: %s",
                "type: integer, minimum: -%s",
                "type: number, exclusiveMinimum: %s, exclusiveMaximum: %s",
                "type: integer, multipleOf: %s",
                "type: number, multipleOf: 0.%s",
                "type: integer, default: %s",
                "type: number, default: %s.5",
                "type: integer, enum: [%s, 1]",
                "type: number, enum: [0.%s, 1]",
                "type: integer, const: %s",
                "type: integer, example: %s",
                "type: integer, examples: [%s]",
                "enum: [%s, 1, 2.5]",
                "type: string, minLength: %s, maxLength: %s",
                "type: array, minItems: %s, items: {type: string}",
                "type: object, maxProperties: %s, additionalProperties: {type: integer, maximum: %s}",
                "oneOf: [{type: string}, {const: %s}]",
                "type: integer, maximum: 1e%s",
                "type: integer, enum: [1e%s, 1]",
                "type: integer, maximum: 0x%s"
            })
    void a_long_number_takes_time_that_grows_with_its_length(String schema) throws IOException {
        time(schema, 1_000); // what a first time takes
        double shorter = time(schema, DIGITS / COPIES);
        double longer = time(schema, DIGITS);

        assertThat(longer).isLessThan(Math.max(0.5, shorter * MAX_GROWTH));
    }

    /** Seconds of this thread. */
    private static double time(String schema, int digits) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        GeneratedClient.of(document(schema.replace("%s", "7".repeat(digits))));
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static String document(String schema) {
        return """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                servers: [{url: https://example.com}]
                paths:
                  /a:
                    post:
                      operationId: send
                      tags: [t]
                      parameters: [{name: q, in: query, schema: {%1$s}}]
                      requestBody: {content: {application/json: {schema: {type: object, properties: {p: {%1$s}}}}}}
                      responses: {'204': {description: ok}}
                """.formatted(schema);
    }

    // G32
    @Test
    void an_enum_with_a_number_that_no_client_reads_is_its_type() throws IOException {
        GeneratedClient client = GeneratedClient.of(document("type: integer, enum: [1, " + "7".repeat(1_001) + "]"));

        assertThat(client.problems()).contains("WARNING", "a number of more than 1,000 digits", "Remove that number.");
        assertThat(client.run("Wire wire = new Wire(); wire.client().t().send(SendOptions.builder().q(5).build());"
                        + " return wire.line();"))
                .isEqualTo("POST https://example.com/a?q=5");
    }
}
