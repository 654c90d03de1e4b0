package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.Choices;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What the executions of a build take for themselves. Two that write to one directory would delete each other's files, and of two clients in
 * one package one would hide the other's classes.
 *
 * <p>They may be in several modules, which Maven may build at the same time, with a sdkpoet loaded for each. So what is kept in the session
 * is text.
 */
record Claims(MavenSession session, MavenProject project, MojoExecution execution) {

    void directory(Path directory) {
        claim(
                "directory " + directory,
                owners -> Choices.wrong(
                        "outputDirectory", owners + " both write to " + directory + ". Give each its own directory."));
    }

    /** @param setting the parameter that names the package */
    void ownPackage(String setting, String name) {
        claim(
                "package " + name,
                owners -> Choices.wrong(
                        setting,
                        owners + " both have their client in " + name
                                + ", where one would hide classes of the other. Give each its own package."));
    }

    private void claim(String what, Function<String, RuntimeException> refusal) {
        SessionData claims = session.getRepositorySession().getData();
        String key = "dev.sdkpoet " + what;
        Owner owner = new Owner(project.getGroupId() + ":" + project.getArtifactId(), execution.getExecutionId());
        if (!claims.set(key, null, owner.text())) {
            Owner other = Owner.of(String.valueOf(claims.get(key)));
            if (!other.equals(owner)) {
                throw refusal.apply(other.and(owner));
            }
        }
    }

    private record Owner(String module, String execution) {
        static Owner of(String text) {
            int space = text.indexOf(' ');
            return new Owner(text.substring(0, space), text.substring(space + 1));
        }

        String text() {
            return module + " " + execution;
        }

        String and(Owner other) {
            return module.equals(other.module)
                    ? "The executions \"" + execution + "\" and \"" + other.execution + "\""
                    : "The modules " + module + " and " + other.module;
        }
    }
}
