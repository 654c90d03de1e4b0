package dev.sdkpoet.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads events off a response. */
interface EventSource<T> extends AutoCloseable {
    /**
     * The next event, or null at the end.
     *
     * @param all whether one without data counts
     */
    EventStream.@Nullable Event<T> next(boolean all);

    /** The last id that the server has given, empty for none. */
    default String lastEventId() {
        return "";
    }

    /** How long to wait before connecting again, as the server says; null where it doesn't. */
    default @Nullable Duration retry() {
        return null;
    }

    @Override
    void close();
}
