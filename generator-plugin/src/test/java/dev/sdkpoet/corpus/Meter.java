package dev.sdkpoet.corpus;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Measures steps of this JVM, one after the other. */
final class Meter {
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final AtomicLong heap = new AtomicLong();
    private long startNanos;
    private long startCpuNanos;

    Meter() {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((notification, handback) -> collected(notification), null, null));
    }

    private void collected(Notification notification) {
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        long used = HEAP.stream().mapToLong(pool -> after.get(pool).getUsed()).sum();
        heap.accumulateAndGet(used, Math::max);
    }

    void start() {
        heap.set(0);
        startNanos = System.nanoTime();
        startCpuNanos = process.getProcessCpuTime();
    }

    /** What was done since the start. */
    Cost stop() {
        return new Cost(
                (System.nanoTime() - startNanos) / 1_000_000,
                (process.getProcessCpuTime() - startCpuNanos) / 1_000_000,
                heap.get() / 1_000_000);
    }
}
