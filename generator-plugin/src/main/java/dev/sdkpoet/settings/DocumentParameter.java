package dev.sdkpoet.settings;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code <document>} of {@code <documents>}. */
public final class DocumentParameter {
    @Nullable
    String name;

    @Nullable
    File file;

    @Nullable
    List<File> overlays;

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Sets the file. */
    public void setFile(File file) {
        this.file = file;
    }

    /** Sets the overlays that change it. */
    public void setOverlays(List<File> overlays) {
        this.overlays = overlays;
    }
}
