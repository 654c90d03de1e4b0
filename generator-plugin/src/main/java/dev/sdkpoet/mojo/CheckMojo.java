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
 * Checks that what is committed, the documentation ({@code README.md} and {@code docs/}) and the lock of names, is what would be generated
 * now, and fails with a unified diff where it isn't. {@code -Dsdkpoet.fix} writes it, and starts a lock.
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
     * The directory that {@code README.md} and {@code docs/} are in. Other files in it are left alone.
     *
     * <p>Default: {@code ${project.basedir}}. Example: {@code <docsDirectory>${project.basedir}/client-docs</docsDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.docs", defaultValue = "${basedir}", required = true)
    @Nullable
    File docsDirectory;

    /**
     * Whether to write what differs instead of failing.
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
