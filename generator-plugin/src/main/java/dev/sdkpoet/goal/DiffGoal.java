package dev.sdkpoet.goal;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.diff.ApiDiff;
import dev.sdkpoet.diff.ChangelogEntry;
import dev.sdkpoet.diff.Client;
import dev.sdkpoet.diff.ClientDiff;
import dev.sdkpoet.diff.DiffReport;
import dev.sdkpoet.diff.DiffText;
import dev.sdkpoet.diff.SemanticVersion;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.output.NewFile;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.settings.Choices;
import dev.sdkpoet.settings.DiffSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares the client of an old document with that of the present one.
 *
 * @param buildFiles what a report must not take the place of, besides documents and what belongs to them
 */
public record DiffGoal(DiffSettings settings, Supplier<List<Path>> buildFiles, Messages messages) {

    /** @throws GoalFailure if something breaks and {@code failOnBreak} is set */
    public void run(SdkGenerator generator, Progress progress) {
        checkChangelog();
        GenerationRequest now =
                settings.request(Layout.SOURCES).output(settings.root()).build();
        Optional<ReportFile> reportFile = ReportFile.of(settings.report(), settings.format());
        SemanticVersion released = released();
        GenerationPlan oldPlan = oldPlan(generator, now);
        GenerationPlan newPlan = generator.plan(now);
        reportFile.ifPresent(file -> file.check(needed(now, oldPlan, newPlan)));
        progress.at("Comparing clients", 0, 1);
        ApiDiff diff = ClientDiff.between(client(oldPlan), client(newPlan));
        new DiffText(diff, settings.isStrict(), released).lines().forEach(messages::info);
        tellChangelog(diff);
        String client = now.emitOptions().clientName();
        reportFile.ifPresent(file -> {
            file.write(new DiffReport(client, diff, settings.isStrict(), released));
            messages.info("Report written to " + file.path());
        });
        if (settings.isFailOnBreak() && diff.breaks(settings.isStrict())) {
            throw new GoalFailure(
                    "The new document breaks callers of "
                            + client
                            + ", see \"Breaks\" above. Change it back, or build without failOnBreak and release the version above.");
        }
    }

    private GenerationPlan oldPlan(SdkGenerator generator, GenerationRequest now) {
        try (OldSide side = oldSide(now)) {
            return generator.plan(before(side, now));
        }
    }

    private OldSide oldSide(GenerationRequest now) {
        Optional<String> artifact = settings.oldArtifact();
        if (artifact.isPresent()) {
            if (settings.old().isPresent() || settings.oldRevision().isPresent()) {
                throw Choices.wrong(
                        "oldArtifact", "The old document is named twice. Set either this or old and oldRevision.");
            }
            return OldSide.artifacts(
                    OldDocuments.parse("oldArtifact", artifact.get(), now.documents()),
                    now.documents(),
                    settings.inputs().artifacts(),
                    settings.inputs().files());
        }
        Optional<String> revision = settings.oldRevision();
        if (revision.isEmpty()) {
            return OldSide.files(named(now));
        }
        return OldSide.revision(
                revision.get().strip(),
                settings.old().isEmpty() ? now.documents() : named(now),
                settings.inputs().files());
    }

    private List<DocumentSource> named(GenerationRequest now) {
        return OldDocuments.parse("old", settings.old().orElse(""), now.documents()).entrySet().stream()
                .map(document -> settings.source(
                                document.getKey(),
                                settings.inputs()
                                        .path("old", document.getValue())
                                        .toFile())
                        .with(OldSide.overlays(document.getKey(), now.documents())))
                .toList();
    }

    private GenerationRequest before(OldSide side, GenerationRequest now) {
        GenerationRequestBuilder before = settings.requestWithoutDocuments(Layout.SOURCES)
                .output(settings.root())
                // It is too late to do something about warnings, and settings are made for the present document.
                .failOn(Severity.ERROR)
                .unfitSettingsIgnored(true);
        // An old document may lie elsewhere: then its own directory is what its references may not leave.
        boolean inside = now.refRoot()
                .filter(directory -> side.named().stream()
                        .allMatch(document -> document.file()
                                .startsWith(directory.toAbsolutePath().normalize())))
                .isPresent();
        if (!inside) {
            before.refRoot(null);
        }
        side.addTo(before);
        return before.build();
    }

    /** What a report must not take the place of: documents and files that they refer to, locks, templates, POMs. */
    private List<Path> needed(GenerationRequest request, GenerationPlan before, GenerationPlan now) {
        List<Path> files = new ArrayList<>(request.userFiles());
        request.lockFile().ifPresent(files::add);
        files.addAll(before.inputs().keySet());
        files.addAll(now.inputs().keySet());
        File changelog = settings.changelog();
        if (changelog != null) {
            files.add(changelog.toPath());
        }
        files.addAll(buildFiles.get());
        return files;
    }

    private static Client client(GenerationPlan plan) {
        return new Client(plan.model(), plan.names(), plan.sources());
    }

    private @Nullable SemanticVersion released() {
        Optional<String> given = settings.oldVersion();
        if (given.isPresent()) {
            return SemanticVersion.parse(given.get())
                    .orElseThrow(() -> Choices.wrong(
                            "oldVersion",
                            "\"" + given.get()
                                    + "\" isn't a released version of Semantic Versioning. For example: 1.2.0."));
        }
        return settings.presentVersion().flatMap(SemanticVersion::parse).orElse(null);
    }

    private void checkChangelog() {
        File changelog = settings.changelog();
        if (changelog != null && changelog.exists()) {
            throw Choices.wrong(
                    "changelog", changelog + " exists, and is never changed. Name a file that doesn't, or delete it.");
        }
    }

    private void tellChangelog(ApiDiff diff) {
        if (diff.changes().isEmpty()) {
            messages.info("There are no changes for a changelog.");
            return;
        }
        String entry = ChangelogEntry.of(diff);
        messages.info("");
        messages.info("Changelog entry:");
        entry.lines().forEach(messages::info);
        File changelog = settings.changelog();
        if (changelog != null) {
            NewFile.write(changelog.toPath(), entry);
            messages.info("Written to " + changelog.getAbsolutePath());
        }
    }
}
