package dev.sdkpoet.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.corpus.InMemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleHeadersTest {
    private static final Path CASE = Path.of("src/test/resources/cases/jackson/expected");

    /** What jdeps writes of a package that uses another one. */
    private static final Pattern USE = Pattern.compile("(?m)^ +[\\w.]+ +-> ([\\w.]+) .*$");

    @TempDir
    Path classes;

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3",
        "1, 1.0.0",
        "1.2, 1.2.0",
        "1.2-SNAPSHOT, 1.2.0.SNAPSHOT",
        "0.1.0-SNAPSHOT, 0.1.0.SNAPSHOT",
        "1.2.3.4, 1.2.3.4",
        "1.2.3.RC1, 1.2.3.RC1",
        "1.0.0-beta.1+build.5, 1.0.0.beta_1_build_5",
        "1.2rc1, 1.0.0.2rc1",
        "01.002, 1.2.0",
        "2026.11.30, 2026.11.30",
        "20261130123456, 0.0.0.20261130123456",
        "1.20261130123456, 1.0.0.20261130123456",
        "v1.2, 0.0.0.v1_2",
        "1., 1.0.0",
        "_, 0.0.0._",
    })
    void a_maven_version_becomes_one_that_osgi_can_read(String maven, String osgi) {
        assertThat(BundleHeaders.version(maven)).isEqualTo(osgi);
        assertThat(osgi).matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(\\.[A-Za-z0-9_-]+)?");
    }

    /** Also those that no source names, such as the package of what a method returns on the way. */
    @Test
    void a_project_imports_what_its_classes_and_those_of_the_runtime_use() throws IOException {
        Map<String, String> sources = new TreeMap<>(sources(CASE.resolve("src/main/java")));
        sources.putAll(sources(Path.of("../runtime/src/main/java")));
        sources.replaceAll((path, text) -> text.replace("example.runtime", "dev.sdkpoet.runtime"));
        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources);
        assertThat(result.errors()).isEmpty();
        for (Map.Entry<String, byte[]> type : result.classes().entrySet()) {
            Path file = classes.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }

        assertThat(header("Import-Package").keySet()).isEqualTo(used());
    }

    @Test
    void only_what_every_caller_needs_is_a_must() throws IOException {
        assertThat(header("Import-Package").entrySet().stream()
                        .filter(entry -> !entry.getValue().contains(";resolution:=optional"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.core.exc",
                        "com.fasterxml.jackson.core.io",
                        "javax.net.ssl");
    }

    @Test
    void a_project_exports_what_its_module_does() throws IOException {
        Set<String> exported = Pattern.compile("exports ([\\w.]+);")
                .matcher(Files.readString(CASE.resolve("src/main/java/module-info.java")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(header("Export-Package").keySet()).isEqualTo(exported);
    }

    private static Map<String, String> sources(Path root) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("module-info.java"))
                    .toList()) {
                sources.put(root.relativize(file).toString().replace(File.separatorChar, '/'), Files.readString(file));
            }
        }
        return sources;
    }

    /** The packages that the classes use, but for those of the JDK that need no import, and for their own. */
    private Set<String> used() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "-verbose:package",
                        "--multi-release",
                        "17",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        classes.toString());
        assertThat(status).as(out.toString()).isZero();
        return USE.matcher(out.toString())
                .results()
                .map(use -> use.group(1))
                .filter(name -> !name.matches("(java|example|dev\\.sdkpoet)(\\..*)?"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each package of a header with its attributes. */
    private static Map<String, String> header(String name) throws IOException {
        Matcher header =
                Pattern.compile("<" + name + ">(.*)</" + name + ">").matcher(Files.readString(CASE.resolve("pom.xml")));
        assertThat(header.find()).isTrue();
        return Pattern.compile("(?:^|,)([\\w.;]+?)((?:;[\\w-]+:?=(?:\"[^\"]*\"|\\w+))*)(?=,|$)")
                .matcher(header.group(1))
                .results()
                .flatMap(clause -> Stream.of(clause.group(1).split(";")).map(each -> Map.entry(each, clause.group(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
