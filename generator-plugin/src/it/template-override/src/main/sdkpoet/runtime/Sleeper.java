package dev.sdkpoet.runtime;

// Acme waits in its own way.

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits between two attempts. Tests put one in that doesn't. */
@FunctionalInterface
public interface Sleeper {
    /** Waits on the JDK's own timer, without holding a thread. */
    Sleeper SYSTEM =
            delay -> new CompletableFuture<Void>().completeOnTimeout(null, delay.toNanos(), TimeUnit.NANOSECONDS);

    /**
     * Starts to wait.
     *
     * @param delay how long
     * @return completes when the time is over; it is cancelled when the call is
     */
    CompletableFuture<Void> sleep(Duration delay);
}
