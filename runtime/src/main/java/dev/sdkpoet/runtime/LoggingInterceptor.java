package dev.sdkpoet.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.IntPredicate;

/**
 * Logs each attempt and each call: method, path template, status, time and request ID. It never logs parameters,
 * headers or bodies, which can contain credentials or personal data.
 *
 * <p>Successful calls and all attempts are logged at the level that you set, failed calls at {@link Level#WARNING}. A
 * 404 whose body the document declares is an expected answer, logged at {@link Level#DEBUG}.
 */
public final class LoggingInterceptor implements Interceptor {
    private final Logger logger;
    private final Level level;

    /** Logs to the logger named after this class, at {@link Level#DEBUG}. */
    public LoggingInterceptor() {
        this(System.getLogger(LoggingInterceptor.class.getName()), Level.DEBUG);
    }

    /**
     * Logs to your own logger.
     *
     * @param logger the logger
     * @param level the level of attempts and of successful calls
     */
    public LoggingInterceptor(Logger logger, Level level) {
        this.logger = logger;
        this.level = level;
    }

    @Override
    public void afterAttempt(Call call, Result result) {
        if (logger.isLoggable(level)) {
            logger.log(level, "attempt %s: %s".formatted(call.attempt(), describe(call, result)));
        }
    }

    @Override
    public void afterCall(Call call, Result result) {
        boolean failed = result.status() < 200 || result.status() > 299;
        Level chosen = isExpected(call, result) ? Level.DEBUG : failed ? Level.WARNING : level;
        if (logger.isLoggable(chosen)) {
            logger.log(
                    chosen,
                    "%s after %s %s"
                            .formatted(
                                    describe(call, result),
                                    call.attempt(),
                                    call.attempt() == 1 ? "attempt" : "attempts"));
        }
    }

    private static boolean isExpected(Call call, Result result) {
        return result.status() == 404 && call.operation().errors instanceof IntPredicate declared && declared.test(404);
    }

    private static String describe(Call call, Result result) {
        Throwable problem = result.problem();
        String outcome = problem == null
                ? Integer.toString(result.status())
                : problem.getClass().getSimpleName();
        String id = result.requestId;
        return "%s: %s in %s ms%s"
                .formatted(
                        call.operation(),
                        outcome,
                        result.elapsed().toMillis(),
                        id == null ? "" : " (request id %s)".formatted(id));
    }
}
