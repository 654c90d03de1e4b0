package dev.sdkpoet.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinuxFiguresTest {
    @Test
    void the_time_of_children_is_user_and_system_time() {
        String stat = "77 (a (b) c) S 1 77 77 0 -1 4194560 900 800 0 1 111 222 33 44 20 0 1 0 5000 100 200";

        assertThat(LinuxFigures.childrenCpuNanos(stat)).hasValue(770_000_000);
    }

    @Test
    void the_peak_is_in_bytes() {
        assertThat(LinuxFigures.peakBytes("VmPeak:\t  900 kB\nVmHWM:\t     2 kB\nVmRSS:\t 1 kB\n"))
                .hasValue(2048);
    }

    @Test
    void a_process_without_memory_has_no_peak() {
        assertThat(LinuxFigures.peakBytes("Name:\tjava\nState:\tZ (zombie)\n")).isEmpty();
    }
}
