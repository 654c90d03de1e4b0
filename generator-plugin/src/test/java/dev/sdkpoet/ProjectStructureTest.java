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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages run one way, and each library has its place: CONTRIBUTING.md says why. */
class ProjectStructureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Z]\\w*");
    private static final Pattern NO_CODE =
            Pattern.compile("^import .*$|/\\*(?s:.*?)\\*/|//.*|\"(?:\\\\.|[^\"\\\\\n])*+\"", Pattern.MULTILINE);

    private static final Path CONTRIBUTING = Path.of("..", "CONTRIBUTING.md");

    /** A row of the table of packages: the package, what it does, what it may use. */
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.]+)` \\| [^|]+ \\| ((?:nothing|`)[^|]*) \\|$", Pattern.MULTILINE);

    /** The name of a package in it. */
    private static final Pattern QUOTED = Pattern.compile("`([a-z.]+)`");

    /** What each package may import of the others; "" is the root package. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("resource", Set.of()),
            Map.entry("spec", Set.of("problem")),
            Map.entry("select", Set.of("problem", "spec")),
            Map.entry("jsonpath", Set.of("problem", "spec")),
            Map.entry("overlay", Set.of("jsonpath", "problem", "spec")),
            Map.entry("model", Set.of("problem", "resource")),
            Map.entry("model.read.node", Set.of("model", "problem", "spec")),
            Map.entry("model.read.schema", Set.of("model", "model.read.node", "problem", "spec")),
            Map.entry("model.read.operation", Set.of("model", "model.read.node", "model.read.schema", "spec")),
            Map.entry(
                    "model.read",
                    Set.of("model", "model.read.node", "model.read.operation", "model.read.schema", "problem", "spec")),
            Map.entry("model.pass", Set.of("model", "problem")),
            Map.entry("model.sample", Set.of("model", "problem")),
            Map.entry("lock", Set.of("model", "problem")),
            Map.entry("naming", Set.of("lock", "model", "text", "problem", "resource")),
            Map.entry("migrate", Set.of("model", "resource", "text")),
            Map.entry("source", Set.of("problem", "spec")),
            Map.entry("spi", Set.of()),
            Map.entry(
                    "extension",
                    Set.of("emit.java.base", "emit.java.poet", "model", "naming", "output", "problem", "spi")),
            Map.entry("fetch", Set.of("problem", "source")),
            Map.entry("custom", Set.of("model", "problem")),
            Map.entry("normalize", Set.of("problem")),
            Map.entry("output", Set.of("problem", "text")),
            Map.entry("diff", Set.of("model", "naming", "problem", "text")),
            Map.entry("emit", Set.of("custom", "model", "model.sample", "naming", "output")),
            Map.entry("emit.java.poet", Set.of("emit", "model", "output", "text")),
            Map.entry("emit.java.type", Set.of("custom", "emit", "emit.java.poet", "model", "naming", "text")),
            Map.entry(
                    "emit.java.base",
                    Set.of(
                            "custom",
                            "emit",
                            "emit.java.poet",
                            "emit.java.type",
                            "model",
                            "model.sample",
                            "naming",
                            "output",
                            "text")),
            Map.entry(
                    "emit.java.model",
                    Set.of(
                            "custom",
                            "emit.java.base",
                            "emit.java.poet",
                            "emit.java.type",
                            "model",
                            "naming",
                            "output",
                            "text")),
            Map.entry(
                    "emit.java.api",
                    Set.of("emit.java.base", "emit.java.poet", "emit.java.type", "model", "naming", "output", "text")),
            Map.entry(
                    "emit.java.client",
                    Set.of(
                            "emit",
                            "emit.java.base",
                            "emit.java.poet",
                            "emit.java.type",
                            "model",
                            "naming",
                            "output",
                            "text")),
            Map.entry(
                    "emit.java.sample",
                    Set.of("emit", "emit.java.base", "emit.java.type", "model", "model.sample", "naming", "text")),
            Map.entry(
                    "emit.java.test",
                    Set.of(
                            "emit.java.base",
                            "emit.java.client",
                            "emit.java.poet",
                            "emit.java.sample",
                            "emit.java.type",
                            "model",
                            "model.sample",
                            "naming",
                            "output",
                            "text")),
            Map.entry(
                    "emit.java",
                    Set.of(
                            "emit",
                            "emit.java.api",
                            "emit.java.base",
                            "emit.java.client",
                            "emit.java.model",
                            "emit.java.test",
                            "output")),
            Map.entry("emit.template.view", Set.of()),
            Map.entry("emit.template", Set.of("emit.template.view", "output", "problem")),
            // The docs show Java types and sample calls.
            Map.entry(
                    "emit.docs",
                    Set.of(
                            "emit",
                            "emit.java.base",
                            "emit.java.client",
                            "emit.java.sample",
                            "emit.java.type",
                            "emit.template.view",
                            "model",
                            "naming",
                            "output",
                            "text")),
            Map.entry(
                    "emit.project",
                    Set.of(
                            "emit",
                            "emit.docs",
                            "emit.template",
                            "emit.template.view",
                            "model",
                            "naming",
                            "output",
                            "problem",
                            "text")),
            // The runtime's sources lie beside the templates.
            Map.entry("emit.runtime", Set.of("custom", "emit", "emit.template", "output", "problem", "text")),
            Map.entry(
                    "",
                    Set.of(
                            "custom",
                            "emit",
                            "emit.java",
                            "emit.project",
                            "emit.runtime",
                            "emit.template",
                            "extension",
                            "lock",
                            "model",
                            "model.pass",
                            "model.read",
                            "model.read.node",
                            "model.sample",
                            "naming",
                            "normalize",
                            "output",
                            "overlay",
                            "problem",
                            "select",
                            "spec")),
            Map.entry(
                    "mojo", Set.of("", "emit", "fetch", "goal", "migrate", "output", "problem", "settings", "source")),
            Map.entry(
                    "goal",
                    Set.of(
                            "",
                            "custom",
                            "diff",
                            "emit.template",
                            "model",
                            "output",
                            "overlay",
                            "problem",
                            "settings",
                            "source",
                            "spec")),
            Map.entry(
                    "settings",
                    Set.of(
                            "",
                            "custom",
                            "emit",
                            "emit.template",
                            "model",
                            "naming",
                            "output",
                            "overlay",
                            "problem",
                            "select",
                            "source")));

    /** Which packages may import a library. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.maven", Set.of("mojo")),
            Map.entry(
                    "com.palantir.javapoet",
                    Set.of(
                            "emit.java.api",
                            "emit.java.base",
                            "emit.java.client",
                            "emit.java.model",
                            "emit.java.poet",
                            "emit.java.sample",
                            "emit.java.test",
                            "emit.java.type",
                            "extension",
                            "naming",
                            "spi")),
            Map.entry("com.samskivert.mustache", Set.of("emit.template")),
            Map.entry("org.snakeyaml", Set.of("spec")),
            Map.entry("org.commonmark", Set.of("text")),
            Map.entry("org.eclipse.jgit", Set.of("source")),
            Map.entry("com.github.difflib", Set.of("output")),
            Map.entry("javax.tools", Set.of("custom", "diff", "emit.runtime")),
            Map.entry("com.sun.source", Set.of("custom", "emit.runtime")),
            // They have a module of their own.
            Map.entry("io.swagger", Set.of()),
            Map.entry("org.openapitools", Set.of()));

    @Test
    void every_import_follows_an_arrow() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String from = packageOf(file);
            usedBy(file)
                    .filter(to -> !ALLOWED.getOrDefault(from, Set.of()).contains(to))
                    .forEach(to -> wrong.add(file + " imports from " + (to.isEmpty() ? "the root package" : to)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void contributors_are_told_these_arrows_and_no_others() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (MatchResult row :
                ROW.matcher(Files.readString(CONTRIBUTING)).results().toList()) {
            told.put(
                    packageNamed(row.group(1)),
                    QUOTED.matcher(row.group(2))
                            .results()
                            .map(name -> packageNamed(name.group(1)))
                            .collect(Collectors.toSet()));
        }
        assertThat(told).isEqualTo(ALLOWED);
    }

    @Test
    void no_package_leads_back_to_itself() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ALLOWED.forEach((from, to) -> arrows.put(from, new TreeSet<>(to)));
        removeEnds(arrows);
        assertThat(arrows).isEmpty();
    }

    private static String packageNamed(String name) {
        return name.equals("dev.sdkpoet") ? "" : name;
    }

    @Test
    void every_arrow_is_followed() {
        Map<String, Set<String>> unused = new TreeMap<>();
        ALLOWED.forEach((from, to) -> unused.put(from, new TreeSet<>(to)));
        for (Path file : sources()) {
            usedBy(file).forEach(unused.get(packageOf(file))::remove);
        }
        unused.values().removeIf(Set::isEmpty);
        assertThat(unused).isEmpty();
    }

    /** The packages of ours that a file imports from. */
    private static Stream<String> usedBy(Path file) {
        return imports(file)
                .filter(name -> name.startsWith("dev.sdkpoet."))
                .map(ProjectStructureTest::packageOf)
                .filter(to -> !to.equals(packageOf(file)));
    }

    /** Readers that need the whole they are part of get an interface of it, so that each can be read, and tested, after those it uses. */
    @Test
    void no_class_of_the_reader_needs_itself_through_others() {
        Map<String, Set<String>> uses = new TreeMap<>();
        List<Path> reader = sources().stream()
                .filter(file -> packageOf(file).startsWith("model.read"))
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
        reader.forEach(file -> uses.put(className(file), new TreeSet<>()));
        for (Path file : reader) {
            NAME.matcher(code(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> uses.containsKey(name) && !name.equals(className(file)))
                    .forEach(uses.get(className(file))::add);
        }
        assertThat(uses).hasSizeGreaterThan(50);
        removeEnds(uses);
        assertThat(uses).as("classes that lead back to themselves").isEmpty();
    }

    /** Removes what uses nothing, and then what used only that, and so on: what is left leads back to itself. */
    private static void removeEnds(Map<String, Set<String>> uses) {
        for (boolean removed = true; removed; ) {
            Set<String> done = uses.keySet().stream()
                    .filter(name -> uses.get(name).isEmpty())
                    .collect(Collectors.toSet());
            uses.keySet().removeAll(done);
            uses.values().forEach(used -> used.removeAll(done));
            removed = !done.isEmpty();
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The source without its imports, comments and texts. */
    private static String code(Path file) {
        return NO_CODE.matcher(read(file)).replaceAll("");
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

    // G47, G71, B05, B25: what a document says can't open a connection or start a program, since nothing that sees it
    // can.
    @Test
    void what_reads_documents_opens_no_connection_and_starts_no_program() throws IOException {
        Pattern connection = Pattern.compile(
                "\\b(?:java\\.net\\.http|\\w*Socket\\w*|URLConnection|openConnection|openStream" + "|InetAddress)\\b");
        Pattern program =
                Pattern.compile("\\b(?:ProcessBuilder|exec\\(|ScriptEngine\\w*|ObjectInputStream|java\\.io\\.tmpdir"
                        + "|createTempFile|createTempDirectory\\(\")");
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            // It fetches URLs of the POM, and sees no document: the arrows say that only goals know it, and that it
            // knows no reader.
            if (!packageOf(file).equals("fetch")) {
                connection.matcher(text).results().forEach(word -> wrong.add(file + ": " + word.group()));
            }
            program.matcher(text).results().forEach(word -> wrong.add(file + ": " + word.group()));
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
        return IMPORT.matcher(read(file)).results().map(each -> each.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
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
