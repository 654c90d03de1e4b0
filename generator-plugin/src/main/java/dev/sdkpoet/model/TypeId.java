package dev.sdkpoet.model;

/**
 * Tells one named type from all others of a client.
 *
 * @param document the {@linkplain ApiDocument#key() key} of its document
 * @param pointer where its schema stands: the RFC 6901 pointer, with the file before it when that isn't the root file
 */
public record TypeId(String document, String pointer) {}
