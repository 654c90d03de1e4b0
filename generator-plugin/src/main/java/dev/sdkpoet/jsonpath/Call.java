package dev.sdkpoet.jsonpath;

import java.util.List;

/** A use of a function. */
record Call(Function function, List<Argument> arguments) {
    enum Kind {
        VALUE,
        NODES,
        LOGICAL
    }

    /** Those of RFC 9535, section 2.4. */
    enum Function {
        LENGTH(Kind.VALUE, Kind.VALUE, 1),
        COUNT(Kind.VALUE, Kind.NODES, 1),
        VALUE(Kind.VALUE, Kind.NODES, 1),
        MATCH(Kind.LOGICAL, Kind.VALUE, 2),
        SEARCH(Kind.LOGICAL, Kind.VALUE, 2);

        private final Kind result;
        private final Kind parameter;
        private final int parameters;

        Function(Kind result, Kind parameter, int parameters) {
            this.result = result;
            this.parameter = parameter;
            this.parameters = parameters;
        }

        Kind result() {
            return result;
        }

        /** What each argument has to be. */
        Kind parameter() {
            return parameter;
        }

        int parameters() {
            return parameters;
        }
    }
}
