package dev.sdkpoet.mojo;

import dev.sdkpoet.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.maven.plugin.logging.Log;

/**
 * A line every few seconds that says how far a run is. A run that is done before the first one logs nothing, and neither does a quiet build,
 * since the lines are mere information.
 */
final class ProgressLog implements Progress, AutoCloseable {
    private final Log log;
    private final Timer timer = new Timer("sdkpoet-progress", true);
    private volatile Step step = new Step("", 0, 0);

    private ProgressLog(Log log) {
        this.log = log;
    }

    static ProgressLog every(Duration interval, Log log) {
        ProgressLog progress = new ProgressLog(log);
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                progress.log();
            }
        };
        progress.timer.schedule(task, interval.toMillis(), interval.toMillis());
        return progress;
    }

    @Override
    public void at(String stage, int done, int total) {
        step = new Step(stage, done, total);
    }

    private void log() {
        Step now = step;
        if (!now.stage.isEmpty()) {
            log.info(now.line());
        }
    }

    private record Step(String stage, int done, int total) {
        String line() {
            if (total == 1) {
                return stage;
            }
            return total == 0
                    ? String.format(Locale.ROOT, "%s: %,d so far", stage, done)
                    : String.format(Locale.ROOT, "%s: %,d of %,d", stage, done, total);
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
