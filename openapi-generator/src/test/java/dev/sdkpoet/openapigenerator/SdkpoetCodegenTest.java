package dev.sdkpoet.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.api.TemplateDefinition;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** What users of OpenAPI Generator expect of any of its generators, with {@code -g sdkpoet}. */
class SdkpoetCodegenTest {
    private static final String OWN = ".openapi-generator";

    @TempDir
    private Path output;

    @Test
    void the_files_are_those_of_the_maven_plugin() throws IOException {
        SortedMap<String, String> files = new TreeMap<>(OpenApiGenerator.generate(generator(), output));
        assertThat(files).containsKey(OWN + "-ignore");
        assertThat(files.get(OWN + "/FILES").lines())
                .contains("src/main/java/com/acme/chat/ChatClient.java", "pom.xml");
        files.keySet().removeIf(path -> path.startsWith(OWN));
        assertThat(files).isEqualTo(planned(OpenApiGenerator.SPEC, Layout.PROJECT));
    }

    @Test
    void layout_sources_is_a_source_root() throws IOException {
        SortedMap<String, String> files =
                OpenApiGenerator.generate(generator().addAdditionalProperty("layout", "sources"), output);
        assertThat(files.keySet().stream().filter(path -> !path.startsWith(OWN)))
                .contains("com/acme/chat/ChatClient.java")
                .allMatch(path -> path.startsWith("com/acme/chat/"));
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        assertThat(OpenApiGenerator.generate(generator(), Map.of(), true, output))
                .isEmpty();
    }

    @Test
    void what_the_ignore_file_names_stays_as_it_is() throws IOException {
        Files.writeString(output.resolve(".openapi-generator-ignore"), "pom.xml\ndocs/**\n");
        Files.writeString(output.resolve("pom.xml"), "mine");
        SortedMap<String, String> files = OpenApiGenerator.generate(generator(), output);
        assertThat(files).containsEntry("pom.xml", "mine").containsKey("README.md");
        assertThat(files.keySet()).noneMatch(path -> path.startsWith("docs/"));
    }

    @Test
    void a_minimal_update_leaves_unchanged_files_alone() throws IOException {
        OpenApiGenerator.generate(generator(), output);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(output.resolve("README.md"), old);
        Files.writeString(output.resolve("pom.xml"), "changed");
        OpenApiGenerator.generate(generator().setEnableMinimalUpdate(true), output);
        assertThat(Files.getLastModifiedTime(output.resolve("README.md"))).isEqualTo(old);
        assertThat(output.resolve("pom.xml")).content().startsWith("<?xml");
    }

    @Test
    void templates_of_the_user_replace_built_in_ones(@TempDir Path templates) throws IOException {
        Path readme = templates.resolve("project").resolve("README.md.mustache");
        Files.createDirectories(readme.getParent());
        Files.writeString(readme, "mine");
        SortedMap<String, String> files =
                OpenApiGenerator.generate(generator().setTemplateDir(templates.toString()), output);
        assertThat(files.get("README.md")).endsWith("mine");
    }

