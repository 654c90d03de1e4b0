package dev.sdkpoet;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.EmitOptions;
import dev.sdkpoet.emit.Emitter;
import dev.sdkpoet.emit.java.JavaEmitters;
import dev.sdkpoet.emit.project.TemplateEmitter;
import dev.sdkpoet.emit.runtime.RuntimeEmitter;
import dev.sdkpoet.emit.template.TemplateCatalog;
import dev.sdkpoet.extension.Extensions;
import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.lock.LockedPlaces;
import dev.sdkpoet.lock.LockedShapes;
import dev.sdkpoet.lock.LockedTags;
import dev.sdkpoet.lock.LockedThings;
import dev.sdkpoet.lock.Removals;
import dev.sdkpoet.lock.SharedPlaces;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.CustomTypes;
import dev.sdkpoet.model.pass.AlikeTags;
import dev.sdkpoet.model.pass.EqualTypes;
import dev.sdkpoet.model.pass.KnownTypes;
import dev.sdkpoet.model.pass.MappedTypes;
import dev.sdkpoet.model.pass.PathGroups;
import dev.sdkpoet.model.read.Anchors;
import dev.sdkpoet.model.read.ApiModelReader;
import dev.sdkpoet.model.read.node.ReadOptions;
import dev.sdkpoet.model.sample.SamplePlan;
import dev.sdkpoet.naming.LockWriter;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.naming.NamePlanner;
import dev.sdkpoet.output.Changes;
import dev.sdkpoet.output.Fingerprint;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.output.OutputDiff;
import dev.sdkpoet.output.OutputGuard;
import dev.sdkpoet.output.OutputTree;
import dev.sdkpoet.output.OutputWriter;
import dev.sdkpoet.output.Warnings;
import dev.sdkpoet.overlay.OverlayEdit;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.select.Selector;
import dev.sdkpoet.spec.DocumentChanges;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The pipeline: documents in, a client out. Nothing is written unless everything succeeded. */
public final class SdkGenerator {
    private final Progress progress;
    private final Extensions extensions;

    public SdkGenerator() {
        this(Progress.NONE);
    }

    /** With the extensions on the plugin's class path. */
    public SdkGenerator(Progress progress) {
        this(progress, Extensions.find());
    }

    public SdkGenerator(Progress progress, Extensions extensions) {
        this.progress = progress;
        this.extensions = extensions;
    }

    /**
     * Brings the output directory up to date.
     *
     * @throws GenerationException naming everything that is wrong with the documents or the configuration
     * @throws CancellationException if the thread is interrupted; nothing is written then, and the thread stays interrupted
     */
    public GenerationReport generate(GenerationRequest request) {
        try {
            stopIfInterrupted();
            return run(request);
        } catch (UncheckedIOException e) {
            // An interrupt while a file is read or written closes it.
            stopIfInterrupted();
            throw e;
        }
    }

    private GenerationReport run(GenerationRequest request) {
        checkOutput(request);
        TemplateSources templates = TemplateSources.read(request);
        String settings = templates.digest(request.settings() + extensions.digest());
        try (OutputWriter writer = OutputWriter.open(request.output(), request.state())) {
            if (writer.isUpToDate(settings)) {
                return GenerationReport.nothingToDo(writer.warnings(request.root()));
            }
            Problems problems = new Problems();
            GenerationPlan plan = plan(request, templates, problems);
            if (request.committed()) {
                writer.adoptStaleFiles(plan.tree());
            }
            progress.at("Writing files", 0, plan.tree().files().size());
            Changes changes = writer.write(
                    plan.tree(),
                    Fingerprint.of(settings, plan.inputs()),
                    new Warnings(request.root(), plan.problems()),
                    request.overwrite(),
                    problems);
            return GenerationReport.of(plan, changes, problems);
        }
    }

    /**
     * Does everything but writing.
     *
     * @throws GenerationException naming everything that is wrong with the documents or the configuration
     */
    public GenerationPlan plan(GenerationRequest request) {
        return plan(request, TemplateSources.read(request), new Problems());
    }

