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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same documents give the same bytes, whatever the machine is like. */
@Isolated("changes the JVM's default locale and time zone")
class DeterminismTest {
    @TempDir
    Path work;

    /** The folders of the cases, each a document with what it refers to. */
    private static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(GoldenCase.CASES)) {
            return cases.filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
                    .sorted()
                    .toList();
        }
    }

    /** Generates from a copy, so that the place of the documents and the order their files were made in differ as well. */
    private static Map<String, String> generate(List<Path> cases, Path folder, boolean backwards) throws IOException {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage("example")
                .clientName("Example")
                .coordinates("com.example", "example-client", "1.0.0")
                .layout(Layout.PROJECT)
                .tests(true)
                .fakes(true)
                .output(folder.resolve("out"));
        List<Path[]> copies = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            Path copy = folder.resolve("d" + index);
            for (Path file : files(cases.get(index))) {
                copies.add(new Path[] {file, copy.resolve(cases.get(index).relativize(file))});
            }
            request.document(new DocumentSource("d" + index, copy.resolve("openapi.yaml"), "d" + index + ".yaml"));
        }
        if (backwards) {
            Collections.reverse(copies);
        }
        for (Path[] copy : copies) {
            Files.createDirectories(copy[1].getParent());
            Files.copy(copy[0], copy[1]);
        }
        return new SdkGenerator().plan(request.build()).tree().files();
    }

    /** What is in a case, but for what is expected of it. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("expected")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void locale_zone_directory_and_file_order_change_nothing() throws IOException {
        List<Path> cases = cases();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> first;
        Map<String, String> second;
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            first = generate(cases, work.resolve("a"), false);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            second = generate(cases, work.resolve("another place with spaces"), true);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(first).hasSizeGreaterThan(100);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_is_generated_is_ascii_java_with_unix_line_ends() throws IOException {
        Map<String, String> files = generate(cases(), work.resolve("a"), false);

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
