package dev.sdkpoet.goal;

import dev.sdkpoet.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/**
 * A line every few seconds that says how far a run is; what can't be counted is said again only after a minute. A run that is done before
 * the first line logs nothing, and neither does a quiet build, since the lines are mere information.
 */
public final class ProgressLog implements Progress, AutoCloseable {
    /** How often a line that says nothing new isn't logged, before it shows that the run goes on. */
    private static final int SILENT = 11;

    private final Messages log;
    private final Timer timer = new Timer("sdkpoet-progress", true);
    private volatile Step step = new Step("", 0, 1);

    // Only the timer's thread logs.
    private String last = "";
    private int silent;

    private ProgressLog(Messages log) {
        this.log = log;
    }

    /** @param interval how often a line may come */
    public static ProgressLog every(Duration interval, Messages log) {
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

    /** Logs a line where there is one to log. */
    void log() {
        String line = step.line();
        if (line.isEmpty() || (line.equals(last) && silent++ < SILENT)) {
            return;
        }
        last = line;
        silent = 0;
        log.info(line);
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
