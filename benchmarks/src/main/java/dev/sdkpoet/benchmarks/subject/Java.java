package dev.sdkpoet.benchmarks.subject;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Commands of the JDK that runs the benchmarks. */
public final class Java {
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private Java() {}

    /**
     * @param options options of the JVM
     * @param main the main class, and its arguments
     */
    public static List<String> run(List<String> options, List<Path> classPath, List<String> main) {
        List<String> command = new ArrayList<>(List.of(BIN.resolve("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-classpath", join(classPath)));
        command.addAll(main);
        return command;
    }

    /** @param sources a file with a source a line */
    public static List<String> compile(Path sources, List<Path> classPath, Path classes) {
        return List.of(
                BIN.resolve("javac").toString(),
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-classpath",
                join(classPath),
                "@" + sources);
    }

    static String join(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
