package dev.sdkpoet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All settings go together, in a client of two documents with fakes, tests and a lock. */
class AllSettingsTest {
    /** Settings that aren't below, with why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("input", "it is for one document"),
            Map.entry("sha256", "it is for one document"),
            Map.entry("overlays", "it is for one document; each here has its own"),
            Map.entry("licenseHeader", "its text is in licenseHeaderFile"),
            Map.entry("openapiNormalizer", "it needs another module, whose tests set it"),
            Map.entry("testOutputDirectory", "a project of its own has no place for it"),
            Map.entry("oldRevision", "the old documents are in old"),
            Map.entry("oldArtifact", "only Maven finds it"));

    private static final String SETTINGS = """
            documents:
              - {name: v1, file: api/v1.yaml, overlays: [api/v1.overlay.yaml]}
              - {name: v2, file: api/v2.yaml}
            refRoot: api
            select:
              include: [{document: v1, tags: [Pets, Questions]}, {document: v1, paths: [/shops]}]
              exclude: [{deprecated: true}]
            paging:
              - {document: v1, operation: listPets, style: token, items: /rows, next: /lastKey, parameter: startKey}
            streaming:
              - {document: v2, operation: ask, mediaType: text/event-stream, schema: Answer, member: live}
            idempotencyHeader: Idempotency-Key
            securityScheme: bearer
            basePackage: com.acme.shop
            clientName: Shop
            apiPackage: com.acme.shop.calls
            modelPackage: com.acme.shop.data
            modelPrefix: My
            modelSuffix: Dto
            resourceAccessors: {Pets: animals}
            names:
              - {schema: Answer, to: Reply}
              - {document: v1, parameter: listPets.limit, to: max, was: [limit]}
            wholeMethodNames: true
            untaggedTogether: true
            sharedTypes: false
            nestedTypes: false
            lockFile: shop.lock
            types:
              - {format: date-time, java: java.time.Instant}
              - {document: v2, format: money, java: com.acme.Money, codec: com.acme.MoneyCodec}
            beanValidation: true
            annotations:
              - {schema: '*', java: '@com.acme.Audited("shop")'}
              - {document: v1, property: Pet.name, java: '@com.acme.Audited("name")'}
              - {document: v2, api: Pets, java: '@com.acme.Audited("pets")'}
            interfaces:
              - {document: v1, schema: Pet, java: com.acme.Named}
            licenseHeaderFile: header.txt
            moduleName: com.acme.shop
            runtime: embedded
            wholeRuntime: true
            jackson: 2,3
            credentialVariables: {key: SHOP_KEY}
            generateTests: true
            generateFakes: true
            groupId: com.acme
            artifactId: shop-client
            version: 2.0.0
            license: Apache-2.0
            templateDirectory: templates
            extraTemplates:
              - {template: list.mustache, per: api, output: 'lists/{{document}}/{{className}}.txt', root: docs}
            failOn: error
            wholeReadme: true
            outputDirectory: client
            layout: project
            projectUrl: https://acme.example
            scmUrl: https://git.acme.example/shop
            developers: [{name: Acme, email: shop@acme.example}]
            sbom: true
            scope: main
            overwrite: true
            docsDirectory: pages
            old: v1=old/v1.yaml,v2=old/v2.yaml
            oldVersion: 1.0.0
            changelog: entry.md
            report: report.txt
            format: text
            failOnBreak: true
            strict: false
            """;

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://shop.example'}]
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [Pets]
                  parameters:
                    - {name: startKey, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                  responses:
                    '200':
                      description: One page.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              rows: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                              lastKey: {type: string}
                post:
                  operationId: addPet
                  tags: [Pets]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {'201': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              /answers:
                post:
                  operationId: ask
                  tags: [Questions]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {type: object, properties: {text: {type: string, maxLength: 9}, live: {type: boolean}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}}
              /shops:
                get: {operationId: listShops, responses: {'204': {description: None.}}}
              /old:
                get: {operationId: old, deprecated: true, tags: [Pets], responses: {'204': {description: None.}}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, minLength: 1, maxLength: 20}
                    kind: {$ref: 'common.yaml#/Kind'}
                    born: {type: string, format: date-time}
                    price: {type: string, format: money}
                Answer: {type: object, properties: {text: {type: string}, at: {type: string, format: date-time}}}
            """;

    private static final String COMMON = "Kind: {type: string, enum: [cat, dog]}\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        for (String folder : List.of("api", "old")) {
            write(folder + "/v1.yaml", DOCUMENT + """
                      securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
                    security: [{key: []}]
                    """);
            write(folder + "/v2.yaml", DOCUMENT);
            write(folder + "/common.yaml", COMMON);
        }
        write("api/v1.overlay.yaml", """
                overlay: 1.0.0
                info: {title: Corrections, version: '1'}
                actions: [{target: "$.paths['/pets'].get", update: {description: Corrected.}}]
                """);
        write("templates/list.mustache", "{{className}}\n");
        write("header.txt", "Copyright Acme\n");
        write("java/com/acme/Audited.java", """
                package com.acme;

                public @interface Audited {
                    String value();
                }
                """);
        write("java/com/acme/Named.java", """
                package com.acme;

                public interface Named {
                    String name();
                }
                """);
        write("java/com/acme/Money.java", """
                package com.acme;

                public record Money(String text) {}
                """);
        write("java/com/acme/MoneyCodec.java", """
                package com.acme;

                import com.acme.shop.runtime.JsonString;
                import com.acme.shop.runtime.JsonValue;
                import com.acme.shop.runtime.ValueCodec;

                public final class MoneyCodec extends ValueCodec<Money> {
                    public MoneyCodec() {
                        super("an amount of money");
                    }

                    @Override
                    protected Money decode(JsonValue json) {
                        return new Money(((JsonString) json).value());
                    }

                    @Override
                    protected JsonValue encode(Money value) {
                        return JsonValue.of(value.text());
                    }
                }
                """);
        write("sdkpoet.yaml", SETTINGS);
    }

    @Test
    void each_setting_is_here_or_has_a_reason() {
        Set<String> names = new TreeSet<>();
        PluginDescriptor plugin = PluginDescriptor.read();
        for (Goals goal : List.of(Goals.GENERATE, Goals.CHECK, Goals.DIFF)) {
            plugin.goal(goal.command()).parameters().forEach(parameter -> names.add(parameter.name()));
        }
        Set<String> covered =
                new TreeSet<>(YamlSettings.read("sdkpoet.yaml", SETTINGS).keySet());
        covered.addAll(LEFT_OUT.keySet());
        covered.add("fix"); // an option below
        assertThat(covered).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void a_client_with_all_of_them_compiles_and_stays_what_it_is() throws IOException {
        assertThat(run("check", "--fix")).contains("Lock written: ");
        String lock = Files.readString(directory.resolve("shop.lock"));
        assertThat(run("generate")).contains("Generating Shop from api/v1.yaml, api/v2.yaml");
        assertThat(run("generate")).contains("Up to date: ");
        assertThat(run("check")).contains("is up to date: ");
        assertThat(compile()).isEmpty();
        assertThat(source("data/v1/MyPetDto.java"))
                .startsWith("/*\n * Copyright Acme\n */\n")
                .contains("@Audited(\"shop\")", "@Audited(\"name\")", "implements Named", "Instant born()", "@Size(");
        assertThat(source("data/v2/MyPetDto.java")).contains("Money price()");
        assertThat(source("data/v1/Reply.java")).contains("Instant at()");
        assertThat(directory.resolve("client/lists/v2/PetsApi.txt")).hasContent("PetsApi");
        assertThat(run("diff")).contains("Nothing");

