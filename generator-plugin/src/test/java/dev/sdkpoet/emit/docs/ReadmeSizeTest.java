package dev.sdkpoet.emit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A README has at most 1,000 lines, whatever the document; {@code docs/README.md} lists what it has no room for. */
class ReadmeSizeTest {
    @TempDir
    Path directory;

    @Test
    void two_thousand_tags_are_in_the_index() throws IOException {
        Map<String, String> docs = docs("", paths(2000, i -> "tag" + i), "{}");

        assertThat(lines(docs, "README.md")).isLessThan(ReadmeSize.MAX_TOTAL);
        assertThat(docs.get("README.md"))
                .contains("[docs/README.md](docs/README.md#apis) lists the 2000 APIs.")
                .doesNotContain("Tag1999Api.md");
        assertThat(docs.get("docs/README.md")).contains("[Tag1999Api](Tag1999Api.md) | `client.tag1999()` | 1\n");
        assertThat(docs).containsKey("docs/Tag1999Api.md");
    }

    @Test
    void five_thousand_operations_of_one_tag_are_on_its_page() throws IOException {
        Map<String, String> docs = docs("", paths(5000, i -> "things"), "{}");

        assertThat(lines(docs, "README.md")).isLessThan(ReadmeSize.MAX_TOTAL);
        assertThat(docs.get("README.md")).contains("[ThingsApi](docs/ThingsApi.md) | `client.things()` | 5000\n");
        assertThat(docs.get("docs/ThingsApi.md")).contains("**operation4999**");
    }

    @Test
    void a_document_with_much_of_everything_has_a_short_readme() throws IOException {
        String components =
                "{schemas: {" + list(3000, i -> "Model" + i + ": {type: object, properties: {a: {type: string}}}")
                        + "}, securitySchemes: {"
                        + list(
                                300,
                                i -> "key" + i + ": {type: apiKey, in: header, name: X-Key-" + i
                                        + ", description: \"One\\n\\ntwo\\n\\nthree\"}")
                        + "}}";
        String rest = "servers: [" + list(400, i -> "{url: 'https://h" + i + ".example.com'}") + "]\n"
                + "security: [{key7: []}]\n"
                + "webhooks: {"
                + list(
                        200,
                        i -> "hook" + i + ": {post: {requestBody: {content: {application/json: {schema: {$ref: "
                                + "'#/components/schemas/Model" + i + "'}}}}, responses: {'204': {description: ok}}}}")
                + "}\n";
        Map<String, String> docs = docs(
                rest,
                "'/a': {post: {operationId: long, tags: [a], parameters: ["
                        + list(500, i -> "{name: p" + i + ", in: query, required: true, schema: {type: string}}")
                        + "], responses: {'204': {description: ok}}}}",
                components,
                "\"" + "line\\n\\n".repeat(3000) + "\"");

        assertThat(lines(docs, "README.md")).isLessThan(400);
        assertThat(docs.get("README.md"))
                .contains(
                        "[docs/README.md](docs/README.md#models) lists the 3000 models.",
                        "[docs/README.md](docs/README.md#servers) lists the servers.",
                        "[docs/README.md](docs/README.md) lists the requests that the API sends to its users.",
                        "[docs/README.md](docs/README.md#authentication) says how to authenticate.",
                        "[docs/README.md](docs/README.md) describes the API.");
        assertThat(docs.get("docs/README.md"))
                .contains("[Model2999](Model2999.md)", "https://h399.example.com", "### key299", "hook199", "line\n");
        assertThat(docs.get("docs/AApi.md")).contains("](README.md#key7)");
    }

    @Test
    void a_small_document_needs_no_index_and_a_class_may_have_its_name() throws IOException {
        Map<String, String> docs = docs(
                "", paths(100, i -> "things"), "{schemas: {ReadMe: {type: object, properties: {a: {type: string}}}}}");

        assertThat(docs).containsKey("docs/ReadMe-class.md").doesNotContainKey("docs/README.md");
        assertThat(docs.get("README.md")).contains("docs/ReadMe-class.md", "operation99");
    }

    @Test
    void a_setting_keeps_everything_in_the_readme() throws IOException {
        docs("", paths(2000, i -> "tag" + i), "{}");

        Map<String, String> docs = new SdkGenerator()
                .plan(request().wholeReadme(true).build())
                .tree()
                .files();
        assertThat(docs).doesNotContainKey("docs/README.md");
        assertThat(docs.get("README.md"))
                .contains("docs/Tag1999Api.md", "operation1999")
                .doesNotContain("docs/README.md");
    }

    private Map<String, String> docs(String rest, String paths, String components) throws IOException {
        return docs(rest, paths, components, "Short.");
    }

    private Map<String, String> docs(String rest, String paths, String components, String description)
            throws IOException {
        Path file = directory.resolve("openapi.yaml");
        Files.writeString(
                file,
                "openapi: 3.1.0\ninfo: {title: Large, version: '1', description: " + description + "}\n" + rest
                        + "paths: {" + paths + "}\ncomponents: " + components + "\n");
        return new SdkGenerator().plan(request().build()).tree().files();
    }

    private static String paths(int count, IntFunction<String> tag) {
        return list(
                count,
                i -> "'/p" + i + "': {get: {operationId: operation" + i + ", tags: [" + tag.apply(i)
                        + "], responses: {'204': {description: ok}}}}");
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static long lines(Map<String, String> docs, String file) {
        return docs.getOrDefault(file, "").lines().count();
    }

    private GenerationRequestBuilder request() {
        return GenerationRequest.builder()
                .basePackage("example")
                .layout(Layout.DOCS)
                .output(directory.resolve("output"))
                .document(new DocumentSource("", directory.resolve("openapi.yaml"), "openapi.yaml"));
    }
}
