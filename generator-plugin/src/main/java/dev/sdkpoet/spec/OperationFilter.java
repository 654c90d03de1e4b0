package dev.sdkpoet.spec;

/** Says which operations of a document are read. What isn't read needn't be sound, nor need the files be there that only it refers to. */
public interface OperationFilter {
    /** Reads all. */
    OperationFilter ALL = new OperationFilter() {
        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public boolean mayHave(String path) {
            return true;
        }

        @Override
        public boolean has(Candidate operation) {
            return true;
        }
    };

    /**
     * An operation that may be read.
     *
     * @param path its path, with a slash at the start; "" for a webhook
     * @param method in lower case
     * @param operation what the document says of it
     * @param isInternal whether it, or its path, is marked {@code x-internal}
     */
    record Candidate(String path, String method, SpecNode operation, boolean isInternal) {}

    /** Whether any operation of a path may be read, whatever it says; asked where it takes another file, or part, to know what it says. */
    boolean mayHave(String path);

    boolean has(Candidate operation);

    /** Whether it keeps a document as it is, with what no operation needs. */
    default boolean isWhole() {
        return false;
    }
}