    /**
     * Compares what would be generated with what is there.
     *
     * @throws GenerationException naming everything that is wrong with the documents or the configuration
     */
    public CheckResult check(GenerationRequest request) {
        GenerationPlan plan = plan(request);
        OutputDiff diff = OutputDiff.between(plan.tree(), request.output());
        return new CheckResult(
                plan.tree().files().size(),
                String.join("", diff.diffs().values()),
                LockFile.of(request).map(lock -> lock.diff(plan)).orElse(""));
    }

    private GenerationPlan plan(GenerationRequest request, TemplateSources templates, Problems problems) {
        TemplateCatalog catalog = templates.catalog(request.extraTemplates(), problems);
        problems.throwIfErrors();
        Map<Path, String> inputs = new TreeMap<>();
        List<SpecDocument> documents = load(request, inputs, problems);
        problems.throwIfErrors();
        Lock lock = LockFile.read(request, inputs, problems);
        problems.throwIfErrors();
        LockIds ids = lockIds(request.documents(), documents, lock);
        LockedShapes shapes = new LockedShapes(lock, ids, problems);
        LockedThings locked = new LockedThings(lock, ids);
        CustomTypes types = new CustomTypes(request.types());
        ReadOptions options =
                ReadOptions.defaults().with(new LockedClient(locked)).with(types);
        ApiModel model = new UserSettings(request, locked, problems)
                .applied(read(
                        request.documents(),
                        documents,
                        options,
                        document -> MappedTypes.apply(
                                shaped(grouped(document, request, lock, ids), shapes, request), types, problems),
                        problems));
        // An old document can't be corrected any more.
        Problems unfit = request.unfitSettingsIgnored() ? new Problems() : problems;
        RequestRules.tellOfTypes(types, unfit);
        problems.throwIfErrors();
        progress.at("Choosing names", 0, documents.size());
        NamePlan names = NamePlanner.plan(model, request.namingOptions(lock, ids), problems);
        problems.throwIfErrors();
        if (!lock.isMissing()) {
            Removals.tell(lock, LockWriter.write(model, names, lock, ids), problems);
        }
        extensions.check(model, names, unfit);
        problems.throwIfErrors();
        EmitOptions emitOptions = request.emitOptions();
        emitOptions.additions().check(model, unfit);
        progress.at("Making sample values", 0, documents.size());
        SamplePlan samples = SamplePlan.of(model, emitOptions.tests(), emitOptions.fakes(), problems);
        EmitContext context = new EmitContext(model, names, samples, emitOptions);
        OutputTree tree = OutputTree.of(emit(context, catalog, request.layout(), problems), request.layout(), problems);
        if (request.committed()) {
            tree = tree.withSeals();
        }
        throwIfFailed(request.failOn(), problems);
        return new GenerationPlan(model, names, tree, inputs, problems.all(), lock, ids);
    }

    private static void checkOutput(GenerationRequest request) {
        Problems problems = new Problems();
        OutputGuard.check(request.output(), request.layout(), request.userFiles(), problems);
        problems.throwIfErrors();
    }

    private List<SpecDocument> load(GenerationRequest request, Map<Path, String> inputs, Problems problems) {
        LoadOptions options = LoadOptions.defaults()
                .withFiles(request.files())
                .withRefRoot(request.refRoot().orElse(null));
        Selector selector = new Selector(request.selection());
        RuleEdit edit = RuleEdit.of(request.openapiNormalizer(), problems);
        List<SpecDocument> documents = new ArrayList<>();
        for (DocumentSource source : request.documents()) {
            stopIfInterrupted();
            progress.at(
                    "Loading documents", documents.size(), request.documents().size());
            DocumentChanges changes = new DocumentChanges(
                    new OverlayEdit(source.file(), source.overlays(), request.unfitSettingsIgnored()),
                    edit,
                    selector.filter(source.name()));
            SpecDocument document = SpecLoader.load(source.file(), source.displayName(), options, changes, problems);
            if (document != null) {
                edit.warnOfOtherFiles(document, problems);
                documents.add(document);
                addInputs(document.sha256ByPath(), request.files(), inputs);
            }
        }
        if (!request.unfitSettingsIgnored()) {
            selector.tell(problems);
        }
        return documents;
    }

