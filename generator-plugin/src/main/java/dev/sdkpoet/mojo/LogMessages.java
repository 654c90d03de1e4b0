package dev.sdkpoet.mojo;

import dev.sdkpoet.goal.Messages;
import org.apache.maven.plugin.logging.Log;

/** Lets Maven log what a goal says. */
record LogMessages(Log log) implements Messages {
    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }
}
