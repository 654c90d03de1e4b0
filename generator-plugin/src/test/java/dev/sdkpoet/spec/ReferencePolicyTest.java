package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document may not refer to. */
class ReferencePolicyTest {

    private static final String SECRET = "root:secret:0:0";

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void there_is_a_secret_outside() {
        loading = Loading.in(directory).file("secret.yaml", SECRET).file("spec/sub/b.yaml", "type: string");
        loading = Loading.in(directory.resolve("spec"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/x",
                "https://127.0.0.1:%d/x",
                "HTTP://127.0.0.1:%d/x",
                "//127.0.0.1:%d/x",
                "http://2130706433:%d/x",
                "http://0x7f.1:%d/x",
                "http://localhost.:%d/x",
                "http://[::ffff:127.0.0.1]:%d/x",
                "http://169.254.169.254/latest/meta-data"
            })
    void a_remote_reference_is_an_error_and_opens_no_connection(String reference) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String url = reference.formatted(server.getLocalPort());

            assertRejected(url, "is on another host, and documents are only read from disk. Download it");

            assertThat(accepts(server)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "FILE:/etc/passwd",
                "jar:file:a.jar!/b",
                "classpath:log4j.xml",
                "data:,x",
                "ftp://h/x"
            })
    void any_other_url_is_an_error(String reference) {
        assertRejected(reference, ": URL. Use a relative path.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C:\\\\x.yaml", "c:/x.yaml", "\\\\\\\\host\\\\share", "http:\\\\\\\\host", "..\\\\secret.yaml"})
    void a_windows_path_is_an_error(String reference) {
        assertRejected(reference, "is a Windows path. Use a relative path with forward slashes.");
    }

    @Test
    void an_absolute_path_is_an_error() {
        assertRejected("/etc/passwd", "is an absolute path. Use a relative path.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "./sub/../../secret.yaml",
                "sub/../../spec/../secret.yaml",
                "..",
                "../nothing.yaml",
                "../../../../../../../../etc/passwd"
            })
    void a_path_out_of_the_directory_is_an_error_whether_the_file_exists_or_not(String reference) {
        assertRejected(
                reference,
                "leaves the directory that references must stay in. Move the file into it, or set the parameter refRoot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2e%2e/secret.yaml", "%2E./secret.yaml", "..%2fsecret.yaml", "..%5csecret.yaml", "a%00b"})
    void a_hidden_path_is_an_error(String reference) {
        assertRejected(reference, "hides a dot or slash behind a percent sign. Write the path as it is.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%252e%252e/secret.yaml", "log4j.properties", "META-INF/MANIFEST.MF", "junit-platform.properties"
            })
    void what_is_not_in_the_directory_does_not_exist(String reference) {
        assertRejected(reference, "leads to a file that doesn't exist. Correct it.");
    }

    @Test
    void a_control_character_in_a_path_is_an_error() {
        assertRejected("a\\u0000b", "has a control character in its path. Remove it.");
        assertRejected("a\\nb", "has a control character in its path. Remove it.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_out_of_the_directory_is_an_error() throws IOException {
        Files.createSymbolicLink(directory.resolve("spec/link.yaml"), Path.of("../secret.yaml"));
        Files.createSymbolicLink(directory.resolve("spec/up"), Path.of(".."));

        assertRejected("link.yaml", "leaves the directory");
        assertRejected("up/secret.yaml", "leaves the directory");
        assertRejected("up/nothing.yaml", "leads to a file that doesn't exist");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_that_stays_in_the_directory_is_followed() throws IOException {
        Files.createSymbolicLink(directory.resolve("spec/link.yaml"), Path.of("sub/b.yaml"));
        Files.createSymbolicLink(directory.resolve("linked"), Path.of("spec"));

        assertThat(Loading.in(directory)
                        .file("spec/a.yaml", "openapi: 3.0.3\npaths: {$ref: link.yaml}\ninfo: {$ref: sub/b.yaml}")
                        .document("linked/a.yaml")
                        .files())
                .hasSize(2);
    }

    @Test
    void a_wider_root_allows_references_above_the_document() {
        loading.file("a.yaml", "openapi: 3.0.3\npaths: {$ref: ../other/b.yaml}")
                .file("../other/b.yaml", "a: {$ref: ../c.yaml}");
        loading.file("../c.yaml", "type: string");

        SpecDocument document =
                loading.with(LoadOptions.defaults().withRefRoot(directory)).document("a.yaml");

        assertThat(document.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("a.yaml", "b.yaml", "c.yaml");
        assertThat(loading.problems("a.yaml")).hasSize(1);
    }

    @Test
    void a_root_that_does_not_exist_is_an_error_of_the_configuration() {
        loading.file("a.yaml", "openapi: 3.0.3");

        assertThat(loading.with(LoadOptions.defaults().withRefRoot(directory.resolve("nowhere")))
                        .problems("a.yaml"))
                .containsExactly("ERROR <refRoot>: The directory doesn't exist. Correct its name.");
    }

    @Test
    void a_referred_file_that_is_no_document_is_an_error_without_its_text() {
        loading.file("secret.txt", "user: [" + SECRET).file("a.yaml", "openapi: 3.0.3\npaths: {$ref: secret.txt}");

        assertThat(loading.problems("a.yaml"))
                .singleElement()
                .asString()
                .startsWith("ERROR secret.txt:1:")
                .doesNotContain("secret:");
        loading.file("secret.txt", SECRET);
        assertThat(loading.problems("a.yaml")).isEmpty();
        loading.file("a.yaml", "openapi: 3.0.3\npaths: {$ref: 'secret.txt#/a'}");
        assertThat(loading.problems("a.yaml")).singleElement().asString().doesNotContain("secret:");
    }

    private void assertRejected(String reference, String problem) {
        assertThat(loading.problemsOf(
                        "a.json", "{\"openapi\": \"3.0.3\", \"paths\": {\"/\": {\"$ref\": \"" + reference + "\"}}}"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.json:1:37 #/paths/~1: The reference \"")
                .contains(problem)
                .doesNotContain(SECRET);
    }

    private static boolean accepts(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
