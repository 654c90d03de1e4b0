package dev.sdkpoet.model.pass;

import org.jspecify.annotations.Nullable;

/**
 * How one operation answers with a stream, as the user says.
 *
 * @param document the key of its document; empty where only one document has the operation
 * @param operation its id in the document, or its method and path: {@code POST /chat}
 * @param mediaType that of server-sent events, or one of JSON lines
 * @param schema the name of the schema of an event's data or of a line, or a JSON pointer to it; null for what the document says
 * @param member the part of the request that requests a stream, as a name or a JSON pointer into the body; null to recognize it
 */
public record StreamOverride(
        String document,
        String operation,
        String mediaType,
        @Nullable String schema,
        @Nullable String member) {

    Target target() {
        return new Target(document, operation);
    }
}
