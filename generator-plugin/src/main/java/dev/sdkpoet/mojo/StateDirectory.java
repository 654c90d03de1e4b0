package dev.sdkpoet.mojo;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** Where the record of what was written is kept: in the build directory, and outside the sources that it is about. */
final class StateDirectory {
    private StateDirectory() {}

    static Path of(MavenProject project, Path output) {
        Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
        if (!output.startsWith(base)) {
            return output.resolve(".sdkpoet");
        }
        String name = base.relativize(output).toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return Path.of(project.getBuild().getDirectory(), "sdkpoet", name.isEmpty() ? "basedir" : name);
    }
}
