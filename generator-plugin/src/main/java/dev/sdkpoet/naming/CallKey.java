package dev.sdkpoet.naming;

import dev.sdkpoet.model.OperationId;

/**
 * Tells one call from all others of a client.
 *
 * @param body the index of its request body among the operation's; 0 where it has none
 */
record CallKey(OperationId operation, int body) {}
