package dev.sdkpoet.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A process that ran to its end.
 *
 * @param sample time, and processor time and memory if the system tells them
 * @param output the lines that it wrote
 */
public record ChildProcess(Sample sample, List<String> output) {
    /** How often its memory is looked at: what a process needs for the first time in its last milliseconds isn't seen. */
    private static final long MILLIS_BETWEEN_LOOKS = 5;

    /**
     * Runs a command.
     *
     * @param log the file that gets what it writes
     * @throws CommandFailure if it ends with anything but 0
     */
    public static ChildProcess run(List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        OptionalLong cpuBefore = LinuxFigures.childrenCpuNanos();
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        long peak = 0;
        while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, LinuxFigures.peakBytes(process.pid()).orElse(0));
        }
        Sample sample = Sample.of(Quantity.PROCESS, (double) (System.nanoTime() - start));
        List<String> output = Files.readAllLines(log);
        if (process.exitValue() != 0) {
            throw new CommandFailure(command, process.exitValue(), output);
        }
        OptionalLong cpuAfter = LinuxFigures.childrenCpuNanos();
        if (cpuBefore.isPresent() && cpuAfter.isPresent()) {
            sample = sample.with(Quantity.CPU, (double) (cpuAfter.getAsLong() - cpuBefore.getAsLong()));
        }
        return new ChildProcess(peak == 0 ? sample : sample.with(Quantity.PEAK_MEMORY, (double) peak), output);
    }
}
