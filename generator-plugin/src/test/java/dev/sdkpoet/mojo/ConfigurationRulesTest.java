package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.RawSetting;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A setting without an effect is an error only where somebody has set it for one goal alone. */
class ConfigurationRulesTest {
    private static final PluginParameters KNOWN = new PluginParameters(
            Map.of(
                    "generate",
                    Set.of("input", "license", "outputDirectory"),
                    "check",
                    Set.of("input", "license", "docsDirectory"),
                    "diff",
                    Set.of("input", "license", "changelog")),
            new TreeMap<>(Map.of("input", "sdkpoet.input", "version", "sdkpoet.clientVersion")));

    @Test
    void what_is_set_for_the_plugin_is_for_all_its_goals() {
        ConfigurationRules rules = rules(
                List.of(setting("license"), setting("docsDirectory"), setting("changelog")),
                List.of(),
                Set.of("generate"));

        assertThat(problems(rules)).isEmpty();
        assertThat(rules.ofOneGoal()).isEmpty();
    }

    /** Maven merges the configuration of the plugin into that of each execution. */
    @Test
    void what_an_execution_has_from_the_plugin_is_for_all_goals() {
        ConfigurationRules rules = rules(
                List.of(setting("license"), setting("changelog")),
                List.of(setting("license"), setting("changelog"), setting("outputDirectory")),
                Set.of("generate"));

        assertThat(problems(rules)).isEmpty();
        assertThat(rules.ofOneGoal()).containsExactly("outputDirectory");
    }

    @Test
    void an_execution_of_several_goals_has_settings_of_each() {
        ConfigurationRules rules =
                rules(List.of(), List.of(setting("license"), setting("docsDirectory")), Set.of("generate", "check"));

        assertThat(problems(rules)).isEmpty();
        assertThat(rules.ofOneGoal()).isEmpty();
    }

    @Test
    void an_execution_of_one_goal_has_no_settings_of_others() {
        ConfigurationRules rules =
                rules(List.of(), List.of(setting("license"), setting("docsDirectory")), Set.of("generate"));

        assertThat(problems(rules))
                .containsExactly("<docsDirectory>: It has no effect in an execution of generate: it is a parameter of"
                        + " check. Move it into the <configuration> of such an execution, or of the <plugin>.");
        assertThat(rules.ofOneGoal()).containsExactlyInAnyOrder("license", "docsDirectory");
    }

    private static RawSetting setting(String name) {
        return new RawSetting(name, "a", List.of());
    }

    private static ConfigurationRules rules(List<RawSetting> shared, List<RawSetting> own, Set<String> goals) {
        return new ConfigurationRules(KNOWN, shared, own, goals, new Properties(), new Properties());
    }

    private static List<String> problems(ConfigurationRules rules) {
        Problems problems = new Problems();
        rules.check(problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
