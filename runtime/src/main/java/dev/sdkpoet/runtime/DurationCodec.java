package dev.sdkpoet.runtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Codec of ISO 8601 durations of weeks and less. */
final class DurationCodec extends TextCodec<Duration> {
    DurationCodec() {
        super("a duration of weeks and less, such as P2W or PT1H30M");
    }

    @Override
    @Nullable
    Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            return ofWeeks(text);
        }
    }

    /** Java reads weeks as a period only. */
    private static @Nullable Duration ofWeeks(String text) {
        try {
            Period period = Period.parse(text);
            return period.toTotalMonths() == 0 ? Duration.ofDays(period.get(ChronoUnit.DAYS)) : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    @Override
    String format(Duration value) {
        return text(value);
    }

    /**
     * Days as days, which Java writes as hours; and one sign in front of all, since ISO 8601 has none within. For
     * {@code P40D} many servers don't read {@code PT960H}.
     */
    static String text(Duration value) {
        long days = value.toDays();
        Duration rest = value.minusDays(days);
        String text = rest.toString();
        if (days != 0) {
            String whole = "P".concat(Long.toString(days)).concat("D");
            text = rest.isZero() ? whole : whole.concat(text.substring(1));
        }
        return text.indexOf('-') < 0 ? text : "-".concat(text.replace("-", ""));
    }
}
