package dev.sdkpoet.mojo;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.PagingSetting;
import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.StreamingSetting;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.overlay.OverlaySource;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.select.Selection;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that plan a client have in common: from parameters to a request, and from problems to log lines. */
abstract class ClientMojo extends ClientParameters {
    private static final int MAX_WARNINGS = 100;
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try (ProgressLog progress = ProgressLog.every(INTERVAL, getLog())) {
            if (skip) {
                getLog().info("Skipped: sdkpoet.skip is set.");
                skipped();
            } else {
                run(new SdkGenerator(progress), progress);
            }
        } catch (GenerationException e) {
            throw new MojoFailureException("The client can't be generated:\n" + e.getMessage(), e);
        } catch (UncheckedIOException | CancellationException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a bug in sdkpoet, please report it: " + e, e);
        }
    }

    /** @param progress is told by the generator, and of what a goal does besides */
    abstract void run(SdkGenerator generator, Progress progress) throws MojoFailureException;

    /** What has to be done even so. */
    void skipped() {}

    final GenerationRequestBuilder request(Layout layout) {
        GenerationRequestBuilder request = requestWithoutDocuments(layout);
        sources().forEach(request::document);
        return request;
    }

    /** Everything but the documents, for a goal that has others. */
    final GenerationRequestBuilder requestWithoutDocuments(Layout layout) {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .root(root())
                .basePackage(orEmpty(basePackage))
                .clientName(orEmpty(clientName))
                .license(orEmpty(license))
                .moduleName(orEmpty(moduleName))
                .runtime(runtimeMode())
                .jackson(jacksonVersions())
                .wholeRuntime(wholeRuntime)
                .wholeReadme(wholeReadme)
                .layout(layout)
                .tests(generateTests)
                .fakes(generateFakes)
                .templateDirectory(path(templateDirectory))
                .extraTemplates(extras())
                .refRoot(path(refRoot))
                .lockFile(path(lockFile))
                .failOn(Choices.choose("failOn", failOn, List.of(Severity.ERROR, Severity.WARNING)))
                .resourceAccessors(resourceAccessors == null ? Map.of() : new TreeMap<>(resourceAccessors));
        request.wholeMethodNames(wholeMethodNames);
        request.nestedTypes(nestedTypes);
        request.untaggedTogether(untaggedTogether);
        request.sharedTypes(sharedTypes);
        request.selection(select == null ? Selection.ALL : select.toSelection());
        request.paging(paging());
        request.streaming(streaming());
        request.idempotencyHeader(orEmpty(idempotencyHeader));
        request.securityScheme(orEmpty(securityScheme));
        request.credentialVariables(credentialVariables == null ? Map.of() : new TreeMap<>(credentialVariables));
        request.openapiNormalizer(NormalizerRules.read(openapiNormalizer == null ? List.of() : openapiNormalizer));
        return coordinates(request, layout);
    }

    final List<JacksonVersion> jacksonVersions() {
        return Choices.jackson(orEmpty(jackson));
    }

    final RuntimeMode runtimeMode() {
        return Choices.choose("runtime", runtime, List.of(RuntimeMode.values()));
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
            sources.add(source("", input).with(overlays(overlays)));
        } else if (!overlays(overlays).isEmpty() && documents != null) { // Maven may give an empty list for none.
            throw Choices.wrong(
                    "overlays",
                    "With <documents>, it isn't clear which they change. Set <overlays> in each <document>.");
        }
        if (documents != null) {
            for (DocumentParameter document : documents) {
                if (document.file == null) {
                    throw Choices.wrong("documents", "A <document> has no <file>. Set it.");
                }
                sources.add(source(orEmpty(document.name), document.file).with(overlays(document.overlays)));
            }
        }
        return sources;
    }

    final DocumentSource source(String name, File file) {
        Path path = file.toPath().toAbsolutePath().normalize();
        return new DocumentSource(
                name, path, Place.fileName(path, root().toAbsolutePath().normalize()));
    }

    private List<OverlaySource> overlays(@Nullable List<File> files) {
        if (files == null) {
            return List.of();
        }
        return files.stream()
                .filter(Objects::nonNull)
                .map(file -> source("", file))
                .map(source -> new OverlaySource(source.file(), source.displayName()))
                .toList();
    }

    private List<PagingSetting> paging() {
        if (paging == null) {
            return List.of();
        }
        return paging.stream()
                .map(list -> new PagingSetting(
                        list.document,
                        list.operation,
                        Choices.choose("paging", list.style, List.of(PagingSetting.Kind.values())),
                        list.items,
                        list.next,
                        list.parameter,
                        list.more))
                .toList();
    }

    private List<StreamingSetting> streaming() {
        if (streaming == null) {
            return List.of();
        }
        return streaming.stream()
                .map(stream -> new StreamingSetting(
                        stream.document, stream.operation, stream.mediaType, stream.schema, stream.member))
                .toList();
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
        return Choices.choose(
                "extraTemplates/root", extra.root, List.of(Root.JAVA, Root.TEST, Root.DOCS, Root.PROJECT));
    }

    /** The project's coordinates are the client's, unless the client is to be a project of its own. */
    private GenerationRequestBuilder coordinates(GenerationRequestBuilder request, Layout layout) {
        if (!hasProject() || layout == Layout.PROJECT) {
            return request.coordinates(groupId, artifactId, version);
        }
        return request.coordinates(
                groupId == null ? project().getGroupId() : groupId,
                artifactId == null ? project().getArtifactId() : artifactId,
                version == null ? project().getVersion() : version);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
