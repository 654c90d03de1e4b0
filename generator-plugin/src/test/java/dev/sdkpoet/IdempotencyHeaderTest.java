package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that the client sends with each POST, so that it can be sent again. */
class IdempotencyHeaderTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /charges:
                get: {operationId: listCharges, tags: [charges], responses: {'204': {description: Done.}}}
                post: {operationId: charge, tags: [charges], responses: {'204': {description: Done.}}}
                patch: {operationId: change, tags: [charges], responses: {'204': {description: Done.}}}
              /refunds:
                post:
                  operationId: refund
                  tags: [charges]
                  parameters: [{name: pay-key, in: header, schema: {type: string}}]
                  responses: {'204': {description: Done.}}
              /orders:
                post:
                  operationId: order
                  tags: [charges]
                  parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
                  responses: {'204': {description: Done.}}
            """;

    @TempDir
    private Path work;

    private GenerationRequestBuilder request(String header) throws IOException {
        Path file = Files.writeString(work.resolve("api.yaml"), DOCUMENT);
        return GenerationRequest.builder()
                .document(new DocumentSource("", file, "api.yaml"))
                .basePackage("example")
                .clientName("Example")
                .wholeRuntime(true)
                .idempotencyHeader(header)
                .output(work.resolve("out"));
    }

    private List<String> keys(String code) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(503, "text/plain", "")) {
            GeneratedClient.of(request("Pay-Key")).run("""
                    var api = %s.maxRetries(2).sleeper(delay -> java.util.concurrent.CompletableFuture.completedFuture(null))
                            .build().toBuilder().build().charges();
                    for (int i = 0; i < 2; i++) {
                        try {
                            %s;
                        } catch (ServerErrorException | java.util.concurrent.CompletionException e) {
                            // what the server says
                        }
                    }
                    return "";""".formatted(server.builder(), code));
            return server.received().stream()
                    .map(request -> String.valueOf(request.header("Pay-Key")))
                    .toList();
        }
    }

    @Test
    void each_post_has_a_key_that_stays_the_same_in_its_attempts() throws IOException {
        for (String code :
                List.of("api.charge()", "api.chargeCall().executeAsync().join()", "api.refund()", "api.order()")) {
            List<String> keys = keys(code);
            assertThat(keys).hasSize(6).allMatch(key -> key.matches("[0-9a-f-]{36}"));
            assertThat(keys.subList(0, 3)).containsOnly(keys.get(0));
            assertThat(keys.subList(3, 6)).containsOnly(keys.get(3)).isNotEqualTo(keys.subList(0, 3));
        }
    }

    @Test
    void a_caller_gives_a_key_of_his_own() throws IOException {
        assertThat(keys("api.chargeCall().withHeader(\"pay-key\", \"mine\").execute()"))
                .hasSize(6)
                .containsOnly("mine");
        assertThat(keys("api.refund(RefundOptions.builder().payKey(\"mine\").build())"))
                .hasSize(6)
                .containsOnly("mine");
    }

    @Test
    void other_methods_have_none() throws IOException {
        assertThat(keys("api.listCharges()")).hasSize(6).containsOnly("null");
        assertThat(keys("api.change()")).hasSize(2).containsOnly("null");
    }

    @Test
    void what_cannot_be_a_header_is_refused() {
        assertThatThrownBy(() -> request("Pay Key:").build())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<idempotencyHeader>: \"Pay Key:\" can't be the name of a header.");
    }
}
