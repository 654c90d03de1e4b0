package dev.sdkpoet.mojo;

import dev.sdkpoet.migrate.Migration;
import dev.sdkpoet.migrate.Setting;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Prints the equivalent of the module's {@code openapi-generator-maven-plugin} configuration for this plugin, with everything that
 * changes. It edits nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "migrate", configurator = GoalConfigurator.NAME, threadSafe = true)
public final class MigrateMojo extends GoalMojo {
    private static final String THEIRS = "org.openapitools:openapi-generator-maven-plugin";

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @Nullable
    MavenProject project;

    /** This plugin. */
    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    @Nullable
    PluginDescriptor plugin;

    @Override
    public void execute() throws MojoFailureException {
        checkConfiguration();
        if (project == null || plugin == null) {
            throw new IllegalStateException("Maven injects them");
        }
        Plugin theirs = project.getPlugin(THEIRS);
        if (theirs == null) {
            throw new MojoFailureException(
                    "This module doesn't configure " + THEIRS + ". Run the goal in one that does: -pl MODULE.");
        }
        StringBuilder executions = new StringBuilder();
        StringBuilder changes = new StringBuilder();
        if (theirs.getExecutions().isEmpty()) {
            add("default", theirs.getConfiguration(), executions, changes);
        }
        for (PluginExecution execution : theirs.getExecutions()) {
            add(execution.getId(), execution.getConfiguration(), executions, changes);
        }
        getLog().info("In place of " + THEIRS + ":\n\n<plugin>\n  <groupId>" + plugin.getGroupId()
                + "</groupId>\n  <artifactId>"
                + plugin.getArtifactId() + "</artifactId>\n  <version>" + plugin.getVersion()
                + "</version>\n  <executions>\n" + executions + "  </executions>\n</plugin>\n\nWhat changes:\n"
                + changes
                + "- The module needs jackson-core and jspecify; what OpenAPI Generator's clients need can go unless you use it"
                + " yourself.\n- Code that calls the client changes: docs/openapi-generator.md says what becomes of each"
                + " setting.\n");
    }

    private void add(String id, @Nullable Object configuration, StringBuilder executions, StringBuilder changes) {
        Migration.Result result = Migration.of(id, configuration instanceof Xpp3Dom dom ? inner(dom) : List.of());
        executions.append(result.execution());
        result.changes()
                .forEach(change -> changes.append("- ")
                        .append(id)
                        .append(": ")
                        .append(change)
                        .append('\n'));
    }

    private List<Setting> inner(Xpp3Dom dom) {
        return Arrays.stream(dom.getChildren())
                .map(child -> new Setting(
                        child.getName(), relative(child.getValue() == null ? "" : child.getValue()), inner(child)))
                .toList();
    }

    /** Maven has put the project's directory in already. */
    private String relative(String value) {
        String directory = project == null || project.getBasedir() == null
                ? ""
                : project.getBasedir().getPath();
        return directory.isEmpty() ? value : value.replace(directory, "${project.basedir}");
    }
}