    @Test
    void a_document_from_elsewhere_comes_from_the_model_of_swagger_parser() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] document = Files.readAllBytes(OpenApiGenerator.SPEC);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        server.start();
        try {
            SortedMap<String, String> files = OpenApiGenerator.generate(
                    generator()
                            .setInputSpec(
                                    "http://127.0.0.1:" + server.getAddress().getPort() + "/chat.yaml?token=hunter2"),
                    output);
            assertThat(files).containsKey("src/main/java/com/acme/chat/api/ChatV2InviteApi.java");
            assertThat(files.values()).noneMatch(text -> text.contains("hunter2"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_wrong_document_is_told_with_its_places_and_writes_nothing(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("pets.yaml"), """
                openapi: 3.0.3
                info: {title: Pets, version: '1'}
                paths:
                  /pets/{id:
                    get:
                      responses:
                        '204': {description: Nothing}
                """);
        assertThatThrownBy(() -> OpenApiGenerator.generate(OpenApiGenerator.generator(document, output), output))
                .hasMessageContaining(
                        "pets.yaml:5:5 #/paths/~1pets~1{id: the braces of `/pets/{id` don't make parameters");
        assertThat(OpenApiGenerator.files(output)).isEmpty();
        assertThat(GlobalSettings.getProperty("verbose")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "library | resttemplate | <library>: sdkpoet has no such option. The client uses the JDK's HTTP client.",
                "dateLibrary | joda | <dateLibrary>: sdkpoet has no such option. `date-time` is an `OffsetDateTime`",
                "modelPackage | java.model | <modelPackage>: Packages below \"java\" belong to the platform.",
                "clientname | Chat | <clientname>: sdkpoet has no such option. `config-help -g sdkpoet` lists those",
                "layout | docs | <layout>: \"docs\" isn't one of project, sources.",
                "generateTests | yes | <generateTests>: \"yes\" isn't one of true, false.",
                "invokerPackage | com.acme.other | <packageName>: packageName, invokerPackage and basePackage are one",
                "sourceFolder | src/main | <sourceFolder>: With this layout the sources are in \"src/main/java\".",
                "documents | a=other.yaml | <documents>: The input spec ../spec/twilio_chat_v2_invite.yaml isn't one of",
                "documents | other.yaml | <documents>: \"other.yaml\" isn't NAME=FILE.",
                "documents | a=x.yaml;a=y.yaml | <documents>: \"a=y.yaml\" has a name that is there already.",
                "jackson | 2;4 | <jackson>: sdkpoet knows no version \"4\" of Jackson. Set 2, 3, or 2|3.",
                "resourceAccessors | invites | <resourceAccessors>: \"invites\" isn't TAG=ACCESSOR. Write ChatV2Invite=invites",
                "paging | link | <paging>: This is a parameter of sdkpoet's own Maven plugin, and no option here. Only",
                "projectUrl | https://acme.example | and no option here. Set `artifactUrl`.",
            })
    void what_sdkpoet_has_not_is_an_error_that_says_what_to_use(String option, String value, String message)
            throws IOException {
        String separated = value.replace(';', '|');
        assertThatThrownBy(
                        () -> OpenApiGenerator.generate(generator().addAdditionalProperty(option, separated), output))
                .hasMessageContaining(message);
        assertThat(OpenApiGenerator.files(output)).isEmpty();
    }

    @Test
    void options_that_ask_for_what_sdkpoet_does_anyway_change_nothing() throws IOException {
        SortedMap<String, String> files = new TreeMap<>(OpenApiGenerator.generate(
                generator()
                        .addAdditionalProperty("library", "native")
                        .addAdditionalProperty("dateLibrary", "java8")
                        .addAdditionalProperty("hideGenerationTimestamp", true),
                output));
        files.keySet().removeIf(path -> path.startsWith(OWN));
        assertThat(files).isEqualTo(planned(OpenApiGenerator.SPEC, Layout.PROJECT));
    }

    @Test
    void accessors_and_modules_of_jackson_are_options() throws IOException {
        SortedMap<String, String> files = OpenApiGenerator.generate(
                generator()
                        .addAdditionalProperty("resourceAccessors", "ChatV2Invite=invitations")
                        .addAdditionalProperty("jackson", "2|3"),
                output);
        assertThat(files.get("src/main/java/com/acme/chat/ChatClient.java")).contains(" invitations() {");
        assertThat(files)
                .containsKeys(
                        "src/main/java/com/acme/chat/jackson/Jackson2Module.java",
                        "src/main/java/com/acme/chat/jackson/Jackson3Module.java");
    }

    @Test
    void rules_of_the_normalizer_are_applied_and_checked() throws IOException {
        assertRefused(
                generator().setOpenapiNormalizer(Map.of("FILTER", "tags:x")), "FILTER rule must be in the form of");
        assertThat(OpenApiGenerator.files(output)).isEmpty();
        assertThat(OpenApiGenerator.generate(
                        generator().setOpenapiNormalizer(Map.of("FILTER", "operationId:FetchInvite")), output))
                .containsKey("src/main/java/com/acme/chat/model/ChatV2ServiceChannelInvite.java")
                .doesNotContainKey("src/main/java/com/acme/chat/model/ListInviteResponse.java");
    }

    @Test
    void names_and_packages_are_mapped() throws IOException {
        SortedMap<String, String> files = OpenApiGenerator.generate(
                generator()
                        .setModelNameSuffix("Dto")
                        .setModelPackage("com.acme.chat.dto")
                        .setNameMappings(Map.of("role_sid", "role"))
                        .setOperationIdNameMappings(Map.of("FetchInvite", "get")),
                output);
        assertThat(files.get("src/main/java/com/acme/chat/dto/ChatV2ServiceChannelInviteDto.java"))
                .contains(" role() {");
        assertThat(files.get("src/main/java/com/acme/chat/api/ChatV2InviteApi.java"))
                .contains("ChatV2ServiceChannelInviteDto get(");
    }

    @Test
    void mappings_are_refused() {
        assertRefused(
                generator().setTypeMappings(Map.of("string", "Text")),
                "<typeMappings>: sdkpoet has no such setting. A `<type>` of");
        assertRefused(generator().setImportMappings(Map.of("Pet", "com.acme.Pet")), "<importMappings>: ");
        assertRefused(generator().setSchemaMappings(Map.of("Pet", "com.acme.Pet")), "<schemaMappings>: ");
        assertRefused(generator().setLanguageSpecificPrimitives(Set.of("Text")), "<languageSpecificPrimitives>: ");
        assertRefused(generator().setNameMappings(Map.of("sit", "id")), "<names>: There is no property \"*.sit\". ");
        assertRefused(generator().setInlineSchemaOptions(Map.of("ARRAY_ITEM_SUFFIX", "")), "<inlineSchemaOptions>: ");
        assertRefused(generator().setModelNameSuffix("-"), "<modelSuffix>: \"-\" can't end the name of a class.");
        assertRefused(generator().setEnablePostProcessFile(true), "<enablePostProcessFile>: ");
        assertRefused(generator().setSkipOperationExample(true), "<skipOperationExample>: ");
        assertRefused(generator().setGitHost("example.com"), "<gitHost>: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "models | Invite | models=Invite picks some",
                "apis | | Only apis would be generated, but a client is one whole",
                "supportingFiles | pom.xml | Only supportingFiles would be generated",
            })
    void parts_of_a_client_are_refused(String part, String names, String message) {
        assertThatThrownBy(() ->
                        OpenApiGenerator.generate(generator(), Map.of(part, names == null ? "" : names), false, output))
                .hasMessageContaining(message);
    }

    @Test
    void templates_that_openapi_generator_would_render_are_refused_before_anything_is_written() throws IOException {
        DefaultGenerator generator = new DefaultGenerator();
        assertThatThrownBy(() -> generator
                        .opts(generator()
                                .toClientOptInput()
                                .userDefinedTemplates(List.of(new TemplateDefinition("mine.mustache", "", "mine.txt"))))
                        .generate())
                .hasMessageContaining("<files>: sdkpoet renders its own templates only.");
        GlobalSettings.reset();
        assertThat(OpenApiGenerator.files(output)).isEmpty();
    }

    private void assertRefused(CodegenConfigurator configurator, String message) {
        assertThatThrownBy(() -> OpenApiGenerator.generate(configurator, output))
                .hasMessageContaining(message);
    }

    private CodegenConfigurator generator() {
        return OpenApiGenerator.generator(OpenApiGenerator.SPEC, output);
    }

    private SortedMap<String, String> planned(Path document, Layout layout) {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .document(new DocumentSource("", document, document.toString()))
                .basePackage("com.acme.chat")
                .layout(layout)
                .committed(layout == Layout.PROJECT)
                .output(output);
        return new SdkGenerator().plan(request.build()).tree().files();
    }
}
