package dev.sdkpoet.mojo;

import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.fetch.UrlDocuments;
import dev.sdkpoet.goal.GoalFailure;
import dev.sdkpoet.goal.ProgressLog;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.settings.ProjectContext;
import dev.sdkpoet.source.ArtifactCoordinates;
import dev.sdkpoet.source.Inputs;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.inject.Inject;
import org.apache.maven.artifact.handler.manager.ArtifactHandlerManager;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Base of the goals that plan a client: turns parameters into a request, and problems into log lines. */
abstract class ClientMojo extends ClientParameters {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private @Nullable Inputs inputs;

    /** Finds artifacts. */
    @Inject
    @Nullable
    RepositorySystem repositorySystem;

    /** Knows the file names of artifacts. */
    @Inject
    @Nullable
    ArtifactHandlerManager artifactTypes;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try (ProgressLog progress = ProgressLog.every(INTERVAL, messages())) {
            if (skip) {
                getLog().info("Skipped: sdkpoet.skip is set.");
                skipped();
            } else {
                messages().report(problems().all());
                problems().throwIfErrors();
                run(new SdkGenerator(progress), progress);
            }
        } catch (GenerationException e) {
            throw new MojoFailureException("The client can't be generated:\n" + e.getMessage(), e);
        } catch (GoalFailure e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (UncheckedIOException | CancellationException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a bug in sdkpoet, please report it: " + e, e);
        } finally {
            if (inputs != null) {
                inputs.close();
            }
        }
    }

    /** @param progress receives messages about what the generator and the goal are doing */
    abstract void run(SdkGenerator generator, Progress progress) throws MojoFailureException;

    /** What the goal must do even if it is skipped. */
    void skipped() {}

    /** Where the settings of the goal are used. */
    final ProjectContext context() {
        return new ProjectContext(root(), hasProject() ? coordinates() : null, inputs());
    }

    /** Finds what parameters name, and reads it, until the goal ends. */
    final Inputs inputs() {
        Inputs opened = inputs;
        if (opened == null) {
            Path base = hasProject() ? project().getBasedir().toPath() : root();
            opened = new Inputs(base, root(), this::artifact, this::download);
            inputs = opened;
        }
        return opened;
    }

    private Path artifact(String setting, ArtifactCoordinates coordinates) {
        return new ArtifactFinder(
                        injected(repositorySystem),
                        injected(session).getRepositorySession(),
                        project().getRemoteProjectRepositories(),
                        injected(artifactTypes),
                        injected(session).getAllProjects())
                .find(setting, coordinates);
    }

    private Path download(String setting, URI url, String sha256) {
        MavenSession build = injected(session);
        Path cache = build.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(".cache/sdkpoet");
        return new UrlDocuments(cache, build.isOffline(), new SettingsAccess(build), getLog()::info)
                .find(setting, url, sha256);
    }

    private static <T> T injected(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Maven injects it");
        }
        return part;
    }

    private Coordinates coordinates() {
        return new Coordinates(
                project().getGroupId(), project().getArtifactId(), project().getVersion());
    }

    final boolean hasProject() {
        return project().getFile() != null;
    }

    final MavenProject project() {
        if (project == null) {
            throw new IllegalStateException("Maven injects the project");
        }
        return project;
    }

    /** The directory that users see paths relative to. */
    final Path root() {
        return session == null ? Path.of("").toAbsolutePath() : Path.of(session.getExecutionRootDirectory());
    }
}
