package dev.sdkpoet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.ProjectContext;
import dev.sdkpoet.settings.RawRules;
import dev.sdkpoet.settings.RawSetting;
import dev.sdkpoet.settings.Settings;
import dev.sdkpoet.settings.Shape;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a goal of the plugin has for a parameter can be set here, in YAML and by an option. */
class EverySettingTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void every_goal_that_makes_something_of_documents_runs_here() {
        Set<String> goals = new TreeSet<>();
        PluginDescriptor.read().goals().forEach(goal -> goals.add(goal.name()));
        // They are about Maven.
        goals.removeAll(List.of("help", "migrate"));
        for (Goals goal : Goals.values()) {
            goals.remove(goal.command());
        }
        assertThat(goals).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_parameter_is_a_setting_that_can_be_bound(Goals goal) {
        Settings settings = goal.settings(new ProjectContext(HERE, null));
        List<Goal.Parameter> parameters =
                PluginDescriptor.read().goal(goal.command()).parameters();
        assertThat(parameters).isNotEmpty();
        for (Goal.Parameter parameter : parameters) {
            Shape shape = settings.shape(parameter.name());
            Object yaml = sample(shape, 3);
            RawSetting inFile = YamlSettings.raw(parameter.name(), yaml, shape);
            RawSetting option = YamlSettings.option(parameter.name(), flow(yaml), shape);

            assertThat(option).isEqualTo(inFile);
            Problems problems = new Problems();
            assertThat(new RawRules(problems).check(inFile, shape))
                    .as("%s", problems.all())
                    .isTrue();
            Object bound = new Binder(HERE).bind(inFile, shape);
            assertThat(bound).as(parameter.name()).isNotNull();
            settings.set(parameter.name(), bound);
        }
    }

    @Test
    void a_relative_path_starts_from_the_base() {
        assertThat(new Binder(HERE).bind(new RawSetting("input", "a/b.yaml", List.of()), new Shape.Text(File.class)))
                .isEqualTo(HERE.resolve("a/b.yaml").toFile());
    }

    /** Something of the shape, as a file of YAML would have it. */
    private static Object sample(Shape shape, int depth) {
        if (shape instanceof Shape.Items items) {
            return List.of(sample(items.item(), depth - 1));
        }
        if (shape instanceof Shape.Entries entries) {
            return Map.of("a", sample(entries.value(), depth - 1));
        }
        if (shape instanceof Shape.Bean bean) {
            Map<String, Object> map = new LinkedHashMap<>();
            bean.properties().forEach((name, property) -> map.put(name, sample(property.shape(), depth - 1)));
            assertThat(map).as("%s has setters", bean.type()).isNotEmpty();
            return map;
        }
        Class<?> type = ((Shape.Text) shape).type();
        return type == boolean.class || type == Boolean.class ? "true" : type == int.class ? "1" : "text";
    }

    private static String flow(Object yaml) {
        if (yaml instanceof List<?> list) {
            return list.stream().map(EverySettingTest::flow).toList().toString();
        }
        if (yaml instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder();
            map.forEach((key, value) -> text.append(text.isEmpty() ? "{" : ", ")
                    .append(key)
                    .append(": ")
                    .append(flow(value)));
            return text.append('}').toString();
        }
        return yaml.toString();
    }
}
