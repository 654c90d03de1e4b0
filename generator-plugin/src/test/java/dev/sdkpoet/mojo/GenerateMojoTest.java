package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
    private static final ProjectDependenciesResolver NO_DEPENDENCIES = request -> {
        throw new AssertionError("there is no project");
    };

    @TempDir
    Path directory;

    @Test
    void what_is_skipped_says_what_is_wrong_with_a_parameter_as_usual() {
        GenerateMojo generate = new GenerateMojo(NO_DEPENDENCIES, ide(new ArrayList<>()));
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
            generate.input = new File("../spec/twilio_chat_v2_invite.yaml");
            generate.basePackage = "com.acme.chat";
            generate.outputDirectory = directory.resolve("out").toFile();
            generate.execute();
        }

        assertThat(refreshed).containsExactly(directory.resolve("out").toFile());
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
