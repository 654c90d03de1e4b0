package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SdkGeneratorTest {
    private static final Path SPEC = Path.of("..", "spec");

    @TempDir
    private Path directory;

    @Test
    void what_is_generated_is_plain_and_tells_nothing_about_the_machine() throws IOException {
        Path output = generateProject();

        files(output).forEach((path, text) -> {
            assertThat(text)
                    .as(path)
                    .doesNotContain("\r", "\t", directory.toString(), System.getProperty("user.name") + "@");
            assertThat(text).as(path).endsWith("\n");
            if (path.endsWith(".java")) {
                assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text))
                        .as(path)
                        .isTrue();
                assertThat(text.lines()).as(path).allMatch(line -> line.length() <= 120);
                assertThat(text.lines()).as(path).noneMatch(line -> line.endsWith(" "));
            }
        });
    }

    @Test
    void a_second_run_has_nothing_to_do_until_an_input_changes() throws IOException {
        Path document = Files.copy(SPEC.resolve("twilio_chat_v2_invite.yaml"), directory.resolve("chat.yaml"));
        assertThat(generate(document, Severity.ERROR).isUpToDate()).isFalse();
        assertThat(generate(document, Severity.ERROR).isUpToDate()).isTrue();

        Files.writeString(document, Files.readString(document).replace("Invites a user", "Invites someone"));
        GenerationReport report = generate(document, Severity.ERROR);

        assertThat(report.changes().orElseThrow().written()).isEqualTo(1);
        assertThat(report.operations()).isEqualTo(4);
    }

    @Test
    void a_document_that_is_wrong_leaves_everything_as_it_was() throws IOException {
        Path document = Files.copy(SPEC.resolve("twilio_chat_v2_invite.yaml"), directory.resolve("chat.yaml"));
        generate(document, Severity.ERROR);
        Map<String, String> before = files(directory.resolve("out"));
        Files.writeString(
                document, Files.readString(document).replace("#/components/schemas/chat", "#/components/schemas/chta"));

        assertThatThrownBy(() -> generate(document, Severity.ERROR))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("chat.yaml:");
        assertThat(files(directory.resolve("out"))).isEqualTo(before);
    }

    @Test
    void an_output_directory_that_holds_the_document_is_refused() throws IOException {
        Path out = Files.createDirectories(directory.resolve("out"));
        Path document = Files.copy(SPEC.resolve("twilio_chat_v2_invite.yaml"), out.resolve("chat.yaml"));

        assertThatThrownBy(() -> generate(document, Severity.ERROR))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("holds");
        assertThat(files(out)).containsOnlyKeys("chat.yaml");
    }

    // B04
    @Test
    void an_output_directory_that_cannot_be_one_is_refused() throws IOException {
        Path document = Files.copy(SPEC.resolve("twilio_chat_v2_invite.yaml"), directory.resolve("chat.yaml"));
        Path file = Files.writeString(directory.resolve("file"), "mine");

        assertThatThrownBy(() -> generateTo(document, file))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("is a file. Name a directory.");
        assertThatThrownBy(() -> generateTo(document, directory.getRoot()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("a whole file system");
        assertThatThrownBy(() -> generateTo(document, directory))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("holds");
        assertThatThrownBy(() -> generateTo(document, file.resolve("out")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Can't");
        assertThat(files(directory)).containsOnlyKeys("chat.yaml", "file").containsEntry("file", "mine");
    }

    // B04: nobody may write here, not even root
    @Test
    @EnabledOnOs(OS.LINUX)
    void an_output_directory_that_cannot_be_written_is_an_error() {
        assertThatThrownBy(() -> generateTo(SPEC.resolve("twilio_chat_v2_invite.yaml"), Path.of("/proc/sdkpoet/out")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Can't prepare /proc/sdkpoet/out");
    }

    // B13
    @Test
    void documents_of_one_name_in_two_directories_are_told_apart() throws IOException {
        String text = Files.readString(SPEC.resolve("twilio_chat_v2_invite.yaml"));
        Path one = Files.writeString(
                Files.createDirectories(directory.resolve("a")).resolve("chat.yaml"), text);
        Path other = Files.writeString(
                Files.createDirectories(directory.resolve("b")).resolve("chat.yaml"),
                text.replace("Invites a user", "Invites someone"));

        generate(one, Severity.ERROR);
        assertThat(generate(other, Severity.ERROR).changes().orElseThrow().written())
                .isEqualTo(1);
        assertThat(generate(other, Severity.ERROR).isUpToDate()).isTrue();
    }

    // B14
    @Test
    void contents_decide_whether_there_is_something_to_do_and_times_do_not() throws IOException {
        Path document = Files.copy(SPEC.resolve("twilio_chat_v2_invite.yaml"), directory.resolve("chat.yaml"));
        generate(document, Severity.ERROR);

        Files.setLastModifiedTime(document, FileTime.from(Instant.now().plus(Duration.ofDays(400))));
        assertThat(generate(document, Severity.ERROR).isUpToDate()).isTrue();
        FileTime time = Files.getLastModifiedTime(document);
        Files.writeString(document, Files.readString(document).replace("Invites a user", "Invites a foe "));
        Files.setLastModifiedTime(document, time);
        assertThat(generate(document, Severity.ERROR).isUpToDate()).isFalse();
    }

    private void generateTo(Path document, Path output) {
        new SdkGenerator()
                .generate(GenerationRequest.builder()
                        .document(new DocumentSource("", document, "chat.yaml"))
                        .basePackage("com.acme.chat")
                        .output(output)
                        .build());
    }

    @Test
    void an_interrupted_run_stops_and_leaves_nothing() throws Exception {
        StringBuilder large = new StringBuilder("openapi: 3.0.3\ninfo: {title: large, version: '1'}\npaths: {}\n");
        large.append("components:\n  schemas:\n");
        for (int i = 0; i < 5_000; i++) {
            large.append(
                    "    S%05d: {type: object, properties: {a: {type: string}, b: {type: integer}}}\n".formatted(i));
        }
        Path document = Files.writeString(directory.resolve("large.yaml"), large);
        AtomicReference<Throwable> end = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread run = new Thread(() -> {
            try {
                generate(document, Severity.ERROR);
            } catch (Throwable e) {
                end.set(e);
            }
            interrupted.set(Thread.currentThread().isInterrupted());
        });

        run.start();
        Thread.sleep(100);
        run.interrupt();

        run.join(60_000);
        assertThat(run.isAlive()).isFalse();
        assertThat(end.get()).isInstanceOf(CancellationException.class).hasMessageContaining("Nothing was written");
        assertThat(interrupted).isTrue();
        assertThat(files(directory.resolve("out")).keySet()).isSubsetOf(".sdkpoet/lock");
    }

    private GenerationReport generate(Path document, Severity failOn) {
        return new SdkGenerator()
                .generate(GenerationRequest.builder()
                        .document(new DocumentSource("", document, "chat.yaml"))
                        .basePackage("com.acme.chat")
                        .output(directory.resolve("out"))
                        .failOn(failOn)
                        .build());
    }

    private Path generateProject() {
        Path output = directory.resolve("project");
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("com.acme.chat")
                .layout(Layout.PROJECT)
                .output(output);
        for (String version : List.of("v1", "v2")) {
            String file = "twilio_chat_" + version + "_invite.yaml";
            request.document(new DocumentSource(version, SPEC.resolve(file), file));
        }
        new SdkGenerator().generate(request.build());
        return output;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".sdkpoet/")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }
}
