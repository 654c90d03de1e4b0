package dev.sdkpoet.settings;

import dev.sdkpoet.emit.Coordinates;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of {@code diff}. */
public final class DiffSettings extends ClientSettings {
    @Nullable
    String old;

    @Nullable
    String oldRevision;

    @Nullable
    String oldArtifact;

    @Nullable
    String oldVersion;

    @Nullable
    File changelog;

    @Nullable
    File report;

    @Nullable
    String format;

    boolean failOnBreak;

    boolean strict;

    public DiffSettings(ProjectContext project) {
        super(project);
    }

    /** The directory that users see paths relative to. */
    public Path root() {
        return project().root();
    }

    public Optional<String> old() {
        return Optional.ofNullable(old);
    }

    public Optional<String> oldRevision() {
        return Optional.ofNullable(oldRevision);
    }

    public Optional<String> oldArtifact() {
        return Optional.ofNullable(oldArtifact);
    }

    public Optional<String> oldVersion() {
        return Optional.ofNullable(oldVersion);
    }

    /** What the present client is going to be released as. */
    public Optional<String> presentVersion() {
        Coordinates outer = project().coordinates();
        return Optional.ofNullable(version == null && outer != null ? outer.version() : version);
    }

    public @Nullable File changelog() {
        return changelog;
    }

    public @Nullable File report() {
        return report;
    }

    public @Nullable String format() {
        return format;
    }

    public boolean isFailOnBreak() {
        return failOnBreak;
    }

    public boolean isStrict() {
        return strict;
    }
}
