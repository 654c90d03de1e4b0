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
@Mojo(name = "diff", configurator = GoalConfigurator.NAME, threadSafe = true, requiresProject = false)
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
