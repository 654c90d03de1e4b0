package dev.sdkpoet.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One target, fuzzed by Jazzer in a JVM of its own.
 *
 * @param inputs the folder of its saved inputs; a file beside it that ends in {@code .dict} lists words worth trying
 */
record FuzzRun(Path inputs, long seconds) {
    /** What takes longer hangs. */
    private static final int MAX_SECONDS_EACH = 120;

    private static final int MAX_BYTES = 1 << 20;
    private static final String HEAP = "-Xmx2g";
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    /**
     * How it ended.
     *
     * @param findings inputs that broke something
     */
    record Result(String target, String executed, String covered, int exit, List<Path> findings, Path log) {
        boolean isHarmless() {
            return exit == 0 && findings.isEmpty();
        }

        @Override
        public String toString() {
            return target + ": " + executed + " executions, " + covered + " edges, "
                    + (isHarmless() ? "nothing found" : "exit " + exit + ", found " + findings + "; see " + log);
        }
    }

    Result run() throws IOException, InterruptedException {
        Path work = module().resolve("target/fuzz");
        Path corpus = Files.createDirectories(work.resolve(target()));
        Path log = work.resolve(target() + ".log");
        TreeSet<Path> before = files();
        Process process = new ProcessBuilder(command(work, corpus))
                .directory(module().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        TreeSet<Path> found = files();
        found.removeAll(before);
        String output = Files.readString(log);
        return new Result(target(), last(EXECUTED, output), last(COVERED, output), exit, List.copyOf(found), log);
    }

    private String target() {
        return inputs.getFileName().toString();
    }

    private Path module() {
        return inputs.getParent().getParent().getParent().getParent();
    }

    /** The classes of the target's own module, which need not be the one that Maven runs this for, and the libraries of that one. */
    private String classPath() {
        return String.join(
                File.pathSeparator,
                module().resolve("target/classes").toString(),
                module().resolve("target/test-classes").toString(),
                System.getProperty("java.class.path"));
    }

    private List<String> command(Path work, Path corpus) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dsdkpoet.shared=" + System.getProperty("sdkpoet.shared", ""),
                "-classpath",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target(),
                "--instrumentation_includes=dev.sdkpoet.**",
                "--custom_hook_includes=dev.sdkpoet.**",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + inputs + "/",
                "-max_total_time=" + seconds,
                "-timeout=" + MAX_SECONDS_EACH,
                "-report_slow_units=" + MAX_SECONDS_EACH,
                "-max_len=" + MAX_BYTES,
                "-rss_limit_mb=0",
                "-print_final_stats=1"));
        Path words = inputs.resolveSibling(target() + ".dict");
        if (Files.exists(words)) {
            command.add("-dict=" + words);
        }
        command.add(corpus.toString());
        command.add(inputs.toString());
        return command;
    }

    private TreeSet<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(inputs)) {
            return new TreeSet<>(files.toList());
        }
    }

    private static String last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .reduce((one, two) -> two)
                .orElse("no");
    }
}
