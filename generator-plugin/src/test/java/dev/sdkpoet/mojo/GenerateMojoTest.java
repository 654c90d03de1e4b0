package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
    @TempDir
    Path directory;

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // what Maven would inject
    void an_ide_that_runs_the_build_is_told_what_changed_and_only_then() throws Exception {
        List<File> refreshed = new ArrayList<>();
        BuildContext ide = (BuildContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BuildContext.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("refresh");
                    refreshed.add((File) arguments[0]);
                    return null;
                });
        ProjectDependenciesResolver noDependencies = request -> {
            throw new AssertionError("there is no project");
        };
        for (int run = 0; run < 2; run++) {
            GenerateMojo generate = new GenerateMojo(noDependencies, ide);
            generate.project = new MavenProject();
            generate.input = new File("../spec/twilio_chat_v2_invite.yaml");
            generate.basePackage = "com.acme.chat";
            generate.outputDirectory = directory.resolve("out").toFile();
            generate.execute();
        }

        assertThat(refreshed).containsExactly(directory.resolve("out").toFile());
    }
}
