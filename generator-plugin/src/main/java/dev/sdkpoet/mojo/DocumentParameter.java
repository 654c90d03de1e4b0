package dev.sdkpoet.mojo;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** One {@code <document>} of {@code <documents>}. */
public final class DocumentParameter {
    @Nullable
    String name;

    @Nullable
    File file;

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Sets the file. */
    public void setFile(File file) {
        this.file = file;
    }
}
