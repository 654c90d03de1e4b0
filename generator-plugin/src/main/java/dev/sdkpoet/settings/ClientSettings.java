package dev.sdkpoet.settings;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that describe a client, for every goal that plans one, and the request that they make. */
public class ClientSettings extends CodeSettings {
    @Nullable
    String groupId;

    @Nullable
    String artifactId;

    @Nullable
    String version;

    @Nullable
    String license;

    @Nullable
    String templateDirectory;

    @Nullable
    List<ExtraTemplateParameter> extraTemplates;

    String failOn = "error";

    boolean wholeReadme;

    public ClientSettings(ProjectContext project) {
        super(project);
    }

    /** The request, but for where its output goes. */
    public final GenerationRequestBuilder request(Layout layout) {
        GenerationRequestBuilder request = complete(requestWithoutDocuments(layout));
        Problems problems = new Problems();
        new Attempts(problems)
                .<List<DocumentSource>>orElse(List.of(), this::sources)
                .forEach(request::document);
        if (!orEmpty(input).isEmpty() && documents != null && !documents.isEmpty()) {
            problems.error(
                    new Place.Setting("documents"),
                    "<input> is also set. Leave one of the two out: <input> is for a client of one document.");
        }
        checkEffect(problems);
        return request.problems(problems);
    }

    /** Adds what only one goal has. */
    GenerationRequestBuilder complete(GenerationRequestBuilder request) {
        return request;
    }

    /** Refuses what is set and makes no difference. */
    void checkEffect(Problems problems) {}

    /** Everything but the documents, for a goal that has others. */
    public final GenerationRequestBuilder requestWithoutDocuments(Layout layout) {
        Attempts attempts = new Attempts(new Problems());
        GenerationRequestBuilder request =
                GenerationRequest.builder().root(project().root()).layout(layout);
        addTo(request, attempts);
        request.problems(attempts.problems());
        return coordinates(request, layout);
    }

    @Override
    void addTo(GenerationRequestBuilder request, Attempts attempts) {
        super.addTo(request, attempts);
        request.license(orEmpty(license))
                .wholeReadme(wholeReadme)
                .failOn(attempts.orElse(
                        Severity.ERROR,
                        () -> Choices.choose("failOn", failOn, List.of(Severity.ERROR, Severity.WARNING))));
        List<ExtraTemplate> extras = attempts.orElse(List.of(), this::extras);
        // Without the directory that they are in, each of them would be one more error.
        request.extraTemplates(attempts.orElse(List.of(), () -> {
            templates(request);
            return extras;
        }));
    }

    /** Whether the user has classes of the runtime in the place of sdkpoet's. */
    public boolean hasOwnRuntime() {
        String text = orEmpty(templateDirectory);
        return !text.isEmpty()
                && inputs().templates("templateDirectory", text)
                        .map(jar -> jar.texts().keySet().stream().anyMatch(name -> name.startsWith("runtime/")))
                        .orElseGet(() -> Files.isDirectory(
                                inputs().path("templateDirectory", text).resolve("runtime")));
    }

    private void templates(GenerationRequestBuilder request) {
        String text = orEmpty(templateDirectory);
        if (!text.isEmpty()) {
            inputs().templates("templateDirectory", text)
                    .ifPresentOrElse(
                            jar -> request.templates(jar.shown(), jar.texts()),
                            () -> request.templateDirectory(inputs().path("templateDirectory", text)));
        }
    }

    final List<ExtraTemplate> extras() {
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
        Coordinates outer = project().coordinates();
        if (outer == null || layout == Layout.PROJECT) {
            return request.coordinates(groupId, artifactId, version);
        }
        return request.coordinates(
                groupId == null ? outer.groupId() : groupId,
                artifactId == null ? outer.artifactId() : artifactId,
                version == null ? outer.version() : version);
    }
}
