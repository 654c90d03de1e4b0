package dev.sdkpoet.runtime;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Durations that are sent: a {@link Duration}, a {@link Period} of years and months, or what else has ISO 8601's text.
 */
public final class Durations {
    private Durations() {}

    /**
     * A duration as a parameter.
     *
     * @param value the duration, or null for none
     * @return its text; null for null
     * @throws IllegalArgumentException if the value's text isn't that of a duration
     */
    public static @Nullable String text(@Nullable TemporalAmount value) {
        return value == null ? null : iso(value);
    }

    /**
     * Several durations as a parameter.
     *
     * @param values the durations, or null for none
     * @return their texts; null for null
     * @throws IllegalArgumentException if a value's text isn't that of a duration
     */
    public static @Nullable List<String> texts(@Nullable List<? extends TemporalAmount> values) {
        if (values == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (TemporalAmount value : values) {
            texts.add(iso(value));
        }
        return texts;
    }

    /**
     * Sets a member, as if it had been read: its accessor refuses years and months.
     *
     * @param <B> the builder's class
     * @param builder has the member
     * @param field the member
     * @param value its value
     * @throws IllegalArgumentException if the value's text isn't that of a duration
     */
    public static <B extends JsonModelBuilder<?, B>> B set(B builder, Field<Duration> field, TemporalAmount value) {
        builder.slots()[field.index] = TreeJsonReader.read(new JsonString(iso(value)), field.codec);
        return builder;
    }

    private static String iso(TemporalAmount value) {
        String text = value instanceof Duration duration ? DurationCodec.text(duration) : value.toString();
        if (!text.startsWith("P") && !text.startsWith("-P")) {
            throw new IllegalArgumentException("Not a duration, such as P1M or PT1H30M: ".concat(text));
        }
        return text;
    }
}
