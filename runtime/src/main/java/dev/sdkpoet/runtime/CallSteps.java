package dev.sdkpoet.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a call in an executor, and waits between them without a thread, until the call is over. */
final class CallSteps {
    private final CompletableFuture<Void> end;
    private final CompletableFuture<?> result;

    /** How to end what the call waits for or holds now. */
    private volatile Runnable ending = () -> {};

    /**
     * @param end ends the call early when it is completed; its executor runs the steps
     * @param result gets what a step throws
     */
    CallSteps(CompletableFuture<Void> end, CompletableFuture<?> result) {
        this.end = end;
        this.result = result;
        end.thenRun(() -> ending.run());
    }

    boolean areOver() {
        return end.isDone();
    }

    /** Notes how to end what the call waits for or holds from now on. */
    void onEnd(Runnable way) {
        ending = way;
        if (end.isDone()) {
            way.run();
        }
    }

    /**
     * Goes on when something is there, or when the time for it is over.
     *
     * @param limit the nanoseconds that it may take
     */
    <V> void await(CompletableFuture<V> future, long limit, BiConsumer<@Nullable V, @Nullable Throwable> next) {
        if (future.isDone()) {
            future.whenComplete((value, problem) -> run(() -> next.accept(value, problem)));
            return;
        }
        CompletableFuture<Void> alarm =
                new CompletableFuture<Void>().orTimeout(Math.max(1, limit), TimeUnit.NANOSECONDS);
        alarm.whenComplete((nothing, late) -> {
            if (late != null) {
                future.cancel(true);
            }
        });
        onEnd(() -> future.cancel(true));
        future.whenCompleteAsync(
                (value, problem) -> {
                    boolean late = alarm.isCompletedExceptionally();
                    alarm.complete(null);
                    run(() -> next.accept(value, late && value == null ? new TimeoutException() : problem));
                },
                end.defaultExecutor());
    }

    /** Whatever is thrown in a step, by an interceptor for example, is the result of the call, and ends it. */
    void run(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            end.complete(null);
            result.completeExceptionally(e);
        }
    }
}
