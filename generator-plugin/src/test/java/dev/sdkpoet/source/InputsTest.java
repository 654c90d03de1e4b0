package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.source.Inputs.Input;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings name is found: files, directories, artifacts, URLs. */
class InputsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {}
            components: {schemas: {Pet: {$ref: '%s'}}}
            """;

    private static final String DIGEST = "a".repeat(64);

    @TempDir
    private Path directory;

    private Path artifact;
    private Inputs inputs;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        directory = directory.toRealPath();
        artifact = directory.resolve("repository/pets-1.jar");
        Files.createDirectories(artifact.getParent());
        inputs = new Inputs(
                directory,
                directory,
                (setting, coordinates) -> {
                    asked.add(setting + " " + coordinates);
                    return artifact;
                },
                (setting, url, sha256) -> {
                    asked.add(setting + " " + url + " " + sha256);
                    return directory.resolve("cache").resolve(sha256);
                });
    }

    @AfterEach
    void close() {
        inputs.close();
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void jar(Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(artifact))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private String problems(Input input) {
        Problems problems = new Problems();
        SpecLoader.load(
                input.file(),
                input.displayName(),
                LoadOptions.defaults()
                        .withFiles(inputs.files())
                        // What is read from elsewhere doesn't leave it, whatever is set.
                        .withRefRoot(directory),
                problems);
        return String.join("\n", problems.all().stream().map(Object::toString).toList());
    }

    @Test
    void a_file_is_a_file_wherever_the_build_runs() throws IOException {
        file("api/pets.yaml", DOCUMENT);

        assertThat(inputs.documents("input", "api/pets.yaml", ""))
                .containsExactly(new Input("", directory.resolve("api/pets.yaml"), "api/pets.yaml"));
        assertThat(inputs.documents("input", directory.resolve("gone.yaml").toString(), ""))
                .containsExactly(new Input("", directory.resolve("gone.yaml"), "gone.yaml"));
        assertThat(inputs.file("overlays", "api/o.yaml").file()).isEqualTo(directory.resolve("api/o.yaml"));
    }

    @Test
    void a_directory_has_its_documents_in_the_order_of_their_names() throws IOException {
        file("api/pets.v2.json", "{\"info\": {\"openapi\": \"no\"}, \"swagger\": \"2.0\"}");
        file("api/owners.yml", "# License\n'openapi' : 3.0.3\n");
        file("api/common.yaml", "Pet:\n  openapi: no document\n");
        file("api/common.json", "{\"Pet\": {\"openapi\": \"3.0.3\"}}");
        file("api/broken.json", "{\"Pet\": ");
        file("api/notes.txt", "openapi: 3.0.3");
        file("api/.hidden.yaml", "openapi: 3.0.3");
        file("api/more/cats.yaml", "openapi: 3.0.3");

        assertThat(inputs.documents("input", "api", ""))
                .containsExactly(
                        new Input("broken", directory.resolve("api/broken.json"), "api/broken.json"),
                        new Input("owners", directory.resolve("api/owners.yml"), "api/owners.yml"),
                        new Input("pets-v2", directory.resolve("api/pets.v2.json"), "api/pets.v2.json"));
    }

    @Test
    void the_only_document_of_a_directory_needs_no_name() throws IOException {
        file("api/openapi.yaml", DOCUMENT);
        file("api/common.yaml", "Pet: {}");

        assertThat(inputs.documents("input", "api", ""))
                .containsExactly(new Input("", directory.resolve("api/openapi.yaml"), "api/openapi.yaml"));
    }

    @Test
    void a_directory_without_documents_is_an_error_that_says_where_there_are_some() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        file("parts/common.yaml", "Pet: {}");
        file("api/v1/openapi.yaml", DOCUMENT);

        assertThatThrownBy(() -> inputs.documents("input", "empty", ""))
                .hasMessage(
                        "<input>: The directory empty has no file of YAML or JSON (.yaml, .yml, .json). Put a document"
                                + " there, or correct the name.");
        assertThatThrownBy(() -> inputs.documents("input", "parts", ""))
                .hasMessageContaining(
                        "No file in the directory parts is an OpenAPI document: none has the field openapi");
        assertThatThrownBy(() -> inputs.documents("input", "api", ""))
                .hasMessageContaining("Below it are api/v1/openapi.yaml: name one of these, or their directory.");
    }

    @Test
    void a_document_in_an_artifact_has_the_files_around_it_and_no_others() throws IOException {
        file("repository/secret.yaml", "{type: string}");
        jar(Map.of(
                "api/v1/pets.yaml", DOCUMENT.formatted("../common.yaml"),
                "api/common.yaml", "{type: string}",
                "api/out.yaml", DOCUMENT.formatted("../../secret.yaml"),
                "api/wrong.yaml", DOCUMENT.formatted("Common.yaml")));

        Input document = inputs.documents("input", "com.acme:pets:1!/api/v1/pets.yaml", "")
                .get(0);

        assertThat(asked).containsExactly("input com.acme:pets:1@jar");
        assertThat(document.displayName()).isEqualTo("com.acme:pets:1!/api/v1/pets.yaml");
        assertThat(problems(document)).isEmpty();
        assertThat(problems(inputs.file("overlays", "com.acme:pets:1!/api/out.yaml")))
                .contains("com.acme:pets:1!/api/out.yaml:4:", "leaves the directory that references must stay in")
                .contains("put the file into the jar");
        assertThat(problems(inputs.file("overlays", "com.acme:pets:1!/api/wrong.yaml")))
                .contains("names in a jar are case-sensitive");
        assertThatThrownBy(() -> inputs.documents("input", "com.acme:pets:1!/pets.yaml", ""))
                .hasMessageContaining(
                        "has no file \"pets.yaml\". Name one that it has after !/, such as: api/common.yaml");
    }

    @Test
    void an_artifact_may_be_the_document() throws IOException {
        artifact = file("repository/pets-1.yaml", DOCUMENT.formatted("other.yaml"));
        file("repository/other.yaml", "{type: string}");

        Input document =
                inputs.documents("input", "com.acme:pets:1:openapi@yaml", "").get(0);

        assertThat(document).isEqualTo(new Input("", artifact, "com.acme:pets:1:openapi@yaml"));
        assertThat(problems(document)).contains("Put the document into a jar with what it refers to, or bundle it.");
    }

    @Test
    void classes_of_a_module_stand_in_for_its_jar() throws IOException {
        artifact = directory.resolve("api/target/classes");
        file("api/target/classes/openapi.yaml", DOCUMENT.formatted("common.yaml"));
        file("api/target/classes/common.yaml", "{type: string}");
        file("api/target/classes/out.yaml", DOCUMENT.formatted("../../secret.yaml"));
        file("api/secret.yaml", "{type: string}");

        assertThat(problems(inputs.documents("input", "com.acme:pets:1!/openapi.yaml", "")
                        .get(0)))
                .isEmpty();
        assertThat(problems(inputs.documents("input", "com.acme:pets:1!/out.yaml", "")
                        .get(0)))
                .contains("leaves the directory that references must stay in");
        assertThatThrownBy(() -> inputs.documents("input", "com.acme:pets:1!/../../secret.yaml", ""))
                .hasMessageContaining("com.acme:pets:1 is a module of this build, and its jar isn't there yet");
    }

    @Test
    void templates_of_a_jar_are_all_its_files_or_those_of_a_folder() throws IOException {
        jar(Map.of(
                "META-INF/MANIFEST.MF", "",
                "com/acme/A.class", "",
                "templates/README.md.mustache", "Hello",
                "templates/docs/api.md.mustache", "API",
                "templates2/x.mustache", "X"));

        TemplateFolder folder = inputs.templates("templateDirectory", "com.acme:t:1!/templates/")
                .orElseThrow();
        assertThat(folder.shown()).isEqualTo("com.acme:t:1!/templates/");
        assertThat(folder.texts()).isEqualTo(Map.of("README.md.mustache", "Hello", "docs/api.md.mustache", "API"));
        assertThat(inputs.templates("templateDirectory", "com.acme:t:1")
                        .orElseThrow()
                        .texts())
                .containsOnlyKeys(
                        "templates/README.md.mustache", "templates/docs/api.md.mustache", "templates2/x.mustache");
        assertThatThrownBy(() -> inputs.templates("templateDirectory", "com.acme:t:1!/nothing"))
                .hasMessageContaining("is no folder with templates in that artifact");
        assertThat(inputs.templates("templateDirectory", "src/main/sdkpoet")).isEmpty();
    }

    @Test
    void templates_are_bounded_and_text() throws IOException {
        jar(Map.of("a.mustache", "x".repeat(17 * 1024 * 1024)));
        assertThatThrownBy(() -> inputs.templates("templateDirectory", "com.acme:t:1"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("com.acme:t:1!/a.mustache: The file has more bytes than the limit");
    }

    @Test
    void a_url_needs_a_digest_and_stands_alone() throws IOException {
        file("cache/" + DIGEST, DOCUMENT.formatted("common.yaml"));
        file("cache/common.yaml", "{type: string}");
        String url = "https://example.com/a/pets.yaml?token=secret";

        Input document = inputs.documents("input", url, DIGEST.toUpperCase(java.util.Locale.ROOT))
                .get(0);

        assertThat(asked).containsExactly("input " + url + " " + DIGEST);
        assertThat(document.displayName()).isEqualTo("https://example.com/a/pets.yaml");
        assertThat(problems(document))
                .startsWith("https://example.com/a/pets.yaml:4:")
                .contains("The document is a URL, and files that it refers to aren't fetched.");
        assertThatThrownBy(() -> inputs.documents("input", url, ""))
                .hasMessageContaining("needs its digest in <sha256>")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> inputs.documents("input", url, "abc"))
                .hasMessage("<sha256>: It has 64 hexadecimal digits, as sha256sum writes them. Correct it.");
        assertThatThrownBy(() -> inputs.documents("input", "https://me:secret@example.com/a", DIGEST))
                .hasMessageContaining("settings.xml")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> inputs.documents("input", "pets.yaml", DIGEST))
                .hasMessageContaining("A digest is only for a document at a URL");
        assertThatThrownBy(() -> inputs.file("overlays", "https://example.com/secret"))
                .hasMessageStartingWith("<overlays>: It is a URL, but only documents can be fetched.")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file:/etc/pets.yaml | Write its path",
                "jar:file:/a.jar!/pets.yaml | groupId:artifactId:version!/openapi.yaml",
                "classpath:/pets.yaml | groupId:artifactId:version!/openapi.yaml",
                "ssh://git@example.com/pets.git | Clone the repository",
                "ftp://example.com/pets.yaml | Download it",
                "https:/example.com/pets.yaml | The URL of a document is invalid",
                "com.acme:pets | names no artifact",
                "com.acme:pets!/a.yaml | names no artifact",
                "pets.jar!/openapi.yaml | names no artifact"
            })
    void what_looks_like_one_and_is_none_is_told(String text, String message) {
        assertThatThrownBy(() -> inputs.documents("input", text, text.startsWith("https") ? DIGEST : ""))
                .isInstanceOf(GenerationException.class)
                .hasMessageStartingWith("<input>: ")
                .hasMessageContaining(message);
        assertThat(asked).isEmpty();
    }

    @Test
    void without_maven_there_are_no_artifacts() {
        try (Inputs alone = new Inputs(directory, directory, Artifacts.none(), Downloads.none())) {
            assertThatThrownBy(() -> alone.documents("input", "com.acme:pets:1!/a.yaml", ""))
                    .hasMessageContaining("com.acme:pets:1@jar is an artifact, and only Maven finds those.");
            assertThatThrownBy(() -> alone.documents("input", "https://example.com/a.yaml", DIGEST))
                    .hasMessageContaining("which can't be fetched here");
        }
    }
}