    /** A file in a jar is as it was for as long as the jar is. */
    private static void addInputs(Map<Path, String> digests, FileAccess files, Map<Path, String> inputs) {
        digests.forEach((file, digest) -> {
            Path onDisk = files.onDisk(file);
            if (onDisk.equals(file)) {
                inputs.put(file, digest);
            } else {
                inputs.computeIfAbsent(onDisk, TemplateSources::sha256);
            }
        });
    }

    /** Tags that differ only in spelling make one API. A lock with an API of all operations without a tag keeps them together. */
    private static ApiDocument grouped(ApiDocument document, GenerationRequest request, Lock lock, LockIds ids) {
        LockedTags locked = new LockedTags(lock, ids, document.key());
        Predicate<String> isKnown = tag -> locked.has(tag) || request.hasAccessor(tag);
        boolean together = request.untaggedTogether() || locked.hasNameless();
        ApiDocument joined = AlikeTags.join(document, isKnown);
        ApiDocument grouped = together ? joined : PathGroups.apply(joined, isKnown);
        locked.takeOver(grouped);
        return grouped;
    }

    private static LockIds lockIds(List<DocumentSource> sources, List<SpecDocument> documents, Lock lock) {
        Map<String, UnaryOperator<String>> anchors = new TreeMap<>();
        LockedPlaces places = new LockedPlaces(lock);
        for (int i = 0; i < documents.size(); i++) {
            String key = sources.get(i).name();
            anchors.put(key, new Anchors(documents.get(i), new LockedDocument(key, places))::of);
        }
        return new LockIds(anchors, lock);
    }

    private ApiModel read(
            List<DocumentSource> sources,
            List<SpecDocument> documents,
            ReadOptions options,
            UnaryOperator<ApiDocument> step,
            Problems problems) {
        List<ApiDocument> models = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            progress.at("Reading documents", i, documents.size());
            models.add(ApiModelReader.read(documents.get(i), sources.get(i).name(), options, step, problems));
        }
        return new ApiModel(models);
    }

    /** A document as callers know it, with one type in the place of equal ones. */
    private static ApiDocument shaped(ApiDocument read, LockedShapes shapes, GenerationRequest request) {
        ApiDocument document = shapes.typed(read);
        if (!request.sharedTypes()) {
            return shapes.apply(document);
        }
        SharedPlaces places = shapes.places(document);
        return EqualTypes.share(
                shapes.apply(document, places), new KnownTypes(places::known, places::isOwn, places::one));
    }

    private List<GeneratedFile> emit(EmitContext context, TemplateCatalog catalog, Layout layout, Problems problems) {
        List<GeneratedFile> files = new ArrayList<>();
        emit(new JavaEmitters(layout, extensions.changes(context.model(), context.names())), context, files);
        int emitted = files.size();
        emit(new TemplateEmitter(catalog, layout), context, files);
        files.addAll(extensions.files(context.model(), context.names()));
        if (layout.has(Root.JAVA)) {
            List<GeneratedFile> rendered = files.subList(emitted, files.size());
            files.addAll(new RuntimeEmitter(catalog).emit(context, files.subList(0, emitted), rendered, problems));
        }
        files.replaceAll(file -> file.licensed(context.options().licenseHeader()));
        return files;
    }

    private void emit(Emitter emitter, EmitContext context, List<GeneratedFile> files) {
        emitter.emit(context).map(SdkGenerator::unlessInterrupted).forEach(file -> {
            files.add(file);
            progress.at("Generating files", files.size(), 0);
        });
    }

    /** Emitting a large document takes long; a build that its user gave up shouldn't go on. */
    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted. Nothing was written.");
        }
    }

    private static GeneratedFile unlessInterrupted(GeneratedFile file) {
        stopIfInterrupted();
        return file;
    }

    private static void throwIfFailed(Severity failOn, Problems problems) {
        problems.throwIfErrors();
        boolean warned = problems.all().stream().anyMatch(problem -> problem.severity() == Severity.WARNING);
        if (failOn == Severity.WARNING && warned) {
            throw new GenerationException(problems.all().stream()
                    .filter(problem -> problem.severity() != Severity.NOTE)
                    .toList());
        }
    }
}
