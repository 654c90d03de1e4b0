package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.Choices;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.handler.manager.ArtifactHandlerManager;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Lets Maven find an artifact: in the build, the local repository, or those of the POM and of settings.xml unless it is offline. */
record ArtifactFinder(
        RepositorySystem system,
        RepositorySystemSession session,
        List<RemoteRepository> repositories,
        ArtifactHandlerManager types) {

    /** @throws dev.sdkpoet.problem.GenerationException if there is none */
    Path find(ArtifactCoordinates coordinates) {
        DefaultArtifact artifact = new DefaultArtifact(
                coordinates.groupId(),
                coordinates.artifactId(),
                coordinates.classifier(),
                types.getArtifactHandler(coordinates.type()).getExtension(),
                coordinates.version());
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath()
                    .toAbsolutePath()
                    .normalize();
        } catch (ArtifactResolutionException e) {
            throw Choices.wrong(
                    "oldArtifact",
                    "Maven finds no " + coordinates + ": " + e.getMessage()
                            + ". Correct it, or add its repository to the POM or to settings.xml"
                            + (session.isOffline() ? "; this build is offline." : "."));
        }
    }
}
