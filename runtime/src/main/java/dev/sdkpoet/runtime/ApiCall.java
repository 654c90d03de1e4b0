package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, ready to send. Immutable; can be sent any number of times.
 *
 * <pre>{@code
 * ApiResponse<Invite> response = invites.fetchInviteCall(serviceSid, channelSid, sid)
 *         .withTimeout(Duration.ofSeconds(2))
 *         .withMaxRetries(0)
 *         .executeForResponse();
 * }</pre>
 *
 * <p>A synchronous call does all its work, except waiting, in the calling thread; interrupting that thread ends the
 * call and frees its connection. An asynchronous one sends its request in the calling thread, and does the rest with
 * the client's {@code executor(...)}, {@link ForkJoinPool#commonPool()} unless set; cancelling its future does the
 * same.
 *
 * @param <T> the type of the decoded body
 */
public final class ApiCall<T extends @Nullable Object> {
    /**
     * Where the response comes from: a server, or in a fake a fixed one. It is given what ends the call
     * early when it is completed, and whose executor runs everything but the waiting.
     */
    final BiFunction<CallSettings, CompletableFuture<Void>, CompletableFuture<ApiResponse<T>>> source;

    final CallSettings settings;

    ApiCall(
            BiFunction<CallSettings, CompletableFuture<Void>, CompletableFuture<ApiResponse<T>>> source,
            CallSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Creates a call that immediately succeeds with status 200 and this body, for fakes.
     *
     * @param <T> the body's type
     * @param body the body
     */
    public static <T extends @Nullable Object> ApiCall<T> completed(T body) {
        return of(CompletableFuture.completedFuture(new ApiResponse<>(200, Headers.empty(), body, 1))::copy);
    }

    /**
     * Creates a call that immediately fails, for fakes.
     *
     * @param <T> the type of the body that a success would have
     * @param problem what the call throws, for example {@link ApiException#of(int, String)}
     */
    public static <T extends @Nullable Object> ApiCall<T> failed(RuntimeException problem) {
        return of(CompletableFuture.<ApiResponse<T>>failedFuture(problem)::copy);
    }

    /**
     * Creates a call with any kind of response, for fakes: late, different each time, or counted.
     *
     * @param <T> the body's type
     * @param response gives the response of each execution
     * @return the call; its settings have no effect
     */
    public static <T extends @Nullable Object> ApiCall<T> of(
            Supplier<? extends CompletableFuture<ApiResponse<T>>> response) {
        return new ApiCall<>((settings, end) -> response.get(), new CallSettings());
    }

    /**
     * Sends the call and waits for the response.
     *
     * @return the decoded body
     * @throws ApiException if the call fails
     */
    public T execute() {
        return executeForResponse().body();
    }

    /**
     * Sends a call that can succeed without the body that the document promises.
     *
     * @return the decoded body, or empty if the response has none; missing text or bytes have the length 0 instead
     * @throws ApiException if the call fails
     */
    public Optional<T> executeIfPresent() {
        CallerThread thread = new CallerThread();
        return thread.await(ifPresent(source.apply(settings, thread)));
    }

    /**
     * Sends the call and waits for the response.
     *
     * @return status, headers and decoded body
     * @throws ApiException if the call fails
     */
    public ApiResponse<T> executeForResponse() {
        CallerThread thread = new CallerThread();
        return thread.await(source.apply(settings, thread));
    }

    /**
     * Sends the call without waiting for the response.
     *
     * @return completes with the decoded body or an {@link ApiException}
     */
    public CompletableFuture<T> executeAsync() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        return endedBy(source.apply(settings, end).thenApply(ApiResponse::body), end);
    }

