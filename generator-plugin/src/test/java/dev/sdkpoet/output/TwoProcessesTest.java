package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed half way, and builds that meet. Each is a process of its own. */
class TwoProcessesTest {
    /** So many that a kill lands between the first and the last of them. */
    private static final int FILES = 1_500;

    private static final int ATTEMPTS = 10;

    private static final int KILLS = 12;

    @TempDir
    private Path directory;

    private Path output;
    private Path state;

    @BeforeEach
    void directories() {
        output = directory.resolve("out");
        state = directory.resolve("state");
    }

    @Test
    void the_next_build_finishes_what_a_killed_one_left() throws Exception {
        leaveAMixture();

        write("B");

        assertThat(contents()).isEqualTo(Map.of("B", FILES));
        assertThat(stateFiles()).containsExactlyInAnyOrder("manifest", "fingerprint", "warnings", "lock");
    }

    @Test
    void a_build_that_goes_back_to_the_old_document_does_not_take_a_mixture_for_it() throws Exception {
        leaveAMixture();

        write("A");

        assertThat(contents()).isEqualTo(Map.of("A", FILES));
    }

    @Test
    void whatever_is_killed_whenever_the_next_one_finds_all_of_one_document() throws Exception {
        Random random = new Random(1);
        write("A");
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(kill % 2 == 0 ? "B" : "A");
            // Starting a JVM takes some hundred milliseconds, and writing takes as long.
            process.waitFor(100 + random.nextInt(900), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            OutputWriter.open(output, state).close();

            assertThat(contents()).isIn(Map.of("A", FILES), Map.of("B", FILES));
        }
    }

    @Test
    void two_builds_take_turns() throws Exception {
        Process first = start("A");
        Process second = start("B");

        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(List.of(first.exitValue(), second.exitValue())).containsExactly(0, 0);
        assertThat(contents()).isIn(Map.of("A", FILES), Map.of("B", FILES));
    }

    /** Kills a build while it replaces the files of another one. */
    private void leaveAMixture() throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            write("A");
            Process process = start("B");
            Path first = output.resolve(name(0));
            while (process.isAlive() && !"B".equals(Files.readString(first))) {
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
            if (contents().size() == 2) {
                return;
            }
        }
        throw new IllegalStateException("no kill of " + ATTEMPTS + " came half way");
    }

    private Process start(String content) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Build.class.getName(),
                        output.toString(),
                        state.toString(),
                        content)
                .inheritIO()
                .start();
    }

    private void write(String content) {
        Build.run(output, state, content);
    }

    /** How many files have which content. */
    private Map<String, Integer> contents() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.map(TwoProcessesTest::read).collect(Collectors.toMap(text -> text, text -> 1, Integer::sum));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> stateFiles() throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String name(int i) {
        return "f%05d".formatted(i);
    }

    /** A build: does nothing when the directory is up to date, else writes files that all have the given content. */
    static final class Build {
        private Build() {}

        public static void main(String[] arguments) {
            run(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        }

        static void run(Path output, Path state, String content) {
            SortedMap<String, String> files = new TreeMap<>();
            for (int i = 0; i < FILES; i++) {
                files.put(name(i), content);
            }
            try (OutputWriter writer = OutputWriter.open(output, state)) {
                if (!writer.isUpToDate(content)) {
                    Fingerprint fingerprint = new Fingerprint(content, new TreeMap<>());
                    writer.write(new OutputTree(files), fingerprint, Warnings.NONE, false, new Problems());
                }
            }
        }
    }
}
