package dev.sdkpoet.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A conformance server with its documents. */
interface Suite extends AutoCloseable {
    /** Also the name of its table. */
    String name();

    /** The documents by the names that the table has for them. */
    Map<String, Path> documents();

    Assets assets();

    String url();

    /** Makes the server forget what it has seen. */
    default void clear() throws IOException, InterruptedException {}

    /** All scenarios that the server knows, by group, with whether it has seen them called rightly. */
    Map<String, Map<String, Boolean>> coverage() throws IOException, InterruptedException;

    @Override
    void close();
}