        // What is new takes no name from what is there, and no call breaks.
        for (String name : List.of("v1", "v2")) {
            Path document = directory.resolve("api/" + name + ".yaml");
            String text = Files.readString(document);
            Files.writeString(
                    document,
                    text.replace("  /shops:\n", """
                      /answers/{id}:
                        get:
                          operationId: getAnswer
                          tags: [Questions]
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}}
                      /shops:
                    """)
                            .replace(
                                    "{type: string, maxLength: 9}",
                                    "{type: string, maxLength: 9}, tone: {type: string}"));
        }
        assertThat(run("diff")).contains("Version: minor (next: 1.1.0)");
        assertThat(directory.resolve("entry.md")).content().contains("`MyAskRequestDto.tone()`");
        assertThat(directory.resolve("report.txt")).content().contains("`QuestionsApi.getAnswer(String)`");
        run("check", "--fix");
        assertThat(Files.readAllLines(directory.resolve("shop.lock")))
                .containsAll(lock.lines().toList());
        run("generate");
        assertThat(compile()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String source(String name) throws IOException {
        return Files.readString(
                directory.resolve("client/src/main/java/com/acme/shop").resolve(name));
    }

    private String run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--config=sdkpoet.yaml"));
        arguments.addAll(List.of(options));
        Run run = Run.of(directory, arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    /** Of the client, its tests and fakes, and what it uses; what the compiler says. */
    private String compile() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-implicit:none", "-classpath"));
        arguments.add(System.getProperty("java.class.path"));
        arguments.addAll(List.of("-d", directory.resolve("classes").toString()));
        Stream.of(sources("client/src/main/java"), sources("client/src/test/java"), sources("java"))
                .flatMap(Collection::stream)
                .map(Path::toString)
                .forEach(arguments::add);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Without the module's, since no module path is there. */
    private List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
        }
    }
}
