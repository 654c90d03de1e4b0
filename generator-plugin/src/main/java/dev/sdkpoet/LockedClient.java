package dev.sdkpoet;

import dev.sdkpoet.lock.LockedThings;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.EarlierClient;

/** The client that a lock was made of. */
record LockedClient(LockedThings things) implements EarlierClient {
    @Override
    public Calls calls(OperationId operation) {
        return new LockedCalls(things.operation(operation));
    }

    @Override
    public boolean hasType(TypeId type) {
        return things.hasType(type);
    }

    @Override
    public boolean hasTypeIn(TypeId schema) {
        return things.hasTypeIn(schema);
    }

    private record LockedCalls(LockedThings.OfOperation known) implements Calls {
        @Override
        public boolean has(Parameter.Location in, String wireName) {
            return known.hasInput(in, wireName);
        }

        @Override
        public boolean hasResult(String mediaType) {
            return known.hasResult(mediaType);
        }
    }
}
