package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class CompilerRulesTest {
    private final Properties commandLine = new Properties();
    private final MavenProject project = new MavenProject();
    private final Plugin compiler = new Plugin();

    CompilerRulesTest() {
        compiler.setGroupId("org.apache.maven.plugins");
        compiler.setArtifactId("maven-compiler-plugin");
        compiler.setVersion("3.13.0");
        project.getBuild().addPlugin(compiler);
    }

    @Test
    void the_command_line_comes_before_the_properties_of_the_pom() {
        project.getProperties().setProperty("maven.compiler.release", "11");
        assertThat(problems()).singleElement().asString().contains("compiled for Java 11");

        commandLine.setProperty("maven.compiler.release", "21");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_release_counts_before_a_source_level() {
        project.getProperties().setProperty("maven.compiler.source", "1.8");
        assertThat(problems()).singleElement().asString().contains("compiled for Java 1.8");

        configure("release", "17");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_release_among_the_arguments_is_left_to_javac() {
        assertThat(problems()).singleElement().asString().contains("The module doesn't set the Java release");

        configure("compilerArgument", "--release=17");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_default_that_is_new_enough_is_fine() {
        compiler.setVersion("4.0.0");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_module_that_a_different_plugin_compiles_is_left_to_that() {
        project.getBuild().removePlugin(compiler);
        project.getBuild().flushPluginMap();
        assertThat(problems()).isEmpty();
    }

    private List<Problem> problems() {
        Problems problems = new Problems();
        new CompilerRules(project, commandLine, false).check(problems);
        return problems.all();
    }

    private void configure(String name, String value) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(value);
        configuration.addChild(child);
        compiler.setConfiguration(configuration);
    }
}
