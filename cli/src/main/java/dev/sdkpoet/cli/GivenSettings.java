package dev.sdkpoet.cli;

import dev.sdkpoet.goal.Messages;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.settings.KnownSettings;
import dev.sdkpoet.settings.RawRules;
import dev.sdkpoet.settings.RawSetting;
import dev.sdkpoet.settings.Settings;
import dev.sdkpoet.settings.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the settings of a goal with what its command line has. An option goes before a property, a property before the file with settings,
 * and that before a default.
 *
 * @param directory where the user is; absolute
 */
record GivenSettings(PluginDescriptor plugin, Goal goal, Path directory, Given given) {
    /** Settings that are texts, since they name files, artifacts or URLs. */
    private static final Set<String> FILES = Set.of("input", "file", "overlays", "overlay", "templateDirectory", "old");

    /** @throws GenerationException for everything that is no setting, or can't be its value */
    void fill(Settings settings, Messages messages) {
        Problems problems = new Problems();
        Map<String, @Nullable Object> inFile = file(problems);
        checkProperties(problems);
        RawRules rules = new RawRules(problems);
        Set<String> own = new HashSet<>();
        for (Goal.Parameter parameter : goal.parameters()) {
            String name = parameter.name();
            Shape shape = settings.shape(name);
            String text = given.options().getOrDefault(name, given.properties().get(parameter.property()));
            RawSetting setting;
            Path base = given.home(directory);
            if (text != null) {
                own.add(name);
                base = directory;
                setting = here(YamlSettings.option(name, text, shape));
            } else if (inFile.containsKey(name)) {
                setting = YamlSettings.raw(name, inFile.get(name), shape);
            } else {
                setting = new RawSetting(name, shown(parameter.defaultValue()), List.of());
            }
            if (rules.check(setting, shape)
                    && !(setting.text().isEmpty() && setting.inner().isEmpty())) {
                settings.set(name, new Binder(base).bind(setting, shape));
            }
        }
        settings.own(own);
        messages.report(problems.all());
        problems.throwIfErrors();
    }

    /** Texts that name a file, or something else: what is a file here stays one, wherever the file with settings is. */
    private RawSetting here(RawSetting setting) {
        if (!setting.inner().isEmpty()) {
            return new RawSetting(
                    setting.name(), "", setting.inner().stream().map(this::here).toList());
        }
        String text = Stream.of(setting.text().split(",", -1)).map(this::here).collect(Collectors.joining(","));
        return FILES.contains(setting.name()) ? new RawSetting(setting.name(), text, List.of()) : setting;
    }

    private String here(String text) {
        try {
            Path path = directory.resolve(text.strip());
            return !text.isBlank() && Files.exists(path) ? path.toString() : text;
        } catch (InvalidPathException e) {
            return text;
        }
    }

    /** A default of the plugin, as a path that starts from the file with settings. */
    static String shown(String value) {
        return value.replace("${project.build.directory}", "target")
                .replace("${basedir}/", "")
                .replace("${basedir}", ".");
    }

    private Map<String, @Nullable Object> file(Problems problems) {
        Path config = given.config();
        if (config == null) {
            return Map.of();
        }
        String shown = Place.fileName(config, directory);
        Map<String, @Nullable Object> settings;
        try {
            settings = YamlSettings.read(shown, Files.readString(directory.resolve(config)));
        } catch (IOException e) {
            throw new GenerationException(List.of(new Problem(
                    Severity.ERROR,
                    new Place.WholeFile(shown),
                    "The file with settings can't be read: " + e.getMessage() + ". Correct its name.")));
        }
        KnownSettings known = known();
        settings.keySet().stream()
                .filter(name -> !known.names().contains(name))
                .forEach(name -> known.refuseName(name, problems));
        return settings;
    }

    private void checkProperties(Problems problems) {
        KnownSettings known = known();
        given.properties().keySet().stream()
                .filter(property -> !known.properties().containsValue(property))
                .forEach(property -> known.refuseProperty(
                        property, "an option, or in the file with settings", "Leave it out.", problems));
    }

    /** Those of all commands, since all can share a file. */
    private KnownSettings known() {
        SortedSet<String> names = new TreeSet<>();
        SortedMap<String, String> properties = new TreeMap<>();
        for (Goals each : Goals.values()) {
            for (Goal.Parameter parameter : plugin.goal(each.command()).parameters()) {
                names.add(parameter.name());
                if (!parameter.property().isEmpty()) {
                    properties.put(parameter.name(), parameter.property());
                }
            }
        }
        return new KnownSettings(names, properties);
    }
}
