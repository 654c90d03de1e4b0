package dev.sdkpoet.model.sample;

/**
 * What one sample may cost.
 *
 * @param values of any kind, objects and arrays included
 * @param characters of its JSON text, indented
 * @param steps of the work: values made or compared, and characters that patterns look at
 */
public record Grant(int values, int characters, int steps) {
    /** Far beyond what a person would write. */
    static final Grant WHOLE = new Grant(10_000, 200_000, 1_000_000);

    /** Enough for a usual sample, and so little that a document can have as many of them as it has operations. */
    static final Grant SMALL = new Grant(100, 4_000, 10_000);
}
