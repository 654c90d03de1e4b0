package dev.sdkpoet.mojo;

import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.goal.GenerateGoal;
import dev.sdkpoet.goal.StateDirectory;
import dev.sdkpoet.goal.Surroundings;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.DeveloperParameter;
import dev.sdkpoet.settings.GenerateSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Generates a Java client from OpenAPI documents. In a project, it adds the sources to the build; without one, and with
 * {@code layout=project}, it writes a whole Maven project:
 *
 * <pre>{@code
 * mvn dev.sdkpoet:sdkpoet-maven-plugin:generate -Dsdkpoet.input=pets.yaml -Dsdkpoet.package=com.acme.pets \
 *     -Dsdkpoet.output=pets-client -Dsdkpoet.layout=project
 * }</pre>
 *
 * <p>Nothing is written unless everything succeeds. The goal does nothing if everything is up to date.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "generate",
        configurator = GoalConfigurator.NAME,
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        threadSafe = true,
        requiresProject = false)
public final class GenerateMojo extends ClientMojo {
    private final ProjectDependenciesResolver resolver;
    private final BuildContext buildContext;

    /**
     * The directory for generated files. Files in it that sdkpoet didn't write don't change.
     *
     * <p>Default: {@code ${project.build.directory}/generated-sources/sdkpoet}. Example:
     * {@code <outputDirectory>${project.basedir}/src/generated/java</outputDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "sdkpoet.output",
            defaultValue = "${project.build.directory}/generated-sources/sdkpoet",
            required = true)
    @Nullable
    File outputDirectory;

    /**
     * What to generate: {@code sources} for Java sources that this build compiles, {@code project} for a whole Maven project, with
     * {@code pom.xml}, README and documentation.
     *
     * <p>Default: {@code sources}. Example: {@code -Dsdkpoet.layout=project}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.layout", defaultValue = "sources")
    String layout = "sources";

    /**
     * The client's home page: the {@code <url>} of the {@code pom.xml} of {@code layout=project}. Maven Central requires this,
     * {@code scmUrl} and {@code developers}.
     *
     * <p>Default: none. Example: {@code -Dsdkpoet.projectUrl=https://acme.example/pets-client}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.projectUrl")
    @Nullable
    String projectUrl;

    /**
     * The page of the client's Git repository: the {@code <scm>} of the {@code pom.xml} of {@code layout=project}.
     *
     * <p>Default: none. Example: {@code -Dsdkpoet.scmUrl=https://github.com/acme/pets-client}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.scmUrl")
    @Nullable
    String scmUrl;

    /**
     * The client's developers: the {@code <developers>} of the {@code pom.xml} of {@code layout=project}. {@code email} is optional.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <developers>
     *   <developer>
     *     <name>The API team of Acme</name>
     *     <email>api@acme.example</email>
     *   </developer>
     * </developers>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<DeveloperParameter> developers;

    /**
     * Whether the build of {@code layout=project} writes a CycloneDX SBOM, a list of the libraries that come with the client.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.sbom=true}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.sbom", defaultValue = "false")
    boolean sbom;

    /**
     * The scope of the sources: {@code main}, or {@code test} for a client that only tests need. For {@code test}, bind the goal to
     * {@code generate-test-sources}.
     *
     * <p>Default: {@code main}. Example: {@code <scope>test</scope>}
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "main")
    String scope = "main";

    /**
     * Whether to replace generated files that you edited, which discards the edits. Otherwise such a file is an error, and nothing is
     * written.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.overwrite}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.overwrite", defaultValue = "false")
    boolean overwrite;

    /**
     * The directory for tests and fakes; with {@code layout=project} they are in {@code src/test/java} of that project.
     *
     * <p>Default: {@code ${project.build.directory}/generated-test-sources/sdkpoet}. Example:
     * {@code <testOutputDirectory>${project.basedir}/src/generated/test</testOutputDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "sdkpoet.testOutput",
            defaultValue = "${project.build.directory}/generated-test-sources/sdkpoet",
            required = true)
    @Nullable
    File testOutputDirectory;

    /** This execution. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @Nullable
    MojoExecution execution;

    /** @param buildContext tells an IDE that runs the build about files that it didn't write itself */
    @Inject
    GenerateMojo(ProjectDependenciesResolver resolver, BuildContext buildContext) {
        this.resolver = resolver;
        this.buildContext = buildContext;
    }

