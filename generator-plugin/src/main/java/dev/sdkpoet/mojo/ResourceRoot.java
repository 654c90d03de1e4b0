package dev.sdkpoet.mojo;

import dev.sdkpoet.output.MergedResources;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * The directory with what the clients of a module have beside their classes.
 *
 * @param isTest whether the clients are among the tests
 */
record ResourceRoot(MavenProject project, boolean isTest) {

    /** Adds to the build what the clients so far have: each has its output directory among the source roots. */
    void update() {
        String folder = isTest ? "generated-test-resources" : "generated-resources";
        Path directory = Path.of(project.getBuild().getDirectory(), folder, "sdkpoet");
        List<String> roots = isTest ? project.getTestCompileSourceRoots() : project.getCompileSourceRoots();
        List<Resource> resources = isTest ? project.getTestResources() : project.getResources();
        Resource resource = new Resource();
        resource.setDirectory(directory.toString());
        if (new MergedResources(directory).update(roots.stream().map(Path::of).toList())
                && resources.stream().noneMatch(each -> resource.getDirectory().equals(each.getDirectory()))) {
            resources.add(resource);
        }
    }
}
