package dev.sdkpoet.settings;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.PagingSetting;
import dev.sdkpoet.StreamingSetting;
import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.overlay.OverlaySource;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.select.Selection;
import dev.sdkpoet.source.Inputs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings that describe a client, for every goal that plans one, and the request that they make. */
public class ClientSettings extends Settings {
    @Nullable
    String input;

    @Nullable
    String sha256;

    @Nullable
    List<DocumentParameter> documents;

    @Nullable
    List<String> overlays;

    @Nullable
    String basePackage;

    @Nullable
    String clientName;

    @Nullable
    String groupId;

    @Nullable
    String artifactId;

    @Nullable
    String version;

    @Nullable
    String license;

    @Nullable
    String moduleName;

    @Nullable
    String templateDirectory;

    @Nullable
    List<ExtraTemplateParameter> extraTemplates;

    @Nullable
    File refRoot;

    String failOn = "error";

    boolean generateTests;

    boolean generateFakes;

    @Nullable
    Map<String, String> resourceAccessors;

    @Nullable
    List<RenameParameter> names;

    @Nullable
    List<TypeParameter> types;

    boolean beanValidation;

    @Nullable
    List<AdditionParameter> annotations;

    @Nullable
    List<AdditionParameter> interfaces;

    @Nullable
    String modelPrefix;

    @Nullable
    String modelSuffix;

    @Nullable
    String apiPackage;

    @Nullable
    String modelPackage;

    @Nullable
    String licenseHeader;

    @Nullable
    File licenseHeaderFile;

    boolean wholeMethodNames;

    boolean untaggedTogether;

    @Nullable
    File lockFile;

    boolean sharedTypes = true;

    @Nullable
    SelectParameter select;

    boolean nestedTypes = true;

    @Nullable
    List<PagingParameter> paging;

    @Nullable
    List<StreamingParameter> streaming;

    @Nullable
    String idempotencyHeader;

    @Nullable
    String securityScheme;

    @Nullable
    Map<String, String> credentialVariables;

    @Nullable
    List<String> openapiNormalizer;

    String runtime = "embedded";

    @Nullable
    String jackson;

