package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/** Reads events off a response. */
interface EventSource<T> extends AutoCloseable {
    /** The next event, or null at the end. */
    EventStream.@Nullable Event<T> next();

    @Override
    void close();
}
