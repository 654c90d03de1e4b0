package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.testing.KillingFileSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed before each of its changes of files: what is there then, and what the next one makes of it. */
class KilledBuildTest {
    private static final Map<String, String> OLD =
            Map.of("a/A", "old A", "a/B", "old B", "gone/G", "old G", "same", "S");
    private static final Map<String, String> NEW =
            Map.of("a/A", "new A", "a/B", "new B", "new/deep/N", "new N", "same", "S");
    private static final int MORE_THAN_ALL_CHANGES = 1_000;

    @TempDir
    private Path directory;

    private Path output;
    private Path state;

    /** Killed before every change, in a directory of its own each time. */
    private interface Check {
        void run() throws Exception;
    }

    /** Builds from the old to the new files until it is killed after so many changes; false where it ends before. */
    private interface Killer {
        boolean killed(int changes) throws Exception;
    }

    private void killedAtEveryChange(Check check) throws Exception {
        killedAtEveryChange(this::killed, check);
    }

    private void killedAtEveryChange(Killer killer, Check check) throws Exception {
        int steps = 0;
        for (int changes = 0; changes < MORE_THAN_ALL_CHANGES; changes++) {
            output = directory.resolve(changes + "/out");
            state = directory.resolve(changes + "/state");
            write(OLD, "old");
            if (!killer.killed(changes)) {
                break;
            }
            steps++;
            check.run();
        }
        assertThat(steps).as("changes at which it was killed").isBetween(20, MORE_THAN_ALL_CHANGES - 1);
    }

    /** Whether a build from the old to the new files was killed after so many changes. */
    private boolean killed(int changes) {
        KillingFileSystem files = new KillingFileSystem(output.getFileSystem(), changes);
        try {
            write(files.path(output), files.path(state), NEW, "new");
            return false;
        } catch (KillingFileSystem.Killed e) {
            return true;
        }
    }

    // B02
    @Test
    void every_file_is_whole_and_is_the_old_or_the_new_one() throws Exception {
        killedAtEveryChange(() -> files(output).forEach((path, content) -> {
            Set<String> known = new TreeSet<>();
            Stream.of(OLD, NEW).filter(tree -> tree.containsKey(path)).forEach(tree -> known.add(tree.get(path)));
            assertThat(content).as(path).isIn(known);
        }));
    }

    // B02
    @Test
    void whoever_opens_it_next_finds_the_old_or_the_new_files() throws Exception {
        killedAtEveryChange(() -> {
            OutputWriter.open(output, state).close();

            assertThat(files(output)).isIn(new TreeMap<>(OLD), new TreeMap<>(NEW));
            assertThat(Files.exists(output.resolve("gone")))
                    .isEqualTo(files(output).containsKey("gone/G"));
        });
    }

    // B02
    @Test
    void the_next_build_of_either_makes_it_whole() throws Exception {
        for (Map<String, String> next : Set.of(OLD, NEW)) {
            killedAtEveryChange(() -> {
                write(next, next.equals(OLD) ? "old" : "new");

                assertThat(files(output)).isEqualTo(new TreeMap<>(next));
                assertThat(files(state).keySet())
                        .containsExactlyInAnyOrder("manifest", "fingerprint", "warnings", "lock");
            });
            setNumberedAside();
        }
    }

    // B02
    @Test
    void what_is_finished_later_is_up_to_date_and_nothing_else_is() throws Exception {
        killedAtEveryChange(() -> {
            try (OutputWriter writer = OutputWriter.open(output, state)) {
                assertThat(writer.isUpToDate("new")).isEqualTo(files(output).equals(new TreeMap<>(NEW)));
            }
        });
    }

    // B02
    @Test
    void a_recovery_that_is_killed_too_is_gone_on_with() throws Exception {
        killedAtEveryChange(() -> {
            for (int changes = 0; changes < MORE_THAN_ALL_CHANGES; changes++) {
                KillingFileSystem files = new KillingFileSystem(output.getFileSystem(), changes);
                try {
                    OutputWriter.open(files.path(output), files.path(state)).close();
                    break;
                } catch (KillingFileSystem.Killed e) {
                    assertThat(e).isNotNull();
                }
            }
            assertThat(files(output)).isIn(new TreeMap<>(OLD), new TreeMap<>(NEW));
        });
    }

    // B02, B07
    @Test
    void what_a_user_changes_before_the_next_build_stays() throws Exception {
        killedAtEveryChange(() -> {
            Files.writeString(output.resolve("a/B"), "mine");

            assertThatThrownBy(() -> write(NEW, "new"))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("was changed since sdkpoet wrote it");

            assertThat(output.resolve("a/B")).hasContent("mine");
        });
    }

    // B02
    @Test
    void the_same_holds_for_a_process_that_is_killed() throws Exception {
        killedAtEveryChange(this::killedProcess, () -> {
            OutputWriter.open(output, state).close();

            assertThat(files(output)).isIn(new TreeMap<>(OLD), new TreeMap<>(NEW));
            write(NEW, "new");
            assertThat(files(output)).isEqualTo(new TreeMap<>(NEW));
        });
    }

    /** Whether a process on the way from the old to the new files waited before the change after so many, and was killed there. */
    private boolean killedProcess(int changes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Build.class.getName(),
                        output.toString(),
                        state.toString(),
                        Integer.toString(changes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader words = process.inputReader()) {
            String word = words.readLine();
            assertThat(word).isIn(Build.WAITING, Build.DONE);
            return word.equals(Build.WAITING);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** A build that waits to be killed before one of its changes of files. */
    static final class Build {
        private static final String WAITING = "waiting";
        private static final String DONE = "done";

        private Build() {}

        public static void main(String[] arguments) {
            Path output = Path.of(arguments[0]);
            KillingFileSystem files =
                    new KillingFileSystem(output.getFileSystem(), Integer.parseInt(arguments[2]), Build::waitForEver);
            write(files.path(output), files.path(Path.of(arguments[1])), NEW, "new");
            System.out.println(DONE);
        }

        private static void waitForEver() {
            System.out.println(WAITING);
            while (true) {
                LockSupport.park();
            }
        }
    }

    private void setNumberedAside() throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.filter(
                            each -> each.getFileName().toString().matches("\\d+"))
                    .toList()) {
                Files.move(child, directory.resolve("used-" + System.nanoTime()));
            }
        }
    }

    private void write(Map<String, String> files, String settings) {
        write(output, state, files, settings);
    }

    private static void write(Path output, Path state, Map<String, String> files, String settings) {
        try (OutputWriter writer = OutputWriter.open(output, state)) {
            writer.write(
                    new OutputTree(new TreeMap<>(files)),
                    new Fingerprint(settings, new TreeMap<>()),
                    Warnings.NONE,
                    false,
                    new Problems());
        }
    }

    private static Map<String, String> files(Path root) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
