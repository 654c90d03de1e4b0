package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that break rules: refused with the place and a remedy, or generated, and then the client compiles and can be used. */
class HostileDocumentTest {
    private static final String DOCUMENT = """
            {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, %s
             "paths": {"%s": {"post": {"operationId": "a", %s "responses": {"200": {"description": "ok"}}}}}}
            """;

    @TempDir
    private Path folder;

    /** Compiles the client and initialises its classes; returns what the user was told. */
    private String used(String document) throws IOException, ClassNotFoundException {
        GeneratedClient client = GeneratedClient.of(Files.writeString(folder.resolve("api.json"), document));
        client.load();
        return client.problems();
    }

    private GenerationPlan plan(String document) throws IOException {
        return GeneratedClient.plan(Files.writeString(folder.resolve("api.json"), document));
    }

    /** Each operation's fake is a field, and might obscure a class. */
    @Test
    void fakes_and_tests_of_hostile_names_compile() {
        GenerationRequest request = GenerationRequest.builder()
                .document(new DocumentSource(
                        "", Path.of("src/test/resources/cases/adversarial/openapi.yaml"), "openapi.yaml"))
                .basePackage("example")
                .layout(Layout.PROJECT)
                .tests(true)
                .fakes(true)
                .output(folder.resolve("out"))
                .build();
        Map<String, String> sources = new TreeMap<>();
        new SdkGenerator().plan(request).tree().files().forEach((path, text) -> {
            if (path.endsWith(".java") && !path.endsWith("module-info.java")) {
                sources.put(path.replaceFirst("^src/(main|test)/java/", ""), text);
            }
        });

        assertThat(InMemoryCompiler.compile(sources).errors()).isEmpty();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    // G11
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "//host/x",
                "/relative",
                "https://x\\y",
                "https://x/\"; static { evil(); } //",
                "https://x/a\nb",
                "https://user:secret@x/",
                "https://x/?a=b",
                "https://x/#f",
                "https://{undeclared}/",
                "${BASE}",
                "wss://x/"
            })
    void a_server_that_cannot_be_called_is_told_and_costs_nothing_else(String url) throws Exception {
        String servers = "\"servers\": [{\"url\": \"" + json(url) + "\"}],";
        assertThat(used(DOCUMENT.formatted(servers, "/a", ""))).contains("/servers/0", "`serverUrl` must be set");
    }

    @Test
    void a_server_that_can_be_called_needs_no_word() throws Exception {
        String servers =
                "\"servers\": [{\"url\": \"https://{h}/v1\", \"variables\": {\"h\": {\"default\": \"x.org\"}}}],";
        assertThat(used(DOCUMENT.formatted(servers, "/a", ""))).isEmpty();
    }

    // G12
    @ParameterizedTest
    @ValueSource(strings = {"/a{", "/a}", "/a{}", "/a\nb"})
    void a_path_that_is_no_template_is_refused(String path) {
        assertThatThrownBy(() -> used(DOCUMENT.formatted("", json(path), "")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("#/paths/~1a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a\"b", "/a`b", "/a{id}{id}", "//a", "/../a", "/a?x=1", "/a#f", "/a%2fb", "/a b", "/\u00e4", "a"
            })
    void an_odd_path_is_a_path(String path) throws Exception {
        used(DOCUMENT.formatted("", json(path), ""));
    }

    // G13
    @ParameterizedTest
    @ValueSource(
            strings = {"application/json\"; evil()", "application/json; charset=utf-8", "*/*", "APPLICATION/JSON", ""})
    void an_odd_media_type_is_a_media_type(String type) throws Exception {
        used(DOCUMENT.formatted("", "/a", body(type)));
    }

    @Test
    void a_media_type_with_a_line_break_is_refused() {
        assertThatThrownBy(() -> used(DOCUMENT.formatted("", "/a", body("application/json\r\nX: y"))))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("/requestBody/content/");
    }

    private static String body(String type) {
        return "\"requestBody\": {\"content\": {\"" + json(type)
                + "\": {\"schema\": {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}}}},";
    }

    // G14, G15
    @ParameterizedTest
    @CsvSource({
        "'X\r\nY', can't be the name of a header",
        "X:Y, can't be the name of a header",
        "X Y, can't be the name of a header",
        "X\u00e4, can't be the name of a header",
        "Accept, is set from the media types",
        "Content-Type, is set from the media types",
        "Host, belongs to the connection",
        "Content-Length, belongs to the connection",
        "Transfer-Encoding, belongs to the connection",
        "Connection, belongs to the connection"
    })
    void a_header_that_no_caller_may_set_is_left_out_with_a_word(String name, String told) throws Exception {
        assertThat(used(DOCUMENT.formatted("", "/a", parameter(name, "header", "{\"type\": \"string\"}"))))
                .contains("/parameters/0", told);
    }

    private static String parameter(String name, String in, String schema) {
        return "\"parameters\": [{\"name\": \"" + json(name) + "\", \"in\": \"" + in + "\", \"schema\": " + schema
                + "}],";
    }

    // G16, G17, G26
    @ParameterizedTest
    @ValueSource(strings = {"a&b=\"c\"", "a[]", "<b>", "'", "\u0001", "a\nb", "\ud83d\ude00", " ", "$L{{x}}"})
    void an_odd_parameter_name_is_a_name(String name) throws Exception {
        String written = name.equals("\u0001") ? "\\u0001" : json(name);
        used(DOCUMENT.formatted(
                "", "/a", parameter("@", "query", "{\"type\": \"string\"}").replace("@", written)));
    }

    // G09, G10, G18, G32, G33, G34, G39
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"integer\", \"default\": \"x\"}",
                "{\"type\": \"string\", \"format\": \"date\", \"default\": \"yesterday\"}",
                "{\"type\": \"string\", \"enum\": [\"a\"], \"default\": \"b\"}",
                "{\"type\": \"string\", \"default\": \"\\\"; evil(); // \\\\u002a/ ${env} \\u0000\"}",
                "{\"type\": \"string\", \"enum\": [\"\\u0000\", \"\\n\", \"\", \"*/\", \"A; static {}\", \"a-b\", \"a_b\", \"A B\", \"null\"]}",
                "{\"type\": \"integer\", \"minimum\": 5, \"maximum\": 1}",
                "{\"type\": \"string\", \"maxLength\": -1}",
                "{\"type\": \"number\", \"multipleOf\": 0}",
                "{\"type\": \"integer\", \"default\": 1e999999999}",
                "{\"type\": \"integer\", \"enum\": [99999999999999999999, -0, 1.0]}",
                "{\"type\": \"string\", \"pattern\": \"(a+)+$\"}",
                "{\"type\": \"string\", \"pattern\": \"[\"}",
                "{\"type\": \"string\", \"format\": \"no-such-format\"}",
                "{\"type\": \"string\", \"nullable\": true, \"enum\": [\"a\", null]}",
                "{\"type\": [\"string\"]}",
                "{\"enum\": []}",
                "true"
            })
    void an_odd_schema_is_a_type(String schema) throws Exception {
        used(DOCUMENT.formatted("", "/a", parameter("p", "query", schema)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"wrong\"}", "null", "[]", "1"})
    void what_is_no_schema_is_any_value_with_a_word(String schema) throws Exception {
        assertThat(used(DOCUMENT.formatted("", "/a", parameter("p", "query", schema))))
                .contains("/parameters/0/schema", "any value is accepted");
    }

    // G31
    @Test
    void a_value_that_yaml_1_1_would_change_is_the_text_that_was_written() throws IOException {
        List<String> texts = List.of(
                "yes",
                "no",
                "on",
                "off",
                "NO",
                "010",
                "0o10",
                "1_000",
                "12:30",
                "1e3",
                "2020-01-01",
                ".inf",
                "1.10",
                "True",
                "0x1F");
        String document = """
                openapi: 3.0.3
                info: {title: T, version: 1.0}
                paths: {}
                components: {schemas: {Odd: {type: string, default: 010, enum: [%s, ~, 'null']}}}
                """.formatted(String.join(", ", texts));
        GeneratedClient client = GeneratedClient.of(document);

        assertThat(client.run("""
                List<String> unknown = new ArrayList<>();
                for (String text : List.of(%s, "null")) {
                    if (Odd.of(text).known() == Odd.Known.UNRECOGNIZED) {
                        unknown.add(text);
                    }
                }
                return unknown + " " + Odd.Known.values().length;
                """.formatted(
                                texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", ")))))
                .isEqualTo("[] " + (texts.size() + 2));
    }

    // G58
    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters: [{$ref: '#/components/schemas/S'}]",
                "requestBody: {$ref: '#/components/schemas/S'}",
                "responses: {'200': {$ref: '#/components/parameters/P'}}",
                "responses: {'200': {content: {application/json: {schema: {$ref: '#/components/parameters/P'}}}}}",
                "responses: {'200': {content: {application/json: {schema: {$ref: '#/info/title'}}}}}",
                "responses: {'200': {content: {application/json: {schema: {$ref: '#'}}}}}"
            })
    void a_reference_to_another_kind_of_thing_is_told(String operation) throws Exception {
        String document = """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {/a: {post: {operationId: a, %s}}}
                components:
                  schemas: {S: {type: string}}
                  parameters: {P: {name: p, in: query, schema: {type: string}}}
                """.formatted(operation);
        String problems;
        try {
            GeneratedClient client = GeneratedClient.of(document);
            client.load();
            problems = client.problems();
        } catch (GenerationException e) {
            problems = e.getMessage();
        }
        assertThat(problems.lines().filter(line -> !line.contains("no response is declared")))
                .anyMatch(line -> line.contains("#/paths/~1a/post/")
                        || line.contains("#/components/")
                        || line.contains("#/info"));
    }

    // G25
    @Test
    void half_a_character_is_refused() {
        assertThatThrownBy(() -> used(DOCUMENT.formatted("", "/a", "\"summary\": \"\\ud800\",")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("/post/summary");
    }

    // G27
    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 70_000})
    void a_text_beyond_the_limit_of_a_class_file_is_no_problem(int length) throws Exception {
        String text = "x".repeat(length);
        String wide = "\u00e9".repeat(length / 2);
        used(DOCUMENT.formatted(
                "",
                "/a",
                "\"description\": \"" + text + "\","
                        + parameter(
                                "p",
                                "query",
                                "{\"type\": \"string\", \"enum\": [\"" + text + "\", \"" + wide + "\"]}")));
    }

    // G29
    @Test
    void names_of_security_schemes_are_text() throws Exception {
        used(DOCUMENT.formatted("""
                "components": {"securitySchemes": {
                  "x\\"; evil(); //": {"type": "apiKey", "in": "query", "name": "a\\"&b"},
                  "c": {"type": "apiKey", "in": "cookie", "name": "s"}}},
                "security": [{"x\\"; evil(); //": []}, {"c": []}],
                """, "/a", ""));
    }

    // G30
    @Test
    void names_in_a_discriminator_are_text() throws Exception {
        used(DOCUMENT.formatted("""
                "components": {"schemas": {
                  "P": {"oneOf": [{"$ref": "#/components/schemas/Q"}], "discriminator": {"propertyName": "@class",
                    "mapping": {"a\\"; evil(); //": "#/components/schemas/Q", "java.lang.Runtime": "java.lang.Runtime"}}},
                  "Q": {"type": "object", "properties": {"@class": {"type": "string"}}}}},
                """, "/a", ""));
    }

    // G36, G37
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"openapi\": \"9.9.9\"}|isn't supported",
                "{\"info\": {}}|neither a field openapi nor a field swagger",
                "''|The file is empty",
                "1|it must be an object",
                "[]|it must be an object",
                "<html></html>|This is HTML",
                "{\"openapi\":|ends too early"
            })
    void what_is_no_document_is_refused(String text, String told) {
        assertThatThrownBy(() -> used(text))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(told);
    }

    // G38
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"p\", \"schema\": {}}|must say where it is",
                "{\"name\": \"p\", \"in\": \"where\", \"schema\": {}}|must say where it is"
            })
    void a_parameter_that_cannot_be_sent_is_refused(String parameter, String told) {
        assertThatThrownBy(() -> used(DOCUMENT.formatted("", "/a", "\"parameters\": [" + parameter + "],")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("#/paths/~1a/post/parameters/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"in\": \"query\", \"schema\": {}}|this parameter has no name, so it can't be sent; it is left out",
                "{\"name\": \"\", \"in\": \"header\", \"schema\": {}}|this parameter has no name",
                "{\"name\": \"p\", \"in\": \"query\"}|has no type; it is read as a string",
                "{\"name\": \"p\", \"in\": \"path\", \"required\": true, \"schema\": {}}|the path has no `{p}`",
                "1|this isn't a parameter and is ignored"
            })
    void a_parameter_that_can_be_understood_is_told(String parameter, String told) throws Exception {
        assertThat(used(DOCUMENT.formatted("", "/a", "\"parameters\": [" + parameter + "],")))
                .contains(told);
    }

    @Test
    void a_parameter_of_the_path_that_is_not_declared_is_a_string() throws Exception {
        assertThat(used(DOCUMENT.formatted("", "/a/{id}", ""))).contains("`{id}` of the path isn't declared");
    }

    // G40
    @Test
    void names_of_parameters_do_not_clash_with_each_other_or_with_ours() throws Exception {
        String parameters = java.util.stream.Stream.of(
                        "a/query",
                        "a/header",
                        "a/cookie",
                        "A/query",
                        "body/query",
                        "client/query",
                        "options/query",
                        "this/query",
                        "values/query",
                        "value/query",
                        "copy/query",
                        "from/query",
                        "builder/query",
                        "build/query",
                        "toBuilder/query",
                        "fields/query",
                        "create/query")
                .map(each -> each.split("/"))
                .map(each -> "{\"name\": \"" + each[0] + "\", \"in\": \"" + each[1]
                        + "\", \"schema\": {\"type\": \"string\"}}")
                .collect(Collectors.joining(", "));
        used(DOCUMENT.formatted("", "/a", "\"parameters\": [" + parameters + "],"));
    }

    // G35
    @Test
    void names_of_properties_do_not_clash_with_ours() throws Exception {
        String properties = java.util.stream.Stream.of(
                        "Builder",
                        "builder",
                        "codec",
                        "Known",
                        "FIELDS",
                        "NULLABLE",
                        "REQUIRED",
                        "SENSITIVE",
                        "fields",
                        "create",
                        "values",
                        "value",
                        "copyTo",
                        "build",
                        "fromJson",
                        "get",
                        "set",
                        "require",
                        "member",
                        "toJson",
                        "writeTo",
                        "hashCode",
                        "getClass",
                        "a\\\"; evil(); //",
                        "",
                        "<b>",
                        "&quot;")
                .map(name -> "\"" + name + "\": {\"type\": \"string\", \"nullable\": true, \"format\": \"password\"}")
                .collect(Collectors.joining(", "));
        assertThat(
                        used(
                                DOCUMENT.formatted(
                                        "\"components\": {\"schemas\": {\"P\": {\"type\": \"object\", \"required\": [\"gone\", \"value\", \"value\"], "
                                                + "\"properties\": {" + properties + "}}}},",
                                        "/a",
                                        "\"requestBody\": {\"content\": {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/P\"}}}},")))
                .contains("`required` lists `gone`");
    }

    @Test
    void unions_of_unions_that_meet_again_take_little_time() throws Exception {
        String ladder = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> Stream.of("L", "R").map(side -> """
                        "%s%d": {"oneOf": [{"$ref": "#/components/schemas/L%d"}, {"$ref": "#/components/schemas/R%d"}]},
                        """.formatted(side, i, i + 1, i + 1)))
                .collect(Collectors.joining());
        String schemas = "\"components\": {\"schemas\": {" + ladder + """
                "L40": {"required": ["l"], "properties": {"l": {"type": "string"}}},
                "R40": {"required": ["r"], "properties": {"r": {"type": "string"}}}}},
                """;

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(plan(DOCUMENT.formatted(schemas, "/a", ""))
                                .tree()
                                .files())
                        .isNotEmpty());
    }

    @Test
    void the_variables_of_a_page_and_of_parameters_are_told_apart() throws Exception {
        String parameters = Stream.of("page", "each_page")
                .map(name -> "{\"name\": \"" + name
                        + "\", \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"string\"}}")
                .collect(Collectors.joining(", "));
        assertThat(used("""
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://x.org"}],
                 "paths": {"/a/{page}/{each_page}": {"get": {"operationId": "listA", "parameters": [%s],
                   "responses": {"200": {"description": "ok", "headers": {"Link": {"schema": {"type": "string"}}},
                     "content": {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}}}}}}}}}
                """.formatted(parameters))).isEmpty();
    }
}
