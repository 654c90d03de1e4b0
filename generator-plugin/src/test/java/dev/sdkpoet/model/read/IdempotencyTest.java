package dev.sdkpoet.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be sent again: a request that is sent twice though it mustn't be is money spent twice. */
class IdempotencyTest {
    private static final String ALWAYS = ".idempotent()";

    @TempDir
    private Path work;

    private String client(String method, String rest) throws IOException {
        Path file = Files.writeString(work.resolve("openapi.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    %s:
                      operationId: make
                      tags: [t]
                      responses: {'204': {description: ok}}
                      %s
                """.formatted(method, rest));
        GenerationPlan plan = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", file, "openapi.yaml"))
                        .basePackage("example")
                        .layout(Layout.SOURCES)
                        .output(work.resolve("out"))
                        .build());
        return plan.tree().files().get("example/api/TApiClient.java");
    }

    @ParameterizedTest
    @CsvSource({
        "get, true",
        "head, true",
        "options, true",
        "put, true",
        "delete, true",
        "post, false",
        "patch, false",
    })
    void a_method_says_whether_it_may_be_repeated(String method, boolean idempotent) throws IOException {
        assertThat(client(method, "").contains(ALWAYS)).isEqualTo(idempotent);
    }

    @ParameterizedTest
    @CsvSource({"post, true", "post, false", "get, true", "get, false", "put, false"})
    void x_idempotent_goes_before_the_method(String method, boolean idempotent) throws IOException {
        assertThat(client(method, "x-idempotent: " + idempotent).contains(ALWAYS))
                .isEqualTo(idempotent);
    }

    @ParameterizedTest
    @CsvSource({"Idempotency-Key", "idempotency-key", "X-Idempotency-Key"})
    void a_key_that_is_always_sent_makes_a_post_idempotent(String header) throws IOException {
        assertThat(client(
                        "post",
                        "parameters: [{name: " + header + ", in: header, required: true, schema: {type: string}}]"))
                .contains(ALWAYS);
    }

    @Test
    void a_key_that_may_be_left_out_makes_only_those_calls_idempotent_that_have_one() throws IOException {
        assertThat(client("post", "parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]"))
                .contains(".idempotentWith(\"Idempotency-Key\")")
                .doesNotContain(ALWAYS);
    }

    @Test
    void a_parameter_of_that_name_elsewhere_says_nothing() throws IOException {
        assertThat(client(
                        "post",
                        "parameters: [{name: Idempotency-Key, in: query, required: true, schema: {type: string}}]"))
                .doesNotContain("idempotent");
    }
}
