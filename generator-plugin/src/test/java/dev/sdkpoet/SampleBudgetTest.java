package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small documents whose samples have no end, or more values than fit in memory: with tests, fakes and docs they become a client all the
 * same, in a JVM with a small heap.
 */
@Timeout(120)
class SampleBudgetTest {
    @TempDir
    Path directory;

    private static String list(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
    }

    private static String ref(String name) {
        return "{\"$ref\": \"#/components/schemas/" + name + "\"}";
    }

    private static String content(String more) {
        return "\"content\": {\"application/json\": {\"schema\": " + ref("Thing") + more + "}}";
    }

    private static String operation(String name, String more) {
        return "\"/%1$s\": {\"post\": {\"operationId\": \"%1$s\", \"tags\": [\"t\"], \"requestBody\": {\"required\": true, %2$s}, \"responses\": {\"200\": {\"description\": \"ok\", %2$s}}}}"
                .formatted(name, content(more));
    }

    private static String document(String paths, String schemas) {
        return """
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://example.com"}],
                 "paths": {%s},
                 "components": {"schemas": {%s}}}
                """.formatted(paths, schemas);
    }

    /** What is generated from a document whose operation sends and receives a schema named Thing. */
    private String generated(String schemas) throws IOException, InterruptedException {
        return generatedFrom(document(operation("send", ""), schemas));
    }

