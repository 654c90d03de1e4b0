package dev.sdkpoet.model.read.node;

/** The kinds of values a schema's {@code type} speaks of. */
public enum JsonKind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY,
    /** Swagger 2.0's {@code type: file}. */
    FILE
}
