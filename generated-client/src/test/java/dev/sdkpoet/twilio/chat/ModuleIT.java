package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a module: what it needs, and that an image of just that makes a call. */
class ModuleIT {
    private static final String CALLER = """
            import dev.sdkpoet.twilio.chat.TwilioChat;

            public class Caller {
                public static void main(String[] arguments) throws Exception {
                    java.security.KeyFactory.getInstance("EC");
                    TwilioChat client = TwilioChat.builder().basicAuth("AC1", "t").serverUrl(arguments[0]).build();
                    System.out.println(client.v2().invites().fetchInvite("IS1", "CH1", "IN1").sid());
                }
            }
            """;

    private static final Pattern SHELL_BLOCK =
            Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path work;

    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("twilio-chat-client-.*\\.jar"))
                    .filter(file -> !file.toString().matches(".*-(sources|javadoc|fakes)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(
                            "no client jar in " + Path.of("target").toAbsolutePath()));
        }
    }

    /** Where a library of the class path is. */
    static String library(String name) {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches(name + "-[0-9].*\\.jar"))
                .findFirst()
                .orElseThrow();
    }

    private static String run(String tool, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        assertThat(status).as(out.toString()).isZero();
        return out.toString().strip();
    }

    private static String modulePath() throws IOException {
        return jar()
                + java.io.File.pathSeparator
                + library("jackson-core")
                + java.io.File.pathSeparator
                + library("jspecify");
    }

    @Test
    void the_jar_needs_the_http_client_and_jackson_core_only() throws IOException {
        String modules = run(
                "jdeps",
                "--multi-release",
                "17",
                "--module-path",
                modulePath(),
                "--ignore-missing-deps", // jspecify has annotations only, which no class needs at run time
                "--print-module-deps",
                jar().toString());

        assertThat(List.of(modules.split(",")))
                .contains("java.net.http", "com.fasterxml.jackson.core")
                .isSubsetOf("java.base", "java.net.http", "com.fasterxml.jackson.core");
    }

    /** With the commands of docs/integrations.md. */
    @Test
    void an_image_of_only_that_makes_a_call() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell is needed");
        Files.copy(jar(), work.resolve("chat.jar"));
        Files.copy(Path.of(library("jackson-core")), work.resolve("jackson-core.jar"));
        Path source = Files.writeString(work.resolve("Caller.java"), CALLER);
        String application = work.resolve("application").toString();
        run("javac", "-d", application, "-classpath", modulePath(), source.toString());
        String commands = SHELL_BLOCK
                .matcher(Files.readString(Path.of("..", "docs", "integrations.md")))
                .results()
                .map(block -> block.group(1).strip())
                .findFirst()
                .orElseThrow();
        try (RecordingServer server = new RecordingServer()) {
            server.answers(Answer.json(200, Samples.invite("v2", Samples.SID)));

            assertThat(shell(commands + " " + server.url())).isEqualTo(Samples.SID);
            assertThat(server.request().method()).isEqualTo("GET");
        }
        assertThat(shell("image/bin/java --list-modules").lines().map(line -> line.replaceFirst("@.*", "")))
                .containsExactlyInAnyOrder(
                        "java.base",
                        "java.net.http",
                        "com.fasterxml.jackson.core",
                        "dev.sdkpoet.twilio.chat",
                        "jdk.crypto.ec");
    }

    private String shell(String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-e", "-c", commands)
                .directory(work.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, bin) -> bin + java.io.File.pathSeparator + path);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.strip();
    }
}
