package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.SizeLimit;
import dev.sdkpoet.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a revision leaves no trace on the machine, and asks it for nothing but the repository. */
class QuietGitTest {
    private static final List<String> CONFIGURATION =
            List.of(".gitconfig", ".config/git/config", ".config/jgit/config");

    @TempDir
    private Path directory;

    @Test
    void only_the_repository_is_read_and_nothing_is_started_or_written() throws Exception {
        Path root = directory.toRealPath();
        Path home = root.resolve("home");
        for (String name : CONFIGURATION) {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "[user]\n\tname = Pat\n");
        }
        Path control = Files.writeString(root.resolve("control"), "x");
        Path work = root.resolve("work");
        try (WorkTree git = WorkTree.create(work)) {
            git.write("pets.yaml", "openapi: 3.0.3");
            git.commit();
            git.write("pets.yaml", "changed");
        }
        Map<String, Long> before = files(root);

        List<String> output = ChildJvm.run(
                        "-Duser.home=" + home,
                        ReadMain.class,
                        work.resolve("pets.yaml").toString(),
                        control.toString())
                .lines()
                .toList();

        assertThat(output).contains("text openapi: 3.0.3");
        // What the recording has to see, and all that it may.
        assertThat(output)
                .filteredOn(line -> line.startsWith("started "))
                .singleElement()
                .asString()
                .contains("--version");
        assertThat(output).filteredOn(line -> line.startsWith("written ")).containsExactly("written " + control);
        assertThat(output)
                .filteredOn(line -> line.startsWith("read "))
                .contains("read " + control, "read " + work.resolve(".git/config"))
                .allMatch(line -> line.equals("read " + control) || line.startsWith("read " + work.resolve(".git/")));
        assertThat(files(root)).isEqualTo(before);
    }

    private static Map<String, Long> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.endsWith("control"))
                    .collect(Collectors.toMap(
                            Path::toString, file -> file.toFile().lastModified()));
        }
    }

    /** Reads a file of a revision, and does once itself what a recording has to see. */
    static final class ReadMain {
        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            Path control = Path.of(arguments[1]);
            try (Recording recording = new Recording()) {
                for (String event : List.of("jdk.ProcessStart", "jdk.FileRead", "jdk.FileWrite")) {
                    recording.enable(event).withoutThreshold();
                }
                recording.start();
                byte[] text = read(file);
                Files.writeString(control, Files.readString(control));
                Path java = Path.of(System.getProperty("java.home"), "bin", "java");
                new ProcessBuilder(java.toString(), "--version")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                recording.stop();
                Path events = Files.createTempFile("sdkpoet", ".jfr");
                recording.dump(events);
                System.out.println("text " + new String(text, StandardCharsets.UTF_8));
                RecordingFile.readAllEvents(events).forEach(ReadMain::tell);
                Files.delete(events);
            }
        }

        private static byte[] read(Path file) throws IOException {
            try (GitRevision revision = new GitRevision("HEAD")) {
                Path found = revision.find(file, "pets.yaml");
                return revision.read(
                        revision.realPath(found), new Place.WholeFile("pets.yaml"), new SizeLimit(1000, ""));
            }
        }

        private static void tell(RecordedEvent event) {
            switch (event.getEventType().getName()) {
                case "jdk.ProcessStart" -> System.out.println("started " + event.getString("command"));
                case "jdk.FileRead" -> tell("read", event);
                default -> tell("written", event);
            }
        }

        /** Without what a JVM reads to run. */
        private static void tell(String action, RecordedEvent event) {
            String path = event.getString("path");
            boolean isOfJvm = path == null
                    || path.startsWith(System.getProperty("java.home"))
                    || path.endsWith(".class")
                    || path.endsWith(".jar");
            if (!isOfJvm) {
                System.out.println(action + " " + path);
            }
        }
    }
}
