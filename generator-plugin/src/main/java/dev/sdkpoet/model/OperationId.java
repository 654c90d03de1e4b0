package dev.sdkpoet.model;

/**
 * Tells one operation from all others of a client.
 *
 * @param document the {@linkplain ApiDocument#key() key} of its document
 * @param pointer the RFC 6901 pointer of the operation below {@code paths}: {@code /paths/~1pets/get}, also where that path refers to
 *     another
 */
public record OperationId(String document, String pointer) {}
