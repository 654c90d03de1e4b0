package dev.sdkpoet.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.migrate.Counterpart;
import dev.sdkpoet.migrate.Counterparts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConfigLoader;

/** The tables of settings know all that OpenAPI Generator has, and nothing else. */
class OptionsTest {
    private static final Pattern NAME = Pattern.compile("<name>(\\w+)</name>");

    @Test
    void openapi_generator_finds_sdkpoet_and_its_options() {
        CodegenConfig codegen = CodegenConfigLoader.forName("sdkpoet");
        assertThat(codegen).isInstanceOf(SdkpoetCodegen.class);
        assertThat(codegen.cliOptions()).hasSize(GeneratorOption.values().length);
        assertThat(codegen.cliOptions())
                .allMatch(option -> !option.getDescription().isBlank());
    }

    @Test
    void every_option_of_the_java_generator_has_a_counterpart() {
        Set<String> options = CodegenConfigLoader.forName("java").cliOptions().stream()
                .map(CliOption::getOpt)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Counterparts.options().keySet()).isEqualTo(options);
    }

    @Test
    void every_parameter_of_its_maven_plugin_has_a_counterpart() throws IOException {
        assertThat(Counterparts.parameters().keySet()).isEqualTo(parameters("openapi-generator-maven-plugin"));
    }

    @Test
    void every_parameter_of_sdkpoets_own_maven_plugin_is_an_option_or_says_what_to_use_instead() throws IOException {
        Set<String> parameters = parameters("sdkpoet-maven-plugin");
        assertThat(parameters).containsAll(PluginParameters.instead().keySet()).hasSizeGreaterThan(25);
        Set<String> options = Arrays.stream(GeneratorOption.values())
                .map(GeneratorOption::key)
                .collect(Collectors.toSet());
        parameters.removeAll(PluginParameters.instead().keySet());
        parameters.removeAll(options);
        // OpenAPI Generator has settings of these names itself.
        assertThat(parameters).containsExactlyInAnyOrder("openapiNormalizer", "skip", "templateDirectory");
    }

    /** Those of the goal {@code generate} that users set. */
    private static Set<String> parameters(String plugin) throws IOException {
        Set<String> parameters = new TreeSet<>();
        String descriptor = descriptor(plugin);
        int start = descriptor.indexOf("<goal>generate</goal>");
        String goal = descriptor.substring(start, descriptor.indexOf("</mojo>", start));
        for (String parameter : goal.split("<parameter>")) {
            if (parameter.contains("<editable>true</editable>")) {
                NAME.matcher(parameter).results().limit(1).forEach(name -> parameters.add(name.group(1)));
            }
        }
        return parameters;
    }

    private static String descriptor(String plugin) throws IOException {
        for (URL url : Collections.list(OptionsTest.class.getClassLoader().getResources("META-INF/maven/plugin.xml"))) {
            try (InputStream in = url.openStream()) {
                String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (descriptor.contains("<artifactId>" + plugin + "</artifactId>")) {
                    return descriptor;
                }
            }
        }
        throw new AssertionError("the descriptor of " + plugin + " isn't on the class path");
    }

    @Test
    void the_values_that_are_built_in_are_known_ones() {
        assertThat(Counterparts.options().values())
                .allMatch(option -> option.verdict() != Counterpart.Verdict.ONLY
                        || !option.detail().isEmpty())
                .allMatch(option -> option.text().endsWith("."));
    }
}
