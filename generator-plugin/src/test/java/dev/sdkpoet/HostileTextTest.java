package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.ActiveMarkdown;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.HostileText;
import dev.sdkpoet.text.JavaLiteral;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.model.Developer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/**
 * Text that tries to be more than text, in every place of a document that has text. The client compiles with all warnings on, has no
 * class that isn't planned, and its values are the document's to the letter.
 */
class HostileTextTest {
    private static final Path TEXTS = Path.of("src", "test", "resources", "hostile", "texts.json");

    @TempDir
    private Path folder;

    /** Each payload is in one of them, and then some at random. */
    static Stream<String> texts() throws IOException {
        Random random = new Random(7);
        Stream<String> mixed = IntStream.range(0, 3).mapToObj(i -> HostileText.random(random, 20));
        return Stream.of(joined(HostileText.PIECES, 20), mixed, joined(HostileText.naughty(), 50))
                .flatMap(texts -> texts);
    }

    private static Stream<String> joined(List<String> pieces, int size) {
        return IntStream.range(0, (pieces.size() + size - 1) / size)
                .mapToObj(i -> String.join(" ", pieces.subList(i * size, Math.min((i + 1) * size, pieces.size()))));
    }

    // G104
    @Test
    void the_big_list_of_naughty_strings_is_among_the_texts() throws IOException {
        assumeThat(HostileText.naughty())
                .as("skipped: -Dsdkpoet.naughty names no file with the list, such as resources/blns.json of npm's blns")
                .isNotEmpty();

        assertThat(texts())
                .anySatisfy(
                        text -> assertThat(text).contains(HostileText.naughty().get(100)));
    }

    /** A document with this text in every place; in names of components without control characters, which are refused there. */
    private static String document(String text) throws IOException {
        return Files.readString(TEXTS).replace("@@", quoted(text)).replace("##", quoted(withoutControls(text)));
    }

