package dev.sdkpoet.runtime;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Codec of ISO 8601 durations of days and less. */
final class DurationCodec extends TextCodec<Duration> {
    DurationCodec() {
        super("a duration of days and less, such as PT1H30M");
    }

    @Override
    @Nullable
    Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    @Override
    String format(Duration value) {
        return value.toString();
    }
}
