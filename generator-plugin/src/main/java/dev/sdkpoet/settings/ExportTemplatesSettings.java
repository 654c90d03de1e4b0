package dev.sdkpoet.settings;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The settings of {@code export-templates}. */
public final class ExportTemplatesSettings extends Settings {
    @Nullable
    File templateDirectory;

    @Nullable
    String only;

    public ExportTemplatesSettings() {
        super(new ProjectContext(Path.of(""), null));
    }

    /** The directory to copy to, as users name it. */
    public File directory() {
        if (templateDirectory == null) {
            throw new IllegalStateException("it has a default");
        }
        return templateDirectory;
    }

    /** What the paths of the templates begin with; "" for all. */
    public String only() {
        return orEmpty(only);
    }
}
