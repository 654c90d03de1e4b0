package dev.sdkpoet;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.EmitOptions;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.naming.NamingOptions;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What to generate, from what, and to where; checked as far as that goes without reading anything. */
public final class GenerationRequest {
    private final List<DocumentSource> documents;
    private final EmitOptions emitOptions;
    private final Layout layout;
    private final Path output;
    private final Path state;
    private final @Nullable Path templateDirectory;
    private final List<ExtraTemplate> extraTemplates;
    private final @Nullable Path refRoot;
    private final Severity failOn;
    private final SortedMap<String, String> resourceAccessors;
    private final List<Path> userFiles;

    private GenerationRequest(Builder builder) {
        documents = List.copyOf(builder.documents);
        emitOptions = builder.emitOptions();
        layout = builder.layout;
        output = builder.requiredOutput().toAbsolutePath().normalize();
        state = (builder.state == null ? output.resolve(".sdkpoet") : builder.state)
                .toAbsolutePath()
                .normalize();
        templateDirectory = builder.templateDirectory;
        extraTemplates = List.copyOf(builder.extraTemplates);
        refRoot = builder.refRoot;
        failOn = builder.failOn;
        resourceAccessors = Collections.unmodifiableSortedMap(new TreeMap<>(builder.resourceAccessors));
        userFiles = List.copyOf(builder.userFiles);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The documents of the client, in the order of its accessors. */
    public List<DocumentSource> documents() {
        return documents;
    }

    public EmitOptions emitOptions() {
        return emitOptions;
    }

    public NamingOptions namingOptions() {
        return new NamingOptions(emitOptions.basePackage(), emitOptions.clientName(), resourceAccessors);
    }

    public Layout layout() {
        return layout;
    }

    /** The directory that the files go to; absolute. */
    public Path output() {
        return output;
    }

    /** The directory that holds the record of what was written; absolute. */
    public Path state() {
        return state;
    }

    /** Templates that replace built-in ones, and the user's own. */
    public Optional<Path> templateDirectory() {
        return Optional.ofNullable(templateDirectory);
    }

    public List<ExtraTemplate> extraTemplates() {
        return extraTemplates;
    }

    /** The directory that references between documents may not leave; each document's own when empty. */
    public Optional<Path> refRoot() {
        return Optional.ofNullable(refRoot);
    }

    /** The least severity that keeps files from being written: {@link Severity#ERROR} or {@link Severity#WARNING}. */
    public Severity failOn() {
        return failOn;
    }

    /** Files and directories that must not be inside the output directory: the documents, the templates, and what the user names. */
    public List<Path> userFiles() {
        List<Path> files = new ArrayList<>(userFiles);
        documents.forEach(document -> files.add(document.file()));
        templateDirectory().ifPresent(files::add);
        return files;
    }

    /** Everything here that makes a difference to what is written, as one text. */
    String settings() {
        return String.join(
                "\n",
                documents.toString(),
                emitOptions.toString(),
                layout.toString(),
                output.toString(),
                extraTemplates.toString(),
                refRoot().toString(),
                failOn.toString(),
                resourceAccessors.toString());
    }

    /** Collects the parts of a request. Everything but documents, package and output has a default. */
    public static final class Builder {
        private final List<DocumentSource> documents = new ArrayList<>();
        private String basePackage = "";
        private String clientName = "";
        private @Nullable String groupId;
        private @Nullable String artifactId;
        private @Nullable String version;
        private String license = "";
        private String moduleName = "";
        private Layout layout = Layout.SOURCES;
        private @Nullable Path output;
        private @Nullable Path state;
        private @Nullable Path templateDirectory;
        private List<ExtraTemplate> extraTemplates = List.of();
        private @Nullable Path refRoot;
        private Severity failOn = Severity.ERROR;
        private Map<String, String> resourceAccessors = Map.of();
        private List<Path> userFiles = List.of();

        private Builder() {}

        /** Adds a document. */
        public Builder document(DocumentSource document) {
            documents.add(document);
            return this;
        }

        public Builder basePackage(String basePackage) {
            this.basePackage = basePackage;
            return this;
        }

        /** Default: the last part of the package, as {@code PetsClient} for {@code com.acme.pets}. */
        public Builder clientName(String clientName) {
            this.clientName = clientName;
            return this;
        }

        /** What is null is made from the package, as {@code com.acme:pets-client:0.1.0} for {@code com.acme.pets}. */
        public Builder coordinates(@Nullable String groupId, @Nullable String artifactId, @Nullable String version) {
            this.groupId = groupId;
            this.artifactId = artifactId;
            this.version = version;
            return this;
        }

        public Builder license(String license) {
            this.license = license;
            return this;
        }

        /** Default: none, and so no {@code module-info.java}; the package, for a whole project. */
        public Builder moduleName(String moduleName) {
            this.moduleName = moduleName;
            return this;
        }

        public Builder layout(Layout layout) {
            this.layout = layout;
            return this;
        }

        public Builder output(Path output) {
            this.output = output;
            return this;
        }

        /** Default: {@code .sdkpoet} in the output directory. */
        public Builder state(Path state) {
            this.state = state;
            return this;
        }

        public Builder templateDirectory(@Nullable Path templateDirectory) {
            this.templateDirectory = templateDirectory;
            return this;
        }

        public Builder extraTemplates(List<ExtraTemplate> extraTemplates) {
            this.extraTemplates = extraTemplates;
            return this;
        }

        public Builder refRoot(@Nullable Path refRoot) {
            this.refRoot = refRoot;
            return this;
        }

        public Builder failOn(Severity failOn) {
            this.failOn = failOn;
            return this;
        }

        /** Accessor names by tag, for those that shouldn't be made from the paths. */
        public Builder resourceAccessors(Map<String, String> resourceAccessors) {
            this.resourceAccessors = resourceAccessors;
            return this;
        }

        public Builder userFiles(List<Path> userFiles) {
            this.userFiles = userFiles;
            return this;
        }

        /** @throws dev.sdkpoet.problem.GenerationException naming everything that is wrong */
        public GenerationRequest build() {
            Problems problems = new Problems();
            RequestRules rules = new RequestRules(problems);
            rules.checkDocuments(documents);
            rules.checkPackage(basePackage);
            rules.checkIdentifier("clientName", clientName);
            rules.checkModuleName(moduleName);
            rules.checkAccessors(resourceAccessors);
            rules.checkOutput(output);
            rules.checkTemplates(templateDirectory, extraTemplates);
            problems.throwIfErrors();
            EmitOptions options = emitOptions();
            rules.checkIdentifier("clientName", options.clientName());
            rules.checkCoordinates(options.coordinates());
            problems.throwIfErrors();
            return new GenerationRequest(this);
        }

        private EmitOptions emitOptions() {
            Defaults defaults = new Defaults(basePackage);
            String module = moduleName.isEmpty() && layout == Layout.PROJECT ? basePackage : moduleName;
            return new EmitOptions(
                    basePackage,
                    clientName.isEmpty() ? defaults.clientName() : clientName,
                    coordinatesOr(defaults.coordinates()),
                    license,
                    module);
        }

        private Coordinates coordinatesOr(Coordinates defaults) {
            return new Coordinates(
                    groupId == null ? defaults.groupId() : groupId,
                    artifactId == null ? defaults.artifactId() : artifactId,
                    version == null ? defaults.version() : version);
        }

        private Path requiredOutput() {
            if (output == null) {
                throw new IllegalStateException("checked by the rules");
            }
            return output;
        }
    }
}