    private static String withoutControls(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("api.json"), document(text));
    }

    // G01, G02, G03, G04, G06, G08, G09, G10, G16, G17, G20, G22, G24, G28, G29, G30, G103, G104
    @ParameterizedTest
    @MethodSource("texts")
    void text_in_every_place_stays_text_and_arrives_to_the_letter(String text) throws IOException {
        GeneratedClient client = GeneratedClient.of(file(text));

        assertThat(client.paths())
                .allSatisfy(path -> assertThat(client.source(path.substring("example/".length())))
                        .matches(java -> java.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~')));
        assertThat(client.run("""
                String text = %s;
                String name = %s;
                %s
                %s
                """.formatted(
                                JavaLiteral.string(text),
                                JavaLiteral.string(withoutControls(text)),
                                model(client.classWith("kind")),
                                CALL)))
                .isEqualTo("[true, true, UNRECOGNIZED, true, POST https://example.com/v1/things?query " + text
                        + "=value " + text + "]");
    }

    /** Reads a value, writes it back, and builds one: a constant is there without a word. */
    private static String model(String type) {
        return """
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("text " + text, JsonValue.of(text));
            members.put("constant " + text, JsonValue.of(text));
            members.put("kind", JsonValue.of("one more " + text));
            String json = JsonObject.of(members).toJson();
            List<Object> told = new ArrayList<>();
            Class<?> type = %s;
            JsonModel model = (JsonModel) type.getMethod("fromJson", String.class).invoke(null, json);
            told.add(model.toJson().equals(json));
            Object kind = type.getMethod("kind").invoke(model);
            told.add(kind.toString().equals("one more " + text));
            told.add(kind.getClass().getMethod("known").invoke(kind));
            Object builder = type.getMethod("builder").invoke(null);
            JsonModel built = (JsonModel) builder.getClass().getMethod("build").invoke(builder);
            told.add(built.toJson().equals(JsonObject.of(Map.of("constant " + text, JsonValue.of(text))).toJson()));
            """.formatted(type);
    }

    /** The document's only operation, with its parameter and its body. */
    private static final String CALL = """
            Wire wire = new Wire(200, "text/plain", "");
            Example example = wire.builder().credentials("bearer " + name, Credentials.none()).build();
            Object api = Arrays.stream(Example.class.getMethods())
                    .filter(method -> method.getReturnType().getName().startsWith("example.api."))
                    .findFirst().orElseThrow().invoke(example);
            java.lang.reflect.Method call = Arrays.stream(api.getClass().getInterfaces()[0].getMethods())
                    .filter(method -> method.getReturnType() == ApiCall.class && method.getParameterCount() == 2)
                    .findFirst().orElseThrow();
            Object body = call.getParameterTypes()[1].getMethod("fromJson", String.class).invoke(null, "{}");
            ((ApiCall<?>) call.invoke(api, "value " + text, body)).executeForStream();
            told.add(java.net.URLDecoder.decode(wire.line().split("\\n")[0], "UTF-8"));
            return told;
            """;

    // G05, G07, G23
    @ParameterizedTest
    @MethodSource("texts")
    void a_whole_project_has_it_as_text_in_xml_and_markdown(String text) throws Exception {
        Map<String, String> files = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", file(text), "api.json"))
                        .basePackage("example")
                        .clientName("Example")
                        .layout(Layout.PROJECT)
                        .tests(true)
                        .fakes(true)
                        .output(folder.resolve("out"))
                        .build())
                .tree()
                .files();

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(files.get("pom.xml"))))
                        .getElementsByTagName("dependency")
                        .getLength())
                .isEqualTo(3);
        assertThat(files.entrySet().stream().filter(file -> file.getKey().endsWith(".md")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ActiveMarkdown.inFile(file.getValue()))
                        .as(file.getKey())
                        .isEmpty());
    }

    @Test
    void what_the_pom_says_of_a_project_is_text_in_it() throws Exception {
        ProjectOptions project = new ProjectOptions(
                "https://acme.example/?a=1&b=<2>",
                "https://git.acme.example/\"pets\"",
                List.of(
                        new ProjectOptions.Developer("R&D <of Acme>", "rd@acme.example"),
                        new ProjectOptions.Developer("Others", "")),
                true);
        String pom = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", file("text"), "api.json"))
                        .basePackage("example")
                        .layout(Layout.PROJECT)
                        .project(project)
                        .output(folder.resolve("out"))
                        .build())
                .tree()
                .files()
                .get("pom.xml");

        Model model = new MavenXpp3Reader().read(new StringReader(pom));
        assertThat(model.getUrl()).isEqualTo(project.url());
        assertThat(model.getScm().getUrl()).isEqualTo(project.scmUrl());
        assertThat(model.getScm().getConnection()).isEqualTo("scm:git:" + project.scmUrl());
        assertThat(model.getDevelopers())
                .extracting(Developer::getName, Developer::getEmail)
                .containsExactly(tuple("R&D <of Acme>", "rd@acme.example"), tuple("Others", null));
        assertThat(model.getBuild().getPlugins())
                .extracting(Plugin::getArtifactId)
                .contains("cyclonedx-maven-plugin");
    }

    // G19
    @Test
    void a_huge_example_costs_nothing() throws Exception {
        GeneratedClient client = GeneratedClient.of(file("x".repeat(100_000)));
        client.load();
        assertThat(client.paths().stream()
                        .mapToInt(path -> client.source(path.substring("example/".length()))
                                .length())
                        .sum())
                .isLessThan(3_000_000);
    }

    // G05
    @Test
    void a_version_that_is_no_token_is_none_in_the_user_agent() throws IOException {
        assertThat(GeneratedClient.of("""
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1\\"; static { mark(); } //\\r\\nX: y"},
                 "servers": [{"url": "https://example.com"}],
                 "paths": {"/a": {"get": {"operationId": "a", "tags": ["t"], "responses": {"204": {"description": "ok"}}}}}}
                """).run("""
                List<String> agents = new ArrayList<>();
                Example example = Example.builder().transport(request -> {
                    agents.addAll(request.headers().get("User-Agent"));
                    return java.util.concurrent.CompletableFuture.completedFuture(new HttpTransport.Response(
                            204, Map.of(), new java.io.ByteArrayInputStream(new byte[0])));
                }).build();
                example.t().a();
                return agents;
                """)).matches("\\[[!-~ ]+]").doesNotContain("static", "mark()");
    }

    // G21
    @Test
    void odd_operation_ids_are_methods() throws Exception {
        List<String> ids = List.of(
                "a\"b",
                "a(b)",
                "a\nb",
                "\u00fc\u4e2d",
                "class",
                "2fa",
                "",
                " ",
                "toString",
                "getClass",
                "wait",
                "notify",
                "hashCode",
                "of",
                "$L",
                "x;y",
                "a.b.c",
                "A",
                "_",
                "__",
                "-",
                "\ud83d\ude00",
                "\u202eevil",
                "a\u200bb",
                "a",
                "\u0430"); // the last one is Cyrillic
        String paths = IntStream.range(0, ids.size())
                .mapToObj(i -> """
                        "/p%1$d": {"get": {"operationId": "%2$s", "tags": ["all"], "responses": {"204": {"description": "ok"}}},
                                   "put": {"operationId": "%2$s%3$s", "tags": ["all"], "responses": {"204": {"description": "ok"}}}}
                        """.formatted(i, quoted(ids.get(i)), "x".repeat(300)))
                .collect(Collectors.joining(", "));
        GeneratedClient client = GeneratedClient.of(
                "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {" + paths
                        + "}}");

        client.load();
        assertThat(Pattern.compile("ApiCall<@Nullable Void>\\s+\\w+\\(\\s*\\);")
                        .matcher(client.source("api/AllApi.java"))
                        .results())
                .hasSize(2 * ids.size());
    }
}
