package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits between two attempts. Tests put one in that doesn't. */
@FunctionalInterface
public interface Sleeper {
    /** Waits on the JDK's own timer, without holding a thread. */
    Sleeper SYSTEM = CallRun.TIMER;

    /**
     * Starts to wait.
     *
     * @param delay how long
     * @return completes when the time is over; it is cancelled when the call is
     */
    CompletableFuture<Void> sleep(Duration delay);
}
