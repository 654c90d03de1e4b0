package dev.sdkpoet.settings;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The settings of {@code check}. */
public final class CheckSettings extends ClientSettings {
    @Nullable
    File docsDirectory;

    boolean fix;

    public CheckSettings(ProjectContext project) {
        super(project);
    }

    /** The directory of the documentation; absolute. */
    public Path docs() {
        return absolute(docsDirectory);
    }

    public boolean isFix() {
        return fix;
    }

    /** The lock as users name it. */
    public @Nullable File lock() {
        return lockFile;
    }
}
