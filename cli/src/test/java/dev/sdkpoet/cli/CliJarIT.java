package dev.sdkpoet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that runs by itself: as docs/cli.md says, with the output of the plugin, and with the licenses of what is in it. */
class CliJarIT {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final Path CLIENT =
            Path.of("..", "generated-client").toAbsolutePath().normalize();
    private static final String JAR = "sdkpoet-cli.jar";
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {/pets: {get: {operationId: listPets, tags: [pets], responses: {'204': {description: ok}}}}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.copy(Path.of(System.getProperty("cli.jar")), directory.resolve(JAR));
        Files.createDirectories(directory.resolve("openapi"));
        for (String name : List.of("pets.yaml", "openapi/pets.yaml", "old.yaml")) {
            Files.writeString(directory.resolve(name), DOCUMENT);
        }
    }

    @Test
    void the_invite_client_of_two_documents_is_that_of_the_plugin() throws Exception {
        Files.writeString(
                directory.resolve("sdkpoet.yaml"), """
                documents:
                  - {name: v1, file: %1$s/../spec/twilio_chat_v1_invite.yaml}
                  - {name: v2, file: %1$s/../spec/twilio_chat_v2_invite.yaml}
                basePackage: dev.sdkpoet.twilio.chat
                clientName: TwilioChat
                groupId: dev.sdkpoet
                artifactId: twilio-chat-client
                version: %2$s
                moduleName: dev.sdkpoet.twilio.chat
                license: Apache-2.0
                lockFile: %1$s/sdkpoet.lock
                resourceAccessors: {ChatV1Invite: invites, ChatV2Invite: invites}
                generateFakes: true
                """.formatted(CLIENT, System.getProperty("project.version")));

        run(List.of(java(), "-jar", JAR, "generate", "--config", "sdkpoet.yaml"));

        for (String folder : List.of("generated-sources", "generated-test-sources")) {
            Map<String, String> ours =
                    texts(directory.resolve("target").resolve(folder).resolve("sdkpoet"));
            assertThat(ours).hasSizeGreaterThan(2);
            assertThat(ours)
                    .isEqualTo(texts(CLIENT.resolve("target").resolve(folder).resolve("sdkpoet")));
        }
        run(List.of(java(), "-jar", JAR, "check", "--config", "sdkpoet.yaml", "--docsDirectory", CLIENT.toString()));
    }

    @Test
    void a_client_of_one_document_is_that_of_the_plugin() throws Exception {
        run(List.of(
                java(),
                "-jar",
                JAR,
                "generate",
                "--input=" + CLIENT.resolve("src/test/openapi/everything.yaml"),
                "--basePackage=dev.sdkpoet.everything",
                "--groupId=dev.sdkpoet",
                "--artifactId=twilio-chat-client",
                "--version=" + System.getProperty("project.version"),
                "--lockFile=" + CLIENT.resolve("sdkpoet.lock"),
                "--wholeRuntime",
                "--jackson=2",
                "--outputDirectory=target/everything"));

        assertSame(
                texts(directory.resolve("target/everything")),
                texts(CLIENT.resolve("target/generated-test-sources/everything")));
    }

