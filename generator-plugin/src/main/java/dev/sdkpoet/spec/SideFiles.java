package dev.sdkpoet.spec;

import java.nio.file.Path;
import java.util.Optional;

/** Reads files that say something of a document, and that it doesn't refer to. They are bounded as documents are. */
public interface SideFiles {
    /**
     * The tree of a file; nothing where there is none, or it can't be read, which is a problem then.
     *
     * @param displayName its name in messages
     * @param isOptional whether it needn't be there
     */
    Optional<SpecNode> read(Path file, String displayName, boolean isOptional);

    /** Whether two paths lead to the same file. */
    boolean isSame(Path one, Path other);
}
