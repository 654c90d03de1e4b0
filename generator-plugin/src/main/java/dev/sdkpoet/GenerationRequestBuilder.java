package dev.sdkpoet;

import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.custom.Additions;
import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.EmitOptions;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.model.CustomTypes.Mapping;
import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.select.Selection;
import dev.sdkpoet.spec.DiskAccess;
import dev.sdkpoet.spec.FileAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a request. Everything but documents, package and output has a default. */
public final class GenerationRequestBuilder {
    private final Problems found = new Problems();
    final List<DocumentSource> documents = new ArrayList<>();
    private String basePackage = "";
    private String clientName = "";
    private @Nullable String groupId;
    private @Nullable String artifactId;
    private @Nullable String version;
    private String license = "";
    private String licenseHeader = "";
    private String moduleName = "";
    private RuntimeMode runtime = RuntimeMode.EMBEDDED;
    private List<JacksonVersion> jackson = List.of();
    private boolean wholeRuntime;
    private boolean wholeReadme;
    Layout layout = Layout.SOURCES;
    private @Nullable Path output;

    Path root = Path.of("");

    @Nullable
    Path state;

    @Nullable
    Path templateDirectory;

    @Nullable
    OwnTemplates templates;

    @Nullable
    Path lockFile;

    List<ExtraTemplate> extraTemplates = List.of();

    @Nullable
    Path refRoot;

    Severity failOn = Severity.ERROR;
    Map<String, String> resourceAccessors = Map.of();
    CustomNames names = CustomNames.NONE;
    List<Mapping> types = List.of();
    private boolean beanValidation;
    private List<Addition> annotations = List.of();
    private List<Addition> interfaces = List.of();
    boolean wholeMethodNames;
    boolean nestedTypes = true;
    boolean untaggedTogether;
    Selection selection = Selection.ALL;
    List<PagingSetting> paging = List.of();
    List<StreamingSetting> streaming = List.of();
    String idempotencyHeader = "";
    String securityScheme = "";
    Map<String, String> credentialVariables = Map.of();
    boolean sharedTypes = true;
    boolean unfitSettingsIgnored;
    FileAccess files = DiskAccess.DISK;
    Map<String, String> openapiNormalizer = Map.of();
    List<Path> userFiles = List.of();
    boolean overwrite;
    boolean committed;
    private boolean tests;
    private boolean fakes;
    private ProjectOptions project = ProjectOptions.NONE;

    GenerationRequestBuilder() {}

    /** Adds a document. */
    public GenerationRequestBuilder document(DocumentSource document) {
        documents.add(document);
        return this;
    }

    /** What the documents' display names are relative to, so that a different directory can be chosen. Default: the current one. */
    public GenerationRequestBuilder root(Path root) {
        this.root = root;
        return this;
    }

    public GenerationRequestBuilder basePackage(String basePackage) {
        this.basePackage = basePackage;
        return this;
    }

    /** Default: the last part of the package, as {@code PetsClient} for {@code com.acme.pets}. */
    public GenerationRequestBuilder clientName(String clientName) {
        this.clientName = clientName;
        return this;
    }

    /** What is null is made from the package, as {@code com.acme:pets-client:0.1.0} for {@code com.acme.pets}. */
    public GenerationRequestBuilder coordinates(
            @Nullable String groupId, @Nullable String artifactId, @Nullable String version) {
        this.groupId = groupId;
        this.artifactId = artifactId;
        this.version = version;
        return this;
    }

    public GenerationRequestBuilder license(String license) {
        this.license = license;
        return this;
    }

    /** What each Java file begins with, as plain text. Default: nothing. */
    public GenerationRequestBuilder licenseHeader(String licenseHeader) {
        this.licenseHeader = licenseHeader;
        return this;
    }

    /** Default: none, and so no {@code module-info.java}; the package, for a whole project. */
    public GenerationRequestBuilder moduleName(String moduleName) {
        this.moduleName = moduleName;
        return this;
    }

    /** Where the client has its runtime from. Default: from itself. */
    public GenerationRequestBuilder runtime(RuntimeMode runtime) {
        this.runtime = runtime;
        return this;
    }

    /** The versions of Jackson that the models are made known to. Default: none. */
    public GenerationRequestBuilder jackson(List<JacksonVersion> jackson) {
        this.jackson = jackson;
        return this;
    }

    /** Whether the client also carries the parts of the runtime that it doesn't need itself. Default: it doesn't. */
    public GenerationRequestBuilder wholeRuntime(boolean wholeRuntime) {
        this.wholeRuntime = wholeRuntime;
        return this;
    }

    /** Whether the client's README lists everything, and no {@code docs/README.md} does. Default: only what it has room for. */
    public GenerationRequestBuilder wholeReadme(boolean wholeReadme) {
        this.wholeReadme = wholeReadme;
        return this;
    }

