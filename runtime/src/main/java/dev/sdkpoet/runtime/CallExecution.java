package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a call: its attempts, one after the other, the waiting between them, and the decoding. Every step
 * starts the next one, so that no two run at a time.
 *
 * @param <T> the type of the decoded body
 */
final class CallExecution<T extends @Nullable Object> implements Executor {
    // These two are in this class, since the first lambda of a class costs each client a third of a kilobyte.

    /** Waits on the JDK's own timer. */
    static final Sleeper TIMER =
            delay -> new CompletableFuture<Void>().completeOnTimeout(null, delay.toNanos(), TimeUnit.NANOSECONDS);

    /** Does nothing with a result. */
    static final BiConsumer<@Nullable Object, @Nullable Throwable> NOTHING = (value, problem) -> {};

    final ApiClient client;
    final ClientSettings settings;
    final Operation operation;
    final HttpTransport.Request first;
    final Duration timeout;
    private final int maxRetries;
    final String origin;
    private final Function<ResponseDecoder, T> decoder;
    /** Replaces credentials that the server refused, where new ones can be had; null where no operation needs any. */
    @Nullable
    BooleanSupplier renewal;

    final Redactor redactor = new Redactor();
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final long begin = System.nanoTime();
    private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
    private final CompletableFuture<Void> end;

    /** How to end what the call waits for or holds now. */
    private volatile Runnable ending = () -> {};

    private HttpTransport.Request request;
    int attempts;
    private int retries;
    private long attemptBegin;
    private boolean renewed;

    /** How many ends interceptors wait for: first each one for that of the call, then again for that of an attempt. */
    private int open;

    /** @param end ends the call early when it is completed; a thread that waits for the call runs its steps */
    CallExecution(
            ApiClient client,
            Operation operation,
            HttpTransport.Request request,
            CallSettings call,
            String origin,
            Function<ResponseDecoder, T> decoder,
            CompletableFuture<Void> end) {
        this.client = client;
        this.settings = client.settings;
        this.operation = operation;
        this.first = request;
        this.request = request;
        this.timeout = call.timeout == null ? settings.timeout : call.timeout;
        this.maxRetries = call.maxRetries == null ? settings.maxRetries : call.maxRetries;
        this.origin = origin;
        this.decoder = decoder;
        this.end = end;
        end.thenRun(() -> ending.run());
    }

    CompletableFuture<ApiResponse<T>> start() {
        redactor.add(first.headers());
        step((nothing, none) -> begin(), null, null);
        return result;
    }

    private void begin() {
        for (Interceptor interceptor : settings.interceptors) {
            request = interceptor.beforeCall(event(), request);
            open++;
        }
        attempt();
    }

    private void attempt() {
        attempts++;
        attemptBegin = System.nanoTime();
        HttpTransport.Request changed = request;
        for (Interceptor interceptor : settings.interceptors) {
            changed = interceptor.beforeAttempt(event(), changed);
            open++;
        }
        redactor.add(changed.headers());
        if (settings.authorizer == null) {
            send(changed);
        } else {
            settings.authorizer.accept(this, changed);
        }
    }

