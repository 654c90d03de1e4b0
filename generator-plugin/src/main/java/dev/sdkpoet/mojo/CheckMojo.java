package dev.sdkpoet.mojo;

import dev.sdkpoet.CheckResult;
import dev.sdkpoet.GenerationReport;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.LockFile;
import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Changes;
import dev.sdkpoet.output.Layout;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
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
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
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
    void run(SdkGenerator generator, Progress progress) throws MojoFailureException {
        if (docsDirectory == null) {
            throw new IllegalStateException("the parameter has a default");
        }
        Path docs = docsDirectory.toPath().toAbsolutePath().normalize();
        GenerationRequestBuilder builder =
                settings().request(Layout.DOCS).output(docs).committed(true);
        if (fix) {
            fix(generator, builder.overwrite(true).build(), docs);
        } else {
            check(generator, builder.build(), docs);
        }
    }

    private void fix(SdkGenerator generator, GenerationRequest request, Path docs) {
        GenerationReport report = generator.generate(request);
        report(report.problems());
        Changes changes = report.changes().orElse(new Changes(0, 0, 0));
        getLog().info("Documentation in " + docs + ": " + changes.written() + " files written, " + changes.deleted()
                + " deleted");
        // Planned anew, since documentation that is up to date isn't; the lock comes last, when all else has worked.
        LockFile.of(request)
                .ifPresent(lock -> getLog().info(
                                (lock.write(generator.plan(request)) ? "Lock written: " : "Lock is up to date: ")
                                        + lockFile));
    }

    private void check(SdkGenerator generator, GenerationRequest request, Path docs) throws MojoFailureException {
        CheckResult result = generator.check(request);
        if (!result.lockDiff().isEmpty()) {
            throw new MojoFailureException("The lock " + lockFile
                    + " isn't that of the client that would be generated:\n"
                    + result.lockDiff() + result.diff()
                    + "Lines with - are names that callers lose, and lines with + new ones. Run this goal with -Dsdkpoet.fix to write "
                    + "the lock and the documentation, and commit them.");
        }
        if (!result.isCurrent()) {
            throw new MojoFailureException("The documentation in " + docs + " isn't what would be generated:\n"
                    + result.diff() + "Run this goal with -Dsdkpoet.fix to update it.");
        }
        getLog().info("Documentation in " + docs + " is up to date: " + result.files() + " files");
    }
}
