package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code sdkpoet:help -Ddetail}, and the help of the CLI, show the descriptor's texts. */
class ParameterDocsTest {
    private static final Pattern GOAL = Pattern.compile("(?s)<mojo>\\s*<goal>([\\w-]+)</goal>(.*?)</mojo>");
    private static final Pattern PARAMETER = Pattern.compile("(?s)<parameter>\\s*<name>(\\w+)</name>(.*?)</parameter>");
    private static final Pattern DOCUMENTED = Pattern.compile(
            "(?s).*<since>[\\d.]+</since>.*<description>\\s*\\w.*Default:.*Examples?:.*</description>.*");

    @Test
    void every_parameter_says_what_it_is_for_its_default_an_example_and_since_when_it_is_there() throws IOException {
        String descriptor = Files.readString(Path.of("target", "classes", "META-INF", "maven", "plugin.xml"));
        List<String> undocumented = new ArrayList<>();
        int parameters = 0;
        for (MatchResult goal : GOAL.matcher(descriptor).results().toList()) {
            if (goal.group(1).equals("help")) {
                continue;
            }
            for (MatchResult parameter :
                    PARAMETER.matcher(goal.group(2)).results().toList()) {
                boolean isSet = parameter.group(2).contains("<editable>true</editable>");
                parameters += isSet ? 1 : 0;
                if (isSet && !DOCUMENTED.matcher(parameter.group(2)).matches()) {
                    undocumented.add(goal.group(1) + ": " + parameter.group(1));
                }
            }
        }
        assertThat(parameters).isGreaterThan(100);
        assertThat(undocumented).isEmpty();
    }

    /** A POM with {@code <sdkpoet.version>} in its properties says the version of the plugin, not of the client. */
    @Test
    void the_property_that_poms_have_for_the_version_of_the_plugin_sets_nothing() throws IOException {
        assertThat(Files.readString(Path.of("target", "classes", "META-INF", "maven", "plugin.xml")))
                .contains("${sdkpoet.clientVersion}")
                .doesNotContain("${sdkpoet.version}");
    }
}