    private String generatedFrom(String document) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("api.json"), document);
        return ChildJvm.run(
                "-Xmx256m",
                Program.class,
                file.toString(),
                directory.resolve("out").toString());
    }

    private String test() throws IOException {
        return Files.readString(directory.resolve("out/src/test/java/example/api/TApiTest.java"));
    }

    private String fake() throws IOException {
        return Files.readString(directory.resolve("out/src/test/java/example/fake/TApiFake.java"));
    }

    // G59
    @Test
    void unions_of_each_other_end() throws Exception {
        int count = 12;
        assertThat(generated("\"Thing\": {\"oneOf\": [" + list(count, i -> ref("U" + i)) + "]}, "
                        + list(
                                count,
                                i -> "\"U" + i + "\": {\"oneOf\": [" + list(count, j -> ref(j == i ? "Thing" : "U" + j))
                                        + "]}")))
                .isEqualTo("generated 1 operations");
    }

    // G59
    @Test
    void a_value_among_unions_of_each_other_is_found() throws Exception {
        assertThat(
                        generated(
                                "\"Thing\": {\"oneOf\": [" + ref("A") + ", " + ref("B") + "]}, " //
                                        + "\"A\": {\"oneOf\": [" + ref("Thing") + ", " + ref("B") + "]}, " //
                                        + "\"B\": {\"oneOf\": [" + ref("Thing") + ", " + ref("A") + ", " + ref("Pet")
                                        + "]}, "
                                        + "\"Pet\": {\"type\": \"object\", \"required\": [\"name\"], \"properties\": {\"name\": {\"type\": \"string\"}}}"))
                .isEqualTo("generated 1 operations");
        assertThat(test()).contains("Pet.builder()");
    }

    // G59
    @Test
    void unions_whose_variants_all_look_alike_but_none_fits_end() throws Exception {
        int count = 10;
        assertThat(
                        generated(
                                "\"Thing\": {\"oneOf\": [" + list(count, i -> ref("V" + i)) + "]}, "
                                        + list(
                                                count,
                                                i -> "\"V" + i
                                                        + "\": {\"type\": \"object\", \"required\": [\"next\", \"last\"], \"properties\": {\"next\": "
                                                        + ref("Thing")
                                                        + ", \"last\": {\"type\": \"integer\", \"format\": \"int32\", \"minimum\": 3000000000}}}")))
                .endsWith("generated 1 operations");
    }

    // G59
    @Test
    void required_members_that_fan_out_have_no_sample_and_a_note_says_so() throws Exception {
        String note = "api.json:2:30 #/paths/~1send/post: a sample of ";
        assertThat(generated(fanOut(40, "\"required\": [\"a\", \"b\"], ")))
                .contains(note + "what this operation sends would be too large, so it has no generated test.")
                .contains(note.replace("a sample of ", "a sample of this operation's answer would be too large"))
                .endsWith("generated 1 operations");
        assertThat(test()).doesNotContain("send_");
        assertThat(fake()).contains("200, \"\")");
    }

    // G59
    @Test
    void optional_members_that_fan_out_are_left_out() throws Exception {
        assertThat(generated("\"Thing\": {\"type\": \"object\", \"required\": [\"name\"], \"properties\": {\"more\": "
                        + ref("S0")
                        + ", \"name\": {\"type\": \"string\"}}}, "
                        + fanOut(40, "\"required\": [\"a\", \"b\"], ").replaceFirst("Thing", "S0")))
                .isEqualTo("generated 1 operations");
        assertThat(test()).contains("send_required");
        assertThat(fake()).contains("\"name\": \"name\"").doesNotContain("more");
    }

    private static String fanOut(int levels, String required) {
        return list(
                levels,
                i -> "\"" + (i == 0 ? "Thing" : "S" + i) + "\": {\"type\": \"object\", " + required + "\"properties\": "
                        + (i == levels - 1
                                ? "{\"a\": {\"type\": \"string\"}, \"b\": {\"type\": \"string\"}}}"
                                : "{\"a\": " + ref("S" + (i + 1)) + ", \"b\": " + ref("S" + (i + 1)) + "}}"));
    }

    // G59
    @Test
    void lists_of_lists_that_must_be_long_have_no_sample() throws Exception {
        assertThat(generated(list(
                        8,
                        i -> "\"" + (i == 0 ? "Thing" : "S" + i)
                                + "\": {\"type\": \"object\", \"required\": [\"a\"], \"properties\": "
                                + "{\"a\": {\"type\": \"array\", \"minItems\": 50, \"items\": "
                                + (i == 7 ? "{\"type\": \"string\"}" : ref("S" + (i + 1))) + "}}}")))
                .contains("too large")
                .endsWith("generated 1 operations");
    }

    // G59
    @Test
    void patterns_that_take_for_ever_cost_little() throws Exception {
        assertThat(generated("\"Thing\": {\"type\": \"object\", \"required\": [" + list(300, i -> "\"p" + i + "\"")
                        + "], \"properties\": {"
                        + list(
                                300,
                                i -> "\"p" + i
                                        + "\": {\"type\": \"string\", \"minLength\": 2000, \"pattern\": \"^(a+)+(b?c?d?)*(x|y|z"
                                        + i + ")+$\", \"example\": \"" + "a".repeat(60) + "\"}")
                        + "}}"))
                .endsWith("generated 1 operations");
    }

    // G59
    @Test
    void an_example_that_many_operations_share_is_not_repeated_for_all() throws Exception {
        String example = ", \"example\": [" + list(6_000, i -> "\"item " + i + "\"") + "]";
        String paths = list(1_000, i -> operation("op" + i, ""))
                .replace(
                        "\"responses\": {\"200\": {\"description\": \"ok\", " + content("") + "}}",
                        "\"responses\": {\"200\": {\"$ref\": \"#/components/responses/Long\"}}");
        assertThat(generatedFrom(document(paths, "\"Thing\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}")
                        .replace(
                                "\"components\": {",
                                "\"components\": {\"responses\": {\"Long\": {\"description\": \"ok\", "
                                        + content(example) + "}}, ")))
                .isEqualTo("generated 1000 operations");
        assertThat(fake().contains("item 5999")).as("the first ones show it").isTrue();
        assertThat(fake().length()).isLessThan(10_000_000);
    }

    // G59
    @Test
    void an_example_that_many_apis_share_is_not_repeated_for_all() throws Exception {
        String example = ", \"example\": [" + list(6_000, i -> "\"item " + i + "\"") + "]";
        String paths = list(1_000, i -> operation("op" + i, example).replace("[\"t\"]", "[\"t" + i + "\"]"))
                .replace("\"description\": \"ok\", " + content(example), "\"description\": \"ok\", " + content(""))
                .replace(content(example), "\"$ref\": \"#/components/requestBodies/Long\"");
        assertThat(generatedFrom(document(paths, "\"Thing\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}")
                        .replace(
                                "\"components\": {",
                                "\"components\": {\"requestBodies\": {\"Long\": {\"required\": true, "
                                        + content(example) + "}}, ")))
                .isEqualTo("generated 1000 operations");
    }

    // G19, G59
    @Test
    void examples_in_the_docs_end() throws Exception {
        assertThat(generated(list(
                        4,
                        i -> "\"" + (i == 0 ? "Thing" : "S" + i) + "\": {\"type\": \"object\", \"required\": ["
                                + list(300, j -> "\"p" + j + "\"") + "], \"properties\": {"
                                + list(
                                        300,
                                        j -> "\"p" + j + "\": "
                                                + (i == 3 ? "{\"type\": \"string\"}" : ref("S" + (i + 1))))
                                + "}}")))
                .endsWith("generated 1 operations");
        assertThat(Files.size(directory.resolve("out/docs/TApi.md"))).isLessThan(1_000_000);
    }

    /** The generator as a program: reads a document, writes a whole project, and says what it has to say. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            GenerationReport report = new SdkGenerator()
                    .generate(GenerationRequest.builder()
                            .document(new DocumentSource("", Path.of(arguments[0]), "api.json"))
                            .basePackage("example")
                            .clientName("Example")
                            .layout(Layout.PROJECT)
                            .tests(true)
                            .fakes(true)
                            .output(Path.of(arguments[1]))
                            .build());
            for (Problem problem : report.problems()) {
                System.out.println(problem);
            }
            System.out.println("generated " + report.operations() + " operations");
        }
    }
}
