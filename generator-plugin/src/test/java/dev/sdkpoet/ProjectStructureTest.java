package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages run one way, and each library has its place: CONTRIBUTING.md says why. */
class ProjectStructureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    /** What each package may import of the others; "" is the root package. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("spec", Set.of("problem")),
            Map.entry("model", Set.of("problem")),
            Map.entry("model.read", Set.of("model", "spec", "problem")),
            Map.entry("model.pass", Set.of("model", "problem")),
            Map.entry("model.sample", Set.of("model")),
            Map.entry("naming", Set.of("model", "text", "problem")),
            Map.entry("output", Set.of("problem")),
            Map.entry("diff", Set.of("model", "naming", "problem", "text")),
            Map.entry("emit", Set.of("model", "naming", "output", "problem")),
            Map.entry(
                    "emit.java", Set.of("emit", "emit.java.poet", "model", "model.sample", "naming", "output", "text")),
            Map.entry("emit.java.poet", Set.of("model", "output", "text")),
            // The docs show Java types, which emit.java knows.
            Map.entry("emit.template", Set.of("emit", "emit.java", "model", "naming", "output", "problem", "text")),
            Map.entry(
                    "",
                    Set.of(
                            "emit",
                            "emit.java",
                            "emit.template",
                            "model",
                            "model.pass",
                            "model.read",
                            "naming",
                            "output",
                            "problem",
                            "spec")),
            Map.entry("mojo", Set.of("", "diff", "emit.template", "output", "problem")));

    /** Which packages may import a library. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.apache.maven", Set.of("mojo"),
            "com.palantir.javapoet", Set.of("emit.java", "emit.java.poet", "naming"),
            "com.samskivert.mustache", Set.of("emit.template"),
            "org.snakeyaml", Set.of("spec"),
            "com.github.difflib", Set.of("output"),
            "javax.tools", Set.of("diff"),
            "io.swagger", Set.of());

    @Test
    void every_import_follows_an_arrow() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String from = packageOf(file);
            imports(file)
                    .filter(name -> name.startsWith("dev.sdkpoet."))
                    .map(ProjectStructureTest::packageOf)
                    .filter(to -> !to.equals(from)
                            && !ALLOWED.getOrDefault(from, Set.of()).contains(to))
                    .forEach(to -> wrong.add(file + " imports from " + (to.isEmpty() ? "the root package" : to)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_library_stays_in_its_place() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String from = packageOf(file);
            imports(file)
                    .forEach(name -> LIBRARIES.forEach((library, places) -> {
                        if (name.startsWith(library) && !places.contains(from)) {
                            wrong.add(file + " imports " + name);
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void naming_knows_javapoets_class_names_only() {
        assertThat(sources().stream()
                        .filter(file -> packageOf(file).equals("naming"))
                        .flatMap(ProjectStructureTest::imports)
                        .filter(name -> name.startsWith("com.palantir")))
                .containsOnly("com.palantir.javapoet.ClassName");
    }

    @Test
    void every_package_says_what_it_is_for() {
        List<Path> silent = sources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void every_package_is_listed_here() {
        assertThat(sources().stream().map(ProjectStructureTest::packageOf)).allMatch(ALLOWED::containsKey);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> imports(Path file) {
        try {
            Matcher matcher = IMPORT.matcher(Files.readString(file));
            List<String> names = new ArrayList<>();
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(Path file) {
        String name = SOURCES.relativize(file.getParent())
                .toString()
                .replace('\\', '/')
                .replace('/', '.');
        return name.equals("dev.sdkpoet") ? "" : name.substring("dev.sdkpoet.".length());
    }

    /** The package of an imported type, below the root: the part before the first capital letter. */
    private static String packageOf(String importedName) {
        StringBuilder name = new StringBuilder();
        for (String part : importedName.substring("dev.sdkpoet.".length()).split("\\.")) {
            if (Character.isUpperCase(part.charAt(0))) {
                break;
            }
            name.append(name.isEmpty() ? "" : ".").append(part);
        }
        return name.toString();
    }
}
