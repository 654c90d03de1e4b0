package dev.sdkpoet.runtime;

/** Something that has a JSON form. */
public interface JsonEncodable {
    /**
     * Writes this as one JSON value.
     *
     * @param out where to
     */
    void writeTo(JsonWriter out);
}
