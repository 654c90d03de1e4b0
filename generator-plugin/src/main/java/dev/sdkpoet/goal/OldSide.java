package dev.sdkpoet.goal;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.overlay.OverlaySource;
import dev.sdkpoet.settings.Choices;
import dev.sdkpoet.source.ArchiveFiles;
import dev.sdkpoet.source.ArtifactCoordinates;
import dev.sdkpoet.source.Artifacts;
import dev.sdkpoet.source.Elsewhere;
import dev.sdkpoet.source.GitRevision;
import dev.sdkpoet.source.Inputs;
import dev.sdkpoet.spec.FileAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The old documents of a comparison.
 *
 * @param named as they were named, or as the present ones are
 * @param documents where they are
 * @param files what they are read from, or null for the disk
 */
record OldSide(
        List<DocumentSource> named,
        List<DocumentSource> documents,
        @Nullable Elsewhere files) implements AutoCloseable {
    private static final String SETTING = "oldArtifact";

    static OldSide files(List<DocumentSource> documents) {
        return new OldSide(documents, documents, null);
    }

    /** @throws dev.sdkpoet.problem.GenerationException if one isn't there */
    static OldSide revision(String revision, List<DocumentSource> documents, FileAccess others) {
        GitRevision files = new GitRevision(revision, others);
        try {
            List<DocumentSource> then = new ArrayList<>();
            for (DocumentSource document : documents) {
                // What git shows a file by, too. Files that it refers to are named beside it.
                String shown = revision + ":./" + document.displayName();
                List<OverlaySource> overlays = document.overlays().stream()
                        .map(overlay -> others.enclosure(overlay.file()).isPresent()
                                ? overlay
                                : new OverlaySource(overlay.file(), revision + ":./" + overlay.displayName()))
                        .toList();
                then.add(new DocumentSource(
                        document.name(), files.find(document.file(), document.displayName()), shown, overlays));
            }
            return new OldSide(documents, then, files);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * @param artifacts what is named, by the documents' names
     * @throws dev.sdkpoet.problem.GenerationException if one isn't there
     */
    static OldSide artifacts(
            Map<String, String> artifacts, List<DocumentSource> now, Artifacts finder, FileAccess others) {
        ArchiveFiles files = new ArchiveFiles(others);
        try {
            List<DocumentSource> documents = new ArrayList<>();
            artifacts.forEach((name, text) -> {
                ArtifactCoordinates artifact = ArtifactCoordinates.ofDocument(SETTING, text);
                documents.add(document(name, artifact, finder.find(SETTING, artifact), files)
                        .with(overlays(name, now)));
            });
            return new OldSide(documents, documents, files);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** Those of the current document with the same name. */
    static List<OverlaySource> overlays(String name, List<DocumentSource> now) {
        return now.stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .map(DocumentSource::overlays)
                .orElse(List.of());
    }

    private static DocumentSource document(String name, ArtifactCoordinates artifact, Path found, ArchiveFiles files) {
        String shown = String.valueOf(found.getFileName());
        if (artifact.file().isEmpty() && !artifact.type().equals("jar")) {
            return new DocumentSource(name, found, shown);
        }
        try {
            files.add(found);
        } catch (IOException e) {
            throw Choices.wrong(
                    SETTING,
                    artifact + " is no jar: " + e.getMessage()
                            + ". Name an artifact that is one, or leave out the file in it.");
        }
        return files.find(found, artifact.file())
                .map(file -> new DocumentSource(name, file, shown + "!/" + artifact.file()))
                .orElseThrow(() -> Choices.wrong(SETTING, Inputs.noFile(artifact, files.suggestions(found))));
    }

    void addTo(GenerationRequestBuilder request) {
        documents.forEach(request::document);
        if (files != null) {
            request.files(files);
        }
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }
}