    public GenerationRequestBuilder layout(Layout layout) {
        this.layout = layout;
        return this;
    }

    public GenerationRequestBuilder output(Path output) {
        this.output = output;
        return this;
    }

    /** Default: {@code .sdkpoet} in the output directory. */
    public GenerationRequestBuilder state(Path state) {
        this.state = state;
        return this;
    }

    /** Whether generated files that were changed since are replaced, and their changes lost. Default: such a file is an error. */
    public GenerationRequestBuilder overwrite(boolean overwrite) {
        this.overwrite = overwrite;
        return this;
    }

    /** Whether the output is committed, as documentation is: then each file carries a digest of itself. */
    public GenerationRequestBuilder committed(boolean committed) {
        this.committed = committed;
        return this;
    }

    /** Whether the client gets tests that call every operation. Default: it doesn't. */
    public GenerationRequestBuilder tests(boolean tests) {
        this.tests = tests;
        return this;
    }

    /** Whether the client gets fakes of its APIs. Default: it doesn't. */
    public GenerationRequestBuilder fakes(boolean fakes) {
        this.fakes = fakes;
        return this;
    }

    /** What else the {@code pom.xml} of a whole project says. Default: nothing. */
    public GenerationRequestBuilder project(ProjectOptions project) {
        this.project = project;
        return this;
    }

    /**
     * Templates that are no files of the machine, in place of a directory with them.
     *
     * @param shown how problems name where they are
     * @param texts by path
     */
    public GenerationRequestBuilder templates(String shown, SortedMap<String, String> texts) {
        this.templates = new OwnTemplates(shown, texts);
        return this;
    }

    public GenerationRequestBuilder templateDirectory(@Nullable Path templateDirectory) {
        this.templateDirectory = templateDirectory;
        return this;
    }

    public GenerationRequestBuilder extraTemplates(List<ExtraTemplate> extraTemplates) {
        this.extraTemplates = extraTemplates;
        return this;
    }

    public GenerationRequestBuilder refRoot(@Nullable Path refRoot) {
        this.refRoot = refRoot;
        return this;
    }

    public GenerationRequestBuilder failOn(Severity failOn) {
        this.failOn = failOn;
        return this;
    }

    /** Accessor names by tag, for those that should have other names than their tags. */
    public GenerationRequestBuilder resourceAccessors(Map<String, String> resourceAccessors) {
        this.resourceAccessors = resourceAccessors;
        return this;
    }

    /** What is called otherwise than it would be. Default: nothing. */
    public GenerationRequestBuilder names(CustomNames names) {
        this.names = names;
        return this;
    }

    /** Which schemas and formats have Java types of the user's own. Default: none. */
    public GenerationRequestBuilder types(List<Mapping> types) {
        this.types = types;
        return this;
    }

    /** Whether what documents limit is annotated for {@code jakarta.validation}. Default: it isn't. */
    public GenerationRequestBuilder beanValidation(boolean beanValidation) {
        this.beanValidation = beanValidation;
        return this;
    }

    /** Annotations that classes, accessors and interfaces of APIs get. Default: none. */
    public GenerationRequestBuilder annotations(List<Addition> annotations) {
        this.annotations = annotations;
        return this;
    }

    /** Interfaces of the user's own that models and APIs have above them. Default: none. */
    public GenerationRequestBuilder interfaces(List<Addition> interfaces) {
        this.interfaces = interfaces;
        return this;
    }

    /** Whether methods carry the tag that their operation's id begins with: {@code reposGet} in {@code repos()}. Default: they don't. */
    public GenerationRequestBuilder wholeMethodNames(boolean wholeMethodNames) {
        this.wholeMethodNames = wholeMethodNames;
        return this;
    }

    /** Whether inline types whose names would be longer than 60 characters are nested in the types that they stand in. Default: true. */
    public GenerationRequestBuilder nestedTypes(boolean nestedTypes) {
        this.nestedTypes = nestedTypes;
        return this;
    }

    /** Whether operations without a tag are one API. Default: one for each first thing that their paths name. */
    public GenerationRequestBuilder untaggedTogether(boolean untaggedTogether) {
        this.untaggedTogether = untaggedTogether;
        return this;
    }

    /** Where documents and the lock are read from. Default: the disk. */
    public GenerationRequestBuilder files(FileAccess files) {
        this.files = files;
        return this;
    }

    /** The file with the names that stay, if it is there. Default: none. */
    public GenerationRequestBuilder lockFile(@Nullable Path lockFile) {
        this.lockFile = lockFile;
        return this;
    }

    /** Which operations of the documents the client has, and with them the types that they need. Default: everything. */
    public GenerationRequestBuilder selection(Selection selection) {
        this.selection = selection;
        return this;
    }

    /** How the pages of lists follow each other, for those where that isn't recognized or should be another way. */
    public GenerationRequestBuilder paging(List<PagingSetting> paging) {
        this.paging = paging;
        return this;
    }

