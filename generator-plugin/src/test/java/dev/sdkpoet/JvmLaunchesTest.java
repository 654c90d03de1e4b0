package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every JVM generates the same bytes: each has another order of unordered sets, and these have other hash codes and defaults, too. */
class JvmLaunchesTest {
    private static final List<List<String>> LAUNCHES = List.of(
            List.of("-XX:hashCode=0", "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"),
            List.of("-XX:hashCode=1", "-Duser.language=th", "-Duser.country=TH", "-Dline.separator=\r\n"),
            List.of("-XX:hashCode=2", "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati"),
            List.of("-XX:hashCode=4", "-Duser.name=\u00e4 b", "-Duser.home=/nowhere", "-Dfile.encoding=US-ASCII"));

    private static final List<String> CASES = List.of("naming", "unions", "adversarial");

    @TempDir
    private Path directory;

    // B16, B17
    @Test
    void every_jvm_generates_the_same_bytes() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (List<String> options : LAUNCHES) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UnlockExperimentalVMOptions"));
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launch.class.getName()));
            command.add(directory.resolve("run" + processes.size()).toString());
            processes.add(new ProcessBuilder(command).inheritIO().start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        Map<String, String> expected = Launch.files();
        assertThat(IntStream.range(0, LAUNCHES.size()).mapToObj(i -> directory.resolve("run" + i)))
                .allSatisfy(run -> {
                    for (Map.Entry<String, String> file : expected.entrySet()) {
                        assertThat(Files.readString(run.resolve(file.getKey())))
                                .as(file.getKey())
                                .isEqualTo(file.getValue());
                    }
                });
    }

    /** The generator as a program: writes into a directory, with the writer that builds use. */
    static final class Launch {
        private Launch() {}

        public static void main(String[] arguments) {
            new SdkGenerator().generate(request(Path.of(arguments[0])));
        }

        static Map<String, String> files() throws IOException {
            return new SdkGenerator()
                    .plan(request(Path.of("target", "never")))
                    .tree()
                    .files();
        }

        private static GenerationRequest request(Path output) {
            GenerationRequestBuilder request = GenerationRequest.builder()
                    .basePackage("example")
                    .clientName("Example")
                    .layout(Layout.PROJECT)
                    .tests(true)
                    .fakes(true)
                    .output(output);
            CASES.forEach(name -> request.document(
                    new DocumentSource(name, GoldenCase.CASES.resolve(name).resolve("openapi.yaml"), name + ".yaml")));
            return request.build();
        }
    }
}
