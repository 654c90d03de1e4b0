package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.settings.CheckSettings;
import dev.sdkpoet.settings.DiffSettings;
import dev.sdkpoet.settings.ExportTemplatesSettings;
import dev.sdkpoet.settings.GenerateSettings;
import dev.sdkpoet.settings.ProjectContext;
import dev.sdkpoet.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is a parameter of a goal is a setting, too, so that everything that runs the goals can set it. */
class CopiedParametersTest {
    private static final ProjectContext NOWHERE = new ProjectContext(Path.of(""), null);

    /** What concerns Maven only. */
    private static final Set<String> NO_SETTINGS = Set.of("skip");

    private static final Pattern PARAMETER =
            Pattern.compile("<parameter>\\s*<name>(\\w+)</name>(?s:.*?)<editable>(\\w+)</editable>");

    @Test
    void every_parameter_of_generate_is_copied() throws Exception {
        check("generate", new GenerateMojo(null, null), new GenerateSettings(NOWHERE));
    }

    @Test
    void every_parameter_of_check_is_copied() throws Exception {
        check("check", new CheckMojo(), new CheckSettings(NOWHERE));
    }

    @Test
    void every_parameter_of_diff_is_copied() throws Exception {
        check("diff", new DiffMojo(), new DiffSettings(NOWHERE));
    }

    @Test
    void every_parameter_of_export_templates_is_copied() throws Exception {
        check("export-templates", new ExportTemplatesMojo(), new ExportTemplatesSettings());
    }

    private static void check(String name, GoalMojo goal, Settings settings) throws Exception {
        Map<String, Object> given = new TreeMap<>();
        for (Field parameter : Settings.fields(goal.getClass(), GoalMojo.class)) {
            if (parameters(name).contains(parameter.getName())) {
                Object value = value(parameter);
                parameter.set(goal, value);
                given.put(parameter.getName(), value);
            }
        }

        settings.copy(goal);

        Map<String, Object> copied = new TreeMap<>();
        for (Field setting : Settings.fields(settings.getClass(), Settings.class)) {
            copied.put(setting.getName(), setting.get(settings));
        }
        assertThat(copied).isEqualTo(given);
        assertThat(given.keySet()).isEqualTo(parameters(name));
    }

    /** What the plugin's descriptor has of a goal. */
    private static Set<String> parameters(String goal) throws IOException {
        String descriptor = Files.readString(Path.of("target", "classes", "META-INF", "maven", "plugin.xml"));
        int start = descriptor.indexOf("<goal>" + goal + "</goal>");
        Set<String> names = new TreeSet<>();
        for (MatchResult parameter : PARAMETER
                .matcher(descriptor.substring(start, descriptor.indexOf("</mojo>", start)))
                .results()
                .toList()) {
            if (parameter.group(2).equals("true") && !NO_SETTINGS.contains(parameter.group(1))) {
                names.add(parameter.group(1));
            }
        }
        return names;
    }

    /** A value that only this parameter has, as far as its type has so many. */
    private static Object value(Field parameter) throws ReflectiveOperationException {
        Class<?> type = parameter.getType();
        if (type == boolean.class) {
            return true;
        }
        if (type == List.class) {
            return List.of(parameter.getName());
        }
        if (type == Map.class) {
            return Map.of("of", parameter.getName());
        }
        return type == String.class || type == File.class
                ? type.getConstructor(String.class).newInstance(parameter.getName())
                : type.getConstructor().newInstance();
    }
}
