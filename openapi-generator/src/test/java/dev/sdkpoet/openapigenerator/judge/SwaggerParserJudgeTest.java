package dev.sdkpoet.openapigenerator.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.read.ApiModelReader;
import dev.sdkpoet.model.read.node.ReadOptions;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * swagger-parser reads each document a second time, and its model is compared with sdkpoet's. The kinds of differences, how often each
 * occurs, and why, are in {@code judge/differences.txt}: a new one, or one more in documents that nobody changes, fails.
 * {@code -Drecreate=true} adds them; a reason is for whoever has looked at the differences, all of which are in
 * {@code target/judge-*.txt}.
 */
class SwaggerParserJudgeTest {
    private static final Pattern REMOTE = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?\\w+://");

    private final Messages messages = new Messages();
    private int compared;

    SwaggerParserJudgeTest() throws IOException {}

    @Test
    void documents_of_the_project() throws IOException {
        Differences differences = new Differences(Differences.Of.PROJECT);
        judge(Path.of("..", "spec"), differences);
        judge(Path.of("..", "generator-plugin", "src", "test", "resources", "cases"), differences);
        assertThat(compared).isGreaterThan(30);
        differences.assertListed();
    }

    @Test
    void real_documents() throws IOException {
        Path corpus = corpus();
        Differences differences = new Differences(Differences.Of.REAL);
        for (String folder : List.of("twilio", "public", "upstream")) {
            judge(corpus.resolve(folder), differences);
        }
        assertThat(compared).isGreaterThan(100);
        differences.assertListed();
        // Documents of the project are wrong on purpose, and what sdkpoet says about each is written down beside it.
        assertThat(messages.open()).isEmpty();
    }

    @Test
    void giant_documents() throws IOException {
        assumeTrue(Boolean.getBoolean("sdkpoet.giants"), "-Dsdkpoet.giants=true isn't set: these take minutes");
        Differences differences = new Differences(Differences.Of.GIANTS);
        judge(corpus().resolve("giants"), differences);
        assertThat(compared).isPositive();
        differences.assertListed();
        assertThat(messages.open()).isEmpty();
    }

    private static Path corpus() {
        String shared = System.getProperty("sdkpoet.shared", "");
        assumeTrue(!shared.isEmpty(), "-Dsdkpoet.shared names no directory of real documents");
        return Path.of(shared, "corpus");
    }

    private void judge(Path folder, Differences differences) throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.walk(folder)) {
            documents = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/expected/"))
                    .sorted()
                    .toList();
        }
        for (Path document : documents) {
            compare(document, folder, differences);
        }
    }

    private void compare(Path file, Path refRoot, Differences differences) throws IOException {
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(
                file, file.getFileName().toString(), LoadOptions.defaults().withRefRoot(refRoot), problems);
        SwaggerParseResult result = new OpenAPIParser().readContents(Files.readString(file), null, options(false));
        OpenAPI theirs = result.getOpenAPI();
        if (document == null || theirs == null) {
            if (theirs != null) {
                differences.count("document: only theirs", file.toString());
            } else if (document != null) {
                differences.count("document: only ours", file.toString());
            }
            return;
        }
        ApiDocument ours = ApiModelReader.read(document, "", ReadOptions.defaults(), problems);
        messages.check(file, result.getMessages() == null ? List.of() : result.getMessages(), problems);
        Set<String> own =
                theirs.getComponents() == null || theirs.getComponents().getSchemas() == null
                        ? Set.of()
                        : Set.copyOf(theirs.getComponents().getSchemas().keySet());
        if (document.files().size() > 1 && !isRemote(document)) {
            theirs = Objects.requireNonNull(new OpenAPIParser()
                    .readLocation(file.toString(), null, options(true))
                    .getOpenAPI());
        }
        compared++;
        Facts.compare(
                OurFacts.of(ours, document.dialect()),
                TheirFacts.of(theirs, document.dialect(), own),
                (kind, thing) -> differences.count(kind, file.getFileName() + " " + thing));
    }

    private static ParseOptions options(boolean resolve) {
        ParseOptions options = new ParseOptions();
        options.setResolve(resolve);
        return options;
    }

    /** swagger-parser would open a connection. */
    private static boolean isRemote(SpecDocument document) throws IOException {
        for (Path file : document.files()) {
            if (REMOTE.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }
}
