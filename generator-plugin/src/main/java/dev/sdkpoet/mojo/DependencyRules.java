package dev.sdkpoet.mojo;

import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * Whether a module has the dependencies that generated code is compiled with. Else javac would say so, once for each import.
 *
 * @param isTest whether the client is among the tests
 */
record DependencyRules(
        MavenProject project, MavenSession session, ProjectDependenciesResolver resolver, Log log, boolean isTest) {
    private static final Place PLACE = new Place.Setting("dependencies");
    private static final String JUNIT_API = "org.junit.jupiter:junit-jupiter-api";

    /**
     * @param jackson the versions of Jackson that the client has modules for
     * @param beanValidation whether it has annotations of {@code jakarta.validation}
     * @param hasTests whether tests are generated
     */
    void check(
            RuntimeMode runtime,
            List<JacksonVersion> jackson,
            boolean beanValidation,
            boolean hasTests,
            Problems problems) {
        Map<String, String> ofClient = new LinkedHashMap<>();
        if (runtime == RuntimeMode.LIBRARY) {
            ofClient.put("dev.sdkpoet:sdkpoet-runtime", "dev.sdkpoet:sdkpoet-runtime, in the version of this plugin,");
        } else {
            ofClient.put(
                    "com.fasterxml.jackson.core:jackson-core",
                    "com.fasterxml.jackson.core:jackson-core, 2.18 or newer,");
            ofClient.put("org.jspecify:jspecify", "org.jspecify:jspecify");
        }
        jackson.forEach(version ->
                ofClient.put(version.dependency(), version.dependency() + ", as <optional>true</optional>,"));
        if (beanValidation) {
            ofClient.put("jakarta.validation:jakarta.validation-api", "jakarta.validation:jakarta.validation-api");
        }
        check(ofClient, isTest, "The client", problems);
        if (hasTests) {
            check(
                    Map.of(JUNIT_API, "org.junit.jupiter:junit-jupiter in scope test"),
                    true,
                    "The client's tests",
                    problems);
        }
    }

    /** @param needed what to add, by what must be there */
    private void check(Map<String, String> needed, boolean inTests, String what, Problems problems) {
        Map<String, String> missing = new LinkedHashMap<>(needed);
        missing.keySet().removeAll(declared(inTests));
        if (!missing.isEmpty()) {
            missing.keySet().removeAll(collected(inTests, missing.keySet()));
        }
        missing.forEach((dependency, remedy) -> problems.error(
                PLACE,
                what + " can't be compiled without " + dependency + ", and the module has no such dependency. Add "
                        + remedy + " to its <dependencies>."));
    }

    /** What stands in the POM: most modules have it there, and it costs nothing to look. */
    private Set<String> declared(boolean inTests) {
        Set<String> declared = new HashSet<>();
        for (Dependency dependency : project.getDependencies()) {
            if (isOnPath(dependency.getScope(), inTests)) {
                declared.add(dependency.getGroupId() + ":" + dependency.getArtifactId());
            }
        }
        return declared;
    }

    /** What other dependencies bring along. No file is fetched for this but POMs. */
    private Collection<String> collected(boolean inTests, Collection<String> missing) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> false);
        try {
            Set<String> collected = new HashSet<>();
            add(resolver.resolve(request).getDependencyGraph(), inTests, collected);
            return collected;
        } catch (DependencyResolutionException e) {
            // Maven is about to resolve the same dependencies for the compiler, and says best what is wrong with them.
            log.debug("The module's dependencies can't be searched.", e);
            return missing;
        }
    }

    private static void add(DependencyNode node, boolean inTests, Set<String> found) {
        for (DependencyNode child : node.getChildren()) {
            if (isOnPath(child.getDependency().getScope(), inTests)) {
                found.add(child.getArtifact().getGroupId() + ":"
                        + child.getArtifact().getArtifactId());
                add(child, inTests, found);
            }
        }
    }

    private static boolean isOnPath(@Nullable String scope, boolean inTests) {
        return inTests || scope == null || !(scope.equals("test") || scope.equals("runtime"));
    }
}
