package dev.sdkpoet.mojo;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** Where the record of what was written is kept, so that it lasts as long as the output itself. */
final class StateDirectory {
    private StateDirectory() {}

    /** For output in the build directory a directory beside it: the output may be a source root. Else one in the output. */
    static Path of(MavenProject project, Path output) {
        return isBuilt(project, output)
                ? build(project).resolve("sdkpoet").resolve(name(build(project).relativize(output)))
                : output.resolve(".sdkpoet");
    }

    /** Whether {@code mvn clean} deletes the output. */
    static boolean isBuilt(MavenProject project, Path output) {
        return output.startsWith(build(project));
    }

    private static Path build(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
    }

    private static String name(Path path) {
        String name = path.toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return name.isEmpty() ? "build" : name;
    }
}
