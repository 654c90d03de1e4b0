package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.sdkpoet.GoldenCase.Outcome;
import dev.sdkpoet.corpus.InMemoryCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents become: compared with the expected files both ways, byte by byte, and compiled with every warning on. */
class CasesTest {
    @TempDir
    private static Path runtime;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @BeforeAll
    static void compileRuntime() throws IOException {
        for (GoldenCase each : cases()) {
            Outcome outcome = each.run();
            if (!each.isRefused(outcome)) {
                InMemoryCompiler.Result result = InMemoryCompiler.compile(GoldenCase.sources(outcome, true));
                assertThat(result.errors()).isEmpty();
                for (Map.Entry<String, byte[]> type : result.classes().entrySet()) {
                    Path file = runtime.resolve(type.getKey().replace('.', '/') + ".class");
                    Files.createDirectories(file.getParent());
                    Files.write(file, type.getValue());
                }
                return;
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_becomes_what_is_expected(GoldenCase golden) throws IOException {
        SortedMap<String, String> actual = golden.golden(golden.run());
        if (Boolean.getBoolean("recreate")) {
            golden.rewrite(actual);
            return;
        }
        String diff = diff(golden.expected(), actual);
        if (!diff.isEmpty()) {
            fail(
                    "The case \"%s\" has another outcome:\n%s\nIf that is right: mvn -pl generator-plugin test -Dtest=CasesTest -Drecreate=true"
                            .formatted(golden, diff));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_a_document_becomes_compiles_without_a_warning(GoldenCase golden) throws IOException {
        Outcome outcome = golden.run();
        if (golden.isRefused(outcome)) {
            assertThat(outcome.files()).isEmpty();
            return;
        }
        Map<String, String> sources = new TreeMap<>(GoldenCase.sources(outcome, false));
        sources.putAll(JavaExamples.of(outcome.files()));
        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources, List.of(runtime));
        if (!result.isClean()) {
            fail("The case \"%s\" doesn't compile. Its sources are in %s.\n%s"
                    .formatted(golden, golden.dump(sources, result), result.errors()));
        }
        assertOnlyPlannedClasses(sources, result);
    }

    /** Text of a document that broke out of its literal or comment would declare classes of its own. */
    private static void assertOnlyPlannedClasses(Map<String, String> sources, InMemoryCompiler.Result result) {
        Set<String> topLevel = new TreeSet<>();
        result.classes().keySet().stream()
                .filter(name -> name.indexOf('$') < 0)
                .map(name -> name.replace('.', '/') + ".java")
                .forEach(topLevel::add);
        assertThat(topLevel).isSubsetOf(new HashSet<>(sources.keySet()));
    }

    private static String diff(SortedMap<String, String> expected, SortedMap<String, String> actual) {
        StringBuilder diff = new StringBuilder();
        Set<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        for (String path : paths) {
            List<String> before = lines(expected.getOrDefault(path, ""));
            List<String> after = lines(actual.getOrDefault(path, ""));
            UnifiedDiffUtils.generateUnifiedDiff(
                            "expected/" + path, "actual/" + path, before, DiffUtils.diff(before, after), 3)
                    .forEach(line -> diff.append(line).append('\n'));
        }
        return diff.toString();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }
}
