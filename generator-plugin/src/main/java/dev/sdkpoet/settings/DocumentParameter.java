package dev.sdkpoet.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code <document>} of {@code <documents>}. */
public final class DocumentParameter {
    @Nullable
    String name;

    @Nullable
    String file;

    @Nullable
    List<String> overlays;

    @Nullable
    String sha256;

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Sets the path of the file, the artifact that has it, or its URL. */
    public void setFile(String file) {
        this.file = file;
    }

    /** Sets the overlays that change it. */
    public void setOverlays(List<String> overlays) {
        this.overlays = overlays;
    }

    /** Sets the digest of what a URL leads to. */
    public void setSha256(String sha256) {
        this.sha256 = sha256;
    }
}
