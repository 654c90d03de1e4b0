package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.output.Layout;
import dev.sdkpoet.settings.AdditionParameter;
import dev.sdkpoet.settings.DocumentParameter;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
    private static final ProjectDependenciesResolver NO_DEPENDENCIES = request -> {
        throw new AssertionError("there is no project");
    };

    @TempDir
    Path directory;

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // what Maven would inject
    void what_is_skipped_says_what_is_wrong_with_a_parameter_as_usual() {
        GenerateMojo generate = new GenerateMojo(NO_DEPENDENCIES, ide(new ArrayList<>()));
        generate.project = new MavenProject();
        generate.skip = true;
        generate.layout = "sorces";

        assertThatThrownBy(generate::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("<layout>: ");
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // what Maven would inject
    void an_ide_that_runs_the_build_is_told_what_changed_and_only_then() throws Exception {
        List<File> refreshed = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            GenerateMojo generate = new GenerateMojo(NO_DEPENDENCIES, ide(refreshed));
            generate.project = new MavenProject();
            generate.input = "../spec/twilio_chat_v2_invite.yaml";
            generate.basePackage = "com.acme.chat";
            generate.outputDirectory = directory.resolve("out").toFile();
            generate.execute();
        }

        assertThat(refreshed).containsExactly(directory.resolve("out").toFile());
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // what Maven would inject
    void classes_of_the_module_are_checked_before_it_is_compiled_but_for_generated_ones() throws Exception {
        AdditionParameter named = new AdditionParameter();
        named.setSchema("*");
        named.setJava("com.acme.Named");
        GenerateMojo generate = new GenerateMojo(NO_DEPENDENCIES, ide(new ArrayList<>()));
        generate.project = new MavenProject();
        generate.project.setFile(directory.resolve("pom.xml").toFile());
        generate.project.getBuild().setDirectory(directory.resolve("target").toString());
        generate.project.getBuild().setSourceDirectory("src/main/java");
        generate.project.getBuild().setTestSourceDirectory("src/test/java");
        generate.project.addCompileSourceRoot(
                directory.resolve("target/generated-sources/other").toString());
        generate.project.addCompileSourceRoot(directory.resolve("src/main/java").toString());
        generate.input =
                Path.of("../spec/twilio_chat_v2_invite.yaml").toAbsolutePath().toString();
        generate.basePackage = "com.acme.chat";
        generate.outputDirectory =
                directory.resolve("target/generated-sources/sdkpoet").toFile();
        generate.interfaces = List.of(named);
        for (String root : List.of("target/generated-sources/other", "src/main/java")) {
            Path file = directory.resolve(root).resolve("com/acme/Named.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "package com.acme;\npublic class Named {}\n");
        }

        assertThatThrownBy(generate::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("<interfaces>: com.acme.Named is no interface (")
                .hasMessageContaining("src/main/java/com/acme/Named.java:2). Name one.");

        Files.delete(directory.resolve("src/main/java/com/acme/Named.java"));
        generate.execute();
        assertThat(directory.resolve("target/generated-sources/sdkpoet/com/acme/chat"))
                .isDirectory();
    }

    /** Maven 3.8 gives a list without items for one that isn't set, and an item without a value for an empty element. */
    @Test
    void documents_have_overlays_of_their_own_and_an_empty_list_is_none() {
        GenerateMojo generate = new GenerateMojo(NO_DEPENDENCIES, ide(new ArrayList<>()));
        generate.project = new MavenProject();
        generate.failOn = "error";
        generate.runtime = "embedded";
        generate.overlays = new ArrayList<>();
        generate.documents = List.of(document("v1", null), document("v2", "fix.yaml"), document("v3", ""));

        assertThat(overlays(generate)).containsExactly(List.of(), List.of("fix.yaml"), List.of());

        generate.overlays = List.of("fix.yaml");
        assertThatThrownBy(() -> overlays(generate))
                .hasMessageContaining(
                        "<overlays>: With several documents, it isn't clear which this is about. Set <overlays> in each <document>");

        generate.documents = null;
        generate.input = "pets.yaml";
        assertThat(overlays(generate)).containsExactly(List.of("fix.yaml"));
    }

    private static List<List<String>> overlays(GenerateMojo goal) {
        return goal
                .settings()
                .request(Layout.SOURCES)
                .output(Path.of("out"))
                .basePackage("example")
                .build()
                .documents()
                .stream()
                .map(document -> document.overlays().stream()
                        .map(overlay -> overlay.file().getFileName().toString())
                        .toList())
                .toList();
    }

    private static DocumentParameter document(String name, @Nullable String overlay) {
        DocumentParameter document = new DocumentParameter();
        document.setName(name);
        document.setFile(name + ".yaml");
        if (overlay != null) {
            document.setOverlays(overlay.isEmpty() ? Collections.singletonList(null) : List.of(overlay));
        }
        return document;
    }

    private static BuildContext ide(List<File> refreshed) {
        return (BuildContext) Proxy.newProxyInstance(
                GenerateMojoTest.class.getClassLoader(),
                new Class<?>[] {BuildContext.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("refresh");
                    refreshed.add((File) arguments[0]);
                    return null;
                });
    }
}