    /**
     * Sends a call that can succeed without the body that the document promises, and doesn't wait for the response.
     *
     * @return completes with what {@link #executeIfPresent} returns, or with an {@link ApiException}
     */
    public CompletableFuture<Optional<T>> executeIfPresentAsync() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        return endedBy(ifPresent(source.apply(settings, end)), end);
    }

    private static <T extends @Nullable Object> CompletableFuture<Optional<T>> ifPresent(
            CompletableFuture<ApiResponse<T>> result) {
        return result.handle((response, problem) -> {
            if (response != null) {
                return Optional.ofNullable(response.body());
            }
            Throwable cause = Attempt.failed(problem).problem;
            if (cause instanceof NoContentException) {
                return Optional.empty();
            }
            throw new CompletionException(cause);
        });
    }

    /**
     * Sends the call without waiting for the response.
     *
     * @return completes with status, headers and decoded body, or an {@link ApiException}
     */
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        return endedBy(source.apply(settings, end).copy(), end);
    }

    private static <R extends @Nullable Object> CompletableFuture<R> endedBy(
            CompletableFuture<R> result, CompletableFuture<Void> end) {
        result.whenComplete((value, problem) -> {
            if (problem != null) {
                end.complete(null); // has an effect when it is the user who cancels it
            }
        });
        return result;
    }

    /**
     * Sends the call and returns the body as received, whatever its media type. Request a media type with
     * {@code withHeader("Accept", ...)}.
     *
     * @return the response; close it after use
     * @throws ApiException if the call fails
     */
    public BinaryResponse executeForStream() {
        if (source instanceof HttpSource<T> http) {
            CallerThread thread = new CallerThread();
            return thread.await(http.run(settings, thread, "*/*", true, ResponseDecoder::bytes))
                    .body();
        }
        throw new UnsupportedOperationException("A call with a fixed response has no bytes to read");
    }

    /**
     * Returns a copy with a different deadline for all attempts and the waits between them.
     *
     * @param timeout longer than zero
     */
    public ApiCall<T> withTimeout(Duration timeout) {
        CallSettings changed = settings.copy();
        changed.timeout = ClientSettings.positive(timeout);
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy with a different deadline for each attempt, from its start to the last byte of the response. If
     * the result is a stream, the deadline is for the response's headers and then for each read, or for each event.
     *
     * @param timeout longer than zero
     */
    public ApiCall<T> withAttemptTimeout(Duration timeout) {
        CallSettings changed = settings.copy();
        changed.attemptTimeout = ClientSettings.positive(timeout);
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy with this header, which replaces the one that the operation or the client sets.
     *
     * @param name the header's name
     * @param value its value
     * @throws IllegalArgumentException if HTTP doesn't allow the name or the value
     */
    public ApiCall<T> withHeader(String name, String value) {
        CallSettings changed = settings.copy();
        changed.headers = Headers.with(settings.headers, name, value);
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy with this query parameter, which replaces those of the same name that the operation sets.
     *
     * @param name the parameter's name, not encoded
     * @param value its value, not encoded
     */
    public ApiCall<T> withQuery(String name, String value) {
        CallSettings changed = settings.copy();
        changed.query = CallSettings.with(settings.query, name, value);
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy with this form field, which replaces those of the same name that the operation sets.
     *
     * @param name the field's name, not encoded
     * @param value its value, not encoded
     */
    public ApiCall<T> withForm(String name, String value) {
        CallSettings changed = settings.copy();
        changed.form = CallSettings.with(settings.form, name, value);
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy that also sends the read-only members of its JSON body, for a server that expects them back. Other
     * calls leave them out.
     */
    public ApiCall<T> withReadOnlyMembers() {
        CallSettings changed = settings.copy();
        changed.readOnlySent = true;
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy with a different number of retries.
     *
     * @param retries the number of attempts after the first; 0 for none
     */
    public ApiCall<T> withMaxRetries(int retries) {
        CallSettings changed = settings.copy();
        changed.maxRetries = ClientSettings.notNegative(retries);
        return new ApiCall<>(source, changed);
    }

    /**
     * Returns a copy for a different server, which also gets the client's credentials: use one you trust.
     *
     * @param url the server's URL, to which the operation's path is appended
     * @throws IllegalArgumentException if it isn't an http or https URL, or has a query, a fragment or a user
     */
    public ApiCall<T> withServerUrl(String url) {
        CallSettings changed = settings.copy();
        changed.serverUrl = Urls.parse(url);
        return new ApiCall<>(source, changed);
    }
}
