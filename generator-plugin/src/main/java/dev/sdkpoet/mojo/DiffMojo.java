package dev.sdkpoet.mojo;

import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.goal.DiffGoal;
import dev.sdkpoet.settings.DiffSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compares the client of an old document with the current one, and reports what breaks for callers, what is new, what else has changed,
 * and the next version (Semantic Versioning). Each entry names the place in a document that causes it. In a project that configures the
 * plugin, the configuration describes the current client; without one:
 *
 * <pre>{@code
 * mvn dev.sdkpoet:sdkpoet-maven-plugin:diff -Dsdkpoet.old=old.yaml -Dsdkpoet.input=pets.yaml -Dsdkpoet.package=com.acme.pets
 * }</pre>
 *
 * <p>No client is written; {@code report} and {@code changelog} name files for the results. The goal needs a JDK.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", configurator = GoalConfigurator.NAME, threadSafe = true, requiresProject = false)
public final class DiffMojo extends ClientMojo {
    /**
     * The old document; for a client of several documents, {@code name=file} for each, separated by commas. A document that you don't
     * name counts as new, and a name that the client no longer has counts as a removed document.
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
     * A revision of the git repository around the documents, such as a tag, a branch, {@code HEAD~1} or a hash: the old documents are
     * those at the same paths, or at the paths in {@code old} if they were somewhere else. Files that they refer to, overlays and the
     * lock also come from the revision. This needs no {@code git}, and checks nothing out.
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
     * documents, {@code name=artifact} for each, separated by commas. Maven resolves it like a dependency.
     *
     * <p>Default: none. Example: {@code -Dsdkpoet.oldArtifact=com.acme:pets-api:1.2.0!/openapi.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.oldArtifact")
    @Nullable
    String oldArtifact;

    /**
     * The released version of the old client, to compute the next one.
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
     * A file to write the changelog entry to, if there are changes. It must not exist: an existing file is never changed.
     *
     * <p>Default: none; the entry is only logged. Example: {@code -Dsdkpoet.changelog=target/changelog-entry.md}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.changelog")
    @Nullable
    File changelog;

    /**
     * A file to write the report to, replacing its content; a file that the build needs is never replaced. Its extension sets the format:
     * {@code .md} is a page of Markdown, {@code .json} is JSON for other programs, {@code .txt} is the text that is logged. The report is
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
     * The format of {@code report}: {@code text}, {@code markdown} or {@code json}.
     *
     * <p>Default: the format of the file's extension. Example: {@code -Dsdkpoet.diff.format=json}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.diff.format")
    @Nullable
    String format;

    /**
     * Whether the build fails if anything breaks.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.failOnBreak}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.failOnBreak", defaultValue = "false")
    boolean failOnBreak;

    /**
     * Whether changes that break only some code also count as breaks: a new operation, for classes that implement an API; a new enum
     * value or variant of a union, for a {@code switch} without a default; a newly nullable value, for a nullness checker; a part of the
     * runtime that the client no longer includes, for code that uses it.
     *
     * <p>Default: {@code false}; they raise the minor version. Example: {@code -Dsdkpoet.strict}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.strict", defaultValue = "false")
    boolean strict;

    @Override
    void run(SdkGenerator generator, Progress progress) {
        new DiffGoal(filled(new DiffSettings(context())), this::poms, messages()).run(generator, progress);
    }

    private List<Path> poms() {
        return Stream.iterate(project(), Objects::nonNull, MavenProject::getParent)
                .map(MavenProject::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
    }
}
