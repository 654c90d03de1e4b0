package dev.sdkpoet.settings;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.PagingSetting;
import dev.sdkpoet.StreamingSetting;
import dev.sdkpoet.overlay.OverlaySource;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.select.Selection;
import dev.sdkpoet.source.Inputs;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings that say which documents a client is made of, and what they don't say themselves. */
public abstract class InputSettings extends Settings {
    @Nullable
    String input;

    @Nullable
    String sha256;

    @Nullable
    List<DocumentParameter> documents;

    @Nullable
    List<String> overlays;

    @Nullable
    File refRoot;

    @Nullable
    SelectParameter select;

    @Nullable
    List<String> openapiNormalizer;

    @Nullable
    List<PagingParameter> paging;

    @Nullable
    List<StreamingParameter> streaming;

    @Nullable
    String idempotencyHeader;

    @Nullable
    String securityScheme;

    InputSettings(ProjectContext project) {
        super(project);
    }

    /** Adds everything but the documents, for a goal that has others. */
    void addTo(GenerationRequestBuilder request, Attempts attempts) {
        request.files(inputs().files())
                .refRoot(path(refRoot))
                .selection(select == null ? Selection.ALL : select.toSelection())
                .paging(attempts.orElse(List.of(), this::paging))
                .streaming(streaming())
                .idempotencyHeader(orEmpty(idempotencyHeader))
                .securityScheme(orEmpty(securityScheme))
                .openapiNormalizer(attempts.orElse(
                        Map.of(),
                        () -> NormalizerRules.read(openapiNormalizer == null ? List.of() : openapiNormalizer)));
    }

    final List<DocumentSource> sources() {
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
                            + " is a directory with several documents. Name each in a separate <document>.");
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

    static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
