package dev.sdkpoet.mojo;

import dev.sdkpoet.GenerationReport;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.output.Changes;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.Choices;
import dev.sdkpoet.settings.ClientSettings;
import dev.sdkpoet.settings.DeveloperParameter;
import dev.sdkpoet.settings.Settings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Generates a Java client from OpenAPI documents. In a project, its sources are added to the build; without one, and with
 * {@code layout=project}, a whole Maven project is written:
 *
 * <pre>{@code
 * mvn dev.sdkpoet:sdkpoet-maven-plugin:generate -Dsdkpoet.input=pets.yaml -Dsdkpoet.package=com.acme.pets \
 *     -Dsdkpoet.output=pets-client -Dsdkpoet.layout=project
 * }</pre>
 *
 * <p>Nothing is written unless everything succeeds, and nothing is done while everything is up to date.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends ClientMojo {
    private final ProjectDependenciesResolver resolver;
    private final BuildContext buildContext;

    /**
     * The directory that files are written to. Files in it that sdkpoet didn't write are left alone.
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
     * What is written: {@code sources} for Java sources that this build compiles, {@code project} for a Maven project of its own,
     * with {@code pom.xml}, README and documentation.
     *
     * <p>Default: {@code sources}. Example: {@code -Dsdkpoet.layout=project}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.layout", defaultValue = "sources")
    String layout = "sources";

    /**
     * The client's home page: the {@code <url>} of the {@code pom.xml} of {@code layout=project}. Maven Central requires it, as well as
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
     * Who makes the client: the {@code <developers>} of the {@code pom.xml} of {@code layout=project}. {@code email} may be left out.
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
     * Whether the {@code pom.xml} of {@code layout=project} makes a CycloneDX SBOM, a list of the libraries that users of the client get
     * with it.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.sbom=true}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.sbom", defaultValue = "false")
    boolean sbom;

    /**
     * What the sources become part of: {@code main}, or {@code test} for a client that only tests need. Bind the goal to
     * {@code generate-test-sources} then.
     *
     * <p>Default: {@code main}. Example: {@code <scope>test</scope>}
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "main")
    String scope = "main";

    /**
     * Whether generated files that somebody changed since are replaced, and their changes lost. Without it such a file is an error, and
     * nothing is written.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.overwrite}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.overwrite", defaultValue = "false")
    boolean overwrite;

    /**
     * The directory that tests and fakes are written to; with {@code layout=project} they are in {@code src/test/java} of that project.
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
        Layout chosen = Choices.choose("layout", layout, List.of(Layout.SOURCES, Layout.PROJECT));
        Path output = set(outputDirectory);
        boolean isPartOfModule = chosen == Layout.SOURCES && hasProject();
        if (isPartOfModule) {
            addSources();
            checkBuild();
        }
        GenerationReport report = generate(generator, chosen, output);
        if (isPartOfModule) {
            new ResourceRoot(project(), isTest()).update();
        }
        report.paging().forEach(line -> getLog().info(line));
        report.streams().forEach(line -> getLog().info(line));
        report(report.problems());
        if (chosen == Layout.SOURCES && hasTests()) {
            // The problems are those of the client again.
            generate(generator, Layout.TESTS, set(testOutputDirectory));
        }
    }

    /** What an earlier build wrote, or somebody committed, is part of the module anyway. */
    @Override
    void skipped() {
        if (Choices.choose("layout", layout, List.of(Layout.SOURCES, Layout.PROJECT)) == Layout.SOURCES
                && hasProject()) {
            addSources();
            new ResourceRoot(project(), isTest()).update();
        }
    }

    private GenerationReport generate(SdkGenerator generator, Layout chosen, Path output) {
        long start = System.nanoTime();
        claims().ifPresent(claims -> claims.directory(output));
        GenerationRequestBuilder builder = settings()
                .request(chosen)
                .output(output)
                .userFiles(userFiles())
                .overwrite(overwrite)
                .project(projectOptions());
        boolean isBuilt = hasProject() && StateDirectory.isBuilt(project(), output);
        builder.committed(chosen == Layout.PROJECT || !isBuilt);
        if (chosen != Layout.PROJECT && isBuilt) {
            builder.state(StateDirectory.of(project(), output));
        }
        GenerationRequest request = builder.build();
        if (chosen == Layout.SOURCES && hasProject()) {
            claims().ifPresent(
                            claims -> claims.basePackage(request.emitOptions().basePackage()));
        }
        String what = chosen == Layout.TESTS ? tests() + " of " : "";
        getLog().info("Generating " + what + request.emitOptions().clientName() + " from " + names(request));
        GenerationReport report = generator.generate(request);
        report.changes().ifPresent(changes -> announce(changes, output));
        getLog().info(summary(report, output) + " (" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
                + " ms)");
        return report;
    }

    private ProjectOptions projectOptions() {
        List<ProjectOptions.Developer> makers = developers == null
                ? List.of()
                : developers.stream().map(DeveloperParameter::toDeveloper).toList();
        return new ProjectOptions(Settings.orEmpty(projectUrl), Settings.orEmpty(scmUrl), makers, sbom);
    }

    private void announce(Changes changes, Path output) {
        if (changes.written() + changes.deleted() > 0) {
            buildContext.refresh(output.toFile());
        }
    }

    private boolean hasTests() {
        return generateTests || generateFakes;
    }

    private String tests() {
        return generateTests ? generateFakes ? "tests and fakes" : "tests" : "fakes";
    }

    private void addSources() {
        String root = set(outputDirectory).toString();
        if (isTest()) {
            project().addTestCompileSourceRoot(root);
        } else {
            project().addCompileSourceRoot(root);
        }
        if (hasTests()) {
            project().addTestCompileSourceRoot(set(testOutputDirectory).toString());
        }
    }

    private boolean isTest() {
        return Choices.choose("scope", scope, List.of(Scope.values())) == Scope.TEST;
    }

    /** Whether the module can compile what is generated. A runtime of the user's own may need other things. */
    private void checkBuild() {
        if (session == null || project().getPackaging().equals("pom")) {
            return;
        }
        Problems problems = new Problems();
        new CompilerRules(project(), session.getUserProperties(), isTest()).check(problems);
        ClientSettings settings = settings();
        if (!settings.hasOwnRuntime()) {
            new DependencyRules(project(), session, resolver, getLog(), isTest())
                    .check(settings.runtimeMode(), settings.jacksonVersions(), generateTests, problems);
        }
        problems.throwIfErrors();
    }

    private enum Scope {
        MAIN,
        TEST
    }

    private static String names(GenerationRequest request) {
        return String.join(
                ", ",
                request.documents().stream()
                        .map(document -> document.displayName())
                        .toList());
    }

    private static String summary(GenerationReport report, Path output) {
        if (report.isUpToDate()) {
            return "Up to date: " + output;
        }
        Changes changes = report.changes().orElseThrow();
        return count(report.operations(), "operation") + " and " + count(report.types(), "model") + " in " + output
                + ": " + count(changes.written(), "file") + " written, " + changes.unchanged() + " unchanged, "
                + changes.deleted() + " deleted";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private Optional<Claims> claims() {
        return session == null || execution == null
                ? Optional.empty()
                : Optional.of(new Claims(session, project(), execution));
    }

    /** What an output directory must not hold. */
    private List<Path> userFiles() {
        List<Path> files = new ArrayList<>();
        if (hasProject()) {
            files.add(project().getFile().toPath());
            files.add(Path.of(project().getBuild().getSourceDirectory()));
            files.add(Path.of(project().getBuild().getTestSourceDirectory()));
        }
        return files;
    }

    private static Path set(@Nullable File directory) {
        if (directory == null) {
            throw new IllegalStateException("the parameter has a default");
        }
        return directory.toPath().toAbsolutePath().normalize();
    }
}
