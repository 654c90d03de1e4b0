package dev.sdkpoet;

import dev.sdkpoet.lock.LockedThings;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.EarlierClient;

/** The client that a lock was made of. */
record LockedClient(LockedThings things) implements EarlierClient {
    @Override
    public boolean hasInput(OperationId operation, Parameter.Location in, String wireName) {
        return things.hasInput(operation, in, wireName);
    }

    @Override
    public boolean hasResult(OperationId operation, String mediaType) {
        return things.hasResult(operation, mediaType);
    }

    @Override
    public boolean hasType(TypeId type) {
        return things.hasType(type);
    }
}
