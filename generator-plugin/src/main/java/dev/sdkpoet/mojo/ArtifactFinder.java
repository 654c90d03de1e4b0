package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.Choices;
import dev.sdkpoet.source.ArtifactCoordinates;
import dev.sdkpoet.source.Artifacts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.handler.manager.ArtifactHandlerManager;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Lets Maven find an artifact: in the build, the local repository, or those of the POM and of settings.xml unless it is offline. */
record ArtifactFinder(
        RepositorySystem system,
        RepositorySystemSession session,
        List<RemoteRepository> repositories,
        ArtifactHandlerManager types,
        List<MavenProject> modules)
        implements Artifacts {

    @Override
    public Path find(String setting, ArtifactCoordinates coordinates) {
        // By its type Maven knows that the classes of a module of this build may stand in for its jar.
        DefaultArtifact artifact = new DefaultArtifact(
                coordinates.groupId(),
                coordinates.artifactId(),
                coordinates.classifier(),
                types.getArtifactHandler(coordinates.type()).getExtension(),
                coordinates.version(),
                Map.of(ArtifactProperties.TYPE, coordinates.type()),
                (File) null);
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath()
                    .toAbsolutePath()
                    .normalize();
        } catch (ArtifactResolutionException e) {
            throw Choices.wrong(
                    setting,
                    "Maven finds no " + coordinates + ": " + e.getMessage()
                            + (isModule(coordinates)
                                    ? ". It is a module of this build that isn't built yet: add it to the <dependencies> of this"
                                            + " module, and build with a goal such as package."
                                    : ". Correct it, or add its repository to the POM or to settings.xml"
                                            + (session.isOffline() ? "; this build is offline." : ".")));
        }
    }

    private boolean isModule(ArtifactCoordinates coordinates) {
        return modules.stream()
                .anyMatch(module -> module.getGroupId().equals(coordinates.groupId())
                        && module.getArtifactId().equals(coordinates.artifactId())
                        && module.getVersion().equals(coordinates.version()));
    }
}
