package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.ActiveMarkdown;
import dev.sdkpoet.testing.JavaSyntax;
import dev.sdkpoet.testing.WholeClient;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Any bytes are refused with problems, or become a project with fakes and tests: javac parses every source, and compiles the whole of
 * every eighth project; no page of the docs has anything active in it; the POM is XML. {@code -Dfuzz.compile=true} compiles each.
 */
public final class DocumentFuzz {
    private static final boolean COMPILES_ALL = Boolean.getBoolean("fuzz.compile");
    private static final int ONE_IN = 8;

    private static final Path FOLDER = folder();
    private static final Path RUNTIME = runtime();

    private DocumentFuzz() {}

    /** Has the class make what all runs need, before Jazzer times the first. */
    public static void fuzzerInitialize() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        WholeClient client;
        try {
            client = WholeClient.of(Files.write(FOLDER.resolve("api.yaml"), input));
        } catch (GenerationException e) {
            assertThat(e.problems()).isNotEmpty();
            return;
        }
        JavaSyntax.check(client.sources());
        client.files().forEach((path, text) -> {
            if (path.endsWith(".md")) {
                assertThat(ActiveMarkdown.inFile(text)).as(path).isEmpty();
            }
        });
        checkPom(client.files());
        if (COMPILES_ALL || Math.floorMod(Arrays.hashCode(input), ONE_IN) == 0) {
            assertThat(client.compile(RUNTIME).errors()).isEmpty();
        }
    }

    private static void checkPom(Map<String, String> files) throws IOException {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(files.get("pom.xml"))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("The POM is no XML", e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path runtime() {
        try {
            return WholeClient.runtime(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
