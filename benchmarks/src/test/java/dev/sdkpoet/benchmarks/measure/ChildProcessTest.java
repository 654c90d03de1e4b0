package dev.sdkpoet.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void a_process_has_its_time_and_its_output() throws Exception {
        ChildProcess run = ChildProcess.run(List.of(JAVA, "-version"), folder.resolve("log"));

        assertThat(run.sample().values().get(Quantity.PROCESS)).isPositive();
        assertThat(run.output()).anyMatch(line -> line.contains("version"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linux_tells_processor_time_and_memory() throws Exception {
        ChildProcess run = ChildProcess.run(List.of(JAVA, "-version"), folder.resolve("log"));

        assertThat(run.sample().values().get(Quantity.CPU)).isGreaterThanOrEqualTo(0);
        assertThat(run.sample().values().get(Quantity.PEAK_MEMORY)).isGreaterThan(1_000_000);
    }

    @Test
    void a_command_that_fails_shows_what_it_wrote() {
        assertThatThrownBy(() -> ChildProcess.run(List.of(JAVA, "NoSuchClass"), folder.resolve("log")))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.output()).isNotEmpty())
                .hasMessageContaining("ended with 1 and wrote:")
                .hasMessageContaining("NoSuchClass");
    }
}