    @Override
    void run(SdkGenerator generator, Progress progress) {
        GenerateSettings settings = settings();
        GenerateGoal goal = new GenerateGoal(settings, new Module(), messages());
        goal.check();
        boolean isPartOfModule = settings.layout() == Layout.SOURCES && hasProject();
        if (isPartOfModule) {
            addSources(settings);
            checkBuild(settings);
        }
        goal.run(generator);
        if (isPartOfModule) {
            new ResourceRoot(project(), settings.isTest()).update();
        }
    }

    /** What an earlier build wrote, or somebody committed, is part of the module anyway. */
    @Override
    void skipped() {
        GenerateSettings settings = settings();
        if (settings.layout() == Layout.SOURCES && hasProject()) {
            addSources(settings);
            new ResourceRoot(project(), settings.isTest()).update();
        }
    }

    final GenerateSettings settings() {
        return filled(new GenerateSettings(context()));
    }

    private void addSources(GenerateSettings settings) {
        String root = settings.output().toString();
        if (settings.isTest()) {
            project().addTestCompileSourceRoot(root);
        } else {
            project().addCompileSourceRoot(root);
        }
        if (settings.hasTests()) {
            project().addTestCompileSourceRoot(settings.testOutput().toString());
        }
    }

    /** Whether the module can compile what is generated. A runtime of the user's own may need other things. */
    private void checkBuild(GenerateSettings settings) {
        if (session == null || project().getPackaging().equals("pom")) {
            return;
        }
        Problems problems = new Problems();
        new CompilerRules(project(), session.getUserProperties(), settings.isTest()).check(problems);
        if (!settings.hasOwnRuntime()) {
            new DependencyRules(project(), session, resolver, getLog(), settings.isTest())
                    .check(settings.runtimeMode(), settings.jacksonVersions(), beanValidation, generateTests, problems);
        }
        problems.throwIfErrors();
    }

    /** What the build is for the output. */
    private final class Module implements Surroundings {
        @Override
        public void claimDirectory(Path directory) {
            claims().ifPresent(claims -> claims.directory(directory));
        }

        @Override
        public void claimPackage(String setting, String name) {
            claims().filter(claims -> hasProject()).ifPresent(claims -> claims.ownPackage(setting, name));
        }

        @Override
        public Optional<Path> state(Path output) {
            return hasProject()
                    ? StateDirectory.of(Path.of(project().getBuild().getDirectory()), output)
                    : Optional.empty();
        }

        @Override
        public List<Path> userFiles() {
            return hasProject()
                    ? List.of(
                            project().getFile().toPath(),
                            Path.of(project().getBuild().getSourceDirectory()),
                            Path.of(project().getBuild().getTestSourceDirectory()))
                    : List.of();
        }

        @Override
        public List<Path> sourceRoots(boolean isTest) {
            if (!hasProject()) {
                return List.of();
            }
            Path build = Path.of(project().getBuild().getDirectory());
            Path output = settings().output();
            return Stream.concat(
                            isTest ? project().getTestCompileSourceRoots().stream() : Stream.empty(),
                            project().getCompileSourceRoots().stream())
                    .map(Path::of)
                    .filter(root -> !root.startsWith(build) && !root.equals(output))
                    .toList();
        }

        @Override
        public void changed(Path output) {
            buildContext.refresh(output.toFile());
        }

        private Optional<Claims> claims() {
            return session == null || execution == null
                    ? Optional.empty()
                    : Optional.of(new Claims(session, project(), execution));
        }
    }
}
