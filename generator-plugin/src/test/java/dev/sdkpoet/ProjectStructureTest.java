package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pipeline is the package tree: its arrows run one way. */
class ProjectStructureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

    /** What a package may import of this project, besides itself. What isn't listed may import nothing. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("", Set.of("emit", "emit.java", "emit.template", "model", "model.read", "model.pass", "naming", "output", "problem", "spec")),
            Map.entry("mojo", Set.of("", "output", "problem", "emit.template")),
            Map.entry("spec", Set.of("problem")),
            Map.entry("model", Set.of("problem")),
            Map.entry("model.read", Set.of("model", "problem", "spec")),
            Map.entry("model.pass", Set.of("model", "problem")),
            Map.entry("naming", Set.of("model", "problem", "text")),
            Map.entry("text", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("output", Set.of("problem")),
            Map.entry("emit", Set.of("model", "naming", "output")),
            Map.entry("emit.java", Set.of("emit", "emit.java.poet", "model", "naming", "output", "text")),
            Map.entry("emit.java.poet", Set.of("model", "naming", "output", "text")),
            Map.entry("emit.template", Set.of("emit", "emit.java", "model", "naming", "output", "problem", "text")));

    /** Where a library may appear. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.apache.maven", Set.of("mojo"),
            "com.palantir.javapoet", Set.of("emit.java", "emit.java.poet", "naming"),
            "com.samskivert.mustache", Set.of("emit.template"),
            "com.fasterxml.jackson", Set.of("spec"),
            "org.snakeyaml", Set.of("spec"),
            "io.swagger", Set.of("spec", "model.read"),
            "com.github.difflib", Set.of("output"));

    @Test
    void imports_follow_the_arrows() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : sources()) {
            String from = packageOf(file);
            for (String imported : imports(file)) {
                if (imported.startsWith("dev.sdkpoet.")) {
                    String to = ownPackage(imported);
                    if (!to.equals(from) && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                        wrong.add(name(from) + " -> " + name(to) + ", in " + file);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void libraries_stay_where_they_belong() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : sources()) {
            for (String imported : imports(file)) {
                LIBRARIES.forEach((library, packages) -> {
                    if (imported.startsWith(library + ".") && !packages.contains(packageOf(file))) {
                        wrong.add(imported + ", in " + file);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        for (Path file : sources()) {
            assertThat(file.resolveSibling("package-info.java")).exists();
            assertThat(Files.readString(file.resolveSibling("package-info.java")))
                    .startsWith("/** ")
                    .contains("@NullMarked");
        }
    }

    @Test
    void nothing_prints_or_knows_the_time() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("System.out", "System.err", "printStackTrace", "currentTimeMillis", "Instant.now", "new Date(");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> imports(Path file) throws IOException {
        return IMPORT.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String packageOf(Path file) {
        String path = SOURCES.resolve(Path.of("dev", "sdkpoet"))
                .relativize(file.getParent())
                .toString();
        return path.replace('\\', '.').replace('/', '.');
    }

    /** {@code emit.java} for {@code dev.sdkpoet.emit.java.TypeText}, {@code ""} for {@code dev.sdkpoet.SdkGenerator}. */
    private static String ownPackage(String imported) {
        Matcher matcher = Pattern.compile("dev\\.sdkpoet((?:\\.[a-z]\\w*)*)\\..*").matcher(imported);
        assertThat(matcher.matches()).as(imported).isTrue();
        return matcher.group(1).isEmpty() ? "" : matcher.group(1).substring(1);
    }

    private static String name(String own) {
        return own.isEmpty() ? "dev.sdkpoet" : own;
    }
}
