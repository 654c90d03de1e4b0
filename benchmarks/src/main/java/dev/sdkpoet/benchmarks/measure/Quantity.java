package dev.sdkpoet.benchmarks.measure;

import java.util.Locale;

/** What a run measures, and how it is shown. Times are nanoseconds, sizes are bytes. */
public enum Quantity {
    /** The first use of a client, from the first line of {@code main}. */
    FIRST_USE("first use", "%.0f ms", 1e6),
    /** From the start of a process to its end. */
    PROCESS("whole process", "%.2f s", 1e9),
    /** Of all cores, with the JVM's own work: compiling and collecting garbage. */
    CPU("CPU", "%.2f s", 1e9),
    /** The most memory that the process had. */
    PEAK_MEMORY("peak memory", "%.0f MB", 1e6),
    /** JSON to objects, and reading every property. */
    DECODE("decode", "%.1f µs", 1e3),
    /** Objects to JSON. */
    ENCODE("encode", "%.1f µs", 1e3),
    DECODE_ALLOCATION("decode: allocated", "%.1f kB", 1e3),
    ENCODE_ALLOCATION("encode: allocated", "%.1f kB", 1e3);

    private final String label;
    private final String format;
    private final double unit;

    Quantity(String label, String format, double unit) {
        this.label = label;
        this.format = format;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    /** A value with its unit. */
    public String show(double value) {
        return String.format(Locale.ROOT, format, value / unit);
    }
}
