package dev.sdkpoet.mojo;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.KnownSettings;
import dev.sdkpoet.settings.RawRules;
import dev.sdkpoet.settings.RawSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a POM and the command line set exists. The configuration that Maven gives a goal has only what does.
 *
 * @param shared what is in the {@code <configuration>} of the {@code <plugin>}: for all goals
 * @param inExecution what is in that of the execution, and in the shared one
 * @param goals those of the execution
 * @param userProperties those of the command line
 * @param projectProperties those of the POM, which may give the command line's names of its own
 */
record ConfigurationRules(
        PluginParameters known,
        List<RawSetting> shared,
        List<RawSetting> inExecution,
        Set<String> goals,
        Properties userProperties,
        Properties projectProperties) {
    /** What generated tests read. */
    private static final String TESTS = "sdkpoet.test.";

    static ConfigurationRules of(MojoExecution execution, MavenSession session) {
        MavenProject project = session.getCurrentProject();
        Plugin plugin = plugin(project, execution.getGroupId() + ":" + execution.getArtifactId());
        PluginExecution inPom =
                plugin == null ? null : plugin.getExecutionsAsMap().get(execution.getExecutionId());
        Set<String> goals = new LinkedHashSet<>(inPom == null ? List.of() : inPom.getGoals());
        goals.add(execution.getGoal());
        return new ConfigurationRules(
                PluginParameters.of(execution.getMojoDescriptor().getPluginDescriptor()),
                plugin == null ? List.of() : settings(plugin.getConfiguration()),
                inPom == null ? List.of() : settings(inPom.getConfiguration()),
                goals,
                session.getUserProperties(),
                project == null ? new Properties() : project.getProperties());
    }

    private static @Nullable Plugin plugin(@Nullable MavenProject project, String key) {
        if (project == null) {
            return null;
        }
        Plugin plugin = project.getPlugin(key);
        return plugin != null || project.getPluginManagement() == null
                ? plugin
                : project.getPluginManagement().getPluginsAsMap().get(key);
    }

    private static List<RawSetting> settings(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom
                ? Arrays.stream(dom.getChildren()).map(ConfigurationRules::raw).toList()
                : List.of();
    }

    private static RawSetting raw(Xpp3Dom dom) {
        return new RawSetting(
                dom.getName(),
                Objects.toString(dom.getValue(), "").strip(),
                Arrays.stream(dom.getChildren()).map(ConfigurationRules::raw).toList());
    }

    void check(Problems problems) {
        List<RawSetting> all = new ArrayList<>(shared);
        all.addAll(inExecution);
        for (RawSetting setting : all) {
            if (!known.isKnown(setting.name())) {
                known.settings().refuseName(setting.name(), problems);
            }
        }
        for (String name : own()) {
            if (known.isKnown(name) && !known.hasAny(goals, name)) {
                problems.error(
                        new Place.Setting(name),
                        "It has no effect in an execution of " + String.join(", ", goals)
                                + ": it is a parameter of " + String.join(", ", known.goalsWith(name))
                                + ". Move it into the <configuration> of such an execution, or of the <plugin>.");
            }
        }
        RawRules rules = new RawRules(problems);
        rules.checkOnce("", shared);
        rules.checkOnce("", inExecution);
        userProperties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(KnownSettings.PREFIX) && !name.startsWith(TESTS))
                .forEach(name -> checkProperty(name, problems));
    }

    /** The parameters that are set for one goal alone. */
    Set<String> ofOneGoal() {
        return goals.size() == 1 ? own() : Set.of();
    }

    /** The parameters that are set for the goals of this execution alone. */
    private Set<String> own() {
        Set<String> names = new TreeSet<>();
        inExecution.forEach(setting -> names.add(setting.name()));
        shared.forEach(setting -> names.remove(setting.name()));
        return names;
    }

    private void checkProperty(String property, Problems problems) {
        if (known.properties().containsValue(property)) {
            checkEffect(property, problems);
        } else if (!projectProperties.containsKey(property)) {
            known.settings()
                    .refuseProperty(
                            property,
                            "the POM",
                            "Leave it out, or define it in <properties> if it is the project's.",
                            problems);
        }
    }

    /** Maven takes what is in the POM first. */
    private void checkEffect(String property, Problems problems) {
        String given = userProperties.getProperty(property);
        Stream.concat(inExecution.stream(), shared.stream())
                .filter(setting -> property.equals(known.properties().get(setting.name())))
                .filter(setting ->
                        !setting.text().equals(given) && !setting.text().contains("${"))
                .findFirst()
                .ifPresent(setting -> problems.warning(
                        new Place.Property(property),
                        "It has no effect: <" + setting.name()
                                + "> in the POM comes first. To let the command line set it, define the property "
                                + property + " in <properties> instead."));
    }
}
