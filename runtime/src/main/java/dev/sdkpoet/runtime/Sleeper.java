package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits between two attempts. Tests can use one that doesn't wait. */
@FunctionalInterface
public interface Sleeper {
    /** Waits on the JDK's own timer, without holding a thread. */
    Sleeper SYSTEM = CallExecution.TIMER;

    /**
     * Starts a wait.
     *
     * @param delay how long to wait
     * @return completes when the time is over; cancelled if the call is cancelled
     */
    CompletableFuture<Void> sleep(Duration delay);
}
