package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.read.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be sent again: a request that is sent twice though it mustn't be is money spent twice. */
class IdempotencyTest {
    private static Operation read(String method, String rest) {
        return ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    %s:
                      operationId: make
                      tags: [t]
                      responses: {'204': {description: ok}}
                      %s
                """.formatted(method, rest)).operation();
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
    void a_method_says_whether_it_may_be_repeated(String method, boolean idempotent) {
        assertThat(read(method, "").idempotent()).isEqualTo(idempotent);
    }

    @ParameterizedTest
    @CsvSource({"post, true", "post, false", "get, true", "get, false", "put, false"})
    void x_idempotent_goes_before_the_method(String method, boolean idempotent) {
        assertThat(read(method, "x-idempotent: " + idempotent).idempotent()).isEqualTo(idempotent);
    }

    @ParameterizedTest
    @CsvSource({"Idempotency-Key", "idempotency-key", "X-Idempotency-Key"})
    void a_key_that_is_always_sent_makes_a_post_idempotent(String header) {
        Operation operation = read(
                "post", "parameters: [{name: " + header + ", in: header, required: true, schema: {type: string}}]");

        assertThat(operation.idempotent()).isTrue();
        assertThat(operation.idempotencyKey()).isEmpty();
    }

    @Test
    void a_key_that_may_be_left_out_makes_only_those_calls_idempotent_that_have_one() {
        Operation operation = read("post", "parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]");

        assertThat(operation.idempotent()).isFalse();
        assertThat(operation.idempotencyKey()).map(Parameter::wireName).contains("Idempotency-Key");
    }

    @Test
    void a_parameter_of_that_name_elsewhere_says_nothing() {
        Operation operation = read(
                "post", "parameters: [{name: Idempotency-Key, in: query, required: true, schema: {type: string}}]");

        assertThat(operation.idempotent()).isFalse();
        assertThat(operation.idempotencyKey()).isEmpty();
    }
}
