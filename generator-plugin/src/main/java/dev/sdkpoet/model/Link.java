package dev.sdkpoet.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that values of a response can be passed to (OpenAPI 3.0.4, section 4.7.20). It is for readers: nothing is sent for it.
 *
 * @param name what the response calls it
 * @param operation the operation, or null when it is another document's
 * @param reference what the document says of the operation: its id, or a reference to it
 * @param values what the operation's parameters are, by name, as written: expressions such as {@code $response.body#/id}, or JSON
 * @param body what its request body is, as written, or null
 */
public record Link(
        String name,
        @Nullable OperationId operation,
        String reference,
        Map<String, String> values,
        @Nullable String body,
        @Nullable String description) {
    public Link {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