    @Test
    void every_library_in_the_jar_has_its_license_there() throws IOException {
        try (JarFile jar = new JarFile(directory.resolve(JAR).toFile())) {
            String licenses = new String(
                    jar.getInputStream(jar.getJarEntry("META-INF/LICENSES.txt")).readAllBytes(),
                    StandardCharsets.UTF_8);
            List<String> libraries = jar.stream()
                    .map(entry -> Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom.properties")
                            .matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1) + ":" + found.group(2))
                    .filter(library -> !library.startsWith("dev.sdkpoet:"))
                    .toList();
            assertThat(libraries).hasSizeGreaterThan(3).allMatch(licenses::contains);
            assertThat(jar.stream().map(entry -> entry.getName().split("/")[0] + "/"))
                    .as("roots of packages and folders")
                    .containsOnly("META-INF/", "com/", "dev/", "org/", "picocli/");
            for (String file : List.of("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/Schubfach-LICENSE")) {
                assertThat(jar.getEntry(file)).as(file).isNotNull();
            }
        }
    }

    @Test
    void the_commands_of_the_page_work() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell is needed");
        Files.writeString(directory.resolve("sdkpoet.yaml"), blocks("yaml").get(0));
        for (String commands : blocks("sh")) {
            run(List.of("/bin/sh", "-e", "-c", commands));
        }
        assertThat(directory.resolve("pets-client/src/main/java/com/acme/pets/PetsClient.java"))
                .exists();
        assertThat(directory.resolve("build/generated/sdkpoet/com/acme/pets/PetsClient.java"))
                .exists();
    }

    @Test
    void the_task_of_gradle_and_the_job_of_the_page_have_arguments_that_work() throws Exception {
        Files.writeString(directory.resolve("sdkpoet.yaml"), blocks("yaml").get(0));
        List<String> arguments = Pattern.compile("\"([^\"]*)\"")
                .matcher(found("args\\(([^)]*)\\)", blocks("kotlin").get(0)))
                .results()
                .map(argument -> argument.group(1))
                .toList();
        assertThat(arguments).first().isEqualTo("generate");
        List<String> task = new ArrayList<>(List.of(
                java(),
                "-cp",
                JAR,
                found("mainClass = \"([^\"]+)\"", blocks("kotlin").get(0))));
        task.addAll(arguments);

        run(task);

        assertThat(directory.resolve("build/generated/sdkpoet/com/acme/pets/PetsClient.java"))
                .exists();
        run(List.of("/bin/sh", "-e", "-c", "java -jar " + JAR + " check --config sdkpoet.yaml --fix"));
        String job = blocks("yaml").get(1);
        List<String> commands = Pattern.compile("run: (java -jar .*)")
                .matcher(job)
                .results()
                .map(command -> command.group(1))
                .toList();
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            run(List.of("/bin/sh", "-e", "-c", command));
        }
    }

    @Test
    void an_extension_is_found_on_the_class_path_as_the_page_says() throws Exception {
        jarOfTheExtension("acme-extension.jar");
        String command = found("`(java -cp [^`]* generate) …`", Files.readString(PAGE))
                        .replace(":acme-extension.jar", ":acme-extension.jar:lib")
                + " --input=pets.yaml --basePackage=com.acme.pets --outputDirectory=target/client";
        Path library = Files.createDirectories(directory.resolve("lib")).resolve("words.txt");
        Files.writeString(library, "one");

        assertThat(run(List.of("/bin/sh", "-e", "-c", command))).contains("1 operation and 0 models in ");
        assertThat(directory.resolve("target/client/META-INF/operations.txt")).hasContent("GET /pets listPets");
        assertThat(run(List.of("/bin/sh", "-e", "-c", command))).contains("Up to date: ");
        Files.writeString(library, "another");
        assertThat(run(List.of("/bin/sh", "-e", "-c", command)))
                .as("what an extension uses is different")
                .contains("1 operation and 0 models in ");
    }

    /** That of docs/extensions.md, which an integration test of the plugin holds. */
    private void jarOfTheExtension(String name) throws IOException {
        Path module = Path.of("..", "generator-plugin", "src", "it", "extension", "sdk-extension", "src", "main");
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Path service = module.resolve("resources/META-INF/services/dev.sdkpoet.spi.GeneratorExtension");
        Files.copy(service, services.resolve(service.getFileName()));
        String source = module.resolve("java")
                .resolve(Files.readString(service).strip().replace('.', '/') + ".java")
                .toString();
        tool("javac", "-cp", directory.resolve(JAR).toString(), "-d", classes.toString(), source);
        tool("jar", "--create", "--file=" + directory.resolve(name), "-C", classes.toString(), ".");
    }

    private static void tool(String name, String... arguments) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        assertThat(tool.run(System.out, System.err, arguments)).isZero();
    }

    private static String found(String expression, String text) {
        MatchResult result =
                Pattern.compile(expression).matcher(text).results().findFirst().orElseThrow();
        return result.group(1);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String run(List<String> command) throws Exception {
        Path log = directory.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        String path = Path.of(System.getProperty("java.home"), "bin") + System.getProperty("path.separator");
        builder.environment().merge("PATH", path, (old, added) -> added + old);
        int code = builder.start().waitFor();
        String text = Files.readString(log);
        assertThat(code).as(text).isZero();
        return text;
    }

    private static void assertSame(Map<String, String> ours, Map<String, String> ofThePlugin) {
        assertThat(ours.keySet()).isEqualTo(ofThePlugin.keySet());
        ours.forEach((name, text) -> assertThat(text).as(name).isEqualTo(ofThePlugin.get(name)));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            CliJarIT::text,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
