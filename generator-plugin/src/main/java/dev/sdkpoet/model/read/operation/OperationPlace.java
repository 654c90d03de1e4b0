package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.spec.SpecNode;

/**
 * Where an operation stands.
 *
 * @param named the path that its inline types are named after: the same for all paths that have them
 */
public record OperationPlace(OperationId id, PathTemplate path, PathTemplate named, String method, SpecNode pathItem) {}
