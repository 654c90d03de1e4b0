package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.KnownSettings;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The parameters of all goals, as the plugin's descriptor has them.
 *
 * @param byGoal the names, by goal
 * @param properties the user properties that set them, by name
 */
record PluginParameters(Map<String, Set<String>> byGoal, SortedMap<String, String> properties) {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(sdkpoet\\.[\\w.]+)}");

    static PluginParameters of(PluginDescriptor plugin) {
        SortedMap<String, Set<String>> byGoal = new TreeMap<>();
        SortedMap<String, String> properties = new TreeMap<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            Set<String> names = new HashSet<>();
            List<Parameter> parameters = goal.getParameters() == null ? List.of() : goal.getParameters();
            parameters.stream()
                    .filter(Parameter::isEditable)
                    .map(Parameter::getName)
                    .forEach(names::add);
            byGoal.put(goal.getGoal(), names);
            PlexusConfiguration defaults = goal.getMojoConfiguration();
            if (defaults != null) {
                Arrays.stream(defaults.getChildren())
                        .forEach(parameter -> property(parameter)
                                .ifPresent(property -> properties.put(parameter.getName(), property)));
            }
        }
        return new PluginParameters(byGoal, properties);
    }

    private static Optional<String> property(PlexusConfiguration parameter) {
        String value = parameter.getValue();
        Matcher matcher = PROPERTY.matcher(value == null ? "" : value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Without those of the goal that only documents the others. */
    KnownSettings settings() {
        SortedSet<String> names = new TreeSet<>();
        byGoal.forEach((goal, parameters) -> {
            if (!goal.equals("help")) {
                names.addAll(parameters);
            }
        });
        return new KnownSettings(names, properties);
    }

    boolean isKnown(String name) {
        return byGoal.values().stream().anyMatch(names -> names.contains(name));
    }

    boolean hasAny(Collection<String> goals, String name) {
        return goals.stream()
                .anyMatch(goal -> byGoal.getOrDefault(goal, Set.of()).contains(name));
    }

    /** The goals that have a parameter. */
    List<String> goalsWith(String name) {
        return byGoal.entrySet().stream()
                .filter(goal -> goal.getValue().contains(name))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
