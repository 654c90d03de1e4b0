package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same documents give the same bytes, whatever the machine is like. */
@Isolated("changes the JVM's default locale and time zone")
class DeterminismTest {
    @TempDir
    Path work;

    private static List<Path> documents() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src", "test", "resources", "cases"))) {
            return cases.map(folder -> folder.resolve("openapi.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    /** Generates from a copy, so that the place of the documents and the order they were made in differ as well. */
    private static Map<String, String> generate(List<Path> documents, Path folder, List<Integer> order)
            throws IOException {
        Files.createDirectories(folder);
        for (int index : order) {
            Files.copy(documents.get(index), folder.resolve(name(index)));
        }
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("example")
                .clientName("Example")
                .coordinates("com.example", "example-client", "1.0.0")
                .layout(Layout.PROJECT)
                .tests(true)
                .fakes(true)
                .output(folder.resolve("out"));
        for (int index = 0; index < documents.size(); index++) {
            request.document(new DocumentSource("d" + index, folder.resolve(name(index)), name(index)));
        }
        return new SdkGenerator().plan(request.build()).tree().files();
    }

    private static String name(int index) {
        return "document" + index + ".yaml";
    }

    @Test
    void locale_zone_directory_and_file_order_change_nothing() throws IOException {
        List<Path> documents = documents();
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            order.add(index);
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> first;
        Map<String, String> second;
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            first = generate(documents, work.resolve("a"), order);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Collections.reverse(order);
            second = generate(documents, work.resolve("another place with spaces"), order);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(first).hasSizeGreaterThan(100);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_is_generated_is_ascii_java_with_unix_line_ends() throws IOException {
        List<Path> documents = documents();
        Map<String, String> files = generate(
                documents,
                work.resolve("a"),
                IntStream.range(0, documents.size()).boxed().toList());

        assertThat(files).allSatisfy((path, text) -> assertThat(text).doesNotContain("\r"));
        assertThat(files)
                .allSatisfy((path, text) -> assertThat(
                                path.endsWith(".java")
                                        ? text.chars()
                                                .filter(c -> c > 126 || (c < 32 && c != '\n'))
                                                .count()
                                        : 0)
                        .as(path)
                        .isZero());
    }
}
