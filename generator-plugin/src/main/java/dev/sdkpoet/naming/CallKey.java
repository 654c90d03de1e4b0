package dev.sdkpoet.naming;

import dev.sdkpoet.model.OperationId;

/**
 * Tells one call from all others of a client.
 *
 * @param request the index of its request among the operation's
 */
record CallKey(OperationId operation, int request) {}
