package dev.sdkpoet.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux counts for processes, which Java can't ask for once a process has ended; empty on other systems. */
final class LinuxFigures {
    /** Linux counts the time of processes in hundredths of a second, whatever its own clock does. */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** The 14th and 15th fields after the name, which stands in brackets: user and system time of children that were waited for. */
    private static final Pattern CHILDREN = Pattern.compile("\\) \\S(?: \\S+){12} (\\d+) (\\d+) ");

    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

    private LinuxFigures() {}

    /** The processor time of all child processes that have ended so far. */
    static OptionalLong childrenCpuNanos() throws IOException {
        Path self = Path.of("/proc/self/stat");
        return Files.isReadable(self) ? childrenCpuNanos(Files.readString(self)) : OptionalLong.empty();
    }

    static OptionalLong childrenCpuNanos(String stat) {
        Matcher matcher = CHILDREN.matcher(stat);
        return matcher.find()
                ? OptionalLong.of(
                        (Long.parseLong(matcher.group(1)) + Long.parseLong(matcher.group(2))) * NANOS_PER_TICK)
                : OptionalLong.empty();
    }

    /** The most memory that a process has had so far; empty if it has ended. */
    static OptionalLong peakBytes(long pid) {
        try {
            return peakBytes(Files.readString(Path.of("/proc/" + pid + "/status")));
        } catch (IOException e) {
            // The process ends while its file is opened or read, or this isn't Linux.
            return OptionalLong.empty();
        }
    }

    static OptionalLong peakBytes(String status) {
        Matcher matcher = PEAK.matcher(status);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1)) * 1024) : OptionalLong.empty();
    }
}
