package dev.sdkpoet.benchmarks.measure;

import java.util.Collection;

/** Many figures of one quantity. */
public record Summary(double minimum, double median, double maximum) {
    /** @param figures at least one */
    public static Summary of(Collection<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no figures to sum up");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(sorted[0], median, sorted[sorted.length - 1]);
    }
}
