package dev.sdkpoet.mojo;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that plan a client have in common: the parameters that describe it. */
abstract class ClientMojo extends AbstractMojo {
    private static final int MAX_WARNINGS = 100;

    /**
     * The OpenAPI document: OpenAPI 3.0 or 3.1, or Swagger 2.0; YAML or JSON. For a client of several documents use
     * {@code documents} instead; only one of the two may be set.
     *
     * <p>Default: none. Example: {@code <input>${project.basedir}/src/main/openapi/pets.yaml</input>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.input")
    @Nullable
    File input;

    /**
     * The OpenAPI documents of a client that has several. Each has a name, which becomes an accessor of the client and a part of
     * the package: {@code client.v1()}, {@code com.acme.pets.v1.api}. All share one runtime.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <documents>
     *   <document>
     *     <name>v1</name>
     *     <file>${project.basedir}/src/main/openapi/pets_v1.yaml</file>
     *   </document>
     *   <document>
     *     <name>v2</name>
     *     <file>${project.basedir}/src/main/openapi/pets_v2.yaml</file>
     *   </document>
     * </documents>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<DocumentParameter> documents;

    /**
     * The package of the client class. APIs, models and the runtime are in packages below it.
     *
     * <p>Default: none; it is required. Example: {@code <basePackage>com.acme.pets</basePackage>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.package")
    @Nullable
    String basePackage;

    /**
     * The simple name of the client class, which users start from.
     *
     * <p>Default: the last part of the package, {@code PetsClient} for {@code com.acme.pets}. Example:
     * {@code <clientName>PetStore</clientName>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.clientName")
    @Nullable
    String clientName;

    /**
     * The group that the client is published under. It appears in the documentation, and in the {@code pom.xml} of
     * {@code layout=project}.
     *
     * <p>Default: the project's; for {@code layout=project} the package without its last part. Example:
     * {@code <groupId>com.acme</groupId>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.groupId")
    @Nullable
    String groupId;

    /**
     * The artifact that the client is published as. It is also the product of its {@code User-Agent}.
     *
     * <p>Default: the project's; for {@code layout=project} the last part of the package and {@code -client}. Example:
     * {@code <artifactId>pets-client</artifactId>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.artifactId")
    @Nullable
    String artifactId;

    /**
     * The version that the client is published as. It is also the version in its {@code User-Agent}.
     *
     * <p>Default: the project's; for {@code layout=project} {@code 0.1.0}. Example: {@code <version>1.2.0</version>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.version")
    @Nullable
    String version;

    /**
     * The SPDX identifier of the client's license, for its documentation and {@code pom.xml}.
     *
     * <p>Default: none, and nothing is said about it. Example: {@code <license>Apache-2.0</license>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.license")
    @Nullable
    String license;

    /**
     * The name of the Java module. A {@code module-info.java} that exports every package is generated for it. Leave it out where
     * the sources are compiled together with others that have their own, or none.
     *
     * <p>Default: none; the package for {@code layout=project}. Example: {@code <moduleName>com.acme.pets</moduleName>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.moduleName")
    @Nullable
    String moduleName;

    /**
     * A directory with templates. A file in it replaces the built-in template of the same relative path; the goal
     * {@code export-templates} gives the built-in ones. Templates are trusted: they decide what is written into the sources.
     *
     * <p>Default: none. Example: {@code <templateDirectory>${project.basedir}/src/main/sdkpoet</templateDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.templates")
    @Nullable
    File templateDirectory;

    /**
     * Templates of your own, for files that sdkpoet doesn't generate by itself. {@code template} is a path in
     * {@code templateDirectory}; {@code per} is {@code client} (default), {@code api} or {@code model}; {@code output} is the path
     * that is written, itself a template over the same view; {@code root} says what it is relative to: {@code java}, {@code docs} or
     * {@code project} (default: {@code java} for {@code .java} files, else {@code project}). With {@code layout=sources} only those
     * of {@code java} are written.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <extraTemplates>
     *   <extraTemplate>
     *     <template>overview.txt.mustache</template>
     *     <per>api</per>
     *     <output>docs/{{className}}.txt</output>
     *     <root>docs</root>
     *   </extraTemplate>
     * </extraTemplates>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<ExtraTemplateParameter> extraTemplates;

    /**
     * The directory that {@code $ref}s from one file to another may not leave. References to other hosts are never followed.
     *
     * <p>Default: the directory of each document. Example: {@code <refRoot>${project.basedir}/src/main/openapi</refRoot>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.refRoot")
    @Nullable
    File refRoot;

    /**
     * What keeps files from being written: {@code error}, or {@code warning} to refuse everything that is even questionable in a
     * document.
     *
     * <p>Default: {@code error}. Example: {@code <failOn>warning</failOn>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.failOn", defaultValue = "error")
    String failOn = "error";

    /**
     * Accessors by tag, for APIs whose accessor shouldn't be made from their paths: {@code client.invites()}.
     *
     * <p>Default: none. Example:
     * {@code <resourceAccessors><ChatV2Invite>invitations</ChatV2Invite></resourceAccessors>}
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    Map<String, String> resourceAccessors;

    /**
     * Whether to do nothing at all.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.skip}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.skip", defaultValue = "false")
    boolean skip;

    /** The project, or Maven's stand-in where there is none. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @Nullable
    MavenProject project;

    /** The build. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @Nullable
    MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: sdkpoet.skip is set.");
            return;
        }
        try {
            run();
        } catch (GenerationException e) {
            throw new MojoFailureException("The client can't be generated:\n" + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a bug in sdkpoet, please report it: " + e, e);
        }
    }

    abstract void run() throws MojoFailureException;

    final GenerationRequest.Builder request(Layout layout) {
        GenerationRequest.Builder request = GenerationRequest.builder()
                .basePackage(orEmpty(basePackage))
                .clientName(orEmpty(clientName))
                .license(orEmpty(license))
                .moduleName(orEmpty(moduleName))
                .layout(layout)
                .templateDirectory(path(templateDirectory))
                .extraTemplates(extras())
                .refRoot(path(refRoot))
                .failOn(Choices.choose("failOn", failOn, List.of(Severity.ERROR, Severity.WARNING)))
                .resourceAccessors(resourceAccessors == null ? Map.of() : new TreeMap<>(resourceAccessors));
        sources().forEach(request::document);
        return coordinates(request, layout);
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

    final void report(List<Problem> problems) {
        List<Problem> warnings = problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
        warnings.stream().limit(MAX_WARNINGS).forEach(problem -> getLog().warn(problem.toString()));
        if (warnings.size() > MAX_WARNINGS) {
            getLog().warn("... and " + (warnings.size() - MAX_WARNINGS) + " more warnings.");
        }
        problems.stream()
                .filter(problem -> problem.severity() == Severity.NOTE)
                .forEach(problem -> getLog().debug(problem.toString()));
    }

    private List<DocumentSource> sources() {
        List<DocumentSource> sources = new ArrayList<>();
        if (input != null) {
            sources.add(source("", input));
        }
        if (documents != null) {
            for (DocumentParameter document : documents) {
                if (document.file == null) {
                    throw Choices.wrong("documents", "A <document> has no <file>. Set it.");
                }
                sources.add(source(orEmpty(document.name), document.file));
            }
        }
        return sources;
    }

    private DocumentSource source(String name, File file) {
        Path path = file.toPath().toAbsolutePath().normalize();
        Path root = root().toAbsolutePath().normalize();
        boolean related = path.getRoot() != null && path.getRoot().equals(root.getRoot());
        return new DocumentSource(name, path, (related ? root.relativize(path) : path).toString());
    }

    private List<ExtraTemplate> extras() {
        if (extraTemplates == null) {
            return List.of();
        }
        return extraTemplates.stream()
                .map(extra -> new ExtraTemplate(
                        extra.template,
                        Choices.choose("extraTemplates/per", extra.per, List.of(ExtraTemplate.Per.values())),
                        extra.output,
                        root(extra)))
                .toList();
    }

    private static Root root(ExtraTemplateParameter extra) {
        if (extra.root == null) {
            return extra.output.endsWith(".java") ? Root.JAVA : Root.PROJECT;
        }
        return Choices.choose("extraTemplates/root", extra.root, List.of(Root.values()));
    }

    /** The project's coordinates are the client's, unless the client is to be a project of its own. */
    private GenerationRequest.Builder coordinates(GenerationRequest.Builder request, Layout layout) {
        if (!hasProject() || layout == Layout.PROJECT) {
            return request.coordinates(groupId, artifactId, version);
        }
        return request.coordinates(
                groupId == null ? project().getGroupId() : groupId,
                artifactId == null ? project().getArtifactId() : artifactId,
                version == null ? project().getVersion() : version);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