    /** Which operations answer with a stream if they are asked to, where the documents don't say so, or not how to ask. */
    public GenerationRequestBuilder streaming(List<StreamingSetting> streaming) {
        this.streaming = streaming;
        return this;
    }

    /** Whether inline enums, unions and objects that are equal are one type. Default: they are. */
    public GenerationRequestBuilder sharedTypes(boolean sharedTypes) {
        this.sharedTypes = sharedTypes;
        return this;
    }

    /** The header by which the server knows a repeated POST. Default: none. */
    public GenerationRequestBuilder idempotencyHeader(String idempotencyHeader) {
        this.idempotencyHeader = idempotencyHeader;
        return this;
    }

    /** The security scheme of documents that declare none: {@code bearer}, {@code header:X-Api-Key}. Default: none. */
    public GenerationRequestBuilder securityScheme(String securityScheme) {
        this.securityScheme = securityScheme;
        return this;
    }

    /** The environment variables of security schemes, where the usual names shouldn't do; two of one with a comma between them. */
    public GenerationRequestBuilder credentialVariables(Map<String, String> credentialVariables) {
        this.credentialVariables = credentialVariables;
        return this;
    }

    /** Whether settings that don't fit the documents are passed over: those of a new document, for the old one. */
    public GenerationRequestBuilder unfitSettingsIgnored(boolean unfitSettingsIgnored) {
        this.unfitSettingsIgnored = unfitSettingsIgnored;
        return this;
    }

    /** Rules of OpenAPI Generator's normalizer, with their values, that change the documents before they are read. Default: none. */
    public GenerationRequestBuilder openapiNormalizer(Map<String, String> rules) {
        this.openapiNormalizer = rules;
        return this;
    }

    public GenerationRequestBuilder userFiles(List<Path> userFiles) {
        this.userFiles = userFiles;
        return this;
    }

    /** What is already known to be wrong, to be reported together with everything else. */
    public GenerationRequestBuilder problems(Problems problems) {
        found.addAll(problems);
        return this;
    }

    /** @throws dev.sdkpoet.problem.GenerationException naming everything that is wrong */
    public GenerationRequest build() {
        Problems problems = new Problems();
        problems.addAll(found);
        RequestRules rules = new RequestRules(problems, unfitSettingsIgnored);
        if (!documents.isEmpty() || !found.hasErrors()) {
            rules.checkDocuments(documents, files);
        }
        rules.checkPackage(basePackage);
        rules.checkModuleName(moduleName);
        rules.checkAccessors(resourceAccessors);
        rules.checkNames(names, documents);
        rules.checkTypes(types, documents);
        rules.checkAnnotations(annotations, documents);
        rules.checkInterfaces(interfaces, documents);
        rules.checkSelection(selection, documents);
        rules.checkPaging(paging, documents);
        rules.checkStreaming(streaming, documents);
        rules.checkRuntime(runtime, jackson, wholeRuntime);
        rules.checkIdempotencyHeader(idempotencyHeader);
        CredentialRules credentials = new CredentialRules(problems);
        credentials.checkScheme(securityScheme);
        credentials.checkVariables(credentialVariables);
        rules.checkOutput(output);
        rules.checkPath("outputDirectory", output, root);
        rules.checkPath("refRoot", refRoot, root);
        rules.checkPath("lockFile", lockFile, root);
        rules.checkProject(project, layout);
        rules.checkTemplates(templateDirectory, templates != null, extraTemplates);
        rules.checkNormalizer(openapiNormalizer);
        problems.throwIfErrors();
        EmitOptions options = emitOptions();
        rules.checkClientName(options);
        rules.checkCoordinates(options.coordinates(), layout);
        problems.throwIfErrors();
        return new GenerationRequest(this);
    }

    EmitOptions emitOptions() {
        Defaults defaults = new Defaults(basePackage);
        String module = moduleName.isEmpty() && layout == Layout.PROJECT ? basePackage : moduleName;
        return new EmitOptions(
                basePackage,
                clientName.isEmpty() ? defaults.clientName() : clientName,
                coordinatesOr(defaults.coordinates()),
                license,
                module,
                tests,
                fakes,
                project,
                runtime,
                jackson,
                new TreeMap<>(credentialVariables),
                wholeRuntime,
                wholeReadme,
                licenseHeader,
                types.stream().anyMatch(mapping -> !mapping.type().codec().isEmpty()),
                Additions.of(annotations, interfaces),
                beanValidation);
    }

    private Coordinates coordinatesOr(Coordinates defaults) {
        return new Coordinates(
                groupId == null ? defaults.groupId() : groupId,
                artifactId == null ? defaults.artifactId() : artifactId,
                version == null ? defaults.version() : version);
    }

    Path requiredOutput() {
        if (output == null) {
            throw new IllegalStateException("checked by the rules");
        }
        return output;
    }
}
