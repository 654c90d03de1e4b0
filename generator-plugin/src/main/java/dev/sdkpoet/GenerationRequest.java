package dev.sdkpoet;

import dev.sdkpoet.emit.EmitOptions;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.CustomTypes.Mapping;
import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.naming.NamingOptions;
import dev.sdkpoet.normalize.DocumentNormalizer;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.overlay.OverlaySource;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.select.Selection;
import dev.sdkpoet.spec.FileAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What to generate, from what, and to where; checked as far as that goes without reading anything. */
public final class GenerationRequest {
    private final List<DocumentSource> documents;
    private final EmitOptions emitOptions;
    private final Layout layout;
    private final Path root;
    private final Path output;
    private final Path state;
    private final @Nullable Path templateDirectory;
    private final @Nullable OwnTemplates templates;
    private final List<ExtraTemplate> extraTemplates;
    private final @Nullable Path refRoot;
    private final Severity failOn;
    private final SortedMap<String, String> resourceAccessors;
    private final CustomNames names;
    private final List<Mapping> types;
    private final boolean wholeMethodNames;
    private final boolean nestedTypes;
    private final boolean untaggedTogether;
    private final @Nullable Path lockFile;
    private final Selection selection;
    private final List<PagingSetting> paging;
    private final List<StreamingSetting> streaming;
    private final String idempotencyHeader;
    private final String securityScheme;
    private final boolean sharedTypes;
    private final boolean unfitSettingsIgnored;
    private final FileAccess files;
    private final SortedMap<String, String> openapiNormalizer;
    private final List<Path> userFiles;
    private final boolean overwrite;
    private final boolean committed;

    GenerationRequest(GenerationRequestBuilder builder) {
        documents = List.copyOf(builder.documents);
        emitOptions = builder.emitOptions();
        layout = builder.layout;
        root = builder.root.toAbsolutePath().normalize();
        output = builder.requiredOutput().toAbsolutePath().normalize();
        state = (builder.state == null ? output.resolve(".sdkpoet") : builder.state)
                .toAbsolutePath()
                .normalize();
        templateDirectory = builder.templateDirectory;
        templates = builder.templates;
        extraTemplates = List.copyOf(builder.extraTemplates);
        refRoot = builder.refRoot;
        failOn = builder.failOn;
        resourceAccessors = Collections.unmodifiableSortedMap(new TreeMap<>(builder.resourceAccessors));
        names = builder.names;
        types = List.copyOf(builder.types);
        wholeMethodNames = builder.wholeMethodNames;
        nestedTypes = builder.nestedTypes;
        untaggedTogether = builder.untaggedTogether;
        lockFile = builder.lockFile;
        selection = builder.selection;
        paging = List.copyOf(builder.paging);
        streaming = List.copyOf(builder.streaming);
        idempotencyHeader = builder.idempotencyHeader;
        securityScheme = builder.securityScheme;
        sharedTypes = builder.sharedTypes;
        unfitSettingsIgnored = builder.unfitSettingsIgnored;
        files = builder.files;
        openapiNormalizer = Collections.unmodifiableSortedMap(new TreeMap<>(builder.openapiNormalizer));
        userFiles = List.copyOf(builder.userFiles);
        overwrite = builder.overwrite;
        committed = builder.committed;
    }

    public static GenerationRequestBuilder builder() {
        return new GenerationRequestBuilder();
    }

    /** The documents of the client, in the order of its accessors. */
    public List<DocumentSource> documents() {
        return documents;
    }

    public EmitOptions emitOptions() {
        return emitOptions;
    }

    /** The file with the names that stay, which needn't be there. */
    public Optional<Path> lockFile() {
        return Optional.ofNullable(lockFile);
    }

    NamingOptions namingOptions(Lock lock, LockIds ids) {
        return new NamingOptions(
                emitOptions.basePackage(),
                emitOptions.clientName(),
                emitOptions.runtime().packageOf(emitOptions.basePackage()),
                resourceAccessors,
                wholeMethodNames,
                nestedTypes,
                names,
                emitOptions.beanValidation(),
                unfitSettingsIgnored,
                lock,
                ids);
    }

