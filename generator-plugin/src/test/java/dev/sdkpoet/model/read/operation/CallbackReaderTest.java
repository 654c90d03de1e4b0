package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Webhook;
import dev.sdkpoet.model.read.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API sends by itself. */
class CallbackReaderTest {
    private static final String BODY =
            "{requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}, responses: {'204': {description: ok}}}";

    @ParameterizedTest
    @CsvSource({"3.1.0, webhooks", "3.0.3, x-webhooks"})
    void a_webhook_has_a_body(String version, String field) {
        ReadDocument read = ReadDocument.of("openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths: {}\n"
                + field + ": {paid: {post: " + BODY + "}}\n");

        assertThat(read.document().webhooks())
                .singleElement()
                .extracting(Webhook::name)
                .isEqualTo("paid");
        assertThat(read.document().webhooks().get(0).operation()).isNull();
        assertThat(read.properties("/" + field + "/paid/post/requestBody/content/application~1json/schema"))
                .containsExactly("id string");
        assertThat(read.told()).isEmpty();
    }

    @Test
    void a_callback_belongs_to_the_operation_that_asks_for_it() {
        ReadDocument read =
                ReadDocument.ofOperation("3.0.3", "callbacks: {done: {'{$request.query.url}': {post: " + BODY + "}}}");

        assertThat(read.document().webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.name()).isEqualTo("done");
            assertThat(webhook.operation()).isEqualTo(read.operation().id());
        });
        assertThat(read.told()).isEmpty();
    }
}
