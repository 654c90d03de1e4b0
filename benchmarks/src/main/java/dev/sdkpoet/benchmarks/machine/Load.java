package dev.sdkpoet.benchmarks.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What the machine does while the benchmarks do nothing.
 *
 * @param average the system's load average of the last minute, which still holds the build that led here; negative if unknown
 * @param busy how much of all processors was in use during a few seconds of waiting, from 0 to 1
 */
public record Load(double average, double busy) {
    private static final double TOO_BUSY = 0.1;
    private static final int MEASUREMENTS = 10;
    private static final long MILLIS_OF_WAITING = 3_000;

    /** Waits half a minute for other programs to end, such as what is left of the build, and says what the machine does then. */
    public static Load settled() throws InterruptedException {
        Load load = measure();
        for (int i = 1; i < MEASUREMENTS && load.isTooHigh(); i++) {
            load = measure();
        }
        return load;
    }

    private static Load measure() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        system.getCpuLoad(); // the next call tells the load since this one
        Thread.sleep(MILLIS_OF_WAITING);
        return new Load(system.getSystemLoadAverage(), Math.max(0, system.getCpuLoad()));
    }

    /** Whether other programs take so much that figures can't be trusted. */
    public boolean isTooHigh() {
        return busy > TOO_BUSY;
    }

    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "other programs use %.0f %% of the processors", busy * 100);
        return average < 0 ? text : text + String.format(Locale.ROOT, ", load average %.2f", average);
    }
}
