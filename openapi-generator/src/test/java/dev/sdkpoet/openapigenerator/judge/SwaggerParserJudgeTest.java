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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * swagger-parser reads each document a second time, and its model is compared with sdkpoet's. The kinds of differences, how often each
 * occurs in real documents, and why, are in {@code judge/differences.txt}: a new one, or one more, fails. {@code -Drecreate=true} adds
 * them; a reason is for whoever has looked at the differences, all of which are in {@code target/judge-*.txt}.
 */
class SwaggerParserJudgeTest {
    private static final Path LIST = Path.of("src", "test", "resources", "judge", "differences.txt");

    private static final String HEADER =
            "# A kind of difference, how often real documents have it at most (0: only documents of this project have it), and why.\n";

    /** Larger ones take a minute each, and hold nothing that others don't. */
    private static final long LARGE = 3_000_000;

    private static final String UNEXPLAINED = "UNEXPLAINED, as in ";

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final List<String> all = new ArrayList<>();
    private final Messages messages = new Messages();
    private int compared;

    SwaggerParserJudgeTest() throws IOException {}

    @Test
    void documents_of_the_project() throws IOException {
        judge(Stream.of(Path.of("..", "spec"), Path.of("..", "generator-plugin", "src", "test", "resources", "cases")));
        assertThat(compared).isGreaterThan(30);
        assertListed("project", listed -> Integer.MAX_VALUE);
    }

    @Test
    void real_documents() throws IOException {
        String shared = System.getProperty("sdkpoet.shared", "");
        assumeTrue(!shared.isEmpty(), "-Dsdkpoet.shared names no directory of real documents");
        judge(Stream.of("twilio", "public", "upstream").map(folder -> Path.of(shared, "corpus", folder)));
        assertThat(compared).isGreaterThan(100);
        assertListed("corpus", listed -> listed);
        // Documents of the project are wrong on purpose, and what sdkpoet says about each is written down beside it.
        assertThat(messages.open()).isEmpty();
    }

    private void judge(Stream<Path> folders) throws IOException {
        for (Path folder : folders.toList()) {
            List<Path> documents;
            try (Stream<Path> files = Files.walk(folder)) {
                documents = files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                        .filter(file -> !file.toString().replace('\\', '/').contains("/expected/"))
                        .sorted()
                        .toList();
            }
            for (Path document : documents) {
                if (Files.size(document) < LARGE) {
                    compare(document);
                }
            }
        }
    }

    private void compare(Path file) throws IOException {
        String text = Files.readString(file);
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(file, file.getFileName().toString(), LoadOptions.defaults(), problems);
        if (document == null || document.files().size() > 1) {
            return;
        }
        ApiDocument ours = ApiModelReader.read(document, "", ReadOptions.defaults(), problems);
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIParser().readContents(text, null, options);
        OpenAPI theirs = result.getOpenAPI();
        messages.check(file, result.getMessages() == null ? List.of() : result.getMessages(), problems);
        if (theirs == null) {
            count("document: not read by swagger-parser", file.toString());
            return;
        }
        compared++;
        Facts our = OurFacts.of(ours);
        Facts.compare(our, TheirFacts.of(theirs), (kind, thing) -> count(kind, file.getFileName() + " " + thing));
    }

    private void count(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, example);
        all.add(kind + " | " + example);
    }

    /** @param most how often a kind may occur, by what the list says */
    private void assertListed(String documents, IntUnaryOperator most) throws IOException {
        Files.write(Path.of("target", "judge-" + documents + ".txt"), all);
        Map<String, Integer> known = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            String[] cells = line.split(" \\| ", 3);
            if (cells.length == 3) {
                known.put(cells[0], Integer.valueOf(cells[1]));
                reasons.put(cells[0], cells[2]);
            }
        }
        if (Boolean.getBoolean("recreate")) {
            counts.forEach((kind, count) -> {
                known.merge(kind, most.applyAsInt(0) == 0 ? count : 0, Math::max);
                reasons.putIfAbsent(kind, UNEXPLAINED + examples.get(kind));
            });
            Files.writeString(
                    LIST,
                    HEADER
                            + known.keySet().stream()
                                    .map(kind -> kind + " | " + known.get(kind) + " | " + reasons.get(kind) + "\n")
                                    .collect(Collectors.joining()));
            return;
        }
        Map<String, String> unknown = new TreeMap<>();
        counts.forEach((kind, count) -> {
            if (!known.containsKey(kind) || count > most.applyAsInt(known.get(kind))) {
                unknown.put(kind, count + " times, as in " + examples.get(kind));
            }
        });
        assertThat(unknown).isEmpty();
        assertThat(reasons.values()).noneMatch(reason -> reason.startsWith(UNEXPLAINED));
    }
}