    void send(HttpTransport.Request ready) {
        CompletableFuture<HttpTransport.Response> sent;
        try {
            sent = client.transport.send(ready);
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e); // its words may have a secret, which ResponseDecoder takes out
        }
        await(sent, limit(), this::received);
    }

    private void received(HttpTransport.@Nullable Response response, @Nullable Throwable problem) {
        if (response == null) {
            ended(Attempt.failed(problem));
        } else if (end.isDone()) {
            response.close();
            ended(Attempt.failed(new CancellationException()));
        } else {
            Attempt attempt = Attempt.of(response, first.isStreaming(), settings.maxResponseSize);
            onEnd(response::close);
            ended(attempt);
        }
    }

    void ended(Attempt attempt) {
        report(attempt, attempt.problem);
        if (attempt.isTimedOut() && client.transport instanceof JdkHttpTransport own) {
            own.leave(attemptBegin);
        }
        if (attempt.status == 401 && !renewed && isBodyRepeatable() && renewal != null && renewal.getAsBoolean()) {
            renewed = true;
            attempt();
            return;
        }
        Duration delay = attempt.isSuccess() ? null : delay(attempt);
        if (delay == null) {
            finish(attempt);
            return;
        }
        retries++;
        await(settings.sleeper.sleep(delay), left(), (nothing, problem) -> {
            if (problem == null) {
                attempt();
            } else {
                finish(Attempt.failed(problem));
            }
        });
    }

    private @Nullable Duration delay(Attempt attempt) {
        if (retries >= maxRetries || !isBodyRepeatable()) {
            return null;
        }
        Duration delay = client.retries.delay(attempt, operation.isIdempotent(request.headers()), retries);
        boolean inTime = delay != null && delay.toNanos() < left();
        return inTime && client.retries.take() ? delay : null;
    }

    private boolean isBodyRepeatable() {
        return request.body() == null || request.body().isRepeatable();
    }

    private void finish(Attempt attempt) {
        ResponseDecoder response = new ResponseDecoder(attempt, this);
        if (!attempt.isSuccess()) {
            report(attempt, attempt.problem);
            result.completeExceptionally(response.exception(left() <= 0 ? timeout : first.timeout()));
            return;
        }
        client.retries.succeeded(retries > 0);
        T body;
        try {
            body = decoder.apply(response);
        } catch (RuntimeException e) {
            ApiException problem =
                    e instanceof ApiException own ? own : response.undecodable("its body can't be read", e);
            report(attempt, problem);
            result.completeExceptionally(problem);
            return;
        }
        report(attempt, null);
        result.complete(new ApiResponse<>(attempt.status, attempt.headers, body, attempts));
    }

    /** Notes how to end what the call waits for or holds from now on. */
    private void onEnd(Runnable way) {
        ending = way;
        if (end.isDone()) {
            way.run();
        }
    }

    /**
     * Goes on when something is there, or when the time for it is over; waits without a thread.
     *
     * @param limit the nanoseconds that it may take
     */
    <V> void await(CompletableFuture<V> future, long limit, BiConsumer<@Nullable V, @Nullable Throwable> next) {
        if (future.isDone()) {
            future.whenComplete((value, problem) -> step(next, value, problem));
            return;
        }
        CompletableFuture<Void> alarm = TIMER.sleep(Duration.ofNanos(Math.max(1, limit)));
        Runnable giveUp = () -> future.cancel(true);
        alarm.thenRun(giveUp);
        onEnd(giveUp);
        future.whenCompleteAsync(
                (value, problem) -> {
                    boolean late = !alarm.complete(null);
                    step(next, value, late && value == null ? new TimeoutException() : problem);
                },
                end instanceof Executor caller ? caller : settings.executor == null ? end.defaultExecutor() : this);
    }

    /** Runs a step where the client's own executor has it, or here if that one refuses it, being shut down or full. */
    @Override
    @SuppressWarnings("NullAway") // without one, nothing is executed here
    public void execute(Runnable step) {
        try {
            settings.executor.execute(step);
        } catch (RuntimeException e) { // a RejectedExecutionException, or what an executor has instead
            step.run();
        }
    }

    /** Whatever is thrown in a step, by an interceptor for example, is the result of the call, and ends it. */
    private <V> void step(
            BiConsumer<@Nullable V, @Nullable Throwable> next, @Nullable V value, @Nullable Throwable problem) {
        try {
            next.accept(value, problem);
        } catch (Throwable e) {
            end.complete(null);
            for (int i = open; i > 0; i--) {
                try {
                    report(Attempt.failed(e), e);
                } catch (Throwable another) { // the first one counts, and the next interceptor is still to be called
                }
            }
            result.completeExceptionally(e);
        }
    }

    /** Lets the interceptors know how the attempt ended that is open, or else the call. Each one learns it once. */
    private void report(Attempt attempt, @Nullable Throwable problem) {
        if (open == 0) {
            return;
        }
        int all = settings.interceptors.size();
        int rest = open > all ? all : 0;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - (rest > 0 ? attemptBegin : begin));
        Throwable shown = redactor.redact(problem);
        Interceptor.Result ended = new Interceptor.Result(attempt.status, attempt.headers, shown, elapsed);
        ended.requestId = redactor.requestId(attempt.headers);
        while (open > rest) {
            Interceptor interceptor = settings.interceptors.get(--open - rest);
            if (rest > 0) {
                interceptor.afterAttempt(event(), ended);
            } else {
                interceptor.afterCall(event(), ended);
            }
        }
    }

    private Interceptor.Call event() {
        return new Interceptor.Call(operation, attempts, attributes);
    }

    /** The nanoseconds that the call may still take. */
    long left() {
        return timeout.toNanos() - (System.nanoTime() - begin);
    }

    /** The nanoseconds that the attempt may still take. */
    long limit() {
        return Math.min(left(), first.timeout().toNanos() - (System.nanoTime() - attemptBegin));
    }
}
