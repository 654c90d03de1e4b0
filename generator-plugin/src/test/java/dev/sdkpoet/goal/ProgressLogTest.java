package dev.sdkpoet.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Messages log = new Messages() {
        @Override
        public void info(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {}

        @Override
        public void debug(String line) {}
    };

    @Test
    void every_now_and_then_a_line_says_how_far_a_run_is() throws InterruptedException {
        try (ProgressLog progress = ProgressLog.every(Duration.ofMillis(5), log)) {
            progress.at("Generating files", 12_345, 0);
            assertThat(lines.poll(1, TimeUnit.MINUTES)).isEqualTo("Generating files: 12,345 so far");

            progress.at("Reading documents", 3, 2_000);
            while (!"Reading documents: 3 of 2,000".equals(lines.poll(1, TimeUnit.MINUTES))) {
                assertThat(lines).allMatch(line -> line.contains("12,345") || line.contains("2,000"));
            }
        }
    }

    @Test
    void one_document_needs_no_count() throws InterruptedException {
        try (ProgressLog progress = ProgressLog.every(Duration.ofMillis(5), log)) {
            progress.at("Reading documents", 0, 1);
            assertThat(lines.poll(1, TimeUnit.MINUTES)).isEqualTo("Reading documents");
        }
    }

    @Test
    void what_is_not_counted_is_said_again_once_a_minute() {
        try (ProgressLog progress = ProgressLog.every(Duration.ofHours(1), log)) {
            progress.at("Comparing clients", 0, 1);
            for (int i = 0; i < 25; i++) {
                progress.log();
            }
            assertThat(lines).containsExactly("Comparing clients", "Comparing clients", "Comparing clients");

            lines.clear();
            progress.at("Generating files", 1, 0);
            progress.log();
            progress.at("Generating files", 2, 0);
            progress.log();
            assertThat(lines).containsExactly("Generating files: 1 so far", "Generating files: 2 so far");
        }
    }

    @Test
    void a_short_run_and_one_that_has_not_begun_log_nothing() throws InterruptedException {
        try (ProgressLog progress = ProgressLog.every(Duration.ofHours(1), log)) {
            progress.at("Reading documents", 0, 1);
        }
        ProgressLog notBegun = ProgressLog.every(Duration.ofMillis(1), log);
        assertThat(lines.poll(50, TimeUnit.MILLISECONDS)).isNull();
        notBegun.close();
    }
}
