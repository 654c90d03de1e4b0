package dev.sdkpoet.emit.java.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call says whether it may be sent again. */
class IdempotentCallTest {
    @TempDir
    private Path folder;

    private String client(String method, String rest) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {/a: {%s: {operationId: make, tags: [t], responses: {'204': {description: ok}}%s}}}
                """.formatted(method, rest));
        return GeneratedClient.plan(file).tree().files().get("example/api/TApiClient.java");
    }

    @Test
    void it_says_so_always_with_a_key_or_never() throws IOException {
        String key = ", parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]";

        assertThat(client("put", "")).contains(".idempotent()");
        assertThat(client("post", key))
                .contains(".idempotentWith(\"Idempotency-Key\")")
                .doesNotContain(".idempotent()");
        assertThat(client("post", "")).doesNotContain("idempotent");
    }
}
