package dev.sdkpoet.cli;

import dev.sdkpoet.goal.Messages;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Says what a goal does: what is wrong to one stream, and everything else to the other. */
record Console(PrintStream out, PrintStream err, boolean isQuiet, boolean isVerbose) implements Messages {
    @Override
    public void info(String line) {
        if (!isQuiet) {
            out.println(line);
        }
    }

    @Override
    public void warn(String line) {
        err.println("WARNING: " + line);
    }

    @Override
    public void debug(String line) {
        if (isVerbose) {
            out.println(line);
        }
    }

    void error(@Nullable String text) {
        err.println(text);
    }
}
