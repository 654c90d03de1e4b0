package dev.sdkpoet.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which revision a checkout has. */
public final class Revision {
    private Revision() {}

    /** The revision and its day, as Git has them; else the name of the directory. */
    public static String of(Path checkout) throws InterruptedException {
        try {
            Process git = new ProcessBuilder(
                            "git", "-C", checkout.toString(), "log", "-1", "--format=revision %h of %cs")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String revision = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? revision : name(checkout);
        } catch (IOException e) {
            return name(checkout); // a machine without Git
        }
    }

    private static String name(Path checkout) {
        return "the checkout `" + checkout.getFileName() + "`";
    }
}
