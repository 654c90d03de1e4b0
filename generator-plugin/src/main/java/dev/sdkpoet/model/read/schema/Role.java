package dev.sdkpoet.model.read.schema;

/** Where a schema is used, as far as its type depends on it. */
public enum Role {
    /** A value inside JSON, or a parameter: binary data can't be there, so it is a string. */
    VALUE,
    /** A whole body, a part of one or an array of parts: {@code format: binary} means bytes. */
    BODY
}
