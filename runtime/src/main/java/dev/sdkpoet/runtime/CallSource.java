package dev.sdkpoet.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer of a call comes from: a server, or in a fake a fixed one, which has no request.
 *
 * @param <T> the type of the decoded body
 */
@FunctionalInterface
interface CallSource<T extends @Nullable Object> {
    /**
     * Begins a call.
     *
     * @param call what the call sets for itself
     * @param executor runs everything but the waiting
     * @param end ends the call early when it is completed
     */
    CompletableFuture<ApiResponse<T>> start(CallSettings call, Executor executor, CompletableFuture<Void> end);
}
