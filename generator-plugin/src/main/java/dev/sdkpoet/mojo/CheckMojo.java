package dev.sdkpoet.mojo;

import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.goal.CheckGoal;
import dev.sdkpoet.settings.CheckSettings;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the committed documentation ({@code README.md} and {@code docs/}) and lock of names are up to date, and fails with a
 * unified diff if they aren't. {@code -Dsdkpoet.fix} updates them, and creates a lock.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "check",
        configurator = GoalConfigurator.NAME,
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresProject = false)
public final class CheckMojo extends ClientMojo {

    /**
     * The directory of {@code README.md} and {@code docs/}. Other files in it don't change.
     *
     * <p>Default: {@code ${project.basedir}}. Example: {@code <docsDirectory>${project.basedir}/client-docs</docsDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.docs", defaultValue = "${basedir}", required = true)
    @Nullable
    File docsDirectory;

    /**
     * Whether to update files that differ instead of failing.
     *
     * <p>Default: {@code false}. Example: {@code mvn sdkpoet:check -Dsdkpoet.fix}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.fix", defaultValue = "false")
    boolean fix;

    @Override
    void run(SdkGenerator generator, Progress progress) {
        new CheckGoal(filled(new CheckSettings(context())), messages()).run(generator);
    }
}
