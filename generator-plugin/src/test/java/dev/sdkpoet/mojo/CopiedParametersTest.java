package dev.sdkpoet.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.settings.ClientSettings;
import dev.sdkpoet.settings.ProjectContext;
import dev.sdkpoet.settings.SelectParameter;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is a parameter of the goals that plan a client is a setting, too. */
class CopiedParametersTest {
    /** What concerns Maven only. */
    private static final Set<String> NO_SETTINGS = Set.of("project", "session", "skip");

    @Test
    void every_parameter_is_copied_into_the_setting_of_the_same_name() throws IllegalAccessException {
        GenerateMojo goal = new GenerateMojo(null, null);
        Map<String, Object> given = new TreeMap<>();
        for (Field parameter : ClientParameters.class.getDeclaredFields()) {
            if (!NO_SETTINGS.contains(parameter.getName())) {
                Object value = value(parameter);
                parameter.set(goal, value);
                given.put(parameter.getName(), value);
            }
        }
        ClientSettings settings = new ClientSettings(new ProjectContext(Path.of(""), null));

        settings.copy(goal);

        Map<String, Object> copied = new TreeMap<>();
        for (Field setting : ClientSettings.class.getDeclaredFields()) {
            setting.setAccessible(true);
            copied.put(setting.getName(), setting.get(settings));
        }
        assertThat(copied).isEqualTo(given);
    }

    /** A value that only this parameter has, as far as its type has so many. */
    private static Object value(Field parameter) {
        Class<?> type = parameter.getType();
        if (type == boolean.class) {
            return true;
        }
        if (type == List.class) {
            return List.of(parameter.getName());
        }
        return type == File.class
                ? new File(parameter.getName())
                : type == Map.class
                        ? Map.of("of", parameter.getName())
                        : type == SelectParameter.class ? new SelectParameter() : parameter.getName();
    }
}
