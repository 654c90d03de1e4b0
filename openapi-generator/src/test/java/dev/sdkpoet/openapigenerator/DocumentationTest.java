package dev.sdkpoet.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.migrate.Counterpart;
import dev.sdkpoet.migrate.Counterparts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/openapi-generator.md says to type works, and its tables are those of the code; `-Drecreate=true` writes the tables. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "openapi-generator.md");
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    '200':
                      description: All pets
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Pet'}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void writeDocument() throws IOException {
        Files.writeString(directory.resolve("pets.yaml"), DOCUMENT);
    }

    @Test
    void commands_of_the_cli() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell is needed");
        for (String jar : List.of("cli.jar", "all.jar")) {
            Path built = Path.of(System.getProperty(jar));
            assertThat(built).as("made by ./mvnw verify").exists();
            Files.createSymbolicLink(directory.resolve(built.getFileName()), built);
        }
        String log = run(List.of("/bin/sh", "-e", "-c", block("sh")));
        assertThat(log).contains("- sdkpoet", "CONFIG OPTIONS", "generateFakes");
        assertThat(directory.resolve("pets-client/src/main/java/com/acme/pets/PetsClient.java"))
                .exists();
        assertThat(directory.resolve("pets-templates/project/pom.xml.mustache")).exists();
    }

    @Test
    void a_batch_generates_several_clients() throws Exception {
        Files.writeString(
                directory.resolve("batch.yaml"),
                "generatorName: sdkpoet\ninputSpec: pets.yaml\noutputDir: batch-client\npackageName: com.acme.pets\n");
        String log = run(List.of(
                java(),
                "-cp",
                System.getProperty("cli.jar") + System.getProperty("path.separator") + System.getProperty("all.jar"),
                "org.openapitools.codegen.OpenAPIGenerator",
                "batch",
                "batch.yaml"));
        assertThat(directory.resolve("batch-client/src/main/java/com/acme/pets/PetsClient.java"))
                .as(log)
                .exists();
    }

    @Test
    void the_build_script_of_gradle() throws Exception {
        Optional<Path> gradle = gradle();
        assumeTrue(gradle.isPresent(), "no Gradle of at least 8 is on the PATH");
        Files.writeString(directory.resolve("settings.gradle"), "rootProject.name = 'pets'\n");
        Files.writeString(
                directory.resolve("build.gradle"),
                block("groovy")
                        .replace(
                                "mavenLocal()",
                                "maven { url '" + Path.of("../target/it-repo").toUri() + "' }"));
        run(List.of(gradle.get().toString(), "--no-daemon", "openApiGenerate"));
        assertThat(directory.resolve("pets-client/src/main/java/com/acme/pets/PetsClient.java"))
                .exists();
    }

    @Test
    void the_table_of_options_is_that_of_the_code() throws IOException {
        String table = "\n| option | what | default |\n| --- | --- | --- |\n"
                + Arrays.stream(GeneratorOption.values())
                        .map(option -> "| `" + option.key() + "` | "
                                + option.description().replace("|", "\\|") + " | "
                                + (option.fallback().isEmpty() ? "" : "`" + option.fallback() + "`") + " |\n")
                        .collect(Collectors.joining());
        assertSection("options", table);
    }

    @Test
    void the_table_of_parameters_that_are_no_options_is_that_of_the_code() throws IOException {
        String table = "\n| parameter | instead |\n| --- | --- |\n"
                + PluginParameters.instead().entrySet().stream()
                        .map(each -> "| `" + each.getKey() + "` | " + each.getValue() + " |\n")
                        .collect(Collectors.joining());
        assertSection("no options", table);
    }

    @Test
    void the_table_of_rules_is_that_of_the_code() throws IOException {
        String table = "\n| rule | value | what it does |\n| --- | --- | --- |\n"
                + Arrays.stream(Rule.values())
                        .map(rule -> "| `" + rule + "` | " + value(rule) + " | " + rule.text() + " |\n")
                        .collect(Collectors.joining());
        assertSection("rules", table);
    }

    @Test
    void the_tables_of_settings_are_those_of_the_code() throws IOException {
        assertSection("parameters", table("parameter", Counterparts.parameters()));
        assertSection("java options", table("option", Counterparts.options()));
    }

    private static String table(String kind, Map<String, Counterpart> counterparts) {
        return "\n| " + kind + " | becomes | |\n| --- | --- | --- |\n"
                + counterparts.values().stream()
                        .map(each -> "| `" + each.name() + "` | " + becomes(each) + " | " + each.text() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String becomes(Counterpart counterpart) {
        String detail = "`" + String.join("`, `", counterpart.detail()) + "`";
        return switch (counterpart.verdict()) {
            case BECOMES -> detail;
            case ONLY -> "built in: " + detail;
            case DROPPED -> "built in";
            case NONE -> "nothing";
            case OPTIONS -> "see below";
        };
    }

    private static String value(Rule rule) {
        return switch (rule.kind()) {
            case FLAG -> "`true`";
            case TEXT -> "a name";
            case NAMES -> "`" + String.join("\\|", new TreeSet<>(rule.names())) + "`";
            case FILTER ->
                rule == Rule.FILTER
                        ? "`tag:…`, `operationId:…`, `method:…` or `path:…`; `\\|` between names, `;` between filters"
                        : "`key:…` or `type:…`";
            case NO_EFFECT -> "without effect";
            case REFUSED -> "refused";
        };
    }

    private static void assertSection(String name, String expected) throws IOException {
        String page = Files.readString(PAGE);
        String start = "<!-- " + name + " -->\n";
        int from = page.indexOf(start) + start.length();
        int to = page.indexOf("<!-- end of " + name + " -->");
        assertThat(from).isLessThanOrEqualTo(to);
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(PAGE, page.substring(0, from) + expected + "\n" + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(expected + "\n");
        }
    }

    /** The page's block of code in a language, with this build's version. */
    private static String block(String language) throws IOException {
        Pattern block = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
        MatchResult found =
                block.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow();
        return found.group(1).replace("VERSION", System.getProperty("project.version"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        return log;
    }

    private Optional<Path> gradle() throws IOException, InterruptedException {
        for (String entry : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            Path gradle = Path.of(entry).resolve("gradle");
            if (Files.isExecutable(gradle)) {
                MatchResult version = Pattern.compile("^Gradle (\\d+)", Pattern.MULTILINE)
                        .matcher(run(List.of(gradle.toString(), "--version")))
                        .results()
                        .findFirst()
                        .orElseThrow();
                return Integer.parseInt(version.group(1)) >= 8 ? Optional.of(gradle) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
