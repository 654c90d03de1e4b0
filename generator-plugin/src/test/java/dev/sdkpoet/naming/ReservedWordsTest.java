package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ReservedWordsTest {
    private static final Path LISTS = Path.of("src/main/resources/dev/sdkpoet/naming");
    private static final Path RUNTIME = Path.of("../runtime/src/main/java/dev/sdkpoet/runtime");

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

    /** A schema that is called like a public type of the runtime would take its place in code; others needn't be renamed. */
    @Test
    @EnabledIf("hasRuntime")
    void the_public_types_of_the_runtime_are_listed() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> templates = Files.list(RUNTIME)) {
            for (Path template : templates.toList()) {
                String name = template.getFileName().toString().replace(".java", "");
                types.addAll(found(
                        "^public .*\\b(?:class|interface|enum|record) (" + name + ")\\b", Files.readString(template)));
            }
        }

        assertThat(ReservedWords.load("runtime-types").words()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    @EnabledIf("hasRuntime")
    void the_public_methods_of_models_are_reserved() throws IOException {
        String models = runtime("JsonModel") + runtime("JsonModelBuilder");

        assertThat(ReservedWords.load("object-methods", "model-members").words())
                .containsAll(found("^    public [^=;\n]*?(\\w+)\\(", models));
    }

    @Test
    @EnabledIf("hasRuntime")
    void the_methods_of_the_client_builder_are_reserved() throws IOException {
        String builder = runtime("ApiClient").replaceFirst("(?s)^.*class Builder", "") + runtime("SecuredBuilder");

        assertThat(ReservedWords.load("client-builder-members").words())
                .containsAll(found("^ +(?:public|protected) [^=;\n]*? (\\w+)\\(", builder));
    }

    private static String runtime(String type) throws IOException {
        return Files.readString(RUNTIME.resolve(type + ".java"));
    }

    private static Set<String> found(String name, String source) {
        return Pattern.compile(name, Pattern.MULTILINE)
                .matcher(source)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean hasRuntime() {
        return Files.isDirectory(RUNTIME);
    }
}
