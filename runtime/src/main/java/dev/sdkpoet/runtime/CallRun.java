package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a call: its attempts, one after the other, the waiting between them, and the decoding. Every step starts
 * the next one, so that no two run at a time.
 *
 * @param <T> the type of the decoded body
 */
final class CallRun<T extends @Nullable Object> {
    final ApiClient client;
    final ClientSettings settings;
    final Operation operation;
    final HttpTransport.Request first;
    private final Duration timeout;
    private final int maxRetries;
    final String origin;
    private final Function<Outcome, T> decoder;
    /** Sends a request with the credentials that it needs; null where no operation needs any. */
    @Nullable
    Consumer<HttpTransport.Request> authorizer;

    /** Replaces credentials that the server refused, where new ones can be had; null where no operation needs any. */
    @Nullable
    BooleanSupplier renewal;

    final Redactor redactor = new Redactor();
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final long begin = System.nanoTime();
    private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
    final CallSteps steps;

    private HttpTransport.Request request;
    int attempts;
    private int retries;
    private long attemptBegin;
    private boolean renewed;

    CallRun(
            ApiClient client,
            Operation operation,
            HttpTransport.Request request,
            CallSettings call,
            String origin,
            Function<Outcome, T> decoder,
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
        this.steps = new CallSteps(end, result);
        if (settings.authorizer != null) {
            settings.authorizer.accept(this);
        }
    }

    CompletableFuture<ApiResponse<T>> start() {
        hideSecrets(first);
        steps.run(this::begin);
        return result;
    }

    private void begin() {
        for (Interceptor interceptor : settings.interceptors) {
            request = interceptor.beforeCall(event(), request);
        }
        attempt();
    }

    private void attempt() {
        attempts++;
        attemptBegin = System.nanoTime();
        HttpTransport.Request changed = intercepted();
        hideSecrets(changed);
        if (authorizer == null) {
            send(changed);
        } else {
            authorizer.accept(changed);
        }
    }

    /** The credentials couldn't be had. */
    void unauthorized(Throwable problem) {
        Attempt attempt = Attempt.failed(problem);
        if (attempt.problem instanceof RuntimeException own && !(own instanceof CancellationException)) {
            throw own; // a token couldn't be had: its own exception says why
        }
        ended(attempt);
    }

    void send(HttpTransport.Request ready) {
        steps.await(sent(ready), limit(), this::received);
    }

    private HttpTransport.Request intercepted() {
        HttpTransport.Request changed = request;
        for (Interceptor interceptor : settings.interceptors) {
            changed = interceptor.beforeAttempt(event(), changed);
        }
        return changed;
    }

    private CompletableFuture<HttpTransport.Response> sent(HttpTransport.Request ready) {
        try {
            return client.transport.send(ready);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e); // its words may have a secret, which only an outcome takes out
        }
    }

    private void received(HttpTransport.@Nullable Response response, @Nullable Throwable problem) {
        if (response == null) {
            ended(Attempt.failed(problem));
        } else if (steps.areOver()) {
            response.close();
            ended(Attempt.failed(new CancellationException()));
        } else {
            Attempt attempt = Attempt.of(response, first.isStreaming(), settings.maxResponseSize);
            steps.onEnd(response::close);
            ended(attempt);
        }
    }

    private void ended(Attempt attempt) {
        report(attempt, attempt.problem, attemptBegin, true);
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
        steps.await(settings.sleeper.sleep(delay), left(), (nothing, problem) -> {
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
        Outcome outcome = new Outcome(attempt, this);
        if (!attempt.isSuccess()) {
            report(attempt, attempt.problem, begin, false);
            result.completeExceptionally(outcome.exception(left() <= 0 ? timeout : first.timeout()));
            return;
        }
        client.retries.succeeded(retries > 0);
        T body;
        try {
            body = decoder.apply(outcome);
        } catch (ApiException e) {
            report(attempt, e, begin, false);
            result.completeExceptionally(e);
            return;
        }
        report(attempt, null, begin, false);
        result.complete(new ApiResponse<>(attempt.status, attempt.headers, body, attempts));
    }

    private void report(Attempt attempt, @Nullable Throwable problem, long since, boolean single) {
        if (settings.interceptors.isEmpty()) {
            return;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - since);
        Throwable shown = redactor.redact(problem);
        Interceptor.Result outcome = new Interceptor.Result(attempt.status, attempt.headers, shown, elapsed);
        for (int i = settings.interceptors.size() - 1; i >= 0; i--) {
            if (single) {
                settings.interceptors.get(i).afterAttempt(event(), outcome);
            } else {
                settings.interceptors.get(i).afterCall(event(), outcome);
            }
        }
    }

    private Interceptor.Call event() {
        return new Interceptor.Call(operation, attempts, attributes);
    }

    /** Headers that a caller or an interceptor has set may be secrets too. */
    private void hideSecrets(HttpTransport.Request sent) {
        for (Map.Entry<String, List<String>> header : sent.headers().entrySet()) {
            if (Headers.isSecret(header.getKey())) {
                header.getValue().forEach(redactor::add);
            }
        }
    }

    /** The nanoseconds that the call may still take. */
    private long left() {
        return timeout.toNanos() - (System.nanoTime() - begin);
    }

    /** The nanoseconds that the attempt may still take. */
    long limit() {
        return Math.min(left(), first.timeout().toNanos() - (System.nanoTime() - attemptBegin));
    }
}
