package dev.sdkpoet.runtime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when a client repeats an attempt.
 *
 * <p>An operation that isn't idempotent is sent again only when no byte can have reached the server, or when the server
 * says that it hasn't acted (429). So that no outage gets worse, retries take tokens and successes give some back;
 * without tokens there are no retries.
 */
final class RetryPolicy {
    static final int CAPACITY = 500;
    static final int COST = 5;

    private static final double BASE_NANOS = 500e6;
    private static final double CAP_NANOS = 8e9;
    private static final int LONGEST_SECONDS = 60;

    private final Clock clock;
    private final @Nullable DoubleSupplier jitter;
    private int tokens = CAPACITY;

    /** @param jitter spreads the waiting; null for random numbers */
    RetryPolicy(Clock clock, @Nullable DoubleSupplier jitter) {
        this.clock = clock;
        this.jitter = jitter;
    }

    /**
     * How long to wait before the next attempt.
     *
     * @param retries how many retries there were before
     * @return null for no further attempt
     */
    @Nullable
    Duration delay(Attempt attempt, boolean idempotent, int retries) {
        if (!isRepeatable(attempt, idempotent)) {
            return null;
        }
        Duration wanted = wanted(attempt.headers);
        if (wanted != null) {
            return wanted.compareTo(Duration.ofSeconds(LONGEST_SECONDS)) <= 0 ? wanted : null;
        }
        double ceiling = Math.min(CAP_NANOS, BASE_NANOS * Math.pow(2, retries));
        double share = jitter == null ? ThreadLocalRandom.current().nextDouble() : jitter.getAsDouble();
        return Duration.ofNanos((long) (ceiling * share));
    }

    private static boolean isRepeatable(Attempt attempt, boolean idempotent) {
        if (attempt.problem == null) {
            return switch (attempt.status) {
                case 429 -> true; // too many requests
                case 408, 500, 502, 503, 504 -> idempotent;
                default -> false;
            };
        }
        return attempt.isUnsent() || idempotent && (attempt.isBroken() || attempt.isTimedOut());
    }

    /**
     * When the server wants the next attempt: {@code retry-after-ms}, milliseconds, or {@code Retry-After} (RFC 9110,
     * section 10.2.3), seconds (fractions too) or a date.
     *
     * @return null if there is none that can be read; zero for a date that has passed
     */
    private @Nullable Duration wanted(Map<String, List<String>> headers) {
        Duration milliseconds = number(Headers.first(headers, "Retry-After-Ms"), 1_000_000);
        if (milliseconds != null) {
            return milliseconds;
        }
        String value = Headers.first(headers, "Retry-After");
        Duration seconds = number(value, 1_000_000_000);
        return seconds != null || value == null ? seconds : date(value);
    }

    private static @Nullable Duration number(@Nullable String text, long nanos) {
        if (text == null || !text.matches("\\d++(?:\\.\\d*+)?+")) {
            return null;
        }
        return Duration.ofNanos((long) (Double.parseDouble(text) * nanos)); // too large a number is the largest long
    }

    private @Nullable Duration date(String text) {
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), date.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException e) {
            return null; // not a date: as if the header weren't there
        }
    }

    /** Takes the price of a retry; false when there isn't enough. */
    synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    /** Gives back after a success: the price of its last retry, or one token when it took none. */
    synchronized void succeeded(boolean retried) {
        tokens = Math.min(CAPACITY, tokens + (retried ? COST : 1));
    }
}
