package dev.sdkpoet.mojo;

import dev.sdkpoet.goal.ExportTemplatesGoal;
import dev.sdkpoet.settings.ExportTemplatesSettings;
import java.io.File;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Copies the built-in templates to a directory for editing. Existing files don't change. Delete the templates that you don't edit: each
 * one replaces the built-in one, even in later versions of sdkpoet.
 *
 * @since 0.1.0
 */
@Mojo(name = "export-templates", configurator = GoalConfigurator.NAME, threadSafe = true, requiresProject = false)
public final class ExportTemplatesMojo extends GoalMojo {

    /**
     * The directory to copy to, for {@code templateDirectory} of {@code generate}.
     *
     * <p>Default: {@code src/main/sdkpoet}. Example: {@code -Dsdkpoet.templates=my-templates}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.templates", defaultValue = "${basedir}/src/main/sdkpoet", required = true)
    @Nullable
    File templateDirectory;

    /**
     * The beginning of the paths of the templates to copy.
     *
     * <p>Default: all. Example: {@code -Dsdkpoet.only=docs/}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.only", defaultValue = "")
    @Nullable
    String only;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        checkConfiguration();
        try {
            new ExportTemplatesGoal(filled(new ExportTemplatesSettings()), messages()).run();
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
