package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ReservedWordsTest {
    private static final Path LISTS = Path.of("src/main/resources/dev/sdkpoet/naming");
    private static final Path RUNTIME = Path.of("../templates/runtime");

    @Test
    void every_list_says_why_and_is_sorted() throws IOException {
        try (Stream<Path> lists = Files.list(LISTS)) {
            for (Path list : lists.toList()) {
                List<String> lines = Files.readAllLines(list);
                assertThat(lines.get(0)).as(list.toString()).startsWith("# ").endsWith(".");
                List<String> words = lines.subList(1, lines.size());
                assertThat(words).as(list.toString()).isNotEmpty().containsExactlyElementsOf(new TreeSet<>(words));
            }
        }
    }

    @Test
    void all_keywords_are_listed() {
        Set<String> keywords = ReservedWords.load("java-keywords").words();

        assertThat(keywords).allMatch(word -> SourceVersion.isKeyword(word) || word.equals("yield"));
        assertThat(List.of("abstract", "_", "strictfp", "goto", "true", "null", "while"))
                .allMatch(keywords::contains);
    }

    @Test
    void all_types_of_java_lang_are_listed() {
        Set<String> listed = ReservedWords.load("java-lang-types").words();

        assertThat(List.of("Object", "String", "Override", "Record", "Deprecated", "SafeVarargs", "ScopedValue"))
                .allMatch(listed::contains);
    }

    /** A schema that is called like a public type of the runtime would take its place in code. */
    @Test
    @EnabledIf("hasRuntime")
    void all_public_types_of_the_runtime_are_listed() throws IOException {
        Set<String> listed =
                ReservedWords.load("runtime-types", "java-lang-types").words();
        try (Stream<Path> templates = Files.list(RUNTIME)) {
            for (Path template : templates
                    .filter(file -> file.toString().endsWith(".java.mustache"))
                    .toList()) {
                String name = template.getFileName().toString().replace(".java.mustache", "");
                Pattern declaration = Pattern.compile(
                        "(?m)^public .*\\b(?:class|interface|enum|record|@interface) " + Pattern.quote(name) + "\\b");
                if (declaration.matcher(Files.readString(template)).find()) {
                    assertThat(listed)
                            .as("src/main/resources/dev/sdkpoet/naming/runtime-types.txt")
                            .contains(name);
                }
            }
        }
    }

    static boolean hasRuntime() {
        return Files.isDirectory(RUNTIME);
    }
}
