package dev.sdkpoet.mojo;

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
import dev.sdkpoet.settings.Settings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compares the client of an old document with that of the present one, and tells its callers what breaks, what is new, what else has
 * changed, and which version that makes (Semantic Versioning). Each entry names the place in a document that causes it. In a project that
 * configures the plugin, the present client is that of the configuration; without one:
 *
 * <pre>{@code
 * mvn dev.sdkpoet:sdkpoet-maven-plugin:diff -Dsdkpoet.old=old.yaml -Dsdkpoet.input=pets.yaml -Dsdkpoet.package=com.acme.pets
 * }</pre>
 *
 * <p>No client is written; {@code report} and {@code changelog} name files for what is found. It takes a JDK.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends ClientMojo {
    /**
     * The old document; for a client of several documents {@code name=file} of each, separated by commas. A document of the client that
     * isn't named is new, and a name that isn't the client's any more is that of a document that is gone.
     *
     * <p>Default: none. One of this, {@code oldRevision} and {@code oldArtifact} is required. Examples:
     * {@code -Dsdkpoet.old=old.yaml}, {@code -Dsdkpoet.old=v1=old_v1.yaml,v2=old_v2.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.old")
    @Nullable
    String old;

    /**
     * A revision of the git repository around the documents, such as a tag, a branch, {@code HEAD~1} or a hash: the old documents are those
     * that it has at their paths, or at the paths in {@code old} if they were somewhere else. Files that they refer to, overlays and the lock
     * are those of the revision, too. It needs no {@code git}, and checks nothing out.
     *
     * <p>Default: none. Examples: {@code -Dsdkpoet.oldRevision=v1.2.0}, {@code -Dsdkpoet.oldRevision=HEAD~1}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.oldRevision")
    @Nullable
    String oldRevision;

    /**
     * An artifact that holds the old document: {@code groupId:artifactId:version[:classifier]!/path/in/the.jar} for a document in a jar,
     * {@code groupId:artifactId:version[:classifier]@yaml} (or {@code @json}) for one that is the artifact. For a client of several
     * documents {@code name=artifact} of each, separated by commas. Maven finds it as it finds dependencies.
     *
     * <p>Default: none. Example: {@code -Dsdkpoet.oldArtifact=com.acme:pets-api:1.2.0!/openapi.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.oldArtifact")
    @Nullable
    String oldArtifact;

    /**
     * The version that the client of the old documents was released as, to compute the next.
     *
     * <p>Default: the project's, unless that is a snapshot or another pre-release: then only the step is logged. Example:
     * {@code -Dsdkpoet.oldVersion=1.2.0}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.oldVersion")
    @Nullable
    String oldVersion;

    /**
     * A file to write the changelog entry to, if there is anything to tell. It must not exist: an existing file is never changed.
     *
     * <p>Default: none; the entry is only logged. Example: {@code -Dsdkpoet.changelog=target/changelog-entry.md}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.changelog")
    @Nullable
    File changelog;

    /**
     * A file to write the report to, in place of what it holds; a file that the build needs is never replaced. Its ending says what is
     * written: {@code .md} a page of Markdown, {@code .json} JSON for other programs, {@code .txt} the text that is logged. The report is
     * also written if nothing differs, and before {@code failOnBreak} fails the build.
     *
     * <p>Default: none; the report is only logged. Example: {@code -Dsdkpoet.diff.report=target/api-changes.md}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.diff.report")
    @Nullable
    File report;

    /**
     * What is written to {@code report}: {@code text}, {@code markdown} or {@code json}.
     *
     * <p>Default: what the file's ending says. Example: {@code -Dsdkpoet.diff.format=json}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.diff.format")
    @Nullable
    String format;

    /**
     * Whether the build fails when anything breaks.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.failOnBreak}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.failOnBreak", defaultValue = "false")
    boolean failOnBreak;

    /**
     * Whether what breaks only some code is a break, too: a new operation, for classes that implement an API; a new enum value or form of a
     * union, for a {@code switch} without a default; null where it wasn't, for a checker of nullness; a part of the runtime that the client
     * doesn't carry any more, for code that uses it.
     *
     * <p>Default: {@code false}: these raise the minor version. Example: {@code -Dsdkpoet.strict}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.strict", defaultValue = "false")
    boolean strict;

    @Override
    void run(SdkGenerator generator, Progress progress) throws MojoFailureException {
        checkChangelog();
        GenerationRequest now =
                settings().request(Layout.SOURCES).output(root()).build();
        Optional<ReportFile> reportFile = ReportFile.of(report, format);
        SemanticVersion released = released();
        GenerationPlan oldPlan = oldPlan(generator, now);
        GenerationPlan newPlan = generator.plan(now);
        reportFile.ifPresent(file -> file.check(needed(now, oldPlan, newPlan)));
        progress.at("Comparing clients", 0, 1);
        ApiDiff diff = ClientDiff.between(client(oldPlan), client(newPlan));
        new DiffText(diff, strict, released).lines().forEach(getLog()::info);
        tellChangelog(diff);
        String client = now.emitOptions().clientName();
        reportFile.ifPresent(file -> {
            file.write(new DiffReport(client, diff, strict, released));
            getLog().info("Report written to " + file.path());
        });
        if (failOnBreak && diff.breaks(strict)) {
            throw new MojoFailureException(
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
        if (oldArtifact != null) {
            if (old != null || oldRevision != null) {
                throw Choices.wrong(
                        "oldArtifact", "The old document is named twice. Set either this or old and oldRevision.");
            }
            return OldSide.artifacts(
                    OldDocuments.parse("oldArtifact", oldArtifact, now.documents()),
                    now.documents(),
                    inputs().artifacts(),
                    inputs().files());
        }
        if (oldRevision == null) {
            return OldSide.files(named(now));
        }
        return OldSide.revision(oldRevision.strip(), old == null ? now.documents() : named(now), inputs().files());
    }

    private List<DocumentSource> named(GenerationRequest now) {
        Path base = hasProject() ? project().getBasedir().toPath() : Path.of("");
        return OldDocuments.parse("old", Settings.orEmpty(old), now.documents()).entrySet().stream()
                .map(document -> settings()
                        .source(
                                document.getKey(),
                                base.resolve(document.getValue()).toFile())
                        .with(OldSide.overlays(document.getKey(), now.documents())))
                .toList();
    }

    private GenerationRequest before(OldSide side, GenerationRequest now) {
        GenerationRequestBuilder before = settings()
                .requestWithoutDocuments(Layout.SOURCES)
                .output(root())
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
        if (changelog != null) {
            files.add(changelog.toPath());
        }
        Stream.iterate(project(), Objects::nonNull, MavenProject::getParent)
                .map(MavenProject::getFile)
                .filter(Objects::nonNull)
                .forEach(file -> files.add(file.toPath()));
        return files;
    }

    private static Client client(GenerationPlan plan) {
        return new Client(plan.model(), plan.names(), plan.sources());
    }

    private @Nullable SemanticVersion released() {
        if (oldVersion != null) {
            return SemanticVersion.parse(oldVersion)
                    .orElseThrow(() -> Choices.wrong(
                            "oldVersion",
                            "\"" + oldVersion
                                    + "\" isn't a released version of Semantic Versioning. For example: 1.2.0."));
        }
        String present = version == null && hasProject() ? project().getVersion() : version;
        return present == null ? null : SemanticVersion.parse(present).orElse(null);
    }

    private void checkChangelog() {
        if (changelog != null && changelog.exists()) {
            throw Choices.wrong(
                    "changelog", changelog + " exists, and is never changed. Name a file that doesn't, or delete it.");
        }
    }

    private void tellChangelog(ApiDiff diff) {
        if (diff.changes().isEmpty()) {
            getLog().info("There is nothing for a changelog.");
            return;
        }
        String entry = ChangelogEntry.of(diff);
        getLog().info("");
        getLog().info("Changelog entry:");
        entry.lines().forEach(getLog()::info);
        if (changelog != null) {
            NewFile.write(changelog.toPath(), entry);
            getLog().info("Written to " + changelog.getAbsolutePath());
        }
    }
}
