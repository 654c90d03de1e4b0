package dev.sdkpoet.benchmarks.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of one run.
 *
 * @param values what was measured; the quantities that this machine can't measure are missing
 */
public record Sample(Map<Quantity, Double> values) {
    public Sample {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public static Sample of(Quantity quantity, double value) {
        return new Sample(Map.of(quantity, value));
    }

    /** These figures and one more. */
    public Sample with(Quantity quantity, double value) {
        Map<Quantity, Double> more = new EnumMap<>(values);
        more.put(quantity, value);
        return new Sample(more);
    }

    /** These figures, and those of another sample. */
    public Sample with(Sample other) {
        Map<Quantity, Double> more = new EnumMap<>(values);
        more.putAll(other.values);
        return new Sample(more);
    }
}
