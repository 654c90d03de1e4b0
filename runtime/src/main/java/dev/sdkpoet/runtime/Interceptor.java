package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches or changes requests, around each call and around each of its attempts: to add headers, sign, measure, trace
 * or record.
 *
 * <pre>{@code
 * Interceptor tracing = new Interceptor() {
 *     @Override
 *     public HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
 *         return request.withHeader("X-Attempt", Integer.toString(call.attempt()));
 *     }
 * };
 * }</pre>
 *
 * <p>Interceptors are called in the order added, and in reverse on the way back. They never see the
 * client's credentials, which are added last. They are shared by all calls and must be thread-safe.
 *
 * <p>An exception fails the call. However a call ends, each {@code beforeCall} that returned is followed by one
 * {@code afterCall}, and each {@code beforeAttempt} by one {@code afterAttempt}: also if the call is cancelled, or if
 * an interceptor or a supplier of credentials throws something. If several throw, the caller gets the first exception.
 */
public interface Interceptor {
    /**
     * Called before the first attempt.
     *
     * @param call the call
     * @param request the request to be sent
     * @return the request to send instead
     */
    default HttpTransport.Request beforeCall(Call call, HttpTransport.Request request) {
        return request;
    }

    /**
     * Called before each attempt.
     *
     * @param call the call
     * @param request the request to be sent
     * @return the request to send instead, for this attempt
     */
    default HttpTransport.Request beforeAttempt(Call call, HttpTransport.Request request) {
        return request;
    }

    /**
     * Called after each attempt, even if it failed to get credentials.
     *
     * @param call the call
     * @param result how the attempt ended
     */
    default void afterAttempt(Call call, Result result) {}

    /**
     * Called after the last attempt, even if there was none.
     *
     * @param call the call
     * @param result how the call ended, including a body that can't be decoded
     */
    default void afterCall(Call call, Result result) {}

    /** Identifies a call. */
    final class Call {
        private final Operation operation;
        private final int attempt;
        private final Map<String, Object> attributes;

        /**
         * Creates a call, for tests of interceptors.
         *
         * @param operation method and path template
         * @param attempt the number of the attempt, from 1; 0 before the first
         * @param attributes a thread-safe map
         */
        public Call(Operation operation, int attempt, Map<String, Object> attributes) {
            this.operation = operation;
            this.attempt = attempt;
            this.attributes = attributes;
        }

        /** {@return the operation, with its method and its path template} */
        public Operation operation() {
            return operation;
        }

        /** {@return the number of the attempt, from 1; 0 before the first} */
        public int attempt() {
            return attempt;
        }

        /** {@return a thread-safe map that lives as long as the call, for the interceptors' own use} */
        public Map<String, Object> attributes() {
            return attributes;
        }
    }

    /** How an attempt or a call ended. */
    final class Result {
        private final int status;
        private final Map<String, List<String>> headers;
        private final @Nullable Throwable problem;
        private final Duration elapsed;

        /** What the server calls the request, as a log may have it; null for one that a test has made. */
        @Nullable
        String requestId;

        /**
         * Creates a result, for tests of interceptors.
         *
         * @param status the status code, or 0 if no response came
         * @param headers the response's headers
         * @param problem why no response came, or null
         * @param elapsed how long it took
         */
        public Result(int status, Map<String, List<String>> headers, @Nullable Throwable problem, Duration elapsed) {
            this.status = status;
            this.headers = headers;
            this.problem = problem;
            this.elapsed = elapsed;
        }

        /** {@return the status code, or 0 if no response came} */
        public int status() {
            return status;
        }

        /** {@return the response's headers, which can be confidential} */
        public Map<String, List<String>> headers() {
            return headers;
        }

        /** {@return why no response came, or null} */
        public @Nullable Throwable problem() {
            return problem;
        }

        /** {@return how long it took} */
        public Duration elapsed() {
            return elapsed;
        }
    }
}
