package dev.sdkpoet.model;

/**
 * Tells one operation from all others of a client.
 *
 * @param document the {@linkplain ApiDocument#key() key} of its document
 * @param pointer the RFC 6901 pointer of the operation object
 */
public record OperationId(String document, String pointer) {}