    boolean wholeRuntime;

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
                    "<input> is set, too. Leave one of the two out: <input> is for a client of one document.");
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
        GenerationRequestBuilder request = GenerationRequest.builder()
                .root(project().root())
                .basePackage(orEmpty(basePackage))
                .clientName(orEmpty(clientName))
                .license(orEmpty(license))
                .moduleName(orEmpty(moduleName))
                .runtime(attempts.orElse(RuntimeMode.EMBEDDED, this::runtimeMode))
                .jackson(attempts.orElse(List.of(), this::jacksonVersions))
                .wholeRuntime(wholeRuntime)
                .wholeReadme(wholeReadme)
                .layout(layout)
                .tests(generateTests)
                .fakes(generateFakes)
                .refRoot(path(refRoot))
                .lockFile(path(lockFile))
                .failOn(attempts.orElse(
                        Severity.ERROR,
                        () -> Choices.choose("failOn", failOn, List.of(Severity.ERROR, Severity.WARNING))))
                .resourceAccessors(resourceAccessors == null ? Map.of() : new TreeMap<>(resourceAccessors));
        request.files(project().inputs().files());
        List<ExtraTemplate> extras = attempts.orElse(List.of(), this::extras);
        // Without the directory that they are in, each of them would be one more error.
        request.extraTemplates(attempts.orElse(List.of(), () -> {
            templates(request);
            return extras;
        }));
        request.names(attempts.orElse(CustomNames.NONE, this::names));
        request.licenseHeader(attempts.orElse("", this::licenseHeader));
        request.beanValidation(beanValidation);
        request.annotations(attempts.orElse(List.of(), () -> additions("annotations", annotations)));
        request.interfaces(attempts.orElse(List.of(), () -> additions("interfaces", interfaces)));
        request.types(
                types == null
                        ? List.of()
                        : types.stream().map(TypeParameter::toMapping).toList());
        request.wholeMethodNames(wholeMethodNames);
        request.nestedTypes(nestedTypes);
        request.untaggedTogether(untaggedTogether);
        request.sharedTypes(sharedTypes);
        request.selection(select == null ? Selection.ALL : select.toSelection());
        request.paging(attempts.orElse(List.of(), this::paging));
        request.streaming(streaming());
        request.idempotencyHeader(orEmpty(idempotencyHeader));
        request.securityScheme(orEmpty(securityScheme));
        request.credentialVariables(credentialVariables == null ? Map.of() : new TreeMap<>(credentialVariables));
        request.openapiNormalizer(attempts.orElse(
                Map.of(), () -> NormalizerRules.read(openapiNormalizer == null ? List.of() : openapiNormalizer)));
        request.problems(attempts.problems());
        return coordinates(request, layout);
    }

    public List<JacksonVersion> jacksonVersions() {
        return Choices.jackson(orEmpty(jackson));
    }

    public RuntimeMode runtimeMode() {
        return Choices.choose("runtime", runtime, List.of(RuntimeMode.values()));
    }

    private List<DocumentSource> sources() {
        List<DocumentSource> sources = new ArrayList<>();
        if (!orEmpty(input).isEmpty()) {
            inputs().documents("input", orEmpty(input), orEmpty(sha256)).forEach(found -> sources.add(source(found)));
            checkIsOne("overlays", !overlays(overlays).isEmpty() && sources.size() > 1);
            sources.replaceAll(source -> source.with(overlays(overlays)));
        } else if (documents != null) { // Maven may give an empty list for none.
            checkIsOne("overlays", !overlays(overlays).isEmpty());
            checkIsOne("sha256", !orEmpty(sha256).isEmpty());
        }
        if (documents != null) {
            for (DocumentParameter document : documents) {
                sources.add(source(document).with(overlays(document.overlays)));
            }
        }
        return sources;
    }

    /** Finds what settings name. */
    public final Inputs inputs() {
        return project().inputs();
    }

    private static void checkIsOne(String setting, boolean isWrong) {
        if (isWrong) {
            throw Choices.wrong(
                    setting,
                    "With several documents, it isn't clear which this is about. Set <" + setting
                            + "> in each <document> of <documents>.");
        }
    }

    private DocumentSource source(DocumentParameter document) {
        String file = orEmpty(document.file);
        if (file.isEmpty()) {
            throw Choices.wrong("documents", "A <document> has no <file>. Set it.");
        }
        List<Inputs.Input> found = inputs().documents("documents", file, orEmpty(document.sha256));
        if (found.size() > 1) {
            throw Choices.wrong(
                    "documents",
                    "The <file> " + file
                            + " is a directory with several documents. Name each in a <document> of its own.");
        }
        return source(new Inputs.Input(
                orEmpty(document.name), found.get(0).file(), found.get(0).displayName()));
    }

    private static DocumentSource source(Inputs.Input found) {
        return new DocumentSource(found.name(), found.file(), found.displayName());
    }

    /** A document, or another file, by its place and as messages show it. */
    public DocumentSource source(String name, File file) {
        Path path = file.toPath().toAbsolutePath().normalize();
        return new DocumentSource(
                name,
                path,
                Place.fileName(path, project().root().toAbsolutePath().normalize()));
    }

    private List<OverlaySource> overlays(@Nullable List<String> files) {
        if (files == null) {
            return List.of();
        }
        return files.stream()
                .filter(Objects::nonNull)
                .filter(file -> !file.isBlank())
                .map(file -> inputs().file("overlays", file.strip()))
                .map(found -> new OverlaySource(found.file(), found.displayName()))
                .toList();
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

    private CustomNames names() {
        List<Rename> renames = names == null
                ? List.of()
                : names.stream().map(RenameParameter::toRename).toList();
        return new CustomNames(
                renames, orEmpty(modelPrefix), orEmpty(modelSuffix), orEmpty(apiPackage), orEmpty(modelPackage));
    }

    private static List<Addition> additions(String setting, @Nullable List<AdditionParameter> additions) {
        return additions == null
                ? List.of()
                : additions.stream()
                        .map(addition -> addition.toAddition(setting))
                        .toList();
    }

    private String licenseHeader() {
        String text = licenseHeader == null ? "" : licenseHeader.strip().stripIndent();
        if (licenseHeaderFile == null) {
            return text;
        }
        if (!text.isEmpty()) {
            throw Choices.wrong(
                    "licenseHeaderFile", "The text is in <licenseHeader> already. Leave one of the two out.");
        }
        return inputs().text(licenseHeaderFile.toPath()).strip();
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

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
