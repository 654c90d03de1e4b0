package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;

/** What callers of an earlier client have, and so keep where the document itself would leave it out by now. */
public interface EarlierClient {
    /** There is none. */
    EarlierClient NONE = new EarlierClient() {
        @Override
        public boolean hasInput(OperationId operation, Parameter.Location in, String wireName) {
            return false;
        }

        @Override
        public boolean hasResult(OperationId operation, String mediaType) {
            return false;
        }

        @Override
        public boolean hasType(TypeId type) {
            return false;
        }
    };

    /** Whether callers give a parameter or field, although it may have only one value. */
    boolean hasInput(OperationId operation, Parameter.Location in, String wireName);

    /** Whether an answer in a media type has a method of its own, although it says the same as another one. */
    boolean hasResult(OperationId operation, String mediaType);

    /** Whether a schema has a class of its own, although it is like another one. */
    boolean hasType(TypeId type);

    /** What callers of one operation give. */
    @FunctionalInterface
    interface Inputs {
        /** For what isn't called. */
        Inputs NONE = (in, wireName) -> false;

        boolean has(Parameter.Location in, String wireName);
    }
}
