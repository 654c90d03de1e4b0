package dev.sdkpoet.runtime;

/** A value that can be written as JSON. */
public interface JsonEncodable {
    /**
     * Writes this as one JSON value.
     *
     * @param out the writer
     */
    void writeTo(JsonWriter out);
}
