package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;

/** What callers of an earlier client use, and so keep even if the current document alone would leave it out. */
public interface EarlierClient {
    /** There is none. */
    EarlierClient NONE = new EarlierClient() {
        @Override
        public Calls calls(OperationId operation) {
            return Calls.NONE;
        }

        @Override
        public boolean hasType(TypeId type) {
            return false;
        }

        @Override
        public boolean hasTypeIn(TypeId schema) {
            return false;
        }
    };

    /** What callers of one operation have, which is looked up once for all of its inputs and answers. */
    Calls calls(OperationId operation);

    /** Whether a schema has a class of its own, although it is like another one. */
    boolean hasType(TypeId type);

    /** Whether a schema, or one that it is made of, has a class of its own. */
    boolean hasTypeIn(TypeId schema);

    /** What callers of one operation have. */
    interface Calls extends Inputs {
        /** There is no such operation. */
        Calls NONE = new Calls() {
            @Override
            public boolean has(Parameter.Location in, String wireName) {
                return false;
            }

            @Override
            public boolean hasResult(String mediaType) {
                return false;
            }
        };

        /** Whether an answer in a media type has a method of its own, although it says the same as another one. */
        boolean hasResult(String mediaType);
    }

    /** What callers give. */
    @FunctionalInterface
    interface Inputs {
        /** For what isn't called. */
        Inputs NONE = (in, wireName) -> false;

        /** Whether callers give a parameter or field, although it may have only one value, or send nothing for it, since it is new to them. */
        boolean has(Parameter.Location in, String wireName);
    }
}
