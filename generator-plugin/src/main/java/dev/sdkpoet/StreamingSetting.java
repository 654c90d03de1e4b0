package dev.sdkpoet;

import dev.sdkpoet.model.pass.StreamOverride;
import org.jspecify.annotations.Nullable;

/**
 * How one operation answers with a stream, where its document doesn't say so, or not how to ask for it.
 *
 * @param document the name of its document; empty where only one document has the operation
 * @param operation its id in the document, or its method and path: {@code POST /chat}
 * @param mediaType {@code text/event-stream}, or a media type of JSON lines
 * @param schema the name of the schema of an event's data or of a line, or a JSON pointer to it; null where the document says it, and for
 *     any JSON
 * @param member what of the request is true to ask for a stream: the name of a member of the JSON body, of a field or of a query parameter, or
 *     a JSON pointer into the body; null where the header {@code Accept} is enough, or where it is recognized
 */
public record StreamingSetting(
        String document,
        String operation,
        String mediaType,
        @Nullable String schema,
        @Nullable String member) {

    StreamOverride toOverride() {
        return new StreamOverride(document, operation, mediaType, schema, member);
    }
}
