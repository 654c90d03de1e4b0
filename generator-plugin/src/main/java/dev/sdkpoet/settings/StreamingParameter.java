package dev.sdkpoet.settings;

import org.jspecify.annotations.Nullable;

/** One {@code <stream>} of {@code <streaming>}. */
public final class StreamingParameter {
    String document = "";
    String operation = "";
    String mediaType = "text/event-stream";

    @Nullable
    String schema;

    @Nullable
    String member;

    /** Sets the name of the document, where several have such an operation. */
    public void setDocument(String document) {
        this.document = document;
    }

    /** Sets which one: its id in the document, or its method and path. */
    public void setOperation(String operation) {
        this.operation = operation;
    }

    /** Sets the media type of the stream. */
    public void setMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Sets the schema of what an event or a line holds, by its name or a JSON pointer. */
    public void setSchema(String schema) {
        this.schema = schema;
    }

    /** Sets the part of the request that requests a stream. */
    public void setMember(String member) {
        this.member = member;
    }
}
