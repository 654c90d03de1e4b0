package dev.sdkpoet.spi;

import java.util.Optional;

/**
 * An operation of an API.
 *
 * @param operationId as the document has it; empty if it has none
 * @param httpMethod in upper case
 * @param path the template of its path, as the document has it
 * @param method the method of the API that calls it; further methods may do so with other bodies, or for other answers
 * @param deprecated whether the document says that it shouldn't be used any more
 * @param place where the document has it
 */
public record OperationView(
        Optional<String> operationId,
        String httpMethod,
        String path,
        String method,
        boolean deprecated,
        SourcePlace place) {}