    /** What is called otherwise than it would be. */
    public CustomNames names() {
        return names;
    }

    /** Which schemas and formats have Java types of the user's own. */
    public List<Mapping> types() {
        return types;
    }

    boolean hasAccessor(String tag) {
        return resourceAccessors.containsKey(tag);
    }

    /** Whether operations without a tag are one API, whatever their paths are. */
    public boolean untaggedTogether() {
        return untaggedTogether;
    }

    /** What the documents' display names are relative to; absolute. */
    public Path root() {
        return root;
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

    /** Whether generated files that were changed since are replaced, and their changes lost. */
    public boolean overwrite() {
        return overwrite;
    }

    /** Templates that replace built-in ones, and the user's own. */
    public Optional<Path> templateDirectory() {
        return Optional.ofNullable(templateDirectory);
    }

    /** Such templates that are no files. */
    Optional<OwnTemplates> templates() {
        return Optional.ofNullable(templates);
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

    /** Which operations of the documents the client has. */
    public Selection selection() {
        return selection;
    }

    /** How the pages of some lists follow each other. */
    public List<PagingSetting> paging() {
        return paging;
    }

    /** Which operations answer with a stream if they are asked to. */
    public List<StreamingSetting> streaming() {
        return streaming;
    }

    /** The header in which the client sends a key with each POST; "" for none. */
    public String idempotencyHeader() {
        return idempotencyHeader;
    }

    /** The security scheme of documents that declare none; "" for none. */
    public String securityScheme() {
        return securityScheme;
    }

    /** Whether inline types that are equal are one. */
    public boolean sharedTypes() {
        return sharedTypes;
    }

    /** Whether settings of pages and streams that don't fit the documents are passed over, instead of being errors. */
    public boolean unfitSettingsIgnored() {
        return unfitSettingsIgnored;
    }

    /** Where documents and the lock are read from. */
    FileAccess files() {
        return files;
    }

    /** Rules that change the documents before they are read, with their values. */
    public SortedMap<String, String> openapiNormalizer() {
        return openapiNormalizer;
    }

    /** Files and directories that must not be inside the output directory: the documents, the templates, and what the user names. */
    public List<Path> userFiles() {
        List<Path> files = new ArrayList<>(userFiles);
        documents.forEach(document -> {
            files.add(document.file());
            document.overlays().forEach(overlay -> files.add(overlay.file()));
        });
        templateDirectory().ifPresent(files::add);
        return files;
    }

    /** Everything here that makes a difference to what is written, as one text. */
    String settings() {
        return String.join(
                "\n",
                documents.stream()
                        .map(document -> document.name() + "=" + document.file()
                                + document.overlays().stream()
                                        .map(OverlaySource::file)
                                        .toList())
                        .toList()
                        .toString(),
                emitOptions.toString(),
                layout.toString(),
                output.toString(),
                extraTemplates.toString(),
                refRoot().toString(),
                failOn.toString(),
                resourceAccessors.toString(),
                names.toString(),
                types.toString(),
                Boolean.toString(wholeMethodNames),
                Boolean.toString(nestedTypes),
                Boolean.toString(untaggedTogether),
                lockFile().filter(Files::exists).toString(),
                selection.toString(),
                paging.toString(),
                streaming.toString(),
                idempotencyHeader,
                securityScheme,
                Boolean.toString(sharedTypes),
                Boolean.toString(unfitSettingsIgnored),
                openapiNormalizer.isEmpty()
                        ? ""
                        : openapiNormalizer
                                + DocumentNormalizer.find()
                                        .map(DocumentNormalizer::name)
                                        .orElse(""));
    }

    /** Whether the output outlives the record of it, as what is committed does. */
    public boolean committed() {
        return committed;
    }
}
