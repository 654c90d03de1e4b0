package dev.sdkpoet.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Lets the thread that waits for a call do the call's work. Completing it ends the call early. */
final class CallerThread extends CompletableFuture<Void> implements Executor {
    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private boolean gone;

    /**
     * Works for something asynchronous until it is done.
     *
     * @throws CancelledException if the thread is interrupted; the interrupt flag is set again
     */
    <T> T await(CompletableFuture<T> result) {
        result.whenCompleteAsync(CallExecution.NOTHING, this); // wakes the loop below
        try {
            while (!result.isDone()) {
                work.take().run();
            }
        } catch (InterruptedException e) {
            complete(null);
            leave();
            Thread.currentThread().interrupt();
            if (!result.isCompletedExceptionally()) {
                throw new CancelledException(Failure.local("The calling thread was interrupted", e));
            }
        }
        leave();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (!gone) {
                work.add(task);
                return;
            }
        }
        task.run();
    }

    /** What still comes runs where it comes from: it only cleans up, since the call is over. */
    private void leave() {
        synchronized (this) {
            gone = true;
        }
        for (Runnable task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }
}
