package dev.sdkpoet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the tests in a JVM of its own. */
public final class ChildJvm {
    /** Far more than any program here takes on an idle machine. */
    private static final int MAX_SECONDS = 300;

    private ChildJvm() {}

    /**
     * What the program prints, standard error included. One that hangs is killed.
     *
     * @param option of the JVM, such as {@code -Xmx256m}
     */
    public static String run(String option, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("sdkpoet", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(MAX_SECONDS, TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
            return Files.readString(output).strip();
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(output);
        }
    }
}
